// Brings the managed Neo4j's jars into the cache, once for all clones.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { StartError } from "../config.ts";
import { cacheFolder, makeFolder, reasonOf, requireRoom } from "./disk.ts";
import { external } from "./java.ts";
import { fetchReason, ownCopyOf, runMaven } from "./maven.ts";
import { isRunning, markOf, type ProcessMark, sleep } from "./processes.ts";

export const neo4jVersion = "5.26.30";
/** In megabytes: the jars, and as much again while they are fetched. */
const room = 300;
/** Name and SHA-256 of each jar, as `sha256sum` writes them. */
const checksums = new Map(
  readFileSync(join(import.meta.dirname, `neo4j-${neo4jVersion}.sha256`), "utf8")
    .trim()
    .split("\n")
    .map((line) => [line.slice(66), line.slice(0, 64)] as const),
);

export type Report = (line: string) => void;

/** The first jar that is missing, strange or other than its checksum; undefined where all are as they should be. */
function wrongJar(folder: string): string | undefined {
  const names = new Set(readdirSync(folder));
  const strange = [...names].find((name) => !checksums.has(name));
  if (strange) return strange;
  return [...checksums.keys()].find(
    (name) =>
      !names.has(name) ||
      createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("hex") !== checksums.get(name),
  );
}

function drawProgress(folder: string): () => void {
  if (!process.stdout.isTTY) return () => {};
  const timer = setInterval(() => {
    const done = existsSync(folder) ? readdirSync(folder).length : 0;
    const width = Math.min(30, Math.round((30 * done) / checksums.size));
    process.stdout.write(
      `\r  [${"#".repeat(width)}${" ".repeat(30 - width)}] ${done} of ${checksums.size} files`,
    );
  }, 250);
  return () => {
    clearInterval(timer);
    process.stdout.write(`\r${" ".repeat(60)}\r`);
  };
}

/** Only one fetches at a time: the lock names it, and one whose process is gone was left behind by a kill. */
async function takeLock(lock: string, lib: string, report: Report): Promise<boolean> {
  let said = false;
  while (!existsSync(lib)) {
    try {
      writeFileSync(lock, JSON.stringify(markOf(process.pid)), { flag: "wx" });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    await sleep(300);
    const holder = readMark(lock);
    if (holder && isRunning(holder)) {
      if (!said) report(`Waiting for another Attest that fetches Neo4j (process ${holder.pid}) ...`);
      said = true;
    } else rmSync(lock, { recursive: true, force: true });
  }
  return false;
}

function readMark(file: string): ProcessMark | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as ProcessMark;
  } catch {
    return null;
  }
}

/** What fetches that were killed left behind. */
function removeParts(lib: string): void {
  const folder = dirname(lib);
  for (const name of readdirSync(folder))
    if (name.startsWith(`${basename(lib)}.part-`))
      rmSync(join(folder, name), { recursive: true, force: true });
}

/** The folder of jars. They are fetched beside and renamed, so a half download never counts. Throws StartError with the remedy. */
export async function fetchNeo4j(cacheDirectory: string, report: Report): Promise<string> {
  const lib = join(cacheDirectory, `neo4j-${neo4jVersion}`);
  if (existsSync(lib)) {
    const wrong = wrongJar(lib);
    if (wrong === undefined) return lib;
    throw new StartError(
      `${join(lib, wrong)} is not the file that belongs there. Remove the folder ${lib}, then run the same command again.`,
    );
  }
  if (spawnSync("mvn", ["--version"]).status !== 0)
    throw new StartError(
      `Maven is not there; it fetches Neo4j. Install it (Debian: apt-get install maven; macOS: brew install maven), ${external}`,
    );
  const lock = `${lib}.lock`;
  try {
    requireRoom(cacheDirectory, room, cacheFolder);
    makeFolder(cacheDirectory, cacheFolder);
    if (!(await takeLock(lock, lib, report))) return lib;
    removeParts(lib);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(
      `The cache folder ${cacheDirectory} cannot be used: ${reasonOf(error)}. Set ATTEST_CACHE to a folder that can be written.`,
    );
  }
  const beside = mkdtempSync(`${lib}.part-`);
  const stopDrawing = drawProgress(beside);
  try {
    report(`Fetching Neo4j ${neo4jVersion} (123 MB, once) ...`);
    const { code, output } = await runMaven([
      "-q",
      "-C",
      "copy-dependencies",
      "-DincludeScope=runtime",
      `-DoutputDirectory=${beside}`,
    ]);
    if (code !== 0)
      throw new StartError(
        `Neo4j could not be fetched (${fetchReason(output)}). Mend that, then run the same command again, ${external}`,
      );
    const wrong = wrongJar(beside);
    if (wrong !== undefined) {
      const copy = await ownCopyOf(wrong);
      throw new StartError(
        `What was fetched is not what belongs there: ${wrong} differs from its checksum. Nothing of it is used. ${copy ? `Remove Maven's own copy, ${copy}, then run the same command again; where that does not help, check` : "Check"} where Maven gets its files from (~/.m2/settings.xml), ${external}`,
      );
    }
    renameSync(beside, lib);
    return lib;
  } finally {
    stopDrawing();
    rmSync(beside, { recursive: true, force: true });
    rmSync(lock, { recursive: true, force: true });
  }
}

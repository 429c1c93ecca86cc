// The built page stands in a folder named by its sources' hash: a server keeps serving its own while another build is made.
import { createHash } from "node:crypto";
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { StartError } from "./config.ts";
import { reasonOf } from "./database/disk.ts";

const root = join(import.meta.dirname, "..");
const builds = join(root, "dist");
const kept = 3;

function hashSources(): string {
  const hash = createHash("sha256");
  const files = globSync(["web/**/*", "docs/schema.graphql", "package-lock.json"], {
    cwd: root,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

/** The names of the page's questions. */
export const pageOperations = (): string[] =>
  globSync("web/api/operations/*.graphql", { cwd: root })
    .flatMap((file) => [...readFileSync(join(root, file), "utf8").matchAll(/^query (\w+)/gm)])
    .map(([, name = ""]) => name);

function removeOldBuilds(): void {
  const age = (name: string) => statSync(join(builds, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const old = readdirSync(builds)
    .filter((name) => name.startsWith("web-"))
    .sort((a, b) => age(b) - age(a))
    .slice(kept);
  for (const name of old) rmSync(join(builds, name), { recursive: true, force: true });
}

function makeBeside(): string {
  try {
    mkdirSync(builds, { recursive: true });
    return mkdtempSync(join(builds, "part-"));
  } catch (error) {
    throw new StartError(
      `The page cannot be built (${reasonOf(error)}). Make the folder ${builds} writable, then run the same command again.`,
    );
  }
}

/** The folder of the page as its sources are now, built where it is not there yet. Throws StartError with the builder's reason. */
export async function buildWeb(report: (line: string) => void): Promise<string> {
  const folder = join(builds, `web-${hashSources()}`);
  if (existsSync(folder)) return folder;
  report("Building the page ...");
  const beside = makeBeside();
  try {
    const { build } = await import("vite");
    await build({
      configFile: join(root, "web", "vite.config.ts"),
      logLevel: "error",
      build: { outDir: beside, emptyOutDir: true },
    });
    if (!existsSync(folder)) renameSync(beside, folder);
    removeOldBuilds();
    return folder;
  } catch (error) {
    const reason = stripVTControlCharacters((error as Error).message);
    throw new StartError(`The page could not be built: ${reason}`);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

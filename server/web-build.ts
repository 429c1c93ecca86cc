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
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { promisify, stripVTControlCharacters } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { templateName } from "../portable/page.ts";
import { StartError } from "./config.ts";
import { reasonOf } from "./database/disk.ts";
import { brotliEnding } from "./http/static-files.ts";

const root = join(import.meta.dirname, "..");
const builds = join(root, "dist");
const kept = 3;
const largeText = 2_000_000;

function hashSources(): string {
  const hash = createHash("sha256");
  const files = globSync(
    [
      "{web,portable,common}/**/*",
      "server/{graph,graphql}/*",
      "server/web-build.ts",
      "seed/*.ts",
      "docs/{schema.graphql,questions.md}",
      "package-lock.json",
    ],
    {
      cwd: root,
      withFileTypes: true,
    },
  )
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

/** The page's questions by their digests, as codegen wrote both. */
export const pageQuestions = (): ReadonlyMap<string, string> =>
  new Map(
    Object.entries<string>(
      JSON.parse(readFileSync(join(root, "web/api/generated/persisted-documents.json"), "utf8")),
    ),
  );

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

/** What is text, beside itself and smaller, for browsers that take it so. */
async function compress(folder: string): Promise<void> {
  for (const file of globSync("**/*.{js,css,html,svg}", { cwd: folder })) {
    const text = readFileSync(join(folder, file));
    // the highest quality takes seconds for each megabyte, and only the page itself is small
    const quality = text.length > largeText ? 9 : constants.BROTLI_MAX_QUALITY;
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
    writeFileSync(join(folder, file + brotliEnding), await promisify(brotliCompress)(text, { params }));
  }
}

/** The folder of the page as its sources are now, built where it is not there yet. Throws StartError with the builder's reason. */
export async function buildWeb(report: (line: string) => void): Promise<string> {
  const folder = join(builds, `web-${hashSources()}`);
  if (existsSync(folder)) return folder;
  report("Building the page ...");
  const beside = makeBeside();
  const alone = makeBeside();
  const { NODE_ENV: before } = process.env;
  process.env.NODE_ENV = "production"; // a test's own would make React's slow build for developers, and keep it
  try {
    const { build } = await import("vite");
    for (const [part, outDir] of [
      ["web", beside],
      ["portable", alone],
    ] as const)
      await build({
        configFile: join(root, part, "vite.config.ts"),
        logLevel: "error",
        build: { outDir, emptyOutDir: true },
      });
    renameSync(join(alone, templateName), join(beside, templateName));
    await compress(beside);
    if (!existsSync(folder)) renameSync(beside, folder);
    removeOldBuilds();
    return folder;
  } catch (error) {
    const reason = stripVTControlCharacters((error as Error).message);
    throw new StartError(`The page could not be built: ${reason}`);
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
    for (const part of [beside, alone]) rmSync(part, { recursive: true, force: true });
  }
}

// Builds the page where its sources have changed since the last build.
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { StartError } from "./config.ts";

const root = join(import.meta.dirname, "..");
export const webRoot = join(root, "dist", "web");
const stamp = join(webRoot, ".sources");

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
  return hash.digest("hex");
}

/** Throws StartError with the builder's reason; the build of before then stays. */
export async function buildWebWhereStale(report: (line: string) => void): Promise<void> {
  const wanted = hashSources();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  report("Building the page ...");
  const { build } = await import("vite");
  try {
    await build({ configFile: join(root, "web", "vite.config.ts"), logLevel: "error" });
  } catch (error) {
    throw new StartError(
      `The page could not be built: ${stripVTControlCharacters((error as Error).message)}`,
    );
  }
  writeFileSync(stamp, wanted);
}

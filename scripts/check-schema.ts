// The API keeps its promises: a change that breaks the SDL of the last released version (git tag v*) fails, and is named.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CriticalityLevel, diff } from "@graphql-inspector/core";
import { buildSchema } from "graphql";

const file = "docs/schema.graphql";
const root = process.argv[2] ?? join(import.meta.dirname, "..");
const git = (...args: string[]) =>
  execFileSync("git", ["-C", root, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

const [tag] = git("tag", "--list", "v*", "--merged", "HEAD", "--sort=-v:refname").split("\n");
if (!tag) console.log("No version is tagged here, so there is none whose SDL could be broken.");
else {
  const before = buildSchema(git("show", `${tag}:${file}`));
  const now = buildSchema(readFileSync(join(root, file), "utf8"));
  const changes = await diff(before, now);
  const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
  for (const { message, path } of breaking) console.error(`breaks ${tag}: ${message} (${path})`);
  console.log(`${changes.length} changes of the SDL since ${tag}, ${breaking.length} of them breaking`);
  if (breaking.length > 0) process.exitCode = 1;
}

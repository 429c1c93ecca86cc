import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Generated } from "../generate.ts";

const root = join(import.meta.dirname, "../..");
const block = /(^[ \t]*)\/\/ <claim-filter( of claim)?>\n[\s\S]*?\/\/ <\/claim-filter>/gm;

/** Statements that scripts/generate/paths.ts makes of another. */
const derived = /\bpaths-\d\.cypher$/;

/** The same filter over a Claim node and its two ends, for claims that do not stand have no relationship. */
const ofClaim = (line: string) =>
  line
    .replaceAll("startNode(relation)", "subject")
    .replaceAll("endNode(relation)", "object")
    .replaceAll("type(relation)", "claim.type")
    .replaceAll("relation.", "claim.");

/** The statement with the one filter fragment between each two of its marks. */
export function withFilter(text: string): string {
  const fragment = readFileSync(join(root, "cypher/claim-filter.cypher"), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("//"));
  return text.replace(block, (_, indent: string, claim = "") =>
    [`// <claim-filter${claim}>`, ...(claim ? fragment.map(ofClaim) : fragment), "// </claim-filter>"]
      .map((line) => indent + line)
      .join("\n"),
  );
}

/** Copies the filter fragment into each statement that holds its marks, so that each still pastes into a browser as it is. */
export function statementsWithFilter(): Generated[] {
  return globSync("cypher/{read/**/*,paths}.cypher", { cwd: root })
    .filter((file) => !derived.test(file))
    .map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }))
    .filter(({ text }) => text.includes("// <claim-filter"))
    .map(({ file, text }) => ({ file, text: withFilter(text) }));
}

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Generated } from "../generate.ts";
import { withProjections } from "./projections.ts";

const root = join(import.meta.dirname, "../..");
const block = /(^[ \t]*)\/\/ <claim-filter( of claim)?>\n[\s\S]*?\/\/ <\/claim-filter>/gm;

/** Statements that scripts/generate/paths.ts makes of another. */
const derived = /\bpaths-\d(-unfiltered)?\.cypher$/;

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

/** cypher/NAME.cypher, between its marks. */
const parts = ["relations", "claims-named", "between", "told"];

/** The statement with what several share between each two of its marks. */
function withParts(text: string): string {
  return parts.reduce((whole, name) => {
    const fragment = readFileSync(join(root, `cypher/${name}.cypher`), "utf8")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("//"));
    const marks = new RegExp(`(^[ \\t]*)// <${name}>\\n[\\s\\S]*?// </${name}>`, "gm");
    return whole.replace(marks, (_, indent: string) =>
      [`// <${name}>`, ...fragment, `// </${name}>`].map((line) => indent + line).join("\n"),
    );
  }, text);
}

/** Copies filter, parts and projections into each statement that holds their marks, so that each still pastes into a browser as it is. */
export function statementsWithFragments(): Generated[] {
  return globSync("cypher/{read/**/*,paths}.cypher", { cwd: root })
    .filter((file) => !derived.test(file))
    .map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }))
    .map(({ file, text }) => ({ file, text: withProjections(withFilter(withParts(text))) }));
}

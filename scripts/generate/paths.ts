import { readFileSync } from "node:fs";
import { join } from "node:path";
import { mostHops } from "../../server/graph/paths.ts";
import type { Generated } from "../generate.ts";
import { withFilter } from "./fragments.ts";
import { withProjections } from "./projections.ts";

const file = join(import.meta.dirname, "../../cypher/paths.cypher");

/** One statement for each number of hops, which a pattern takes only as it is written. */
export function pathStatements(): Generated[] {
  const written = readFileSync(file, "utf8");
  return Array.from({ length: mostHops }, (_, index) => {
    const hops = index + 1;
    const text = withProjections(withFilter(written))
      .replace(/\b6 hops\b/, hops === 1 ? "1 hop" : `${hops} hops`)
      .replace("[*..6]", `[*..${hops}]`);
    const head = "// Generated from cypher/paths.cypher, which differs in the number of hops alone.\n";
    return { file: `cypher/read/paths-${hops}.cypher`, text: head + text };
  });
}

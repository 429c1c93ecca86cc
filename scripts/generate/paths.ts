import { readFileSync } from "node:fs";
import { join } from "node:path";
import { mostHops } from "../../server/graph/paths.ts";
import type { Generated } from "../generate.ts";
import { withFilter } from "./fragments.ts";
import { withProjections } from "./projections.ts";

const file = join(import.meta.dirname, "../../cypher/paths.cypher");

/** What an unfiltered one goes without. */
const filtered = /^[ \t]*\/\/ <filtered>\n([\s\S]*?)^[ \t]*\/\/ <\/filtered>\n/gm;

/** One statement for each number of hops, which a pattern takes only as it is written; and one without a filter. */
export function pathStatements(): Generated[] {
  const written = withProjections(withFilter(readFileSync(file, "utf8")));
  const whole = written.replace(filtered, "$1");
  const unfiltered = written
    .replace(filtered, "")
    .replace("that pass the filter, around $avoid:", "of any kind:")
    .replace(", $filter, $avoid", "");
  const head = "// Generated from cypher/paths.cypher.\n";
  return Array.from({ length: mostHops }, (_, index) => index + 1).flatMap((hops) =>
    [
      { name: `paths-${hops}`, text: whole },
      { name: `paths-${hops}-unfiltered`, text: unfiltered },
    ].map(({ name, text }) => ({
      file: `cypher/read/${name}.cypher`,
      text:
        head +
        text.replace(/\b6 hops\b/, hops === 1 ? "1 hop" : `${hops} hops`).replace("*..6]", `*..${hops}]`),
    })),
  );
}

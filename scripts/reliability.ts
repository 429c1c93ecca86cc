// docs/reliability.md from what the tests of faults measured; --check says whether its rows are still those of the tests.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Row, resultsOf, type Section, sections } from "../tests/faults/fault.ts";

const page = join(import.meta.dirname, "../docs/reliability.md");
const begin = "<!-- made by npm run reliability; do not edit below -->";

function rowsOf(section: Section): Row[] {
  const file = resultsOf(section);
  if (!existsSync(file))
    throw new Error(`Nothing was measured for "${sections[section]}". Run npm run reliability.`);
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
}

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");

function table(section: Section): string {
  const rows = rowsOf(section).map(
    ({ done, must, measured }) => `| ${[done, must, measured].map(cell).join(" | ")} |`,
  );
  return [
    `## ${sections[section]}`,
    "",
    "| what is done | what must happen | what was measured |",
    "|---|---|---|",
    ...rows,
  ].join("\n");
}

/** All but the last cell, which differs from run to run. */
const withoutMeasures = (text: string) => text.replace(/^(\|.*\|.*\|).*\|$/gm, "$1");

const [head = ""] = readFileSync(page, "utf8").split(begin);
const made = `${head}${begin}\n\n${(Object.keys(sections) as Section[]).map(table).join("\n\n")}\n`;
if (!process.argv.includes("--check")) {
  writeFileSync(page, made);
  console.log("wrote docs/reliability.md");
} else if (withoutMeasures(readFileSync(page, "utf8")) !== withoutMeasures(made)) {
  console.error(
    "docs/reliability.md has other rows than the tests of faults. Run npm run reliability and commit it.",
  );
  process.exitCode = 1;
}

// Writes every file that derives from another one; with --check it only compares, and names each stale file.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { statementsWithFilter } from "./generate/claim-filter.ts";
import { printedSchema } from "./generate/printed-schema.ts";
import { relationshipIds } from "./generate/relationship-ids.ts";

export type Generated = { file: string; text: string };

const root = join(import.meta.dirname, "..");
const generated: Generated[] = [...relationshipIds(), ...statementsWithFilter(), ...printedSchema()];

const stale = generated.filter(({ file, text }) => {
  const path = join(root, file);
  return !existsSync(path) || readFileSync(path, "utf8") !== text;
});
if (process.argv.includes("--check")) {
  for (const { file } of stale) console.error(`${file} is stale: run \`npm run generate\` and commit it.`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const { file, text } of stale) {
    writeFileSync(join(root, file), text);
    console.log(`wrote ${file}`);
  }
}

// Writes every file that derives from another one; with --check it only compares, and names each stale file.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { clientTypes } from "./generate/client-types.ts";
import { docTables } from "./generate/doc-tables.ts";
import { statementsWithFragments } from "./generate/fragments.ts";
import { pathStatements } from "./generate/paths.ts";
import { printedSchema } from "./generate/printed-schema.ts";
import { relationshipIds } from "./generate/relationship-ids.ts";

export type Generated = { file: string; text: string };

const root = join(import.meta.dirname, "..");
const onlyCheck = process.argv.includes("--check");

function settle(files: Generated[]): void {
  for (const { file, text } of files) {
    const path = join(root, file);
    if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
    if (onlyCheck) {
      console.error(`${file} is stale: run \`npm run generate\` and commit it.`);
      process.exitCode = 1;
    } else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      console.log(`wrote ${file}`);
    }
  }
}

settle([
  ...relationshipIds(),
  ...statementsWithFragments(),
  ...pathStatements(),
  ...printedSchema(),
  ...docTables(),
]);
settle(await clientTypes());

// Constraints and indexes: cypher/schema/*.cypher, several statements a file, each with IF NOT EXISTS.
import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "./database.ts";

const folder = join(import.meta.dirname, "../../cypher/schema");

/** The statements of one schema file: comments gone, split at the semicolons that end a line. */
export function splitSchema(text: string): string[] {
  return text
    .replace(/^\s*\/\/.*$/gm, "")
    .split(/;\s*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}

/** Brings the graph's constraints and indexes to those of cypher/schema; 120 of them take seconds, so only where their hash differs. */
export async function ensureSchema(database: Database): Promise<void> {
  const statements = globSync("*.cypher", { cwd: folder })
    .sort()
    .flatMap((file) => splitSchema(readFileSync(join(folder, file), "utf8")));
  const hash = createHash("sha256").update(statements.join("\n")).digest("hex");
  const [known] = await database.read<{ hash: string }>("read/schema-hash");
  if (known?.hash === hash) return;
  for (const statement of statements) await database.administer(statement);
  await database.administer("CALL db.awaitIndexes(300)");
  await database.write((run) => run("write/schema-hash", { hash }));
}

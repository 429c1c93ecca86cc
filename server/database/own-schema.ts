// What of a database's constraints and indexes is Attest's: cypher/schema/*.cypher, several statements a file, each with IF NOT
// EXISTS, and every name with the prefix that shows whose it is.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "./database.ts";

const folder = join(import.meta.dirname, "../../cypher/schema");
const prefix = "attest_";

export type SchemaItem = {
  what: "CONSTRAINT" | "INDEX";
  name: string;
  labelsOrTypes: string[];
  properties: string[];
};

/** The statements of one schema file: comments gone, split at the semicolons that end a line. */
export function splitSchema(text: string): string[] {
  return text
    .replace(/^\s*\/\/.*$/gm, "")
    .split(/;\s*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}

export const readStatements = () =>
  globSync("*.cypher", { cwd: folder })
    .sort()
    .flatMap((file) => splitSchema(readFileSync(join(folder, file), "utf8")));

/** The labels and the types of relationships that a schema's statements are about. */
export function subjectsOf(schema: readonly string[]): { labels: Set<string>; types: Set<string> } {
  const named = (pattern: RegExp) =>
    new Set(
      schema.flatMap((statement) => [...statement.matchAll(pattern)].map(([, name]) => name as string)),
    );
  return { labels: named(/\(\w+:(\w+)\)/g), types: named(/\[\w+:(\w+)\]/g) };
}

export async function readSchema(database: Database): Promise<SchemaItem[]> {
  type Row = Omit<SchemaItem, "what">;
  const constraints = await database.read<Row>("read/constraints");
  const indexes = await database.read<Row>("read/indexes");
  return [
    ...constraints.map((row) => ({ ...row, what: "CONSTRAINT" as const })),
    ...indexes.map((row) => ({ ...row, what: "INDEX" as const })),
  ];
}

const isOurs = ({ name }: SchemaItem) => name.startsWith(prefix);

/** Those on labels of ours, or on the same property of our relationships, that bear none of our names. */
export function besideOurs(items: SchemaItem[], schema: readonly string[]): SchemaItem[] {
  const { labels, types } = subjectsOf(schema);
  const isOn = ({ labelsOrTypes, properties }: SchemaItem) =>
    labelsOrTypes.some((name) => labels.has(name)) ||
    (labelsOrTypes.some((name) => types.has(name)) && properties.some((name) => /^(id|words)$/.test(name)));
  return items.filter((item) => !isOurs(item) && isOn(item));
}

async function drop(database: Database, items: SchemaItem[]): Promise<void> {
  for (const { what, name } of items)
    await database.administer(`DROP ${what} \`${name.replaceAll("`", "``")}\` IF EXISTS`);
}

/** What format 1 named without the prefix. */
export const dropFormerNames = async (database: Database) =>
  drop(database, besideOurs(await readSchema(database), readStatements()));

/** Takes Attest's constraints and indexes away; says how many there were. */
export async function dropSchema(database: Database): Promise<number> {
  const ours = (await readSchema(database)).filter(isOurs);
  await drop(database, ours);
  return ours.length;
}

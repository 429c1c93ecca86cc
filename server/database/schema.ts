// The graph's mark, and what it needs before anything is loaded: constraints, indexes, the format of this Attest.
import { createHash } from "node:crypto";
import { format } from "../../seed/compile.ts";
import { StartError } from "../config.ts";
import type { Database } from "./database.ts";
import { migrations } from "./migrations.ts";
import { type Held, refusalOf } from "./others.ts";
import { besideOurs, readSchema, readStatements, subjectsOf } from "./own-schema.ts";

/** Format 1 is what graphs had before their mark named one. */
export type Mark = { hash: string; format: number };

const ours = {
  data: "This data",
  remedy: "Update Attest, or set ATTEST_DATA to another folder (NEO4J_URI to another database).",
};

/** Null where Attest has written nothing yet. Throws StartError where a newer Attest has, with these words for what it is and what to do. */
export async function readMark(database: Database, { data, remedy } = ours): Promise<Mark | null> {
  const [row] = await database.read<{ hash: string; format: number | null }>("read/mark");
  if (!row) return null;
  const mark = { hash: row.hash, format: row.format ?? 1 };
  if (mark.format > format)
    throw new StartError(
      `${data} was written by a newer Attest (format ${mark.format}, this one knows ${format}). ${remedy}`,
    );
  return mark;
}

/** Throws StartError where a database that Attest has never written into holds other data that may not be, or cannot be, beside its own. */
async function admit(database: Database, schema: readonly string[], intoExisting: boolean): Promise<void> {
  const [held] = await database.read<Held>("read/others", { types: [...subjectsOf(schema).types] });
  const besides = besideOurs(await readSchema(database), schema).map(({ name }) => name);
  const refusal = refusalOf({ nodes: 0, labels: [], types: [], ...held, schema: besides }, intoExisting);
  if (refusal) throw new StartError(refusal);
}

/** An index is filled while more is asked for, a constraint while nothing else is: so the indexes first. */
const inOrder = (schema: readonly string[]) =>
  [/^CREATE (?!CONSTRAINT)/, /^CREATE CONSTRAINT/].flatMap((kind) =>
    schema.filter((statement) => kind.test(statement)),
  );

/**
 * Brings the graph's constraints, indexes and format to ours; 210 of them take seconds, so only where their hash differs.
 * With `intoExisting`, beside other data. Throws StartError where that must not be.
 */
export async function ensureSchema(database: Database, intoExisting = false): Promise<void> {
  const schema = readStatements();
  const hash = createHash("sha256").update(schema.join("\n")).digest("hex");
  const mark = await readMark(database);
  if (mark?.hash === hash && mark.format === format) return;
  if (!mark) await admit(database, schema, intoExisting);
  for (let from = mark?.format ?? format; from < format; from++) await migrations[from]?.(database);
  for (const statement of inOrder(schema)) await database.administer(statement);
  await database.administer("CALL db.awaitIndexes(300)");
  await database.write((run) => run("write/mark", { hash, format }));
}

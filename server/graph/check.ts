// Whether the two layers agree: every statement of cypher/check looks for one kind of fault.
import type { Reader } from "../database/database.ts";
import { loadStatements } from "../database/statements.ts";

type Row = { id: string; what: string; document: string | null };
export type Fault = {
  /** The statement that found it, such as `check/voices`. */
  check: string;
  id: string;
  what: string;
  remedy: string;
};

const remedyFor = (document: string | undefined) =>
  document === undefined
    ? "No document that is there owns it: delete it by hand."
    : `Load ${document} anew: npm run seed -- --remove ${document}, then npm run seed.`;

/** Empty where every claim, relationship, chain and kept figure is right. */
export async function checkGraph(database: Reader): Promise<Fault[]> {
  const faults: Fault[] = [];
  const documents = (await database.read<{ id: string }>("read/document-versions")).map(({ id }) => id);
  for (const check of loadStatements().keys()) {
    if (!check.startsWith("check/")) continue;
    for (const { id, what, document } of await database.read<Row>(check))
      faults.push({ check, id, what, remedy: remedyFor(documents.find((known) => known === document)) });
  }
  return faults;
}

export const faultLine = ({ check, id, what, remedy }: Fault) =>
  `${id}: ${what} (cypher/${check}). ${remedy}`;

// What brings a graph from a format to the next, by the number it comes from. Raising `format` in seed/compile.ts takes an entry here.
// Each may be cut short and run again.
import type { Database } from "./database.ts";
import { dropFormerNames } from "./own-schema.ts";

/** Lists of entities and the figures that are kept since format 3. */
async function keepFigures(database: Database): Promise<void> {
  // replaced by those that begin with the same property
  for (const name of ["attest_claim_subject", "attest_claim_object"])
    await database.administer(`DROP INDEX ${name} IF EXISTS`);
  const documents = await database.write((run) => run<{ id: string; entities: string[] }>("write/declared"));
  for (const { id, entities } of documents)
    await database.write(async (run) => {
      await run("write/figures", { document: id, entities, voices: [] });
      await run("write/voices-spoken", { document: id, sign: 1 });
    });
}

export const migrations: Record<number, (database: Database) => Promise<void>> = {
  1: dropFormerNames,
  2: keepFigures,
};

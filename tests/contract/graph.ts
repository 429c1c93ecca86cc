// The suite's graph, and ways to fill it.
import { inject } from "vitest";
import { sources } from "../../seed/articles/index.ts";
import { compileArticle } from "../../seed/compile.ts";
import { loadDocuments } from "../../seed/load.ts";
import type { DocumentRows } from "../../seed/model.ts";
import { type Database, openDatabase } from "../../server/database/database.ts";
import { ensureSchema } from "../../server/database/schema.ts";

/** What `npm start` loads. */
export const shipped: DocumentRows[] = sources.map(compileArticle);

/** An open database whose graph holds these documents and nothing else. The caller closes it. */
export async function graphOf(documents: DocumentRows[]): Promise<Database> {
  const database = openDatabase(inject("neo4j"));
  await ensureSchema(database);
  await database.administer("MATCH (n) WHERE NOT n:Attest DETACH DELETE n");
  await loadDocuments(database, documents);
  return database;
}

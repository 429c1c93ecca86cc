// `npm run seed -- --bulk`: the documents by neo4j-admin's import, into a data folder that holds no graph yet.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { StartError } from "../../server/config.ts";
import { AdminFailure } from "../../server/database/admin-tool.ts";
import type { Database } from "../../server/database/database.ts";
import { reasonOf } from "../../server/database/disk.ts";
import { replaceManaged, type Task } from "../../server/database/replace.ts";
import { isMade } from "../../server/database/restore-folders.ts";
import { ensureSchema } from "../../server/database/schema.ts";
import type { DocumentRows } from "../model.ts";
import { delimiters } from "./table.ts";
import { type ImportFiles, writeImportFiles } from "./write.ts";

const importOf = ({ nodes, relationships }: ImportFiles) => [
  "database",
  "import",
  "full",
  "neo4j",
  `--delimiter=${delimiters.field}`,
  `--array-delimiter=${delimiters.item}`,
  `--quote=${delimiters.quote}`,
  "--id-type=integer",
  "--multiline-fields=true",
  "--bad-tolerance=0",
  ...nodes.map(({ label, path }) => `--nodes=${label === "" ? "" : `${label}=`}${path}`),
  ...relationships.map(({ type, path }) => `--relationships=${type === "" ? "" : `${type}=`}${path}`),
];

/** The import has no word for an empty list: it is set where it is wanted. The names are those of columns.ts. */
async function setEmptyLists(database: Database, empty: ImportFiles["empty"]): Promise<void> {
  for (const { label, type, property } of empty)
    await database.administer(
      `MATCH ${label ? `(item:${label})` : `()-[item:${type}]->()`} WHERE item.${property} IS NULL
       CALL (item) { SET item.${property} = [] } IN TRANSACTIONS OF 20000 ROWS`,
    );
}

/** Documents that one transaction looks at: with thousands of claims each, a fraction of what Neo4j has memory for. */
const atOnce = 50;

/** What claims say of one another is known once all are there. */
async function joinContradictions(database: Database): Promise<void> {
  const ids = (await database.read<{ id: string }>("read/document-versions")).map(({ id }) => id);
  for (const statement of ["write/denials", "write/contested-anew"])
    for (let from = 0; from < ids.length; from += atOnce)
      await database.write((run) => run(statement, { documents: ids.slice(from, from + atOnce) }));
}

/** The signal is heard between two documents: to make and to write one takes a moment, and all of them minutes. */
async function* untilStopped(
  documents: AsyncIterable<DocumentRows> | Iterable<DocumentRows>,
  signal: AbortSignal,
): AsyncGenerator<DocumentRows> {
  for await (const rows of documents) {
    await setImmediate();
    signal.throwIfAborted();
    yield rows;
  }
}

/** Says how many claims there are. Throws StartError; then the folder holds no graph, as before. */
export async function loadInBulk(
  task: Task,
  documents: AsyncIterable<DocumentRows> | Iterable<DocumentRows>,
): Promise<{ documents: number; claims: number }> {
  if (isMade(task.place.dataDirectory))
    throw new StartError(
      `${task.place.dataDirectory} holds a graph, and --bulk fills a folder that has none. Run npm run seed without it, or set ATTEST_DATA to another folder.`,
    );
  let loaded: Pick<ImportFiles, "documents" | "claims" | "empty"> = { documents: 0, claims: 0, empty: [] };
  await replaceManaged(task, {
    what: "bulk load",
    begin: "Writing the documents as files for Neo4j's import ...",
    async fill(admin, scratch) {
      const folder = join(scratch, "import");
      mkdirSync(folder, { mode: 0o700 });
      const files = await writeImportFiles(folder, untilStopped(documents, task.signal));
      loaded = files;
      task.report(`Importing ${files.claims} claims of ${files.documents} documents ...`);
      await admin([...importOf(files), `--report-file=${join(folder, "import.report")}`]);
    },
    async prove(database) {
      task.report("Making the indexes ...");
      await ensureSchema(database);
      await setEmptyLists(database, loaded.empty);
      task.report("Joining what contradicts one another ...");
      await joinContradictions(database);
    },
    explain: (error, before) =>
      new StartError(
        `The documents could not be imported (${error instanceof AdminFailure ? error.message : reasonOf(error)}). ${before}. Mend that, then run the same command again.`,
      ),
  });
  return { documents: loaded.documents, claims: loaded.claims };
}

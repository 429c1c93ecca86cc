// `npm run seed`: brings the graph that the settings name to the articles, and leaves nothing running.
import { type Config, readGraphConfig, StartError } from "../server/config.ts";
import { connectGraph, type Graph } from "../server/database/connect.ts";
import type { Database } from "../server/database/database.ts";
import { GraphUnavailable } from "../server/database/errors.ts";
import { dropSchema } from "../server/database/own-schema.ts";
import { ensureSchema, readMark } from "../server/database/schema.ts";
import { endRefused } from "../server/end-of-command.ts";
import { onStop, stopSignal } from "../server/stop-signal.ts";
import { type Load, readArguments, seedHelp } from "./arguments.ts";
import { loadInBulk } from "./bulk/load.ts";
import { checkArticles } from "./check.ts";
import { sampleDocumentsBeside } from "./collection.ts";
import { compileArticle } from "./compile.ts";
import { loadDocuments, removeDocument, removeEverything } from "./load.ts";
import type { DocumentRows } from "./model.ts";
import { readShipped } from "./text-files.ts";

const report = (line: string) => console.log(line);

/** Throws StartError where seed:check would find a fault: a graph is never half right. */
function compileShipped(): DocumentRows[] {
  const articles = readShipped(process.env);
  const faults = checkArticles(articles);
  if (faults.length > 0)
    throw new StartError(
      `${faults.join("\n")}\nNothing is loaded while npm run seed:check finds faults (${faults.length}).`,
    );
  return articles.map(({ source }) => compileArticle(source));
}

type Documents = Iterable<DocumentRows> | AsyncIterable<DocumentRows>;

async function load(database: Database, documents: Documents, intoExisting: boolean): Promise<void> {
  await ensureSchema(database, intoExisting);
  await loadDocuments(database, documents, ({ id, change, claims, sentences, entities }) =>
    report(`${id}: ${change} (${claims} claims, ${sentences} sentences, ${entities} entities)`),
  );
}

async function bulk(config: Config, documents: Documents): Promise<void> {
  const began = Date.now();
  const loaded = await loadInBulk({ place: config, report, signal: stopSignal() }, documents);
  report(
    `Loaded ${loaded.claims} claims of ${loaded.documents} documents in ${Math.round((Date.now() - began) / 1000)} s.`,
  );
}

/** Throws StartError where only a Neo4j of Attest's own will do. */
function documentsOf({ sample, bulk }: Load, config: Config): Documents {
  if (bulk && config.neo4j)
    throw new StartError(
      "NEO4J_URI names a Neo4j that Attest does not manage, and --bulk writes the files of its own. Unset NEO4J_URI, or leave --bulk out.",
    );
  return sample === null || config.sample === null ? compileShipped() : sampleDocumentsBeside(config.sample);
}

async function remove(database: Database, id: string): Promise<void> {
  if (await readMark(database)) await ensureSchema(database);
  else throw new StartError("Attest has written nothing into this database, so there is nothing to remove.");
  if (await removeDocument(database, id)) return report(`${id}: removed`);
  const known = await database.read<{ id: string }>("read/document-versions");
  const there = known.map((row) => row.id).sort();
  throw new StartError(
    `The graph has no ${id}. ${there.length > 0 ? `It has ${there.join(", ")}` : "It has no document"}.`,
  );
}

/** Where a removal was cut short after the mark, what is left is still told by its names. */
async function removeAll(database: Database): Promise<void> {
  const documents = (await readMark(database)) ? await removeEverything(database) : 0;
  const schema = await dropSchema(database);
  report(
    `Nothing of Attest is left: ${documents} documents, ${schema} constraints and indexes were taken out.`,
  );
}

/** Ctrl-C and SIGTERM close the graph too, once it is open; npm passes no SIGTERM on, so a parent that is gone counts as one. */
async function withGraph(
  work: (database: Database) => Promise<void>,
  config = readGraphConfig(process.env),
): Promise<void> {
  let graph: Graph | undefined;
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    if (!graph) return; // still starting: noticed below
    await graph.close();
    process.exit(1);
  };
  onStop(stop);
  try {
    graph = await connectGraph(config, report, { share: true });
    if (stopping) throw new StartError("Stopped before anything was loaded.");
    await work(graph.database);
  } finally {
    await graph?.close();
  }
}

try {
  const wish = readArguments(process.argv.slice(2));
  if (wish.action === "help") report(seedHelp);
  else if (wish.action === "remove") await withGraph((database) => remove(database, wish.id));
  else if (wish.action === "remove-all") await withGraph(removeAll);
  else {
    const config = readGraphConfig(process.env, wish.sample);
    const documents = documentsOf(wish, config);
    if (wish.bulk) await bulk(config, documents);
    else await withGraph((database) => load(database, documents, wish.intoExisting), config);
  }
} catch (error) {
  if (error instanceof GraphUnavailable)
    endRefused(
      new StartError(
        "The graph went away while it was written; each document is whole or as it was. Run the same command again.",
      ),
    );
  else endRefused(error);
}

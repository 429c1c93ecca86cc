// `npm run seed`: brings the graph that the settings name to the articles, and leaves nothing running.
import { readConfig, StartError } from "../server/config.ts";
import { connectGraph, type Graph } from "../server/database/connect.ts";
import type { Database } from "../server/database/database.ts";
import { GraphUnavailable } from "../server/database/errors.ts";
import { ensureSchema } from "../server/database/schema.ts";
import { watchParents } from "../server/watch-parents.ts";
import { readArguments, seedHelp } from "./arguments.ts";
import { checkArticles } from "./check.ts";
import { compileArticle } from "./compile.ts";
import { loadDocuments, removeDocument } from "./load.ts";
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

async function load(database: Database, documents: DocumentRows[]): Promise<void> {
  for (const { id, change, claims, sentences, entities } of await loadDocuments(database, documents))
    report(`${id}: ${change} (${claims} claims, ${sentences} sentences, ${entities} entities)`);
}

async function remove(database: Database, id: string): Promise<void> {
  if (await removeDocument(database, id)) return report(`${id}: removed`);
  const known = await database.read<{ id: string }>("read/document-versions");
  const there = known.map((row) => row.id).sort();
  throw new StartError(
    `The graph has no ${id}. ${there.length > 0 ? `It has ${there.join(", ")}` : "It has no document"}.`,
  );
}

/** Ctrl-C and SIGTERM close the graph too, once it is open; npm passes no SIGTERM on, so a parent that is gone counts as one. */
async function withGraph(work: (database: Database) => Promise<void>): Promise<void> {
  let graph: Graph | undefined;
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    if (!graph) return; // still starting: noticed below
    await graph.close();
    process.exit(1);
  };
  process.on("SIGINT", stop).on("SIGTERM", stop).on("SIGHUP", stop);
  watchParents(stop);
  try {
    // it listens nowhere, so the settings of address and port are not its business
    graph = await connectGraph(readConfig({ ...process.env, HOST: "", PORT: "" }, []), report, true);
    if (stopping) throw new StartError("Stopped before anything was loaded.");
    await ensureSchema(graph.database);
    await work(graph.database);
  } finally {
    await graph?.close();
  }
}

try {
  const wish = readArguments(process.argv.slice(2));
  if (wish.action === "help") report(seedHelp);
  else if (wish.action === "remove") await withGraph((database) => remove(database, wish.id));
  else {
    const documents = compileShipped();
    await withGraph((database) => load(database, documents));
  }
} catch (error) {
  if (error instanceof StartError) console.error(error.message);
  else if (error instanceof GraphUnavailable)
    console.error(
      "The graph went away while it was written; each document is whole or as it was. Run the same command again.",
    );
  else throw error;
  process.exitCode = 1;
}

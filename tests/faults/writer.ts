// A process that writes documents, one after the other, and says each that is committed; what it finds in the graph it says
// first. It runs in a data folder of its own and is made to be killed. Lines of JSON on stdout.
import { loadDocuments } from "../../seed/load.ts";
import { readGraphConfig } from "../../server/config.ts";
import { connectGraph, type Graph } from "../../server/database/connect.ts";
import { sleep } from "../../server/database/processes.ts";
import { ensureSchema } from "../../server/database/schema.ts";
import { checkGraph, faultLine } from "../../server/graph/check.ts";
import { readDocuments } from "../../server/graph/documents.ts";
import { onStop } from "../../server/stop-signal.ts";
import { revision } from "./revisions.ts";

export type Said =
  | { kind: "found"; documents: { id: string; version: string; claimCount: number }[]; faults: string[] }
  | { kind: "written"; id: string; version: string }
  | { kind: "refused"; message: string };

const documents = 5;
const say = (said: Said) => console.log(JSON.stringify(said));

const report = (line: string) => console.error(line);
let graph: Graph | undefined;
let isStopping = false;
const stop = () => {
  isStopping = true;
  if (graph) void graph.close().then(() => process.exit(0)); // else it is still starting, and the line below notices
};
onStop(stop); // before anything slow: who was gone by then would never be missed
graph = await connectGraph(readGraphConfig(process.env), report);
if (isStopping) stop();

await ensureSchema(graph.database);
const { items } = await readDocuments(graph.database, 100, "");
say({
  kind: "found",
  documents: items.map(({ id, version, claimCount }) => ({ id, version, claimCount })),
  faults: (await checkGraph(graph.database)).map(faultLine),
});
const begun = Date.now();
for (let number = 0; ; number++) {
  const rows = revision(`made-${number % documents}`, begun + number);
  try {
    await loadDocuments(graph.database, [rows]);
    const { id, version } = rows.document;
    say({ kind: "written", id, version });
  } catch (error) {
    say({ kind: "refused", message: (error as Error).message });
    await sleep(200);
  }
}

// A process that writes documents, one after the other, and says each that is committed; what it finds in the graph it says
// first. It runs in a data folder of its own and is made to be killed. Lines of JSON on stdout.
import { compileArticle } from "../../seed/compile.ts";
import { loadDocuments } from "../../seed/load.ts";
import type { DocumentRows } from "../../seed/model.ts";
import { readConfig } from "../../server/config.ts";
import { connectGraph, type Graph } from "../../server/database/connect.ts";
import { ensureSchema } from "../../server/database/schema.ts";
import { checkGraph, faultLine } from "../../server/graph/check.ts";
import { readDocuments } from "../../server/graph/documents.ts";
import { watchParents } from "../../server/watch-parents.ts";
import { source } from "../fixtures/lunera-harbour.ts";

export type Said =
  | { kind: "found"; documents: { id: string; version: string; claimCount: number }[]; faults: string[] }
  | { kind: "written"; id: string; version: string; claimCount: number }
  | { kind: "refused"; message: string };

const documents = 5;
const model = compileArticle(source);
const say = (said: Said) => console.log(JSON.stringify(said));

/** The invented article under another name, with fewer or more of its claims in each revision. */
function revision(slug: string, number: number): DocumentRows {
  const rows = JSON.parse(JSON.stringify(model).replaceAll("lunera-harbour", slug)) as DocumentRows;
  const claims = rows.claims.slice(0, 8 + (number % 10));
  const kept = new Set(claims.map(({ id }) => id));
  return {
    ...rows,
    document: { ...rows.document, version: `${slug} ${number}` },
    claims: claims.map((claim) => ({
      ...claim,
      contradicts: claim.contradicts.filter((id) => kept.has(id)),
    })),
    opening: [],
    stories: [],
  };
}

const report = (line: string) => console.error(line);
let graph: Graph | undefined;
let isStopping = false;
const stop = () => {
  isStopping = true;
  if (graph) void graph.close().then(() => process.exit(0)); // else it is still starting, and the line below notices
};
process.once("SIGINT", stop).once("SIGTERM", stop);
watchParents(stop); // before anything slow: who was gone by then would never be missed
graph = await connectGraph(readConfig({ ...process.env, HOST: "", PORT: "" }, []), report);
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
    say({ kind: "written", id, version, claimCount: rows.claims.length });
  } catch (error) {
    say({ kind: "refused", message: (error as Error).message });
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

// `npm run demo`: the shipped articles as one page in demo/, which any web server can serve and any browser opens from disk.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { today } from "../common/export/rows.ts";
import { pageOf, templateName } from "../portable/page.ts";
import { sources } from "../seed/articles/index.ts";
import { compileArticle } from "../seed/compile.ts";
import { loadDocuments } from "../seed/load.ts";
import { readConfig } from "../server/config.ts";
import { openDatabase } from "../server/database/database.ts";
import { startManaged } from "../server/database/managed.ts";
import { ensureSchema } from "../server/database/schema.ts";
import { endRefused } from "../server/end-of-command.ts";
import { readPortable } from "../server/graph/portable.ts";
import { stopSignal } from "../server/stop-signal.ts";
import { buildWeb } from "../server/web-build.ts";

const folder = join(import.meta.dirname, "../demo");
const report = (line: string) => console.log(line);

/** The graph of the shipped articles, from a Neo4j that holds nothing else and goes again. */
async function readShipped(signal: AbortSignal) {
  const dataDirectory = mkdtempSync(join(tmpdir(), "attest-demo-"));
  const { cacheDirectory, javaHome } = readConfig(process.env, []);
  try {
    const neo4j = await startManaged({ dataDirectory, cacheDirectory, javaHome }, report);
    const database = openDatabase(neo4j.connection);
    try {
      signal.throwIfAborted();
      await ensureSchema(database);
      await loadDocuments(database, sources.map(compileArticle));
      return await readPortable(database, null);
    } finally {
      await database.close();
      await neo4j.stop();
    }
  } finally {
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}

async function makeDemo(signal: AbortSignal): Promise<void> {
  const graph = await readShipped(signal);
  const template = readFileSync(join(await buildWeb(report), templateName), "utf8");
  const page = pageOf(template, { day: today(), part: null, leftOut: [], fragment: "", graph });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.html"), page);
  report(`Wrote demo/index.html (${Math.ceil(page.length / 1000)} kB). Serve the folder, or open the file.`);
}

await makeDemo(stopSignal()).catch(endRefused);

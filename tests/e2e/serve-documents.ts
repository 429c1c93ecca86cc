// Page and API over other documents than those that ship: in this process, on a Neo4j, a folder and a port that go with it.
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadDocuments } from "../../seed/load.ts";
import type { DocumentRows } from "../../seed/model.ts";
import { createApp } from "../../server/app.ts";
import { readConfig } from "../../server/config.ts";
import { openDatabase } from "../../server/database/database.ts";
import { startManaged } from "../../server/database/managed.ts";
import { ensureSchema } from "../../server/database/schema.ts";
import { createLogger } from "../../server/telemetry/log.ts";
import { warmUp } from "../../server/warm-up.ts";
import { buildWeb, pageQuestions } from "../../server/web-build.ts";
import { patient } from "../contract/graph.ts";

export type Served = { address: string; stop(): Promise<void> };

/** As `npm start` does it, whose documents are fixed. */
export async function serveDocuments(documents: DocumentRows[]): Promise<Served> {
  const dataDirectory = mkdtempSync(join(tmpdir(), "attest-served-"));
  const config = readConfig(process.env, []);
  const { cacheDirectory, javaHome } = config;
  const neo4j = await startManaged({ dataDirectory, cacheDirectory, javaHome }, () => {});
  const database = openDatabase(neo4j.connection, patient());
  await ensureSchema(database);
  await loadDocuments(database, documents);
  await warmUp(database);
  const webRoot = await buildWeb(() => {});
  const server = createServer(
    createApp({
      database,
      webRoot,
      questions: pageQuestions(),
      config,
      logger: createLogger(config.logLevel),
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await database.close();
      await neo4j.stop();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

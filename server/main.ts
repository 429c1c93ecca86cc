// `npm start`: Neo4j, schema, articles, page, server; one address. Ctrl-C and SIGTERM stop all of it in order.
import type { Server } from "node:http";
import { sources } from "../seed/articles/index.ts";
import { loadInBulk } from "../seed/bulk/load.ts";
import { sampleDocumentCount, sampleDocumentsBeside } from "../seed/collection.ts";
import { compileArticle } from "../seed/compile.ts";
import { loadDocuments } from "../seed/load.ts";
import { sampleSizes } from "../seed/sample.ts";
import { createApp } from "./app.ts";
import {
  asksForHelp,
  type Config,
  helpText,
  inAddress,
  isWildcard,
  readConfig,
  StartError,
} from "./config.ts";
import { awaitStopping, markStopping } from "./database/claim-folder.ts";
import { connectGraph, type Graph } from "./database/connect.ts";
import type { Database } from "./database/database.ts";
import { homeIn, isMade } from "./database/restore-folders.ts";
import { ensureSchema } from "./database/schema.ts";
import { endRefused, refusalIn } from "./end-of-command.ts";
import { countDocuments } from "./graph/documents.ts";
import { createHttpServer } from "./http/server.ts";
import { sayStarting } from "./http/starting.ts";
import { onStop } from "./stop-signal.ts";
import { createLogger } from "./telemetry/log.ts";
import { startTraces } from "./telemetry/traces.ts";
import { warmUp } from "./warm-up.ts";
import { buildWeb, pageQuestions } from "./web-build.ts";

const report = (line: string) => console.log(line);
const drainTime = 5_000;

async function listen(server: Server, { port, host }: Config): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EADDRINUSE")
      throw new StartError(
        `Port ${port} is taken. Stop what uses it, or say PORT=0 npm start for a free one.`,
      );
    if (error.code === "EACCES")
      throw new StartError(`Port ${port} may not be used by this user. Say PORT=4000 npm start.`);
    throw new StartError(
      `HOST "${host}" cannot be listened on (${error.code}). Set HOST to an address of this machine.`,
    );
  });
  return (server.address() as { port: number }).port;
}

/** What is served: the articles, or so many entities made by chance. */
const documentsOf = (sample: number | null) =>
  sample === null ? sources.map(compileArticle) : sampleDocumentsBeside(sample);

/** A large sample is loaded by a bulk load, whole or not at all, or by npm run seed, which may have been stopped. */
async function requireWhole(database: Database, size: number): Promise<void> {
  const [there, all] = [await countDocuments(database), sampleDocumentCount(size)];
  if (there < all)
    throw new StartError(
      `Of this sample ${there} of ${all} documents are loaded. Run npm run seed -- --sample ${size}, which goes on where it was stopped.`,
    );
}

const closeServer = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), drainTime).unref();
  });

async function start(config: Config): Promise<void> {
  const held: { graph?: Graph; server?: Server; endTraces?: () => Promise<void> } = {};
  let stopping: Promise<void> | undefined;
  let stopRequested = false;
  const wish = Promise.withResolvers<void>();
  const ending = new AbortController();
  const managedHome = config.neo4j ? null : homeIn(config.dataDirectory);
  const stop = (code: number) => {
    stopping ??= (async () => {
      if (held.server) await closeServer(held.server);
      await held.graph?.close();
      await held.endTraces?.();
      if (stopRequested) report("Stopped.");
      process.exit(code);
    })();
    return stopping;
  };
  const wanted = () => {
    if (!stopRequested) report("Stopping ...");
    stopRequested = true;
    if (managedHome) markStopping(managedHome);
    wish.resolve();
    ending.abort();
    if (held.graph) void stop(0);
    else held.server?.close(); // Neo4j is still starting, and the start below notices; the next one may want the port
  };
  onStop(wanted);
  // the last resort: whatever broke, Neo4j is not left behind
  process.on("uncaughtException", (error) => {
    console.error("Attest ends, for something went wrong that it did not expect.", error);
    void stop(1);
  });

  try {
    if (managedHome) await Promise.race([awaitStopping(managedHome, report), wish.promise]);
    if (stopRequested) return await stop(0);
    if (config.traces) held.endTraces = await startTraces(config.traces);
    // before anything slow, so that a taken port is said at once
    const server = createHttpServer();
    const port = await listen(server, config);
    held.server = server;
    server.on("request", sayStarting(config.allowedHosts));
    let building: Promise<string> | undefined;
    // a large one takes a minute or an hour by transactions
    const isLarge = config.sample !== null && config.sample > sampleSizes.mostInOne;
    if (isLarge && !isMade(config.dataDirectory))
      await loadInBulk({ place: config, report, signal: ending.signal }, documentsOf(config.sample));
    if (stopRequested) return await stop(0);
    held.graph = await connectGraph(config, report, {
      whenSound: () => {
        building = buildWeb(report);
        building.catch(() => {}); // awaited below
      },
    });
    if (stopRequested) return await stop(0);
    held.graph.lost.then(() => {
      if (stopping) return;
      console.error(
        "Neo4j has ended by itself again and again. Its log is below the data folder, in neo4j/logs. Run npm start again.",
      );
      void stop(1);
    });
    await ensureSchema(held.graph.database, config.intoExisting);
    if (isLarge) await requireWhole(held.graph.database, config.sample ?? 0);
    const documents = isLarge ? [] : documentsOf(config.sample);
    await loadDocuments(held.graph.database, documents, ({ id, change, claims }) => {
      if (change !== "unchanged") report(`${id}: ${claims} claims ${change}`);
    });
    const webRoot = await (building ?? buildWeb(report));
    await warmUp(held.graph.database);
    const app = createApp({
      database: held.graph.database,
      webRoot,
      questions: pageQuestions(),
      config,
      logger: createLogger(config.logLevel),
    });
    server.removeAllListeners("request").on("request", app);
    const host = isWildcard(config.host) ? "localhost" : inAddress(config.host);
    report(`Attest is ready: http://${host}:${port}`);
    if (isWildcard(config.host) && config.allowedHosts.length === 0)
      report("Other machines are answered under the names in ATTEST_HOSTS, and none is set.");
  } catch (error) {
    if (stopRequested) return await stop(0); // what was under way has failed because of it
    console.error(refusalIn(error) ?? error);
    await stop(1);
  }
}

if (asksForHelp(process.argv.slice(2))) report(helpText());
else {
  try {
    await start(readConfig(process.env, process.argv.slice(2)));
  } catch (error) {
    endRefused(error);
  }
}

// The graph that the settings name: a given Neo4j, or the managed one.
import type { Config } from "../config.ts";
import { StartError } from "../config.ts";
import { byScheme } from "../neo4j-address.ts";
import { type Database, openDatabase } from "./database.ts";
import { failureIn } from "./errors.ts";
import type { Report } from "./fetch-neo4j.ts";
import { type HeardBoth, refusalByServer, refusalOnTheWay } from "./given.ts";
import { hear } from "./liveness.ts";
import { findManaged, startManaged } from "./managed.ts";

export type Graph = {
  database: Database;
  close(): Promise<void> /** Never, for a Neo4j that is not ours. */;
  lost: Promise<void>;
};

/** Milliseconds in which a Neo4j that failed is asked what it speaks. */
const hearingTime = 2_000;

async function openGiven(connection: NonNullable<Config["neo4j"]>): Promise<Database> {
  const database = openDatabase(connection);
  try {
    await database.ready(30_000);
    return database;
  } catch (error) {
    await database.close();
    const refusal = refusalByServer(connection, failureIn(error));
    throw new StartError(refusal ?? refusalOnTheWay(connection.uri, await hearBoth(connection.uri)));
  }
}

async function hearBoth(uri: string): Promise<HeardBoth> {
  const [plain, secure] = await Promise.all(
    ["bolt", "bolt+ssc"].map((scheme) => hear(byScheme(uri, scheme), hearingTime)),
  );
  return { plain: plain ?? "nothing", secure: secure ?? "nothing" };
}

/** With `share`, a managed Neo4j that another process of ours runs is used as it is; for `whenSound` see startManaged. */
export type Manner = { share?: boolean; whenSound?: () => void };

/** Throws StartError. */
export async function connectGraph(
  config: Config,
  report: Report,
  { share = false, whenSound }: Manner = {},
): Promise<Graph> {
  const never = new Promise<void>(() => {});
  if (config.neo4j) {
    const database = await openGiven(config.neo4j);
    return { database, close: () => database.close(), lost: never };
  }
  const running = share ? findManaged(config.dataDirectory) : null;
  if (running) {
    const database = await openGiven(running);
    return { database, close: () => database.close(), lost: never };
  }
  const neo4j = await startManaged(config, report, whenSound);
  const database = openDatabase(neo4j.connection);
  const close = async () => {
    await database.close();
    await neo4j.stop();
  };
  try {
    await database.ready(30_000);
  } catch (error) {
    await close();
    throw new StartError(
      `Neo4j started but does not answer (${(error as Error).message}). Run the same command again.`,
    );
  }
  return { database, close, lost: neo4j.lost };
}

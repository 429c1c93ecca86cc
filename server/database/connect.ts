// The graph that the settings name: a given Neo4j, or the managed one.
import type { Config } from "../config.ts";
import { StartError } from "../config.ts";
import { type Database, openDatabase } from "./database.ts";
import type { Report } from "./fetch-neo4j.ts";
import { findManaged, startManaged } from "./managed.ts";

export type Graph = {
  database: Database;
  close(): Promise<void> /** Never, for a Neo4j that is not ours. */;
  lost: Promise<void>;
};

async function openGiven(connection: NonNullable<Config["neo4j"]>): Promise<Database> {
  const database = openDatabase(connection);
  try {
    await database.ready(30_000);
    return database;
  } catch (error) {
    await database.close();
    const code = String((error as { code?: unknown }).code ?? (error as Error).cause ?? "");
    if (/Unauthorized|AuthenticationRateLimit/.test(code))
      throw new StartError(
        `${connection.uri} does not take this user and password. Correct NEO4J_USERNAME and NEO4J_PASSWORD.`,
      );
    if (/DatabaseNotFound/.test(code))
      throw new StartError(
        `${connection.uri} has no database "${connection.database}". Correct NEO4J_DATABASE.`,
      );
    throw new StartError(
      `${connection.uri} does not answer. Start that Neo4j or correct NEO4J_URI; without it Attest manages one of its own.`,
    );
  }
}

/** Throws StartError. With `share`, a managed Neo4j that another process of ours runs is used as it is. */
export async function connectGraph(config: Config, report: Report, share = false): Promise<Graph> {
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
  const neo4j = await startManaged(config, report);
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

// What the peers share: the Neo4j that they ask, Attest's own statements, and how they begin and end.
import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
// biome-ignore lint/style/noRestrictedImports: a peer stands beside Attest, with a driver of its own
import neo4j, { type Config, type Driver } from "neo4j-driver";

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: a peer asks a Neo4j that runs already.`);
  return value;
}

/** Always named: else the driver asks for the home database first. */
export const database = setting("NEO4J_DATABASE");

export const openDriver = (config: Config = {}): Driver =>
  neo4j.driver(
    setting("NEO4J_URI"),
    neo4j.auth.basic(setting("NEO4J_USERNAME"), setting("NEO4J_PASSWORD")),
    config,
  );

export type Ask = <Row>(statement: string, parameters: Record<string, unknown>) => Promise<Row[]>;

/** As in server/database/database.ts: the driver sends every number as a float, and LIMIT takes none. */
function toCypher(value: unknown): unknown {
  if (typeof value === "number" && Number.isSafeInteger(value)) return neo4j.int(value);
  if (Array.isArray(value)) return value.map(toCypher);
  if (value !== null && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toCypher(item)]));
  return value;
}

/** Auto-commit, the fastest way that the driver has. */
export function openAsk(): Ask {
  const driver = openDriver({ disableLosslessIntegers: true });
  return async <Row>(statement: string, parameters: Record<string, unknown>) => {
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
    try {
      const { records } = await session.run(statement, toCypher(parameters) as Record<string, unknown>);
      return records.map((record) => record.toObject() as Row);
    } finally {
      await session.close();
    }
  };
}

/** The text of cypher/read/NAME.cypher. */
export const readStatement = (name: string): string =>
  readFileSync(join(import.meta.dirname, "../../../cypher/read", `${name}.cypher`), "utf8");

/** Says where it listens, and ends with SIGTERM or with whoever holds its stdin. */
export function ready(url: string): void {
  console.log(`ready ${url}`);
  const end = () => process.exit(0);
  process.on("SIGTERM", end);
  process.stdin.on("end", end).on("error", end).resume();
}

export function listen(server: Server): void {
  server.listen(0, "127.0.0.1", () => ready(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
}

// What the rows of the benchmark share: one Neo4j with one graph, and servers beside it, each in a process of its own.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { randomFrom } from "../../common/random.ts";
import { entityId } from "../../seed/collection.ts";
import { type Connection, type Database, openDatabase } from "../../server/database/database.ts";
import { loadStatements } from "../../server/database/statements.ts";
import { startAttest } from "../e2e/attest.ts";
import { type Ask, allAnswered, closedLoop } from "./load.ts";
import type { Aim } from "./protocol.ts";
import { neighborhood, question, withEvidence } from "./questions.ts";

export type Served = { address: string; pid: number; stop(): Promise<void> };

export type Bench = {
  /** Entities of the graph. */
  size: number;
  connection: Connection;
  /** Process id of Neo4j. */
  neo4j: number;
  /** Patient, with every statement of cypher/. */
  database: Database;
  isShort: boolean;
  /** For each measurement. */
  seconds: number;
  rounds: number;
  /** Asks a server for some seconds before it is measured. */
  warm(address: string, next: () => Ask): Promise<void>;
  attest(settings?: Record<string, string>): Promise<Served>;
  peer(file: string, ...args: string[]): Promise<Served>;
  /** More lines of the table. */
  tell(...results: Result[]): void;
  /** Random numbers that start anew for each row. */
  random(): () => number;
};

/** One line of the table. `ratio` is ours to theirs, the figures in `unit`. */
export type Result = {
  what: string;
  figures: Record<string, number | string>;
  ratio?: { median: number; low: number; high: number };
  aim?: Aim;
  /** What is held against the aim. */
  worst?: number;
  note?: string;
};

export type Row = { name: string; what: string; run(bench: Bench): Promise<void> };

const here = import.meta.dirname;
/** For a process beside. */
export const environmentOf = ({ uri, username, password, database }: Connection) => ({
  NEO4J_URI: uri,
  NEO4J_USERNAME: username,
  NEO4J_PASSWORD: password,
  NEO4J_DATABASE: database,
});

async function startPeer(connection: Connection, file: string, args: string[]): Promise<Served> {
  const child = spawn(process.execPath, [join(here, "peers", file), ...args], {
    env: { ...process.env, ...environmentOf(connection) },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  const address = await new Promise<string>((resolve, reject) => {
    let printed = "";
    child.stdout.on("data", (chunk: Buffer) => {
      printed += chunk;
      const found = /ready (\S+)/.exec(printed)?.[1];
      if (found) resolve(found);
    });
    ended.then(() => reject(new Error(`peers/${file} ended before it was ready:\n${printed}`)));
  });
  return { address, pid: child.pid ?? 0, stop };
}

/** Seconds that Neo4j is asked before anything is measured: its compiler needs them. */
const warmTime = 20;

/** Reads all that questions may touch, so that no row is about the disk; then asks as the rows do. */
export async function warm({ database, size, attest, random }: Bench): Promise<void> {
  for (const name of warming.keys()) await database.read(name);
  const server = await attest();
  const next = random();
  const asks = () =>
    question(next() < 0.5 ? withEvidence : neighborhood, { id: anyEntity(next, size), first: 20 });
  await closedLoop(server.address, asks, { connections: 8, seconds: warmTime });
  await server.stop();
}
const warming = new Map(
  [
    "MATCH (n:Entity) RETURN sum(size(n.name)) AS sum",
    "MATCH (n:Claim) RETURN sum(size(n.id)) AS sum",
    "MATCH (n:Claim) WHERE n.subject > '' AND n.objectRank > 0 AND n.object > '' RETURN count(n) AS sum",
    "MATCH (n:Claim) WHERE n.object > '' AND n.subjectRank > 0 AND n.subject > '' RETURN count(n) AS sum",
    "MATCH (n:Claim) WHERE n.subject > '' AND n.id > '' RETURN count(n) AS sum",
    "MATCH (n:Claim) WHERE n.object > '' AND n.id > '' RETURN count(n) AS sum",
    "MATCH (n:Sentence) RETURN sum(size(n.gloss)) AS sum",
    "MATCH (:Entity)-[r]->(:Entity) RETURN sum(size(r.id)) AS sum",
    "MATCH (:Claim)-[r:EVIDENCED_BY]->() RETURN sum(size(r.words)) AS sum",
    "MATCH (:Claim)-[r:ATTRIBUTED_TO]->() RETURN sum(r.depth) AS sum",
  ].map((text, index) => [
    `read/warm-${index}`,
    { name: `read/warm-${index}`, text, parameters: [], timeout: 600_000 },
  ]),
);

export function requirePeers(): void {
  if (!existsSync(join(here, "peers/node_modules")))
    throw new Error("The peers are not installed: npm ci --prefix tests/bench/peers.");
}

export function benchOf(
  connection: Connection,
  {
    size,
    neo4j,
    isShort,
    seconds,
    rounds,
    warmSeconds,
    tell,
  }: Pick<Bench, "size" | "neo4j" | "isShort" | "seconds" | "rounds" | "tell"> & { warmSeconds: number },
): Bench {
  const patient = new Map(
    [...loadStatements(), ...warming].map(([name, statement]) => [name, { ...statement, timeout: 600_000 }]),
  );
  return {
    size,
    connection,
    neo4j,
    isShort,
    tell,
    database: openDatabase(connection, patient),
    seconds,
    rounds,
    // any number of requests, for here one client stands for many; every other guard is as it ships
    attest: (settings = {}) =>
      startAttest({ ...environmentOf(connection), ATTEST_RATE: "100000000", ...settings }),
    peer: (file, ...args) => startPeer(connection, file, args),
    warm: async (address, next) =>
      void allAnswered(await closedLoop(address, next, { connections: 4, seconds: warmSeconds })),
    random: () => randomFrom(20_261_128),
  };
}

/** Entities by chance: each as likely as the other, hubs left out. */
export const anyEntity = (random: () => number, size: number) =>
  entityId(600 + Math.floor(random() * (size - 600)));

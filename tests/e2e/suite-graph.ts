// The graph behind the suite's Attest, for tests that change it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { type Database, openDatabase } from "../../server/database/database.ts";

/** The running Neo4j that Attest manages in this data folder. */
export function neo4jIn(data: string) {
  const folder = join(data, "neo4j");
  const { neo4j } = JSON.parse(readFileSync(join(folder, "running.json"), "utf8"));
  const password = readFileSync(join(folder, "password"), "utf8");
  return { uri: `bolt://127.0.0.1:${neo4j.port}`, username: "neo4j", password, database: "neo4j" };
}

/** The caller closes it. */
export const openSuiteGraph = (): Database => openDatabase(neo4jIn(inject("attest").data));

// One managed Neo4j for the whole suite, in a folder of its own that goes with it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { readConfig } from "../../server/config.ts";
import type { Connection } from "../../server/database/database.ts";
import { startManaged } from "../../server/database/managed.ts";

declare module "vitest" {
  export interface ProvidedContext {
    neo4j: Connection;
  }
}

export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const dataDirectory = mkdtempSync(join(tmpdir(), "attest-contract-"));
  const { cacheDirectory, javaHome } = readConfig(process.env, []);
  const neo4j = await startManaged({ dataDirectory, cacheDirectory, javaHome }, console.log);
  project.provide("neo4j", neo4j.connection);
  return async () => {
    await neo4j.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
  };
}

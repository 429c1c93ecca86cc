// From npm start to ready on a graph that is there, and the memory of both processes.
import { readFileSync } from "node:fs";
import { entityId } from "../../../seed/collection.ts";
import type { Bench, Row } from "../bench.ts";
import { clientOf } from "../load.ts";
import { neighborhood, question } from "../questions.ts";

/** Megabytes; Linux alone tells. */
function memoryOf(pid: number): number {
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(found) / 1_000;
}

async function run({ attest, neo4j, tell }: Bench): Promise<void> {
  const began = performance.now();
  const server = await attest();
  const took = performance.now() - began;
  const client = clientOf(server.address, 1);
  try {
    const asked = performance.now();
    await client.ask(question(neighborhood, { id: entityId(0), first: 20 }));
    const first = performance.now() - asked;
    tell({
      what: "the server on a running Neo4j, to ready; its first answer",
      figures: {
        "ready, s": took / 1_000,
        "first answer, ms": first,
        "server, MB": memoryOf(server.pid),
        "Neo4j, MB": memoryOf(neo4j),
      },
    });
  } finally {
    client.close();
    await server.stop();
  }
}

export const start: Row = { name: "start", what: "start to ready, and memory", run };

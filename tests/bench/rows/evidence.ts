// Evidence is free: a neighborhood with claims, chains and words over the same without.
import { entityId, hubs } from "../../../seed/collection.ts";
import { anyEntity, type Bench, type Row } from "../bench.ts";
import { allAnswered, closedLoop } from "../load.ts";
import { alternate, ratioOf } from "../protocol.ts";
import { neighborhood, question, withEvidence } from "../questions.ts";

const filters = {
  "no filter": null,
  "a speaker": (speaker: string) => ({ speakers: [speaker] }),
  "stated only": () => ({ modalities: ["STATED"] }),
} as const;

async function run({ size, seconds, rounds, warm, attest, random, tell }: Bench): Promise<void> {
  const server = await attest();
  try {
    const speaker = entityId(hubs.length + 7); // one of the authors
    for (const [filterName, filter] of Object.entries(filters))
      for (const [where, ids] of [
        ["leaf", (next: () => number) => anyEntity(next, size)],
        ["hub of 100,000", () => entityId(0)],
      ] as const) {
        const next = random();
        const asking = (query: string) => () =>
          question(query, { id: ids(next), first: 20, filter: filter?.(speaker) ?? null });
        const p50 = async (query: string) => {
          const loaded = await closedLoop(server.address, asking(query), { connections: 1, seconds });
          return allAnswered(loaded).p50;
        };
        await warm(server.address, asking(withEvidence));
        await warm(server.address, asking(neighborhood));
        const measured = await alternate(
          rounds,
          () => p50(withEvidence),
          () => p50(neighborhood),
        );
        const ratio = ratioOf(measured);
        const last = measured.at(-1);
        tell({
          what: `${where}, ${filterName}`,
          figures: {
            "with, p50 ms": last?.ours ?? Number.NaN,
            "without, p50 ms": last?.theirs ?? Number.NaN,
          },
          ratio,
          aim: { most: filter ? 1.5 : 1.3 },
          worst: ratio.high,
        });
      }
  } finally {
    await server.stop();
  }
}

export const evidence: Row = {
  name: "evidence",
  what: "neighborhood(20) with claims, attribution and evidence over the same without",
  run,
};

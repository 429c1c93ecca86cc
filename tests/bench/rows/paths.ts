// Shortest paths between two entities, with hubs and strangers among the ends.
import { entityId } from "../../../seed/collection.ts";
import { anyEntity, type Bench, type Row } from "../bench.ts";
import { type Ask, clientOf } from "../load.ts";
import { percentile, type Round, ratioOf } from "../protocol.ts";
import { question } from "../questions.ts";

export const paths = `query Paths($from: ID!, $to: ID!, $filter: ClaimFilter) {
  paths(from: $from, to: $to, maxHops: 6, filter: $filter) { complete paths { hops nodes { id } relations { id modality } } }
}`;
const filters = [null, { modalities: ["STATED"] }, { withoutAuthor: true }] as const;

async function run({ size, isShort, rounds, warm, attest, peer, random, tell }: Bench): Promise<void> {
  const [ours, bare] = [await attest(), await peer("bare.ts")];
  const [client, rawClient] = [clientOf(ours.address, 1), clientOf(bare.address, 1)];
  try {
    const next = random();
    const pairs = isShort ? 60 : 200;
    const ends = Array.from({ length: pairs }, (_, index) => ({
      from: index % 10 === 0 ? entityId(index % 3) : anyEntity(next, size),
      to: anyEntity(next, size),
    }));
    let asked = 0;
    const another = () => ends[asked++ % ends.length] as (typeof ends)[number];
    await warm(ours.address, () =>
      question(paths, { ...another(), filter: filters[asked % filters.length] }),
    );
    const timed = async (ask: Ask, by = client) => {
      const began = performance.now();
      const text = await by.ask(ask);
      return { took: performance.now() - began, text };
    };
    for (const filter of filters) {
      const times: number[] = [];
      let incomplete = 0;
      let none = 0;
      for (const each of ends) {
        const { took, text } = await timed(question(paths, { ...each, filter }));
        const { complete, paths: found } = JSON.parse(text).data.paths as {
          complete: boolean;
          paths: object[];
        };
        if (complete) times.push(took);
        else incomplete += 1;
        if (complete && found.length === 0) none += 1;
      }
      tell({
        what: filter ? JSON.stringify(filter) : "no filter",
        figures: {
          "p50 ms": percentile(times, 0.5),
          "p99 ms, of the complete": percentile(times, 0.99),
          "not complete": incomplete,
          "no path": none,
        },
        aim: { most: 100 },
        worst: percentile(times, 0.99),
      });
    }
    const some = ends.slice(0, 50);
    const sum = async (ask: (each: (typeof ends)[number]) => Ask, by: typeof client) => {
      let total = 0;
      for (const each of some) total += (await timed(ask(each), by)).took;
      return total;
    };
    const measured: Round[] = [];
    for (let round = 0; round < rounds; round++)
      measured.push({
        // how many a second: the inverse of the times
        ours: 1 / (await sum((each) => question(paths, each), client)),
        theirs:
          1 / (await sum((each) => ({ path: "/all-shortest-paths", body: JSON.stringify(each) }), rawClient)),
      });
    const ratio = ratioOf(measured);
    tell({
      what: `${some.length} pairs, a second, over raw allShortestPaths`,
      figures: {},
      ratio,
      aim: { least: 0.9 },
      worst: ratio.low,
    });
  } finally {
    client.close();
    rawClient.close();
    await ours.stop();
    await bare.stop();
  }
}

export const pathsRow: Row = {
  name: "paths",
  what: "200 pairs to 6 hops, hubs and strangers among them",
  run,
};

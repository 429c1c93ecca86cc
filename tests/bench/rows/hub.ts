// A hub's neighbors, best connected first: the first page, the next, the counts.
import { entityId, hubs } from "../../../seed/collection.ts";
import type { Bench, Row } from "../bench.ts";
import { allAnswered, clientOf, closedLoop } from "../load.ts";
import { questions } from "../peers/questions.ts";
import { alternate, ratioOf } from "../protocol.ts";
import { neighborhood, question } from "../questions.ts";

const counts = `query Counts($id: ID!, $filter: ClaimFilter) {
  neighborCounts(id: $id, filter: $filter) { kind predicate direction polarity count exact }
}`;
const filters = [
  { modalities: ["STATED"] },
  { speakers: [entityId(hubs.length + 7)] },
  { kinds: ["PERSON"] },
  { withoutAuthor: true },
];

async function run({ size, seconds, rounds, attest, peer, tell }: Bench): Promise<void> {
  const [ours, theirs] = [await attest(), await peer("neo4j-graphql.ts", "yoga")];
  const client = clientOf(ours.address, 1);
  const degreeOf = (share: number) => Math.round(size * 5 * share);
  try {
    const p50 = async (address: string, query: string, variables: object) => {
      const loaded = await closedLoop(address, () => question(query, variables), { connections: 1, seconds });
      return allAnswered(loaded).p50;
    };
    const small = entityId(2);
    for (const { index, share } of hubs.slice(0, 2)) {
      const id = entityId(index);
      const first = JSON.parse(await client.ask(question(neighborhood, { id, first: 20 })));
      const after = first.data.neighborhood.pageInfo.endCursor as string;
      for (const [what, { peer: page }] of [
        ["connection", questions.hubPage],
        ["plain list", questions.hubList],
      ] as const) {
        const least = index === 0 ? 20 : 5;
        const called = `page of 20 of a hub of ${degreeOf(share)}: how many times as fast as @neo4j/graphql's ${what}`;
        const theirP50 = () => p50(theirs.address, page.document, { id });
        const refused = await theirP50().then(
          () => null,
          (error: Error) => error.message,
        );
        if (refused !== null) {
          tell({
            what: called,
            figures: {},
            note: "the peer fails: it takes more than the 512 MB of a transaction",
          });
          continue;
        }
        const ratio = ratioOf(
          await alternate(rounds, theirP50, () => p50(ours.address, neighborhood, { id, first: 20 })),
        );
        tell({
          what: called,
          figures: { "peer, p50 ms": await theirP50() },
          ratio,
          ...(what === "connection" && { aim: { least }, worst: ratio.low }),
        });
      }
      for (const [what, query, variables, ofSmall] of [
        ["page", neighborhood, { id, first: 20 }, { id: small, first: 20 }],
        ["next page", neighborhood, { id, first: 20, after }, { id: small, first: 20 }],
        ["neighborCounts", counts, { id }, { id: small }],
      ] as const) {
        const beside = ratioOf(
          await alternate(
            rounds,
            () => p50(ours.address, query, variables),
            () => p50(ours.address, query, ofSmall),
          ),
        );
        tell({
          what: `${what} of a hub of ${degreeOf(share)} over one of ${degreeOf(0.0002)}, p50`,
          figures: { "p50, ms": await p50(ours.address, query, variables) },
          ratio: beside,
          ...(index === 0 && { aim: { most: 2 }, worst: beside.high }),
        });
      }
      for (const filter of filters)
        for (const [what, query, variables] of [
          ["page", neighborhood, { id, first: 20, filter }],
          ["neighborCounts", counts, { id, filter }],
        ] as const) {
          const took = await p50(ours.address, query, variables);
          tell({
            what: `${what} of a hub of ${degreeOf(share)} with ${JSON.stringify(filter)}`,
            figures: { "p50, ms": took },
            aim: { most: 100 },
            worst: took,
          });
        }
    }
  } finally {
    client.close();
    await ours.stop();
    await theirs.stop();
  }
}

export const hub: Row = { name: "hub", what: "pages and counts of neighbors of hubs", run };

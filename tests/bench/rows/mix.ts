// What many clients ask together, at half of the rate that Attest bears, whatever the answers take.
import { entityAt, entityId } from "../../../seed/collection.ts";
import { anyEntity, type Bench, type Row, type Served } from "../bench.ts";
import { type Ask, closedLoop, openLoop } from "../load.ts";
import { questions } from "../peers/questions.ts";
import { neighborhood, question } from "../questions.ts";
import { paths } from "./paths.ts";
import { search } from "./search.ts";

type Asks = {
  neighborhood: () => Ask;
  search: () => Ask;
  entity: () => Ask;
  paths: () => Ask;
  hub: () => Ask;
};
const shares: Record<keyof Asks, number> = {
  neighborhood: 0.6,
  search: 0.2,
  entity: 0.1,
  paths: 0.05,
  hub: 0.05,
};

const mixed = (asks: Asks, random: () => number) => (): Ask => {
  let left = random();
  for (const [name, share] of Object.entries(shares) as [keyof Asks, number][]) {
    left -= share;
    if (left < 0) return asks[name]();
  }
  return asks.neighborhood();
};

/** What the peer has no question for, search and paths, it is not asked: the others take their place, which are the lighter ones. */
async function run({ size, seconds, attest, peer, random, tell }: Bench): Promise<void> {
  const [ours, theirs] = [await attest(), await peer("neo4j-graphql.ts", "yoga")];
  try {
    const next = random();
    const id = () => anyEntity(next, size);
    const hub = () => entityId(Math.floor(next() * 3));
    const name = () => entityAt(600 + Math.floor(next() * (size - 600))).name;
    const asks: Asks = {
      neighborhood: () => question(neighborhood, { id: id(), first: 20 }),
      search: () => question(search, { text: name().slice(0, 4 + Math.floor(next() * 8)) }),
      entity: () => question(questions.entity.attest.document, { id: id() }),
      paths: () => question(paths, { from: id(), to: id(), filter: null }),
      hub: () => question(neighborhood, { id: hub(), first: 20 }),
    };
    const entity = () => question(questions.entity.peer.document, { id: id() });
    const peerNeighborhood = () => question(questions.neighborhoodWorded.peer.document, { id: id() });
    const peerAsks: Asks = {
      neighborhood: peerNeighborhood,
      search: entity,
      entity,
      paths: entity,
      hub: () => question(questions.hubPage.peer.document, { id: hub() }),
    };
    const peak = async (server: Served, of: Asks) =>
      (await closedLoop(server.address, mixed(of, next), { connections: 16, seconds: seconds * 2 }))
        .perSecond;
    await peak(ours, asks); // warm
    await peak(theirs, peerAsks);
    const most = await peak(ours, asks);
    const rate = { perSecond: most / 2, seconds: seconds * 4 };
    const loaded = await openLoop(ours.address, mixed(asks, next), rate);
    const peerLoaded = await openLoop(theirs.address, mixed(peerAsks, next), rate);
    tell(
      {
        what: `open loop at half of our peak of ${Math.round(most)}/s`,
        figures: {
          "p50, ms": loaded.p50,
          "p99, ms": loaded.p99,
          failed: loaded.failed,
          "peer's p99, ms": peerLoaded.p99,
          "peer's failed": peerLoaded.failed,
        },
        aim: { most: 50 },
        worst: loaded.failed > 0 ? Number.POSITIVE_INFINITY : loaded.p99,
      },
      {
        what: "p99 over the peer's at the same rate",
        figures: { ratio: loaded.p99 / peerLoaded.p99 },
        aim: { most: 0.3 },
        worst: loaded.p99 / peerLoaded.p99,
      },
    );
  } finally {
    await ours.stop();
    await theirs.stop();
  }
}

export const mix: Row = {
  name: "mix",
  what: "neighborhood 60 %, search 20, entity 10, paths 5, hubs 5, at a steady rate",
  run,
};

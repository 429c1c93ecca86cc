// The same questions asked of Attest, of @neo4j/graphql and of the bare driver, on entities by chance.
import { entityAt } from "../../../seed/collection.ts";
import { encodeCursor } from "../../../server/graph/cursor.ts";
import { unfiltered } from "../../../server/graph/filter.ts";
import { anyEntity, type Bench, type Row, type Served } from "../bench.ts";
import { type Ask, allAnswered, clientOf, closedLoop, type Loaded } from "../load.ts";
import { type Question, questions, type Variables } from "../peers/questions.ts";
import { type Aim, alternate, ratioOf } from "../protocol.ts";
import { question } from "../questions.ts";

type Side = "attest" | "peer";
/** Variables of one request of the question: of each side its own, where pages begin at a cursor. */
type Asked = Record<Side, Variables>;

const checked = 20;

/** Degrees are those of the whole graph, so a leaf is found by asking. */
async function leavesOf(bench: Bench, count: number): Promise<string[]> {
  const random = bench.random();
  const ids = Array.from({ length: count * 2 }, () => anyEntity(random, bench.size));
  const rows = await bench.database.read<{ entity: { id: string; degree: number } }>("read/entities-by-id", {
    ids,
  });
  return rows
    .flatMap(({ entity }) => (entity.degree > 0 && entity.degree <= 20 ? [entity.id] : []))
    .slice(0, count);
}

/** Ids of claims that pages begin behind, the same as cursors of either side. */
function claimsBehind(bench: Bench, count: number): Asked[] {
  const random = bench.random();
  return Array.from({ length: count }, () => {
    const document = 1 + Math.floor((random() * bench.size) / 500);
    const id = `claim:collection-${bench.size}-${document}:c${1 + Math.floor(random() * 2_500)}`;
    return { attest: { after: encodeCursor("claims", [id]) }, peer: { after: id } };
  });
}

const both = (id: string): Asked => ({ attest: { id }, peer: { id } });

/** Throws where an answer of the two differs. */
async function requireEqual(
  name: string,
  { attest, peer }: Question,
  asked: readonly Asked[],
  servers: Record<Side, Served>,
) {
  const [ours, theirs] = [clientOf(servers.attest.address, 1), clientOf(servers.peer.address, 1)];
  try {
    for (const each of asked.slice(0, checked)) {
      const [one, other] = await Promise.all([
        ours.ask(question(attest.document, each.attest)),
        theirs.ask(question(peer.document, each.peer)),
      ]);
      const [a, b] = [
        JSON.stringify(attest.canonical(JSON.parse(one).data, each.attest)),
        JSON.stringify(peer.canonical(JSON.parse(other).data, each.peer)),
      ];
      if (a !== b) throw new Error(`${name}: the answers differ for ${JSON.stringify(each)}:\n${a}\n${b}`);
    }
  } finally {
    ours.close();
    theirs.close();
  }
}

type Contest = {
  name: keyof typeof questions;
  asked: Asked[];
  aim?: Aim;
  bare?: (asked: Asked) => Ask;
};

async function run(bench: Bench): Promise<void> {
  const { size, seconds, rounds, tell } = bench;
  const random = bench.random();
  const leaves = (await leavesOf(bench, 400)).map(both);
  const entities = Array.from({ length: 400 }, () =>
    both(entityAt(600 + Math.floor(random() * (size - 600))).id),
  );
  const pages = claimsBehind(bench, 400);
  const contests: Contest[] = [
    {
      name: "entity",
      asked: entities,
      aim: { least: 1.5 },
      bare: ({ attest: { id } }) => ({ path: "/entities-by-id", body: JSON.stringify({ ids: [id] }) }),
    },
    {
      name: "neighborhoodWorded",
      asked: leaves,
      aim: { least: 1.5 },
      bare: ({ attest: { id } }) => ({
        path: "/neighborhood-unfiltered",
        body: JSON.stringify({ id, with: [], afterRank: -1, afterId: "", limit: 21, told: false }),
      }),
    },
    { name: "neighborhood", asked: leaves, aim: { least: 1.5 } },
    {
      name: "claimsNamed",
      asked: pages,
      aim: { least: 1.5 },
      bare: ({ peer: { after } }) => ({
        path: "/claims",
        body: JSON.stringify({ filter: unfiltered, statuses: ["ACTIVE", "DISPUTED"], after, limit: 21 }),
      }),
    },
    { name: "claims", asked: pages, aim: { least: 1.5 } },
    { name: "threeLevels", asked: leaves, aim: { least: 2 } },
    { name: "threeLevelsByLists", asked: leaves, aim: { least: 2 } },
  ];
  const attest = await bench.attest();
  const bare = await bench.peer("bare.ts");
  const peers = {
    yoga: await bench.peer("neo4j-graphql.ts", "yoga"),
    apollo: await bench.peer("neo4j-graphql.ts", "apollo"),
  };
  try {
    for (const { name, asked, aim, bare: ofBare } of contests) {
      const { attest: ours, peer: theirs } = questions[name];
      for (const peer of Object.values(peers))
        await requireEqual(name, questions[name], asked, { attest, peer });
      let count = 0;
      const next = () => asked[count++ % asked.length] as Asked;
      const askOurs = () => question(ours.document, next().attest);
      const askTheirs = () => question(theirs.document, next().peer);
      const load = async (server: Served, ask: () => Ask, connections: number): Promise<Loaded> =>
        allAnswered(await closedLoop(server.address, ask, { connections, seconds }));
      const perSecond = async (server: Served, ask: () => Ask) => (await load(server, ask, 16)).perSecond;
      await bench.warm(attest.address, askOurs);
      for (const peer of Object.values(peers)) await bench.warm(peer.address, askTheirs);
      const yoga = await perSecond(peers.yoga, askTheirs);
      const apollo = await perSecond(peers.apollo, askTheirs);
      const [better, peer] = yoga > apollo ? ["yoga", peers.yoga] : ["Apollo", peers.apollo];
      const measured = await alternate(
        rounds,
        () => perSecond(attest, askOurs),
        () => perSecond(peer as Served, askTheirs),
      );
      const ratio = ratioOf(measured);
      const [alone, peerAlone] = [await load(attest, askOurs, 1), await load(peer as Served, askTheirs, 1)];
      tell({
        what: `${name}, requests/s over @neo4j/graphql (${better})`,
        figures: {
          "requests/s": measured.at(-1)?.ours ?? Number.NaN,
          peer: measured.at(-1)?.theirs ?? Number.NaN,
          "p50 alone, ms": alone.p50,
          "peer's": peerAlone.p50,
        },
        ratio,
        ...(aim && { aim, worst: ratio.low }),
      });
      if (!ofBare) continue;
      const askBare = () => ofBare(next());
      await bench.warm(bare.address, askBare);
      const beside = ratioOf(
        await alternate(
          rounds,
          () => perSecond(attest, askOurs),
          () => perSecond(bare, askBare),
        ),
      );
      const [oursAlone, bareAlone] = [await load(attest, askOurs, 1), await load(bare, askBare, 1)];
      tell({
        what: `${name}, requests/s over the bare driver`,
        figures: {
          "p50 alone, ms": oursAlone.p50,
          "bare, ms": bareAlone.p50,
          "more, ms (aim: at most 1)": oursAlone.p50 - bareAlone.p50,
        },
        ratio: beside,
        aim: { least: 0.6 },
        worst: beside.low,
      });
    }
  } finally {
    for (const server of [attest, bare, ...Object.values(peers)]) await server.stop();
  }
}

export const peersRow: Row = {
  name: "peers",
  what: "neighborhood, entity, claims, three levels, beside @neo4j/graphql and the bare driver",
  run,
};

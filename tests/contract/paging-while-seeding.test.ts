// Pages while documents come and go: of what stays nothing comes twice and nothing is lost, and an old cursor still goes on.
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadDocuments, removeDocument } from "../../seed/load.ts";
import type { Database } from "../../server/database/database.ts";
import { type Ask, answerTo, askOf, fixture, graphOf, shipped } from "./graph.ts";
import { made } from "./made-documents.ts";

let database: Database;
let ask: Ask;
beforeAll(async () => {
  database = await graphOf(shipped);
  ask = askOf(database);
});
afterAll(() => database.close());

type PageInfo = { hasNextPage: boolean; endCursor: string | null };
type Connection = { edges: { node: { id: string } }[]; pageInfo: PageInfo };
type Page = { ids: string[] } & PageInfo;
const connection = "{ edges { node { id } } pageInfo { hasNextPage endCursor } }";
const pageOf = ({ edges, pageInfo }: Connection): Page => ({
  ids: edges.map(({ node }) => node.id),
  ...pageInfo,
});

const hub = "organization:government-of-iran";
/** A page of so many after a cursor. The invented document touches none of the first one's neighbors, so their keys stay. */
const fields: Record<string, (first: number, after: string | null) => Promise<Page>> = {
  claims: async (first, after) => {
    const query = `query ($after: String) { claims(first: ${first}, after: $after) ${connection} }`;
    return pageOf((await answerTo<{ claims: Connection }>(ask, query, { after })).claims);
  },
  entities: async (first, after) => {
    const query = `query ($after: String) { entities(first: ${first}, after: $after) ${connection} }`;
    return pageOf((await answerTo<{ entities: Connection }>(ask, query, { after })).entities);
  },
  neighborhood: async (first, after) => {
    const query = `query ($after: String) { neighborhood(id: "${hub}", first: ${first}, after: $after) {
      nodes { id } pageInfo { hasNextPage endCursor } } }`;
    type Given = { neighborhood: { nodes: { id: string }[]; pageInfo: PageInfo } };
    const { neighborhood } = await answerTo<Given>(ask, query, { after });
    const ids = neighborhood.nodes.map(({ id }) => id).filter((id) => id !== hub);
    return { ids, ...neighborhood.pageInfo };
  },
};

async function allOf(name: string, first: number): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const page: Page = await (fields[name] as (typeof fields)[string])(first, after);
    ids.push(...page.ids);
    if (!page.hasNextPage) return ids;
    after = page.endCursor;
  }
}

/** Comes and goes until it is stopped; gives how often it did both. */
function comeAndGo() {
  let isOver = false;
  const work = (async () => {
    let rounds = 0;
    for (; !isOver; rounds++) {
      await loadDocuments(database, [...shipped, fixture]);
      await removeDocument(database, fixture.document.id);
    }
    return rounds;
  })();
  return {
    stop: () => {
      isOver = true;
      return work;
    },
  };
}

test.each(Object.keys(fields))(
  "%s: whoever pages through while a document comes and goes gets all that stays, once",
  async (name) => {
    const stays = await allOf(name, 100);
    expect(stays.length).toBeGreaterThan(10);
    const seeding = comeAndGo();
    const walks: string[][] = [];
    for (let walk = 0; walk < 6; walk++) walks.push(await allOf(name, 3));
    expect(await seeding.stop()).toBeGreaterThan(1);
    const others = new Set<string>();
    for (const ids of walks) {
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => stays.includes(id))).toEqual(stays);
      for (const id of ids) if (!stays.includes(id)) others.add(id);
    }
    // the seed was indeed under way: what came and went was seen now and then, where it is listed at all
    if (name === "claims")
      expect([...others].some((id) => id.startsWith("claim:lunera-harbour:"))).toBe(true);
  },
  120_000,
);

/** Its claims come before the others. */
const early = made("a-first", [{}, {}]);

test.each(["claims", "entities"])("%s: a cursor at what has gone since goes on behind it", async (name) => {
  await loadDocuments(database, [...shipped, early]);
  const read = fields[name] as (typeof fields)[string];
  const all = await allOf(name, 100);
  await removeDocument(database, early.document.id);
  const left = await allOf(name, 100);
  const gone = all.find((id, at) => !left.includes(id) && left.some((other) => all.indexOf(other) > at));
  expect(gone).toBeDefined();
  await loadDocuments(database, [...shipped, early]);
  const before = await read(all.indexOf(gone ?? "") + 1, null);
  expect(before.ids.at(-1)).toBe(gone);
  await removeDocument(database, early.document.id);
  const { ids } = await read(200, before.endCursor);
  expect(ids).toEqual(left.filter((id) => all.indexOf(id) > all.indexOf(gone ?? "")));
});

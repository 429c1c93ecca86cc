import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../server/database/database.ts";
import { encodeCursor } from "../../server/graph/cursor.ts";
import { type Ask, answerTo, askOf, fixture, graphOf, refusalOf, shipped } from "./graph.ts";

type PageInfo = {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
};
type Page = { ids: string[]; cursors: string[]; pageInfo: PageInfo; total: number };

const hub = "organization:government-of-iran";
const pageInfo = "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";

let database: Database;
let ask: Ask;
beforeAll(async () => {
  database = await graphOf([...shipped, fixture]);
  ask = askOf(database);
});
afterAll(() => database.close());

type Connection = {
  edges: { node: { id: string }; cursor: string }[];
  pageInfo: PageInfo;
  totalCount: number;
};
const fromConnection = ({ edges, pageInfo, totalCount }: Connection): Page => ({
  ids: edges.map(({ node }) => node.id),
  cursors: edges.map(({ cursor }) => cursor),
  pageInfo,
  total: totalCount,
});
const connection = `{ edges { node { id } cursor } ${pageInfo} totalCount }`;

/** Each field that gives pages: how one page is asked for. */
const fields: Record<string, (page: string) => Promise<Page>> = {
  claims: async (page) => {
    const query = `{ claims(filter: { polarity: AFFIRMED }, ${page}) ${connection} }`;
    return fromConnection((await answerTo<{ claims: Connection }>(ask, query)).claims);
  },
  "Entity.claims": async (page) => {
    const query = `{ entity(id: "${hub}") { claims(${page}) ${connection} } }`;
    return fromConnection((await answerTo<{ entity: { claims: Connection } }>(ask, query)).entity.claims);
  },
  entities: async (page) => {
    const query = `{ entities(claims: {}, ${page}) ${connection} }`;
    return fromConnection((await answerTo<{ entities: Connection }>(ask, query)).entities);
  },
  documents: async (page) => {
    const query = `{ documents(${page}) ${connection} }`;
    return fromConnection((await answerTo<{ documents: Connection }>(ask, query)).documents);
  },
  neighborhood: async (page) => {
    type Neighborhood = { nodes: { id: string }[]; pageInfo: PageInfo; counts: { matching: number } };
    const query = `{ neighborhood(id: "${hub}", ${page}) { nodes { id } ${pageInfo} counts { matching } } }`;
    const { neighborhood } = await answerTo<{ neighborhood: Neighborhood }>(ask, query);
    return {
      ids: neighborhood.nodes.map(({ id }) => id).filter((id) => id !== hub),
      cursors: [],
      pageInfo: neighborhood.pageInfo,
      total: neighborhood.counts.matching - 1,
    };
  },
};
const names = Object.keys(fields);
const pageOf = (name: string, page: string) => (fields[name] as (page: string) => Promise<Page>)(page);

/** All pages of `first` items, one after the other; each is held against what a page promises. */
async function pagesOf(name: string, first: number): Promise<{ ids: string[]; last: Page }> {
  const ids: string[] = [];
  let after: string | null = null;
  for (;;) {
    const cursor: string = after === null ? "" : `, after: "${after}"`;
    const page: Page = await pageOf(name, `first: ${first}${cursor}`);
    expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
    expect(page.ids.length).toBeLessThanOrEqual(first);
    if (page.cursors.length > 0)
      expect([page.pageInfo.startCursor, page.pageInfo.endCursor]).toEqual([
        page.cursors[0],
        page.cursors.at(-1),
      ]);
    ids.push(...page.ids);
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) return { ids, last: page };
  }
}

describe.each(names)("%s", (name) => {
  it.each([1, 2, 7])("put together from pages of %i is the whole, nothing twice", async (first) => {
    const whole = await pagesOf(name, 100);
    const { ids, last } = await pagesOf(name, first);
    expect(ids).toEqual(whole.ids);
    expect(new Set(ids).size).toBe(whole.last.total);
    expect(last.total).toBe(whole.last.total);
  });

  it("after its last item is an empty page", async () => {
    const { last } = await pagesOf(name, 100);
    const page = await pageOf(name, `first: 5, after: "${last.pageInfo.endCursor}"`);
    expect(page.ids).toEqual([]);
    expect(page.pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: true,
      startCursor: null,
      endCursor: null,
    });
  });
});

describe("a cursor that the field did not give is BAD_USER_INPUT:", () => {
  const questions: Record<string, string> = {
    claims: "{ claims(after: $after) { totalCount } }",
    "Entity.claims": `{ entity(id: "${hub}") { claims(after: $after) { totalCount } } }`,
    entities: "{ entities(after: $after) { totalCount } }",
    documents: "{ documents(after: $after) { totalCount } }",
    neighborhood: `{ neighborhood(id: "${hub}", after: $after) { counts { total } } }`,
  };
  const garbage = ["", "x", "🚢", "eyJhIjoxfQ", encodeCursor("claims", []), encodeCursor("claims", [7])];

  it.each(names)("%s", async (name) => {
    const others = names.filter((other) => other !== name);
    const foreign = await Promise.all(others.map((other) => pageOf(other, "first: 1")));
    const cursors = [...garbage, ...foreign.map(({ pageInfo }) => pageInfo.endCursor)];
    for (const after of cursors) {
      const refusal = await refusalOf(ask, `query ($after: String) ${questions[name]}`, { after });
      expect(refusal, String(after)).toMatchObject({ code: "BAD_USER_INPUT", count: 1 });
      expect(refusal.message).toContain("Use an endCursor that it gave");
    }
  });

  it("neighborhood, one of another entity", async () => {
    const { pageInfo } = await pageOf("neighborhood", "first: 1");
    const query = `{ neighborhood(id: "country:albania", after: "${pageInfo.endCursor}") { counts { total } } }`;
    expect(await refusalOf(ask, query)).toMatchObject({ code: "BAD_USER_INPUT" });
  });
});

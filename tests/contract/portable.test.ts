// A graph that a page carries answers as Neo4j does: each question is asked of both.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readerOf } from "../../portable/statements.ts";
import type { Database } from "../../server/database/database.ts";
import { loadStatements } from "../../server/database/statements.ts";
import { readPortable } from "../../server/graph/portable.ts";

import { filters } from "./filters.ts";
import { type Ask, askOf, fixture, graphOf, shipped } from "./graph.ts";
import { hostileDocument } from "./hostile-document.ts";

let database: Database;
let neo4j: Ask;
let memory: Ask;

const readerFor = async (part: Parameters<typeof readPortable>[1]) =>
  readerOf(JSON.parse(JSON.stringify(await readPortable(database, part)))); // as a page holds it

beforeAll(async () => {
  database = await graphOf([...shipped, fixture, hostileDocument]);
  neo4j = askOf(database);
  memory = askOf(await readerFor(null));
});
afterAll(() => database.close());

async function expectSame(query: string, variables: Record<string, unknown> = {}): Promise<void> {
  const [given, carried] = [await neo4j(query, variables), await memory(query, variables)];
  expect(given.errors).toBeUndefined();
  expect(carried).toEqual(given);
}

const entity = `id kind name aliases summary unnamed quantityAsWritten outcome degree date { edtf asWritten basis reason }`;
const relation = `id predicate source target polarity modality interpretation contested claimCount
  voices { speaker modality interpretation depth contested document claimCount }`;
const claim = `id predicate polarity modality interpretation cue note status sentence
  subject { id } object { id } attribution { depth speaker { id } } contradicts { id sentence }
  evidence { sentence { id gloss document { id } } anchors { text start end } }`;

const mek = "organization:mek";
const ends = { from: "person:mike-pompeo", to: "organization:spak" };

/** A page carries the claims that stand. */
const ofStanding = filters.filter(([, asked]) => asked?.statuses == null);

describe.each(ofStanding)("%s", (_, asked) => {
  const { days, ...filter } = asked ?? {};
  const given = { filter: asked && filter };

  it("claims and entities are the same", () =>
    expectSame(
      `query ($filter: ClaimFilter) {
        claims(filter: $filter, first: 100) { totalCount pageInfo { hasNextPage endCursor } edges { node { ${claim} } } }
        entities(claims: $filter, first: 100) { totalCount edges { node { ${entity} } } }
        entity(id: "${mek}") { claims(filter: $filter, first: 20) { totalCount edges { node { id } } } }
      }`,
      given,
    ));

  it("what is drawn and counted is the same", () =>
    expectSame(
      `query ($filter: ClaimFilter) {
        overview(filter: $filter, budget: 25) { nodes { ${entity} } relations { ${relation} } counts { exact total matching } }
        subgraph(filter: $filter, ids: ["${mek}", "country:albania", "organization:government-of-iran", "group:the-crew"]) {
          nodes { id } relations { ${relation} claims(first: 3) { id } } }
        neighborhood(id: "${mek}", filter: $filter, first: 3, with: ["country:france"]) {
          nodes { id } relations { id } counts { exact total matching } pageInfo { hasNextPage endCursor } }
        in: neighborhood(id: "${mek}", filter: $filter, first: 2, direction: IN) { nodes { id } }
        neighborCounts(id: "${mek}", filter: $filter) { kind predicate direction polarity count exact }
      }`,
      given,
    ));

  it("facets, speakers, time and paths are the same", () =>
    expectSame(
      `query ($filter: ClaimFilter, $from: ID!, $to: ID!) {
        facets(filter: $filter) { total interpretations denials contested exact
          kinds { kind count } modalities { modality count } outcomes { outcome count } predicates { predicate count }
          speakers { entity { id } depth claimCount } }
        speakers(filter: $filter) { entity { id } depth claimCount exact }
        timeline(filter: $filter, first: 5) { hasMore dated { id } undated { id } }
        paths(from: $from, to: $to, maxHops: 5, filter: $filter, first: 20) {
          searchedHops complete hasMore paths { hops weakest interpretation nodes { id } relations { id } } }
      }`,
      { ...given, ...ends },
    ));
});

describe("without a filter", () => {
  it("documents, sentences and stories are the same", () =>
    expectSame(`{
      documents { totalCount edges { node { id title genre publisher author { id name } date { edtf asWritten }
        opening { entity width x y labelSide }
        sentences { id paragraph number start end gloss noClaimBecause claims { id } } } } }
      stories { id title summary steps { text entities relations positions { entity width x y labelSide } } }
    }`));

  it("pages go on from one to the next by the same cursors", async () => {
    const query = `query ($after: String) { neighborhood(id: "${mek}", first: 2, after: $after) {
      nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
    type Page = { neighborhood: { pageInfo: { hasNextPage: boolean; endCursor: string } } };
    let after: string | null = null;
    for (let pages = 0; ; pages++) {
      await expectSame(query, { after });
      const { data }: { data?: Page | null } = await neo4j<Page>(query, { after });
      if (!data?.neighborhood.pageInfo.hasNextPage) return expect(pages).toBeGreaterThan(1);
      after = data.neighborhood.pageInfo.endCursor;
    }
  });

  it("anything is found by its id, and what is unknown is not", () =>
    expectSame(
      `query ($ids: [ID!]!) { ${["claim:lunera-harbour:crew-operated-at-warehouse", "sentence:lunera-harbour:4.2", "story:lunera-harbour:the-warehouse", "document:lunera-harbour", mek, "person:nobody", "organization:spak|BELONGS_TO|country:albania"].map((id, at) => `n${at}: node(id: "${id}") { __typename id }`).join(" ")}
        subgraph(ids: $ids) { nodes { id } counts { total } } }`,
      { ids: [mek, "person:nobody", mek] },
    ));

  it("a refusal is the same", async () => {
    for (const query of [
      `{ neighborhood(id: "person:nobody") { nodes { id } } }`,
      `{ neighborhood(id: "${mek}", after: "nonsense") { nodes { id } } }`,
      `{ paths(from: "${mek}", to: "${mek}") { complete } }`,
      `{ paths(from: "${mek}", to: "person:nobody") { complete } }`,
    ])
      expect((await memory(query)).errors?.[0]).toEqual((await neo4j(query)).errors?.[0]);
  });
});

// Lucene weighs words by how rare they are, so the order differs; who is found does not, nor who comes first by name
it.each([
  "pompeo",
  "albanian police",
  "mek",
  "rajav",
  "spakk",
  "pompeo visit",
  "ümlaut",
  "warehouse crew",
  "detained",
])("the search for “%s” finds the same", async (text) => {
  const query = `query ($text: String!) { search(text: $text, first: 50) { entity { id } matched } }`;
  type Found = { search: { entity: { id: string }; matched: string }[] };
  const [given, carried] = [await neo4j<Found>(query, { text }), await memory<Found>(query, { text })];
  const ids = (answer: typeof given) => answer.data?.search.map(({ entity: { id } }) => id) ?? [];
  expect(ids(carried).toSorted()).toEqual(ids(given).toSorted());
  expect(ids(carried)[0]).toBe(ids(given)[0]);
});

describe("a part of a graph", () => {
  const ids = [mek, "event:plots-against-the-mek", "country:france", "organization:oppositional-group"];

  it("holds what is said among its entities, and no more", async () => {
    const part = askOf(await readerFor({ ids, filter: { interpretation: false } }));
    const query = `query ($filter: ClaimFilter) { claims(filter: $filter, first: 100) { totalCount edges { node { ${claim} } } } }`;
    const asked = { filter: { interpretation: false, entities: ids } };
    const given = await neo4j<{ claims: { totalCount: number } }>(query, asked);
    expect(given.data?.claims.totalCount).toBeGreaterThan(2);
    expect(await part(query)).toEqual(given);
  });

  it("names a claim that contradicts one of its own, and does not draw it", async () => {
    type Contested = {
      claims: { edges: { node: { id: string; subject: { id: string }; object: { id: string } } }[] };
    };
    const all = await neo4j<Contested>(
      `{ claims(filter: { contested: true }, first: 100) { edges { node { id subject { id } object { id } contradicts { id } } } } }`,
    );
    const [first] = all.data?.claims.edges ?? [];
    if (!first) throw new Error("No claim of the graph is contested.");
    const { subject, object } = first.node;
    const polarity = "AFFIRMED";
    const part = askOf(await readerFor({ ids: [subject.id, object.id], filter: { polarity } }));
    const drawn = await part<Contested>(
      `{ claims(first: 100) { edges { node { polarity contradicts { id polarity } } } } }`,
    );
    const nodes = drawn.data?.claims.edges.map(({ node }) => node) as unknown as {
      polarity: string;
      contradicts: { polarity: string }[];
    }[];
    expect(nodes.every((node) => node.polarity === polarity)).toBe(true);
    expect(nodes.flatMap((node) => node.contradicts)).toContainEqual(
      expect.objectContaining({ polarity: "DENIED" }),
    );
  });
});

it("there is an answer for each statement that the questions read", async () => {
  const reader = await readerFor(null);
  const elsewhere =
    /^read\/(constraints|indexes|mark|others|database-state|document-versions?|documents-of-entities)$/;
  const names = [...loadStatements().keys()].filter(
    (name) => name.startsWith("read/") && !elsewhere.test(name),
  );
  for (const name of names)
    await reader.read(name, { ids: [], filter: {} }).catch((error: Error) => {
      expect(error.message).not.toContain("no statement");
    });
});

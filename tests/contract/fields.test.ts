import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { kinds, predicates } from "../../seed/vocabulary.ts";
import type { Database } from "../../server/database/database.ts";
import { type Ask, answerTo, askOf, fixture, graphOf, refusalOf, shipped } from "./graph.ts";
import * as reference from "./reference.ts";

const world = reference.worldOf([...shipped, fixture]);
const passing = reference.passing(world, {});
const crew = "group:the-crew";
const warehouse = "place:calder-warehouse";
const denial = `${crew}|NOT_OPERATED_AT|${warehouse}`;

let database: Database;
let ask: Ask;
beforeAll(async () => {
  database = await graphOf([...shipped, fixture]);
  ask = askOf(database);
});
afterAll(() => database.close());

const idsOf = (items: { id: string }[]) => items.map(({ id }) => id);

describe("node", () => {
  it.each([
    ["Entity", crew],
    ["Relation", `${crew}|OPERATED_AT|${warehouse}`],
    ["Relation", denial],
    ["Claim", "claim:lunera-harbour:guard-linked-to-quill"],
    ["Sentence", "sentence:lunera-harbour:4.2"],
    ["Document", "document:lunera-harbour"],
    ["Story", "story:lunera-harbour:the-warehouse"],
  ])("gives a %s by its id %s", async (type, id) => {
    const { node } = await answerTo<{ node: object }>(
      ask,
      "query ($id: ID!) { node(id: $id) { __typename id } }",
      { id },
    );
    expect(node).toEqual({ __typename: type, id });
  });

  it.each([
    "person:nobody",
    "nobody",
    ":",
    "claim:lunera-harbour:nothing",
    "sentence:lunera-harbour:99.1",
    "document:gone",
    "story:lunera-harbour:gone",
    `${crew}|VISITED|${warehouse}`,
    `${crew}|${warehouse}`,
    "||",
    "a|b|c|d",
  ])("is null where there is no %s", async (id) => {
    const { node } = await answerTo<{ node: null }>(ask, "query ($id: ID!) { node(id: $id) { id } }", { id });
    expect(node).toBeNull();
  });

  it("is null for entity and document too where the id is another's", async () => {
    const query = `{ entity(id: "document:lunera-harbour") { id } document(id: "${crew}") { id } }`;
    expect(await answerTo(ask, query)).toEqual({ entity: null, document: null });
  });
});

describe("a search that starts at an unknown entity", () => {
  it.each(["neighborhood(id: $id) { counts { total } }", "neighborCounts(id: $id) { count }"])(
    "fails with NOT_FOUND and says how ids are found: %s",
    async (field) => {
      const refusal = await refusalOf(ask, `query ($id: ID!) { ${field} }`, { id: "person:nobody" });
      expect(refusal).toMatchObject({ code: "NOT_FOUND", count: 1 });
      expect(refusal.message).toBe('There is no entity "person:nobody". Find its id by `search`.');
    },
  );
});

describe("denied relations", () => {
  it("have NOT_ in their ids and the predicate that is denied", async () => {
    type Line = { id: string; predicate: string; polarity: string; source: string; target: string };
    const { subgraph } = await answerTo<{ subgraph: { relations: Line[] } }>(
      ask,
      "query ($ids: [ID!]!) { subgraph(ids: $ids) { relations { id predicate polarity source target } } }",
      { ids: [...world.entities.keys()] },
    );
    expect(idsOf(subgraph.relations)).toContain(denial);
    for (const { id, predicate, polarity, source, target } of subgraph.relations)
      expect(id).toBe(`${source}|${polarity === "DENIED" ? "NOT_" : ""}${predicate}|${target}`);
  });

  it("stand beside what they deny, both contested, each with the other's claim", async () => {
    type Claim = { id: string; contradicts: { id: string }[] };
    const { subgraph } = await answerTo<{
      subgraph: { relations: { contested: boolean; claims: Claim[] }[] };
    }>(
      ask,
      "query ($ids: [ID!]!) { subgraph(ids: $ids) { relations { contested claims { id contradicts { id } } } } }",
      { ids: [crew, warehouse] },
    );
    expect(subgraph.relations.map(({ contested }) => contested)).toEqual([true, true]);
    const [one, other] = subgraph.relations.flatMap(({ claims }) => claims);
    expect(one?.contradicts).toEqual([{ id: other?.id }]);
    expect(other?.contradicts).toEqual([{ id: one?.id }]);
  });
});

describe("neighborhood", () => {
  type Drawn = { nodes: { id: string }[]; relations: { id: string }[]; counts: { matching: number } };
  const question = `query ($id: ID!, $with: [ID!], $direction: Direction, $first: Int!) {
    neighborhood(id: $id, with: $with, direction: $direction, first: $first) {
      nodes { id } relations { id } counts { matching }
    }
  }`;
  const around = async (variables: object) =>
    (await answerTo<{ neighborhood: Drawn }>(ask, question, { first: 100, ...variables })).neighborhood;

  it("draws the relations among the page, the entity and those of `with`, unknown ones left out", async () => {
    const id = "person:nils-ostrander";
    const given = ["organization:calder-line", "person:nobody", id];
    const drawn = await around({ id, with: given, first: 2 });
    const page = reference.neighborsOf(world, passing, id).slice(0, 2);
    const nodes = [id, ...page, "organization:calder-line"];
    expect(idsOf(drawn.nodes)).toEqual(nodes);
    expect(idsOf(drawn.relations)).toEqual(idsOf(reference.linesOf(reference.between(passing, nodes))));
    expect(drawn.counts.matching).toBe(reference.neighborsOf(world, passing, id).length + 2);
  });

  it("follows a direction as seen from the entity", async () => {
    const id = "event:ostranders-visit";
    for (const [direction, end, start] of [
      ["OUT", "object", "subject"],
      ["IN", "subject", "object"],
    ] as const) {
      const seen = passing.filter((claim) => claim[start] === id).map((claim) => claim[end]);
      const { nodes } = await around({ id, direction });
      expect(idsOf(nodes).sort()).toEqual(reference.sorted([id, ...seen]));
    }
  });
});

describe("overview", () => {
  const overview = async (budget: number) => {
    type Drawn = { nodes: { id: string; kind: string }[]; relations: { id: string }[]; counts: object };
    const query = `{ overview(budget: ${budget}) { nodes { id kind } relations { id } counts { exact total matching } } }`;
    return (await answerTo<{ overview: Drawn }>(ask, query)).overview;
  };

  it.each([1, 3, 25])(
    "holds at most a budget of %i, draws only what is between, and is the same twice",
    async (budget) => {
      const first = await overview(budget);
      expect(first.nodes).toHaveLength(budget);
      expect(idsOf(first.relations)).toEqual(
        idsOf(reference.linesOf(reference.between(passing, idsOf(first.nodes)))),
      );
      expect(first.counts).toEqual({
        exact: true,
        total: world.entities.size,
        matching: reference.touched(passing).length,
      });
      expect(await overview(budget)).toEqual(first);
    },
  );

  it("starts from the events with most claims", async () => {
    const { nodes } = await overview(9);
    const claims = (id: string) =>
      passing.filter(({ subject, object }) => subject === id || object === id).length;
    const events = [...world.entities.values()].filter(({ kind }) => kind === "EVENT");
    const most = events.map(({ id }) => claims(id)).sort((a, b) => b - a);
    const shown = nodes.slice(0, 3);
    expect(shown.map(({ kind }) => kind)).toEqual(["EVENT", "EVENT", "EVENT"]);
    expect(shown.map(({ id }) => claims(id))).toEqual(most.slice(0, 3));
  });
});

describe("documents", () => {
  it("open with the shipped view, and without one where none is shipped", async () => {
    type Found = {
      id: string;
      opening: object[];
      claimCount: number;
      version: string;
      sentences: { id: string }[];
    };
    const { documents } = await answerTo<{ documents: { edges: { node: Found }[] } }>(
      ask,
      "{ documents { edges { node { id version claimCount opening { entity width x y labelSide } sentences { id } } } } }",
    );
    const rows = [...shipped, fixture].sort((a, b) => (a.document.id < b.document.id ? -1 : 1));
    expect(documents.edges.map(({ node }) => node)).toEqual(
      rows.map(({ document, claims, opening, sentences }) => ({
        id: document.id,
        version: document.version,
        claimCount: claims.length,
        opening,
        sentences: sentences.map(({ id }) => ({ id })),
      })),
    );
    expect(shipped[0]?.opening.length).toBeGreaterThan(0);
  });
});

describe("vocabulary", () => {
  it("gives every kind, predicate and wording", async () => {
    type Named = { name: string; label: string }[];
    const { vocabulary } = await answerTo<{
      vocabulary: Record<"kinds" | "predicates" | "modalities", Named>;
    }>(
      ask,
      `{ vocabulary { kinds { name: kind label } predicates { name: predicate label } modalities { name: modality label } } }`,
    );
    const labels = (entries: Record<string, { label: string }>) =>
      Object.entries(entries).map(([name, { label }]) => ({ name, label }));
    expect(vocabulary.kinds).toEqual(labels(kinds));
    expect(vocabulary.predicates).toEqual(labels(predicates));
    expect(vocabulary.modalities.map(({ name }) => name)).toEqual([
      "STATED",
      "REPORTED",
      "ALLEGED",
      "PROBABLE",
      "POSSIBLE",
    ]);
  });
});

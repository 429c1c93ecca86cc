import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../server/database/database.ts";
import { filters } from "./filters.ts";
import { type Ask, answerTo, askOf, everyClaim, fixture, graphOf, refusalOf, shipped } from "./graph.ts";
import * as reference from "./reference.ts";

const world = reference.worldOf([...shipped, fixture]);
const everybody = reference.sorted(world.entities.keys());

/** Whom `neighborhood` and `neighborCounts` are asked about: a hub, both ends of a contradiction, an event, one without standing claims. */
const centres = [
  "organization:government-of-iran",
  "group:the-crew",
  "place:calder-warehouse",
  "event:ostranders-visit",
  "country:france",
];

let database: Database;
let ask: Ask;
beforeAll(async () => {
  database = await graphOf([...shipped, fixture]);
  ask = askOf(database);
});
afterAll(() => database.close());

type Line = {
  id: string;
  modality: string;
  interpretation: boolean;
  contested: boolean;
  claimCount: number;
  claims: { id: string }[];
  voices: { speaker: string; claimCount: number }[];
};
type Drawn = { nodes: { id: string }[]; relations: Line[]; counts: { matching: number; total: number } };
type Connection = { edges: { node: { id: string } }[]; totalCount: number };

const line =
  "id modality interpretation contested claimCount claims(first: 100) { id } voices { speaker claimCount }";
const drawn = `nodes { id } relations { ${line} } counts { matching total }`;
const connection = "edges { node { id } } totalCount";

const idsOf = (items: { id: string }[]) => items.map(({ id }) => id);
const listedIn = ({ edges }: Connection) => edges.map(({ node }) => node.id);
const plain = (lines: Line[]) =>
  lines.map(({ claims, voices, ...rest }) => ({
    ...rest,
    claims: idsOf(claims).sort(),
    speakers: reference.sorted(voices.map(({ speaker }) => speaker)),
  }));

/** The filter as it goes to the API: without the days that only the reference knows. */
const asked = (filter: reference.Asked | null) => {
  if (!filter) return null;
  const { days: _, ...rest } = filter;
  return rest;
};

describe.each(filters)("%s:", (_, filter) => {
  const given = filter ?? {};
  const passing = reference.passing(world, given);

  it("claims and Entity.claims list what passes", async () => {
    const claims = await everyClaim(ask, asked(filter));
    const data = await answerTo<{ subgraph: { nodes: { id: string; claims: Connection }[] } }>(
      ask,
      `query ($filter: ClaimFilter, $ids: [ID!]!) {
        subgraph(ids: $ids) { nodes { id claims(filter: $filter, first: 100) { ${connection} } } }
      }`,
      { filter: asked(filter), ids: everybody },
    );
    const listed = reference.listed(world, given);
    expect(idsOf(claims)).toEqual(idsOf(listed));
    for (const { id, claims } of data.subgraph.nodes) {
      const own = listed.filter(({ subject, object }) => subject === id || object === id);
      expect(listedIn(claims), id).toEqual(idsOf(own));
      expect(claims.totalCount, id).toBe(own.length);
    }
  });

  it("entities are those that a passing claim touches, or all where no filter is given", async () => {
    const { entities } = await answerTo<{ entities: Connection }>(
      ask,
      `query ($filter: ClaimFilter) { entities(claims: $filter, first: 200) { ${connection} } }`,
      { filter: asked(filter) },
    );
    const expected = filter ? reference.touched(passing) : everybody;
    expect(listedIn(entities)).toEqual(expected);
    expect(entities.totalCount).toBe(expected.length);
  });

  it("subgraph and overview draw the lines of passing claims, in their wording", async () => {
    const data = await answerTo<{ subgraph: Drawn; overview: Drawn }>(
      ask,
      `query ($filter: ClaimFilter, $ids: [ID!]!) {
        subgraph(ids: $ids, filter: $filter) { ${drawn} }
        overview(filter: $filter, budget: 100) { ${drawn} }
      }`,
      { filter: asked(filter), ids: everybody },
    );
    expect(idsOf(data.subgraph.nodes)).toEqual(everybody);
    expect(plain(data.subgraph.relations)).toEqual(reference.linesOf(passing));
    expect(data.subgraph.counts).toEqual({ matching: everybody.length, total: everybody.length });
    const touched = reference.touched(passing);
    const shown = idsOf(data.overview.nodes).sort();
    expect(touched).toEqual(expect.arrayContaining(shown));
    expect(new Set(shown).size).toBe(Math.min(touched.length, 100));
    expect(plain(data.overview.relations)).toEqual(reference.linesOf(reference.between(passing, shown)));
    expect(data.overview.counts).toEqual({ matching: touched.length, total: everybody.length });
  });

  it("neighborhood and neighborCounts exempt the entity asked about from kinds alone", async () => {
    for (const id of centres) {
      const data = await answerTo<{
        neighborhood: Drawn;
        neighborCounts: {
          kind: string;
          predicate: string;
          direction: string;
          polarity: string;
          count: number;
        }[];
      }>(
        ask,
        `query ($filter: ClaimFilter, $id: ID!) {
          neighborhood(id: $id, filter: $filter, first: 100) { ${drawn} }
          neighborCounts(id: $id, filter: $filter) { kind predicate direction polarity count }
        }`,
        { filter: asked(filter), id },
      );
      const around = reference.passing(world, given, id);
      const nodes = [id, ...reference.neighborsOf(world, around, id)];
      expect(idsOf(data.neighborhood.nodes), id).toEqual(nodes);
      expect(plain(data.neighborhood.relations), id).toEqual(
        reference.linesOf(reference.between(around, nodes)),
      );
      expect(data.neighborhood.counts, id).toEqual({ matching: nodes.length, total: everybody.length });
      const counts = data.neighborCounts.map(({ kind, predicate, direction, polarity, count }) => [
        `${kind} ${predicate} ${direction} ${polarity}`,
        count,
      ]);
      expect(Object.fromEntries(counts), id).toEqual(reference.neighborCountsOf(world, around, id));
    }
  });

  it("speakers are those of passing claims, most claims first, as facets count them", async () => {
    type Speaker = { entity: { id: string }; depth: number; claimCount: number; exact: boolean };
    const data = await answerTo<{ speakers: Speaker[]; page: Speaker[]; facets: { speakers: Speaker[] } }>(
      ask,
      `query ($filter: ClaimFilter) {
        speakers(filter: $filter) { ...speaker } page: speakers(filter: $filter, first: 2) { ...speaker }
        facets(filter: $filter) { speakers { ...speaker } }
      }
      fragment speaker on Speaker { entity { id } depth claimCount exact }`,
      { filter: asked(filter) },
    );
    const expected = [...Map.groupBy(passing, ({ speaker }) => speaker)]
      .map(([id, claims]) => ({
        entity: { id },
        depth: Math.min(...claims.map(({ depth }) => depth)),
        claimCount: claims.length,
        exact: true,
      }))
      .sort((a, b) => b.claimCount - a.claimCount || (a.entity.id < b.entity.id ? -1 : 1));
    expect(data).toEqual({
      speakers: expected,
      page: expected.slice(0, 2),
      facets: { speakers: expected },
    });
  });

  it("the timeline holds the events that a passing claim touches", async () => {
    type Events = { id: string; date: object | null }[];
    const { timeline } = await answerTo<{ timeline: { dated: Events; undated: Events; hasMore: boolean } }>(
      ask,
      `query ($filter: ClaimFilter) { timeline(filter: $filter) {
        dated { id date { asWritten } } undated { id date { asWritten } } hasMore
      } }`,
      { filter: asked(filter) },
    );
    const events = reference.touched(passing).filter((id) => world.entities.get(id)?.kind === "EVENT");
    const dated = events.filter((id) => world.entities.get(id)?.dateAsWritten != null);
    expect(idsOf(timeline.dated).sort()).toEqual(dated);
    expect(idsOf(timeline.undated)).toEqual(events.filter((id) => !dated.includes(id)));
    expect(timeline.hasMore).toBe(false);
  });

  it("facets count what passes on each axis", async () => {
    type Count = { name: string; count: number };
    const { facets } = await answerTo<{
      facets: Record<"kinds" | "predicates" | "modalities" | "outcomes", Count[]> & {
        speakers: { entity: { id: string }; depth: number; claimCount: number }[];
        interpretations: number;
        denials: number;
        contested: number;
        total: number;
        exact: boolean;
      };
    }>(
      ask,
      `query ($filter: ClaimFilter) { facets(filter: $filter) {
        kinds { name: kind count } predicates { name: predicate count }
        modalities { name: modality count } outcomes { name: outcome count }
        speakers { entity { id } depth claimCount } interpretations denials contested total exact
      } }`,
      { filter: asked(filter) },
    );
    const counted = (counts: Count[]) =>
      Object.fromEntries(counts.filter(({ count }) => count > 0).map(({ name, count }) => [name, count]));
    const entity = (id: string) => world.entities.get(id);
    expect(counted(facets.kinds)).toEqual(
      reference.countBy(reference.touched(passing), (id) => entity(id)?.kind ?? ""),
    );
    expect(counted(facets.predicates)).toEqual(reference.countBy(passing, ({ predicate }) => predicate));
    expect(counted(facets.modalities)).toEqual(reference.countBy(passing, ({ modality }) => modality));
    const outcomes = passing.flatMap(({ subject, object }) =>
      reference.sorted([subject, object].flatMap((id) => entity(id)?.outcome ?? [])),
    );
    expect(counted(facets.outcomes)).toEqual(reference.countBy(outcomes, (outcome) => outcome));
    expect(Object.fromEntries(facets.speakers.map((each) => [each.entity.id, each.claimCount]))).toEqual(
      reference.countBy(passing, ({ speaker }) => speaker),
    );
    for (const { entity: speaker, depth } of facets.speakers)
      expect(depth, speaker.id).toBe(
        Math.min(...passing.filter((claim) => claim.speaker === speaker.id).map((claim) => claim.depth)),
      );
    const { interpretations, denials, contested, total, exact } = facets;
    expect({ interpretations, denials, contested, total, exact }).toEqual({
      denials: passing.filter(({ polarity }) => polarity === "DENIED").length,
      interpretations: passing.filter(({ interpretation }) => interpretation).length,
      contested: passing.filter((claim) => claim.contested).length,
      total: passing.length,
      exact: true,
    });
  });
});

describe("the filter of entities", () => {
  const rows = [...world.entities.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const cases: [string, object, (row: (typeof rows)[number]) => boolean][] = [
    ["kinds", { kinds: ["PLACE", "COUNTRY"] }, ({ kind }) => kind === "PLACE" || kind === "COUNTRY"],
    ["no kind", { kinds: [] }, () => false],
    ["the unnamed", { unnamed: true }, ({ unnamed }) => unnamed],
    ["unnamed: false selects the named", { unnamed: false }, ({ unnamed }) => !unnamed],
    [
      "a document",
      { documents: [fixture.document.id] },
      ({ documents }) => documents.includes(fixture.document.id),
    ],
    ["no document", { documents: [] }, () => false],
    ["a name", { text: "warehouse" }, ({ name }) => name.includes("Warehouse")],
    ["no letter", { text: "🚢" }, () => false],
    ["two fields", { kinds: ["GROUP"], unnamed: true }, ({ kind, unnamed }) => kind === "GROUP" && unnamed],
  ];

  it.each(cases)("selects by %s", async (_, filter, selects) => {
    const { entities } = await answerTo<{ entities: Connection }>(
      ask,
      `query ($filter: EntityFilter) { entities(filter: $filter, first: 200) { ${connection} } }`,
      { filter },
    );
    const expected = idsOf(rows.filter(selects));
    expect(listedIn(entities)).toEqual(expected);
    expect(entities.totalCount).toBe(expected.length);
  });

  it("holds together with that of claims", async () => {
    const { entities } = await answerTo<{ entities: Connection }>(
      ask,
      `{ entities(filter: { kinds: [PLACE] }, claims: { polarity: DENIED }, first: 200) { ${connection} } }`,
    );
    expect(listedIn(entities)).toEqual(["place:calder-warehouse", "place:skarn"]);
  });
});

describe("a filter is refused with BAD_USER_INPUT and a remedy", () => {
  it.each([
    ["a date that is no EDTF", { date: "last spring" }, "2022-05/2022-06"],
    ["an empty date", { date: "" }, "2022-05/2022-06"],
    ["a long date", { date: `${"[".repeat(50)}1998${"]".repeat(50)}` }, "100"],
    ["an empty text", { text: " " }, "1 to 200"],
    ["a long text", { text: "a".repeat(201) }, "1 to 200"],
    ["a long list", { speakers: Array.from({ length: 501 }, (_, n) => `person:${n}`) }, "500"],
    ["a long id", { entities: ["a".repeat(401)] }, "1 to 400"],
  ])("where it holds %s", async (_, filter, bound) => {
    for (const field of ["claims { totalCount }", "facets { total }", "overview { counts { total } }"]) {
      const [name = "", ...rest] = field.split(" ");
      const refusal = await refusalOf(
        ask,
        `query ($filter: ClaimFilter) { ${name}(filter: $filter) ${rest.join(" ")} }`,
        { filter },
      );
      expect(refusal).toMatchObject({ code: "BAD_USER_INPUT", count: 1 });
      expect(refusal.message).toContain(bound);
    }
  });
});

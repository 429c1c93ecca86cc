// What a filter promises of itself, on the graph of the article that ships: counts that add up, AND between fields, nothing for [].
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { modalities } from "../../seed/model.ts";
import type { Database } from "../../server/database/database.ts";
import type { ClaimFilter } from "../../server/graph/filter.ts";
import { type Ask, answerTo, askOf, everyClaim, graphOf, shipped } from "./graph.ts";

const author = "person:majid-rafizadeh";
const police = "organization:albanian-police";

/** A filter by each field alone; `satisfies` keeps a new field from being forgotten. Each lets some of the claims pass. */
const byField = {
  kinds: { kinds: ["EVENT", "ORGANIZATION", "PLACE"] },
  predicates: {
    predicates: ["TOOK_PLACE_IN", "SPIED_FOR", "TARGETED", "CARRIED_OUT", "INDICATES", "INVESTIGATED"],
  },
  modalities: { modalities: ["STATED", "POSSIBLE"] },
  outcomes: { outcomes: ["HAPPENED", "FOILED", "POSSIBLE"] },
  withoutOutcomes: { withoutOutcomes: ["FOILED"] },
  polarity: { polarity: "AFFIRMED" },
  interpretation: { interpretation: false },
  contested: { contested: false },
  statuses: { statuses: ["ACTIVE"] },
  speakers: { speakers: [author, police] },
  withoutAuthor: { withoutAuthor: true },
  documents: { documents: ["document:iranian-regime-fears-opposition"] },
  entities: {
    entities: [
      "event:detentions-in-albania",
      "event:investigation-of-nationals",
      "event:plots-against-the-mek",
      "event:raids-in-albania",
      "group:iranian-nationals",
      "organization:albanian-police",
      "organization:mek",
      "organization:revolutionary-guards",
      "country:france",
      "organization:spak",
    ],
  },
  date: { date: "2022-07" },
  undated: { undated: false },
  text: { text: "albania" },
} satisfies Record<keyof ClaimFilter, ClaimFilter>;
const fields = Object.keys(byField) as (keyof ClaimFilter)[];
const lists = [
  "kinds",
  "predicates",
  "modalities",
  "outcomes",
  "statuses",
  "speakers",
  "documents",
  "entities",
] as const satisfies (keyof ClaimFilter)[];

let database: Database;
let ask: Ask;
const passing = new Map<keyof ClaimFilter, string[]>();
let all: string[];

const idsOf = async (filter: object | null) => (await everyClaim(ask, filter)).map(({ id }) => id);
const passingBy = (field: keyof ClaimFilter) => passing.get(field) ?? [];

beforeAll(async () => {
  database = await graphOf(shipped);
  ask = askOf(database);
  all = await idsOf(null);
  for (const field of fields) passing.set(field, await idsOf(byField[field]));
});
afterAll(() => database.close());

it("the graph holds every claim of the article, each once", () => {
  expect(new Set(all).size).toBe(all.length);
  expect(all).toHaveLength(shipped.flatMap(({ claims }) => claims).length);
});

it.each(fields)("a filter by %s alone lets something pass", (field) => {
  expect(passingBy(field)).not.toEqual([]);
});

it("the counts of the five wordings add up to the total, and no claim has two", async () => {
  const parts = await Promise.all(modalities.map((modality) => idsOf({ modalities: [modality] })));
  expect(parts.flat().sort()).toEqual(all);
  const { facets } = await answerTo<{
    facets: { total: number; modalities: { modality: string; count: number }[] };
  }>(ask, "{ facets { total modalities { modality count } } }");
  expect(facets.modalities.map(({ count }) => count)).toEqual(parts.map(({ length }) => length));
  expect(facets.modalities.reduce((sum, { count }) => sum + count, 0)).toBe(facets.total);
  expect(facets.total).toBe(all.length);
});

it("affirmed and denied, reading and no reading, contested and not each split the whole", async () => {
  const splits = [
    [{ polarity: "AFFIRMED" }, { polarity: "DENIED" }],
    [{ interpretation: true }, { interpretation: false }],
    [{ contested: true }, { contested: false }],
  ];
  for (const [one, other] of splits)
    expect([...(await idsOf(one ?? null)), ...(await idsOf(other ?? null))].sort()).toEqual(all);
});

describe("two fields together are the intersection of each alone:", () => {
  it.each(fields.slice(0, -1))("%s with every field after it", async (field) => {
    for (const other of fields.slice(fields.indexOf(field) + 1)) {
      const both = await idsOf({ ...byField[field], ...byField[other] });
      expect(both, other).toEqual(passingBy(field).filter((id) => passingBy(other).includes(id)));
    }
  });

  it("of these pairs, most let something pass", () => {
    const overlap = fields.flatMap((field, at) =>
      fields.slice(at + 1).filter((other) => passingBy(field).some((id) => passingBy(other).includes(id))),
    );
    expect(overlap.length).toBeGreaterThan(100);
  });
});

it.each(lists)("%s: [] matches nothing, of claims, lines and entities", async (field) => {
  expect(await idsOf({ [field]: [] })).toEqual([]);
  if (field === "statuses") return; // works in claims alone
  const { facets, entities, overview } = await answerTo<{
    facets: { total: number };
    entities: { totalCount: number };
    overview: { relations: object[] };
  }>(
    ask,
    `query ($filter: ClaimFilter) {
      facets(filter: $filter) { total } entities(claims: $filter) { totalCount } overview(filter: $filter) { relations { id } }
    }`,
    { filter: { [field]: [] } },
  );
  expect({ facets, entities, overview }).toEqual({
    facets: { total: 0 },
    entities: { totalCount: 0 },
    overview: { relations: [] },
  });
});

it("withoutOutcomes: [] leaves nothing out", async () => {
  expect(await idsOf({ withoutOutcomes: [] })).toEqual(all);
});

it.each(fields)("%s: null does not filter, and neither does its absence", async (field) => {
  expect(await idsOf({ [field]: null })).toEqual(all);
  expect(await idsOf({})).toEqual(all);
  const [, other] = Object.entries(byField).find(([name]) => name !== field) ?? [];
  const beside = { ...(other as object), [field]: null };
  expect(await idsOf(beside)).toEqual(await idsOf(other as object));
});

it("withoutAuthor: true and speakers: [author] are disjoint, and together everything", async () => {
  const [cited, alone] = [await idsOf({ withoutAuthor: true }), await idsOf({ speakers: [author] })];
  expect(cited).not.toEqual([]);
  expect(alone).not.toEqual([]);
  expect(cited.filter((id) => alone.includes(id))).toEqual([]);
  expect([...cited, ...alone].sort()).toEqual(all);
});

type Line = {
  id: string;
  modality: (typeof modalities)[number];
  interpretation: boolean;
  claimCount: number;
  voices: { speaker: string }[];
};
type Said = { id: string; modality: Line["modality"]; interpretation: boolean; relation: string };

/** Claims of this speaker, as those of each line. */
async function saidBy(speaker: string): Promise<Map<string, Said[]>> {
  type Node = Omit<Said, "relation"> & {
    predicate: string;
    polarity: string;
    subject: { id: string };
    object: { id: string };
  };
  const claims = await everyClaim<Node>(
    ask,
    { speakers: [speaker] },
    "id modality interpretation predicate polarity subject { id } object { id }",
  );
  return Map.groupBy(
    claims.map(({ subject, predicate, polarity, object, ...rest }) => ({
      ...rest,
      relation: `${subject.id}|${polarity === "DENIED" ? "NOT_" : ""}${predicate}|${object.id}`,
    })),
    ({ relation }) => relation,
  );
}

const linesUnder = async (filter: object | null): Promise<Line[]> => {
  const ids = shipped.flatMap(({ entities }) => entities.map(({ id }) => id));
  const { subgraph } = await answerTo<{ subgraph: { relations: Line[] } }>(
    ask,
    `query ($ids: [ID!]!, $filter: ClaimFilter) { subgraph(ids: $ids, filter: $filter) {
      relations { id modality interpretation claimCount voices { speaker } }
    } }`,
    { ids, filter },
  );
  return subgraph.relations;
};

it("a line under a speaker wears that speaker's wording, and no other's", async () => {
  const { speakers } = await answerTo<{ speakers: { entity: { id: string } }[] }>(
    ask,
    "{ speakers { entity { id } } }",
  );
  expect(speakers.length).toBeGreaterThan(2);
  for (const { entity } of speakers) {
    const said = await saidBy(entity.id);
    const lines = await linesUnder({ speakers: [entity.id] });
    expect(lines.map(({ id }) => id).sort()).toEqual([...said.keys()].sort());
    for (const line of lines) {
      const own = said.get(line.id) ?? [];
      const plain = own.filter(({ interpretation }) => !interpretation);
      const worded = (plain.length > 0 ? plain : own).map(({ modality }) => modality);
      expect(line, `${entity.id}: ${line.id}`).toMatchObject({
        modality: modalities.find((modality) => worded.includes(modality)),
        interpretation: plain.length === 0,
        claimCount: own.length,
      });
      for (const { speaker } of line.voices) expect(speaker).toBe(entity.id);
    }
  }
});

it("the lines that touch some entities are those of all lines that they are an end of", async () => {
  const ids = shipped.flatMap(({ entities }) => entities.map(({ id }) => id));
  const all = await linesUnder(null);
  for (const touching of [ids.slice(0, 1), ids.slice(3, 9), []]) {
    const { subgraph } = await answerTo<{ subgraph: { nodes: object[]; relations: Line[] } }>(
      ask,
      "query ($ids: [ID!]!, $touching: [ID!]) { subgraph(ids: $ids, touching: $touching) { nodes { id } relations { id } } }",
      { ids, touching },
    );
    const ends = ({ id }: Line) => id.split("|");
    const theirs = all.filter((line) => ends(line).some((end) => touching.includes(end)));
    expect(subgraph.relations.map(({ id }) => id).sort()).toEqual(theirs.map(({ id }) => id).sort());
    expect(subgraph.nodes).toHaveLength(ids.length);
  }
  expect(all.length).toBeGreaterThan(0);
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../server/database/database.ts";
import { type Ask, answerTo, askOf, fixture, graphOf, shipped } from "./graph.ts";

type Hit = { entity: { id: string }; matched: string; sentence: { id: string } | null; score: number };

let database: Database;
let ask: Ask;
beforeAll(async () => {
  database = await graphOf([...shipped, fixture]);
  ask = askOf(database);
});
afterAll(() => database.close());

async function search(text: string, more = ""): Promise<Hit[]> {
  const data = await answerTo<{ search: Hit[] }>(
    ask,
    `query ($text: String!) { search(text: $text ${more}) { entity { id } matched sentence { id } score } }`,
    { text },
  );
  return data.search;
}
const found = async (text: string, more = "") => (await search(text, more)).map(({ entity }) => entity.id);

describe("search finds", () => {
  it.each([
    ["a prefix", "pompe", "person:mike-pompeo"],
    ["a typo", "pompoe", "person:mike-pompeo"],
    ["a name in capitals", "POMPEO", "person:mike-pompeo"],
    ["a name with an accent by plain letters", "lunera", "place:lunera"],
    ["a name with an accent by a letter and a combining accent", "lune\u0301ra", "place:lunera"],
    ["a plain name by letters with accents", "álbanïa", "country:albania"],
    ["an alias", "IRGC", "organization:revolutionary-guards"],
    ["two words", "albanian pol", "organization:albanian-police"],
  ])("%s", async (_, text, id) => {
    const [best] = await search(text);
    expect(best?.entity.id).toBe(id);
    expect(best?.sentence).toBeNull();
  });

  it("words of a gloss, and gives the event of the sentence's claims with the sentence", async () => {
    const hits = await search("skipper");
    expect(hits.map(({ entity, sentence }) => [entity.id, sentence?.id])).toEqual([
      ["event:ostranders-visit", "sentence:lunera-harbour:6.1"],
    ]);
    expect(hits[0]?.matched).toContain("skipper");
  });

  it("words of a gloss, and gives the subjects where no event is claimed", async () => {
    expect(await found("island")).toEqual(["person:nils-ostrander"]);
  });

  it.each(["albania", "searched"])(
    "each entity once, best first, and the same ones when fewer are asked for: %s",
    async (text) => {
      const hits = await search(text, ", first: 50");
      const ids = hits.map(({ entity }) => entity.id);
      expect(ids.length).toBeGreaterThan(1);
      expect(new Set(ids).size).toBe(ids.length);
      expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
      for (const first of ids.map((_, index) => index + 1))
        expect(await found(text, `, first: ${first}`)).toEqual(ids.slice(0, first));
    },
  );

  it("only entities of the kinds asked for", async () => {
    const ids = await found("albania", ", first: 50, kinds: [COUNTRY, EVENT]");
    expect(ids).toContain("country:albania");
    expect(ids.filter((id) => !/^(country|event):/.test(id))).toEqual([]);
    expect(await found("albania", ", kinds: []")).toEqual([]);
  });
});

describe("search", () => {
  const named = [...shipped, fixture].flatMap(({ entities }) => entities);

  it("gives each entity first for its own name, and in the first three for each of its other names", async () => {
    for (const { id, name, aliases } of named) {
      expect([name, (await found(name))[0]]).toEqual([name, id]);
      for (const alias of aliases)
        expect([alias, (await found(alias)).slice(0, 3)]).toEqual([alias, expect.arrayContaining([id])]);
    }
  });

  it("finds the words behind a claim, and shows them", async () => {
    const hits = await search("espionage");
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.some(({ matched, sentence }) => sentence !== null && matched.includes("espionage"))).toBe(
      true,
    );
  });

  it("gives what holds some of the words where nothing holds all of them", async () => {
    expect(await found("zzzz Pompeo")).toContain("person:mike-pompeo");
    expect(await found("Mike Pompeo visit")).toContain("event:pompeos-visit");
  });
});

describe("search takes operators of Lucene's as plain text:", () => {
  it.each([
    "pompeo*",
    '"pompeo"',
    "pompeo~",
    "+pompeo -",
    "(pompeo",
    "pompeo) && ||",
    "pompeo \\",
    "pompeo / ? ^ { [ !",
  ])("%s", async (text) => {
    expect(await found(text)).toEqual(await found("pompeo"));
  });

  it("a field name is a word like any other", async () => {
    expect(await found("name:pompeo")).toEqual(await found("name pompeo"));
    expect(await found("NOT pompeo")).toEqual(await found("not pompeo"));
  });
});

it("search gives nothing where the text holds no letter or digit", async () => {
  for (const text of ["🚢", "🚢🚢 …", "* ~", "—"]) expect(await search(text)).toEqual([]);
});

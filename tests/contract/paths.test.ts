import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type DocumentRows, type EntityRow, modalities } from "../../seed/model.ts";
import { type Database, openDatabase } from "../../server/database/database.ts";
import { loadStatements, parseStatement, type Statement } from "../../server/database/statements.ts";
import { filters } from "./filters.ts";
import { type Ask, answerTo, askOf, fixture, graphOf, patient, refusalOf, shipped } from "./graph.ts";
import { made } from "./made-documents.ts";
import * as reference from "./reference.ts";

type Path = {
  nodes: { id: string }[];
  relations: { id: string; claimCount: number; polarity: string }[];
  hops: number;
  weakest: string;
  interpretation: boolean;
};
type Result = { paths: Path[]; searchedHops: number; complete: boolean; hasMore: boolean };
type Question = {
  from: string;
  to: string;
  maxHops?: number;
  filter?: object;
  avoid?: string[];
  first?: number;
};

const fields = `{
  paths { nodes { id } relations { id claimCount polarity } hops weakest interpretation }
  searchedHops complete hasMore
}`;
async function pathsBy(ask: Ask, question: Question): Promise<Result> {
  const { paths } = await answerTo<{ paths: Result }>(
    ask,
    `query ($from: ID!, $to: ID!, $maxHops: Int! = 4, $filter: ClaimFilter, $avoid: [ID!], $first: Int! = 10) {
      paths(from: $from, to: $to, maxHops: $maxHops, filter: $filter, avoid: $avoid, first: $first) ${fields}
    }`,
    question,
  );
  return paths;
}
const plain = ({ nodes, relations, ...rest }: Path) => ({
  ...rest,
  nodes: nodes.map(({ id }) => id),
  relations: relations.map(({ id, claimCount }) => `${id} x${claimCount}`),
});
const none = (searchedHops: number) => ({ paths: [], searchedHops, complete: true, hasMore: false });

const documents = [...shipped, fixture];
const world = reference.worldOf(documents);
const everybody = reference.sorted(world.entities.keys());
const pompeo = "person:mike-pompeo";
const tirana = "place:tirana";
const ashraf = "place:ashraf-3";

let database: Database;
let ask: Ask;
const paths = (question: Question) => pathsBy(ask, question);
const fill = async (some: DocumentRows[]) => {
  await database?.close();
  database = await graphOf(some);
  ask = askOf(database);
};
beforeAll(() => fill(documents));
afterAll(() => database.close());

describe("compared with a search in plain loops:", () => {
  const asked = new Set([
    "null does not filter",
    "kinds hold for both ends",
    "predicates are joined by OR",
    "stated alone",
    "reported or alleged",
    "foiled events",
    "all but what was foiled or may come",
    "denied alone",
    "interpretation: false selects what is no reading",
    "contested: false selects what nobody contradicts",
    "the author alone is a speaker like any other",
    "without the author's voice",
    "one document",
    "an interval",
    "a word of a name",
    "text and polarity",
  ]);
  const compared = filters.filter(([why]) => asked.has(why));
  const among = everybody.filter((_, index) => index % 4 !== 0);
  const cases: [string, reference.Asked | null][] = [
    ...compared,
    ["both ends among three quarters of all", { entities: among }],
  ];
  /** The same pairs each time, far apart in the list, with and without something to avoid. */
  const pairs = Array.from({ length: 30 }, (_, index) => {
    const from = everybody[(index * 17 + 3) % everybody.length] as string;
    const to = everybody[(index * 29 + 11) % everybody.length] as string;
    const avoid = index % 3 === 0 ? ["organization:government-of-iran", "country:albania"] : [];
    return {
      from,
      to,
      avoid: avoid.filter((id) => id !== from && id !== to),
      maxHops: index % 2 === 0 ? 6 : 4,
    };
  }).filter(({ from, to }) => from !== to);

  it("the filters are all there, and so are thirty pairs of ends", () => {
    expect(compared).toHaveLength(asked.size);
    expect(pairs.length).toBeGreaterThanOrEqual(29);
  });

  it.each(cases)("%s", async (_, filter) => {
    const { days: __, ...given } = filter ?? {};
    const lengths = new Set<number>();
    for (const pair of pairs) {
      const claims = reference.passing(world, filter ?? {}, pair.from, pair.to);
      const ways = reference.waysOf(claims, pair.from, pair.to, pair.maxHops, pair.avoid);
      const expected = reference.pathsOf(claims, ways);
      const hops = (ways[0]?.length ?? 1) - 1;
      lengths.add(hops);
      const result = await paths({ ...pair, filter: given, first: 20 });
      const name = JSON.stringify(pair);
      expect(result.paths.map(plain), name).toEqual(expected.slice(0, 20));
      expect(
        { complete: result.complete, searchedHops: result.searchedHops, hasMore: result.hasMore },
        name,
      ).toEqual({ complete: true, searchedHops: hops || pair.maxHops, hasMore: ways.length > 20 });
    }
    if (!filter) expect(lengths.size).toBeGreaterThanOrEqual(5);
  });
});

describe("a path", () => {
  it("does not go over a denial, even where nothing else joins two entities", async () => {
    const ends = { from: "person:nils-ostrander", to: "place:skarn" };
    expect(await paths({ ...ends, maxHops: 6 })).toEqual(none(6));
    expect(await paths({ ...ends, filter: { polarity: "DENIED" } })).toEqual(none(4));
    const drawn = await answerTo<{ subgraph: { relations: { id: string }[] } }>(
      ask,
      "query ($ids: [ID!]!) { subgraph(ids: $ids) { relations { id } } }",
      { ids: [ends.from, ends.to] },
    );
    expect(drawn.subgraph.relations).toEqual([{ id: `${ends.from}|NOT_VISITED|${ends.to}` }]);
  });

  it("names what is affirmed alone where the same is denied too", async () => {
    const result = await paths({ from: "group:the-crew", to: "place:calder-warehouse" });
    expect(result.paths.map(plain)).toEqual([
      {
        nodes: ["group:the-crew", "place:calder-warehouse"],
        relations: ["group:the-crew|OPERATED_AT|place:calder-warehouse x1"],
        hops: 1,
        weakest: "REPORTED",
        interpretation: false,
      },
    ]);
  });

  it("names its weakest wording, and under a filter for flat statements there is none", async () => {
    const ends = { from: "group:the-dockers", to: "place:the-quay" };
    const { paths: found } = await paths(ends);
    expect(found.map(({ hops, weakest }) => [hops, weakest])).toEqual([[2, "POSSIBLE"]]);
    expect(await paths({ ...ends, filter: { modalities: ["STATED"] }, maxHops: 6 })).toEqual(none(6));
  });

  it("says that it rests on an author's reading", async () => {
    const ends = { from: "organization:calder-line", to: "organization:tern-and-co" };
    const { paths: found } = await paths(ends);
    expect(found.map(({ weakest, interpretation }) => [weakest, interpretation])).toEqual([
      ["PROBABLE", true],
    ]);
    const plainly = await paths({ ...ends, filter: { interpretation: false }, maxHops: 6 });
    for (const each of plainly.paths) expect(each.interpretation).toBe(false);
    expect(plainly.searchedHops).toBeGreaterThan(1);
  });

  it("goes along relations in either direction, and back the same way", async () => {
    const there = await paths({ from: "organization:harbour-police", to: "place:lunera" });
    const back = await paths({ from: "place:lunera", to: "organization:harbour-police" });
    expect(there.paths.length).toBeGreaterThan(0);
    expect(back.paths.map(plain)).toEqual(
      there.paths
        .map(plain)
        .map((path) => ({ ...path, nodes: path.nodes.toReversed(), relations: path.relations.toReversed() })),
    );
    const { paths: met } = await paths({ from: pompeo, to: "person:mike-pence" });
    expect(met.map(plain)).toContainEqual({
      nodes: [pompeo, ashraf, "person:mike-pence"],
      relations: [`${pompeo}|VISITED|${ashraf} x1`, `person:mike-pence|VISITED|${ashraf} x1`],
      hops: 2,
      weakest: "STATED",
      interpretation: false,
    });
  });

  it("goes around what is to be avoided, and there is none where an end is", async () => {
    const direct = await paths({ from: pompeo, to: tirana });
    expect(direct.paths.map(plain).map(({ nodes }) => nodes)).toEqual([[pompeo, ashraf, tirana]]);
    expect(await paths({ from: pompeo, to: tirana, avoid: [ashraf], maxHops: 6 })).toEqual(none(6));
    expect(await paths({ from: pompeo, to: tirana, avoid: [tirana], maxHops: 2 })).toEqual(none(2));
    expect((await paths({ from: pompeo, to: tirana, avoid: ["place:unknown"] })).paths).toEqual(direct.paths);
  });

  it("is no longer than maxHops", async () => {
    expect(await paths({ from: pompeo, to: tirana, maxHops: 1 })).toEqual(none(1));
    expect((await paths({ from: pompeo, to: tirana, maxHops: 2 })).searchedHops).toBe(2);
    expect((await paths({ from: pompeo, to: tirana, maxHops: 6 })).searchedHops).toBe(2);
  });
});

describe("a question about", () => {
  const code = (question: Question) =>
    refusalOf(ask, "query ($from: ID!, $to: ID!) { paths(from: $from, to: $to) { complete } }", question);

  it("one entity twice is BAD_USER_INPUT and says what to ask", async () => {
    const refusal = await code({ from: pompeo, to: pompeo });
    expect(refusal).toMatchObject({ code: "BAD_USER_INPUT", count: 1 });
    expect(refusal.message).toContain("Ask with two entities");
  });

  it.each([
    ["person:nobody", tirana, 'from: there is no entity "person:nobody". Find its id by `search`.'],
    [pompeo, "place:nowhere", 'to: there is no entity "place:nowhere". Find its id by `search`.'],
    [
      "person:nobody",
      "place:nowhere",
      'from: there is no entity "person:nobody". to: there is no entity "place:nowhere". Find its id by `search`.',
    ],
  ])("%s and %s is NOT_FOUND and names the unknown", async (from, to, message) => {
    expect(await code({ from, to })).toEqual({ code: "NOT_FOUND", message, count: 1 });
  });
});

describe("where time runs out", () => {
  /** Asked over a graph whose statements of these names never end. */
  async function askedWithEndless(names: string[], parameters: string, question: Question): Promise<Result> {
    const used = parameters.split(", ").map((each) => `${each} IS NOT NULL`);
    const text = `// parameters: ${parameters}\n// timeout: 50 ms\n// returns: n
      UNWIND range(1, 1000000000) AS n WITH n WHERE n % 7 = -1 AND ${used.join(" AND ")} RETURN n`;
    const statements = patient();
    for (const name of names) statements.set(name, parseStatement(name, text));
    const other = openDatabase(inject("neo4j"), statements);
    try {
      return await pathsBy(askOf(other), question);
    } finally {
      await other.close();
    }
  }
  const ends = { from: "place:skarn", to: "place:lunera" };
  const unfinished = (searchedHops: number) => ({ paths: [], searchedHops, complete: false, hasMore: false });

  it("an answer says how far the search came, and is no TIMEOUT", async () => {
    const parameters = "$from, $to, $first";
    const endless = (...hops: number[]) => hops.map((each) => `read/paths-${each}-unfiltered`);
    expect(await askedWithEndless(endless(4, 1), parameters, ends)).toEqual(unfinished(0));
    expect(await askedWithEndless(endless(4, 3), parameters, ends)).toEqual(unfinished(2));
    expect(await askedWithEndless(endless(4), parameters, ends)).toEqual(unfinished(3));
    const found = await askedWithEndless(endless(4), parameters, { from: pompeo, to: tirana });
    expect(found).toMatchObject({ searchedHops: 2, complete: true });
  });

  it("with a filter and entities to go around, too", async () => {
    const parameters = "$from, $to, $first, $filter, $avoid";
    const question = { ...ends, avoid: ["place:unknown"] };
    expect(await askedWithEndless(["read/paths-4", "read/paths-2"], parameters, question)).toEqual(
      unfinished(1),
    );
  });

  it("already while the text of the filter is looked up, too", async () => {
    const question = { ...ends, filter: { text: "mek" } };
    expect(await askedWithEndless(["read/claims-by-text"], "$query, $limit", question)).toEqual(
      unfinished(0),
    );
  });
});

describe("among many paths", () => {
  const police = "organization:harbour-police";
  const quill = "person:ada-quill";
  const middle = (name: string): EntityRow => ({
    ...(fixture.entities.find(({ id }) => id === "group:the-crew") as EntityRow),
    id: `group:${name}`,
  });
  type Link = { subject: string; object: string; predicate?: "LINKED_TO" | "FEARS" } & Partial<
    DocumentRows["claims"][number]
  >;
  const documentOf = (slug: string, names: string[], links: Link[]): DocumentRows => {
    const rows = made(
      slug,
      links.map(({ predicate = "LINKED_TO", ...link }) => ({ ...link, predicate, type: predicate })),
    );
    return { ...rows, entities: [...rows.entities, ...names.map(middle)] };
  };
  const over = (name: string, change: Partial<Link> = {}): Link[] => [
    { subject: police, object: `group:${name}` },
    { subject: quill, object: `group:${name}`, ...change },
  ];
  const middles = (result: Result) => result.paths.map(({ nodes }) => nodes[1]?.id.slice("group:".length));

  it("the stronger weakest wording comes first, then what is no reading, then ids; first and hasMore say where it was cut", async () => {
    const changes: [string, Partial<Link>][] = [
      ["a", { modality: "POSSIBLE" }],
      ["b", { interpretation: true }],
      ["c", {}],
      ["d", { modality: "REPORTED" }],
      ["e", {}],
      ["f", { modality: "REPORTED", interpretation: true }],
    ];
    const links = changes.flatMap(([name, change]) => over(name, change));
    await fill([
      documentOf(
        "order",
        changes.map(([name]) => name),
        links,
      ),
    ]);
    const all = await paths({ from: police, to: quill });
    expect(middles(all)).toEqual(["c", "e", "b", "d", "f", "a"]);
    expect(all.hasMore).toBe(false);
    expect(all.paths.map(({ weakest }) => weakest)).toEqual([
      ...["STATED", "STATED", "STATED", "REPORTED", "REPORTED", "POSSIBLE"],
    ]);
    const some = await paths({ from: police, to: quill, first: 4 });
    expect(middles(some)).toEqual(["c", "e", "b", "d"]);
    expect(some.hasMore).toBe(true);
    expect((await paths({ from: police, to: quill, first: 6 })).hasMore).toBe(false);
  });

  it("two predicates, two directions and two claims between two entities are one path, in the strongest wording", async () => {
    const [one, other] = [police, quill];
    await fill([
      documentOf(
        "parallel",
        [],
        [
          { subject: one, object: other, modality: "REPORTED" },
          { subject: one, object: other, modality: "ALLEGED" },
          { subject: other, object: one, modality: "PROBABLE" },
          { subject: one, object: other, predicate: "FEARS", modality: "ALLEGED" },
        ],
      ),
    ]);
    const named = async (filter?: object) =>
      (await paths({ from: one, to: other, ...(filter && { filter }) })).paths.flatMap(({ relations }) =>
        relations.map(({ id, claimCount }) => `${id} x${claimCount}`),
      );
    expect(await named()).toEqual([`${one}|LINKED_TO|${other} x2`]);
    expect(await named({ modalities: ["ALLEGED", "PROBABLE"] })).toEqual([`${one}|FEARS|${other} x1`]);
    expect(await named({ modalities: ["PROBABLE"] })).toEqual([`${other}|LINKED_TO|${one} x1`]);
    expect(await named({ modalities: [modalities[4]] })).toEqual([]);
  });

  it("of more than a thousand some are given, and it is said that there are more", async () => {
    const names = Array.from({ length: 1_100 }, (_, n) => `m${n}`);
    await fill([
      documentOf(
        "thousand",
        names,
        names.flatMap((name) => over(name)),
      ),
    ]);
    const result = await paths({ from: police, to: quill, first: 50 });
    expect(result).toMatchObject({ searchedHops: 2, complete: true, hasMore: true });
    expect(new Set(middles(result)).size).toBe(50);
  });

  it("from hub to hub an answer comes within its time: whole, or with how far the search came", async () => {
    // neighbors of one hub know each other, and nobody on the other's side: every way is looked at in vain
    const names = Array.from({ length: 1_200 }, (_, n) => `h${n}`);
    const [near, next] = [names, names.slice(2)].map((some) => some.map((name) => `group:${name}`)) as [
      string[],
      string[],
    ];
    await fill([
      documentOf("hubs", names, [
        ...near.map((object, n) => ({ subject: n % 2 === 0 ? police : quill, object })),
        ...next.map((object, n) => ({ subject: near[n] as string, object })),
      ]),
    ]);
    const hubs = { from: police, to: quill, maxHops: 6 };
    expect(await paths(hubs)).toEqual(none(6));

    const burden =
      "CALL () { UNWIND range(1, 1000000000) AS n WITH n WHERE n % 7 = -1 RETURN count(n) AS burden }";
    const statements = patient();
    for (const name of ["read/paths-4-unfiltered", "read/paths-6-unfiltered"]) {
      const { text } = loadStatements().get(name) as Statement;
      const slow = text.replace("OPTIONAL", `${burden}\nOPTIONAL`);
      statements.set(name, parseStatement(name, `// timeout: 500 ms\n${slow}`));
    }
    const other = openDatabase(inject("neo4j"), statements);
    try {
      expect(await pathsBy(askOf(other), hubs)).toEqual({ ...none(3), complete: false });
    } finally {
      await other.close();
    }
  });
});

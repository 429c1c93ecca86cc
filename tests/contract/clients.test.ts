// What is built on the API from outside: the table of `npm run query`, the typed example, and the MCP server, by the SDK's own client.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tablesOf } from "../../clients/table.ts";
import type { Database } from "../../server/database/database.ts";
import { type Ask, answerTo, askOf, fixture, graphOf, shipped } from "./graph.ts";
import { type Http, serveOverHttp } from "./over-http.ts";

const root = join(import.meta.dirname, "../..");
let database: Database;
let http: Http;
let ask: Ask;
let folder = "";
beforeAll(async () => {
  database = await graphOf([...shipped, fixture]);
  http = await serveOverHttp(database);
  ask = askOf(database);
  folder = mkdtempSync(join(tmpdir(), "attest-query-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await http.close();
  await database.close();
});

type Ended = { code: number; out: string; err: string };
const run = (script: string, args: string[] = [], address = http.address): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(root, script), ...args],
      { env: { ...process.env, ATTEST_URL: address } },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
function fileWith(text: string): string {
  const file = join(folder, "question.graphql");
  writeFileSync(file, text);
  return file;
}

describe("npm run query", () => {
  test("prints a row for each thing in a list, with what is inside of it", async () => {
    const file = fileWith(
      `query ($ids: [ID!]!) { subgraph(ids: $ids) { nodes { id name date { asWritten } } counts { total } } }`,
    );
    const { code, out, err } = await run("clients/query.ts", [
      file,
      JSON.stringify({ ids: ["event:pompeos-visit", "person:mike-pompeo"] }),
    ]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("subgraph.nodes (2)");
    expect(out).toMatch(/id\s+│ name\s+│ date\.asWritten/);
    expect(out).toMatch(/event:pompeos-visit\s+│ Pompeo’s visit\s+│ in May and June of this year/);
    const { subgraph } = await answerTo<{ subgraph: { counts: { total: number } } }>(
      ask,
      `{ subgraph(ids: []) { counts { total } } }`,
    );
    expect(out).toMatch(new RegExp(`counts\\.total[\\s\\S]*│ ${subgraph.counts.total} `));
  });

  test("prints the answer as it is where it is asked to", async () => {
    const file = fileWith(`{ stories { id title } }`);
    const { out } = await run("clients/query.ts", ["--json", file]);
    expect(JSON.parse(out)).toEqual({ data: await answerTo(ask, `{ stories { id title } }`) });
  });

  test.each([
    ["no file", () => [], /npm run query -- FILE\.graphql/],
    ["a file that is not there", () => [join(folder, "none.graphql")], /cannot be read\. Name a file/],
    [
      "variables that are none",
      () => [fileWith("{ __typename }"), "5"],
      /no JSON object: 5\. Write them like/,
    ],
    [
      "a question that is none",
      () => [fileWith("{ nothing }")],
      /Cannot query field "nothing".*\(line 1, column 3\)/,
    ],
    ["an empty file", () => [fileWith(" ")], /is empty\. Write a question into it/],
  ])("%s is refused in words that name the remedy", async (_, args, words) => {
    const { code, out, err } = await run("clients/query.ts", args());
    expect(code).toBe(1);
    expect(out + err).toMatch(words);
    expect(err).not.toContain("    at ");
  });

  test("what failed is told beside what did not", async () => {
    const file = fileWith(`{ ok: entity(id: "place:lunera") { name } bad: entity(id: "") { name } }`);
    const { code, out, err } = await run("clients/query.ts", [file]);
    expect(code).toBe(1);
    expect(out).toContain("Lunéra");
    expect(err).toMatch(/^id: /);
    const raw = await run("clients/query.ts", ["--json", file]);
    expect(JSON.parse(raw.out)).toMatchObject({ data: { ok: { name: "Lunéra" } }, errors: [{}] });
  });

  test("a page says that more follow, and after which cursor", async () => {
    const file = fileWith(
      `{ claims(first: 2) { edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
    );
    const { out } = await run("clients/query.ts", [file]);
    expect(out).toMatch(/^claims \(2; more follow after: "\S+"\)$/m);
  });

  test("an address that is none is said to be none", async () => {
    const { code, err } = await run("clients/query.ts", [fileWith("{ __typename }")], "nonsense");
    expect([code, err]).toEqual([
      1,
      'ATTEST_URL is "nonsense", no address. Write it like http://127.0.0.1:4000.\n',
    ]);
  });

  test("where nobody answers it says how to change that", async () => {
    const { code, err } = await run("clients/query.ts", [fileWith("{ __typename }")], "http://127.0.0.1:9");
    expect(code).toBe(1);
    expect(err).toBe(
      "Attest does not answer at http://127.0.0.1:9. Start it by npm start, or set ATTEST_URL to where it runs.\n",
    );
  });

  test("tables hold what there is: nothing, null, one value, lists in lists, and no wider than the terminal", () => {
    expect(tablesOf({ claims: { totalCount: 0, edges: [] } })).toContain("claims (0)\nnothing");
    expect(tablesOf({ entity: null })).toContain("entity");
    const nested = tablesOf({ all: [{ name: "Ada", aliases: ["A", "B"], of: [{ id: 1 }, { id: 2 }] }] });
    const holes = tablesOf({ all: [{ of: null }, { of: { id: 1 } }] });
    expect(holes).toContain("of.id");
    expect(holes).not.toMatch(/│ of\s+│/);
    expect(nested).toMatch(/Ada\s+│ A; B\s+│ 1; 2/);
    const long = { all: [{ a: "word ".repeat(60), b: "x" }] };
    for (const line of tablesOf(long, 80).split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });
});

test("the typed example prints each visit with visitor, place and date as written", async () => {
  const { code, out, err } = await run("clients/typescript/visits.ts");
  expect([code, err]).toEqual([0, ""]);
  expect(out.trimEnd().split("\n").sort()).toEqual(
    [
      "Biden\tBiden’s visits\tThe region\t",
      "Mike Pence\tPence’s visit\tAshraf 3\tin May and June of this year",
      "Mike Pompeo\tPompeo’s visit\tAshraf 3\tin May and June of this year",
      "Nils Ostrander\tOstrander’s visit\tFrance\tFrom 2 to 5 March 1998",
      "Putin\tPutin’s visit\t\t",
    ].sort(),
  );
});

describe("the MCP server", () => {
  let client: Client;
  beforeAll(async () => {
    client = new Client({ name: "test", version: "1" });
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: [join(root, "clients/mcp/main.ts")],
        env: { ...(process.env as Record<string, string>), ATTEST_URL: http.address },
      }),
    );
  });
  afterAll(() => client?.close());

  type Said = {
    id: string;
    sentence: string;
    hedge: string;
    reading: boolean;
    speaker: string;
    through: string[];
    locator: string[];
    words: string[];
  };
  async function call<Data>(name: string, args: object): Promise<{ data: Data; text: string }> {
    const given = await client.callTool({ name, arguments: args as Record<string, unknown> });
    const [{ text } = { text: "" }] = given.content as { text: string }[];
    if (given.isError) throw new Error(text);
    return { data: given.structuredContent as Data, text };
  }
  type Truth = {
    sentence: string;
    modality: string;
    interpretation: boolean;
    attribution: { depth: number; speaker: { name: string } }[];
    evidence: {
      sentence: { paragraph: number; number: number; document: { title: string } };
      anchors: { text: string }[];
    }[];
  };
  /** Each says what the API says: its hedge, its speakers, its place; and so does the text. */
  async function expectWhole(claims: readonly Said[], text: string): Promise<void> {
    expect(claims.length).toBeGreaterThan(0);
    for (const given of claims) {
      const { node } = await answerTo<{ node: Truth }>(
        ask,
        `query ($id: ID!) { node(id: $id) { ... on Claim { sentence modality interpretation attribution { depth speaker { name } }
          evidence { sentence { paragraph number document { title } } anchors { text } } } } }`,
        { id: given.id },
      );
      expect(given).toMatchObject({
        sentence: node.sentence,
        hedge: node.modality.toLowerCase(),
        reading: node.interpretation,
      });
      const chain = [...node.attribution]
        .sort((a, b) => b.depth - a.depth)
        .map(({ speaker }) => speaker.name);
      expect([given.speaker, ...given.through]).toEqual(chain);
      expect(given.locator).toEqual(
        node.evidence.map(
          ({ sentence: { paragraph, number, document } }) =>
            `“${document.title}”, paragraph ${paragraph}, sentence ${number}`,
        ),
      );
      const [line = ""] = text.split("\n").filter((each) => each.endsWith(`[${given.id}]`));
      for (const part of [given.sentence, given.hedge, ...chain, ...given.locator, ...given.words])
        expect(line).toContain(part);
      if (given.reading) expect(line).toContain("the author’s reading");
    }
  }

  test("offers four tools that change nothing, each described", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(["search", "neighborhood", "paths", "claim"]);
    for (const { description, inputSchema, outputSchema, annotations } of tools) {
      expect(description).toContain("Keep each hedge and each speaker");
      expect(annotations?.readOnlyHint).toBe(true);
      expect(outputSchema).toBeDefined();
      for (const property of Object.values(inputSchema.properties ?? {}))
        expect((property as { description?: string }).description).toMatch(/\w/);
    }
  });

  test("search finds who is meant, with what is said of them", async () => {
    const { data, text } = await call<{ found: { id: string; claims: Said[] }[] }>("search", {
      text: "pompe",
    });
    expect(data.found[0]?.id).toBe("person:mike-pompeo");
    await expectWhole(
      data.found.flatMap(({ claims }) => claims),
      text,
    );
    expect(text).toContain("not what is so");
  });

  test("a neighborhood tells each line with the claims behind it, page after page, and under a wording", async () => {
    type Page = { nodes: { id: string }[]; lines: { claims: Said[] }[]; next: string | null };
    const id = "group:iranian-nationals";
    const first = await call<Page>("neighborhood", { id, first: 3 });
    await expectWhole(
      first.data.lines.flatMap(({ claims }) => claims),
      first.text,
    );
    expect(first.data.next).not.toBeNull();
    const second = await call<Page>("neighborhood", { id, first: 3, after: first.data.next });
    const seen = (page: Page) => page.nodes.map((node) => node.id).filter((each) => each !== id);
    expect(seen(second.data).filter((each) => seen(first.data).includes(each))).toEqual([]);
    const reported = await call<Page>("neighborhood", { id, wordings: ["REPORTED"], first: 50 });
    const hedges = new Set(reported.data.lines.flatMap(({ claims }) => claims.map(({ hedge }) => hedge)));
    expect(hedges).toEqual(new Set(["reported"]));
  });

  test("paths tell each step, and their weakest; where there is none it is said", async () => {
    type Found = { paths: { weakest: string; steps: Said[] }[]; complete: boolean };
    const ends = { from: "organization:spak", to: "organization:government-of-iran" };
    const { data, text } = await call<Found>("paths", ends);
    expect(data.paths[0]?.weakest).toBe("alleged");
    await expectWhole(
      data.paths.flatMap(({ steps }) => steps),
      text,
    );
    const none = await call<Found>("paths", { ...ends, wordings: ["POSSIBLE"], maxHops: 1 });
    expect(none.data).toEqual({ paths: [], complete: true });
    expect(none.text).toContain("There is no path of at most 1 steps.");
  });

  test("a claim is told whole, with what contradicts it", async () => {
    const { claims } = await answerTo<{ claims: { edges: { node: { id: string } }[] } }>(
      ask,
      `{ claims(filter: { contested: true }, first: 1) { edges { node { id } } } }`,
    );
    const id = claims.edges[0]?.node.id ?? "";
    const { data, text } = await call<{ claim: Said & { contradicts: Said[] } }>("claim", { id });
    expect(data.claim.id).toBe(id);
    await expectWhole([data.claim, ...data.claim.contradicts], text);
    expect(text).toContain("Others say the opposite:");
  });

  test.each([
    ["claim", { id: "claim:nothing:nothing" }, /There is no claim claim:nothing:nothing\. Take an id/],
    ["claim", { id: "person:mike-pompeo" }, /There is no claim person:mike-pompeo/],
    ["neighborhood", { id: "person:nobody" }, /person:nobody/],
    ["paths", { from: "person:mike-pompeo", to: "person:mike-pompeo" }, /\w/],
    ["search", { text: "" }, /text/],
    ["search", {}, /text/],
    ["neighborhood", { id: "person:mike-pompeo", modalities: ["ALLEGED"] }, /modalities/],
    ["paths", { from: "person:mike-pompeo", to: "place:ashraf-3", filter: {} }, /filter/],
    ["neighborhood", { id: "person:mike-pompeo", first: 500 }, /first/],
  ])("%s refuses %j in words, and goes on", async (name, args, words) => {
    await expect(call(name, args)).rejects.toThrow(words);
    await call("search", { text: "pompe" });
  });
});

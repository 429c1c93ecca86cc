import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Database, openDatabase, type Parameters } from "../../server/database/database.ts";
import { loadStatements } from "../../server/database/statements.ts";
import { examples } from "./examples.ts";
import { fixture, graphOf, shipped } from "./graph.ts";
import { snapshotOf } from "./snapshot.ts";

const statements = loadStatements();
const names = [...statements.keys()].sort();
const [reads, writes] = [
  names.filter((name) => !name.startsWith("write/")),
  names.filter((name) => name.startsWith("write/")),
];

/** The plan is made and nothing runs. */
const explained = new Map(
  [...statements].map(([name, statement]) => [
    name,
    { ...statement, text: `EXPLAIN ${statement.text}`, timeout: 60_000 },
  ]),
);

let database: Database;
let planner: Database;
beforeAll(async () => {
  database = await graphOf([...shipped, fixture]);
  planner = openDatabase(inject("neo4j"), explained);
});
afterAll(() => Promise.all([database.close(), planner.close()]));

class RolledBack extends Error {}

/** Runs a statement that writes, and takes it back. */
async function tryAndTakeBack(name: string, parameters: Parameters): Promise<object[]> {
  let rows: object[] = [];
  const written = database.write(async (run) => {
    rows = await run<object>(name, parameters);
    throw new RolledBack();
  });
  await expect(written).rejects.toThrow(RolledBack);
  return rows;
}

const returnsOf = (name: string) => /^\/\/ returns: (.*)$/m.exec(statements.get(name)?.text ?? "")?.[1] ?? "";

it("each statement has an example in tests/contract/examples.ts, and each example its statement", () => {
  expect(Object.keys(examples).sort()).toEqual(names);
});

describe("Neo4j plans", () => {
  it.each(names)("cypher/%s.cypher", async (name) => {
    const { parameters = {} } = examples[name] ?? {};
    expect(await planner.read(name, parameters)).toEqual([]);
  });
});

describe("a statement that reads gives the columns that its comment names:", () => {
  it.each(reads)("cypher/%s.cypher", async (name) => {
    const { parameters = {}, columns } = examples[name] ?? {};
    const [row] = await database.read<object>(name, parameters);
    expect(row && Object.keys(row)).toEqual(columns);
    for (const column of columns ?? []) expect(returnsOf(name)).toContain(column);
  });
});

describe("a statement that writes changes the graph, and leaves nothing when it is taken back:", () => {
  it.each(writes)("cypher/%s.cypher", async (name) => {
    const { parameters = {}, columns } = examples[name] ?? {};
    const before = await snapshotOf();
    const [row] = await tryAndTakeBack(name, parameters);
    expect(row && Object.keys(row)).toEqual(columns);
    for (const column of columns ?? []) expect(returnsOf(name)).toContain(column);
    expect(await snapshotOf()).toEqual(before);
  });
});

it("a statement that Neo4j does not understand fails the plan", async () => {
  const text = "// parameters: none\n// returns: nothing\nEXPLAIN MATCH (n RETURN n";
  const broken = openDatabase(
    inject("neo4j"),
    new Map([["read/broken", { name: "read/broken", text, parameters: [] }]]),
  );
  await expect(broken.read("read/broken")).rejects.toThrow("Invalid input");
  await broken.close();
});

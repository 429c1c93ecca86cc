import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from "graphql";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { type Database, openDatabase } from "../../server/database/database.ts";
import { parseStatement } from "../../server/database/statements.ts";
import { createGraphQL } from "../../server/graphql/yoga.ts";
import { type Ask, answerTo, askOf, fixture, graphOf, patient, refusalOf } from "./graph.ts";

const logged: { message: string; error: unknown }[] = [];
const log = (message: string, error?: unknown) => void logged.push({ message, error });

let database: Database;
let ask: Ask;
beforeAll(async () => {
  database = await graphOf([fixture]);
  ask = askOf(database, log);
});
afterAll(() => database.close());

const question = '{ entity(id: "place:lunera") { id } }';

/** The same graph, asked with another text of the statement behind `entity`. */
async function askedWith(statement: string, use: (ask: Ask) => Promise<void>): Promise<void> {
  const name = "read/entities-by-id";
  const text = `// parameters: $ids\n// returns: entity\n${statement}`;
  const other = openDatabase(inject("neo4j"), patient().set(name, parseStatement(name, text)));
  try {
    await use(askOf(other, log));
  } finally {
    await other.close();
  }
}

it("an unexpected error is masked for the asker and logged whole for the server", async () => {
  logged.length = 0;
  await askedWith("MATCH (secret:Entity WHERE $ids RETURN secret", async (broken) => {
    const { errors, data } = await broken(question);
    expect(data).toEqual({ entity: null });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      message: "Something went wrong on the server; its log has the reason.",
      extensions: { code: "INTERNAL_SERVER_ERROR" },
    });
    expect(JSON.stringify(errors)).not.toMatch(/secret|Neo|Cypher|\.ts/);
  });
  expect(logged).toHaveLength(1);
  const error = logged[0]?.error as Error | undefined;
  expect(error?.message).toContain("Invalid input");
  expect(error?.message).toContain("secret");
});

it.each([
  ["query a { __typename }", "other"],
  ["query a { __typename } query b { __typename }", undefined],
])("an operation that is not told is the asker's fault: %s, %s", async (query, operationName) => {
  const response = await createGraphQL({ database, log }).fetch("http://localhost/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ query, operationName }),
  });
  const { errors } = await response.json();
  expect(errors).toHaveLength(1);
  expect(errors[0].extensions.code).toBe("BAD_USER_INPUT");
  expect(errors[0].message).toContain("Give operationName the name of one that it holds.");
});

it("a statement that runs too long is TIMEOUT", async () => {
  const endless =
    "// timeout: 50 ms\nUNWIND range(1, 1000000000) AS n WITH n WHERE n % 7 = -1 AND $ids IS NOT NULL RETURN n AS entity";
  await askedWith(endless, async (slow) => {
    expect(await refusalOf(slow, question)).toMatchObject({
      code: "TIMEOUT",
      message:
        "The graph took too long to answer. Ask for less at once: a narrower filter, or a smaller page.",
      count: 1,
    });
  });
});

it("a graph that is not there is GRAPH_UNAVAILABLE", async () => {
  const nowhere = openDatabase({ ...inject("neo4j"), uri: "bolt://127.0.0.1:1" });
  const refusal = await refusalOf(askOf(nowhere, log), question);
  expect(refusal).toMatchObject({ code: "GRAPH_UNAVAILABLE", count: 1 });
  expect(refusal.message).toContain("Ask again");
  expect(await askOf(nowhere, log)("{ vocabulary { kinds { kind } } }")).toEqual({ data: expect.anything() });
  await nowhere.close();
});

it.each([
  [
    "a list without a bound inside itself",
    "{ documents { edges { node { sentences { document { sentences { id } } } } } } }",
  ],
  [
    "the same through a fragment",
    "query { documents { edges { node { ...S } } } } fragment S on Document { sentences { document { ...T } } } fragment T on Document { sentences { id } }",
  ],
  [
    "more than 20 questions at once",
    `{ ${Array.from({ length: 21 }, (_, i) => `a${i}: vocabulary { kinds { kind } }`).join(" ")} }`,
  ],
  [
    "the same in a fragment",
    `{ ...F } fragment F on Query { ${Array.from({ length: 21 }, () => "__typename").join(" ")} }`,
  ],
])("%s is QUERY_TOO_COMPLEX", async (_, question) => {
  expect(await refusalOf(ask, question)).toMatchObject({ code: "QUERY_TOO_COMPLEX", count: 1 });
});

it("a page inside a page is no list without a bound", async () => {
  const question = `{ entities(first: 2) { edges { node { claims(first: 2) { edges { node { subject { claims(first: 2) { edges { node { id } } } } } } } } } } }`;
  expect((await ask(question)).errors).toBeUndefined();
});

it("a question of more than 4,000 tokens is QUERY_TOO_COMPLEX", async () => {
  const refusal = await refusalOf(ask, `{ ${"__typename ".repeat(4_001)} }`);
  expect(refusal).toMatchObject({ code: "QUERY_TOO_COMPLEX", count: 1 });
  expect(refusal.message).toBe(
    "tokens: 4000 tokens at most. Ask for less at once, and send values as variables.",
  );
});

it("a question for more than 120,000 things is QUERY_TOO_COMPLEX, before any of it is asked of the graph", async () => {
  const nested =
    "evidence { anchors { text } sentence { claims { attribution { speaker { claims(first: 5) { edges { node { id } } } } } } } }";
  const refusal = await refusalOf(ask, `{ claims(first: 200) { edges { node { ${nested} } } } }`);
  expect(refusal).toMatchObject({ code: "QUERY_TOO_COMPLEX", count: 1 });
  expect(refusal.message).toMatch(/\d+ things; 120000 at most\. Ask for smaller pages/);
  const { data } = await ask(`{ claims(first: 2) { edges { node { ${nested} } } } }`);
  expect(data).toMatchObject({ claims: { edges: expect.anything() } });
});

it("introspection gives the schema", async () => {
  const schema = buildClientSchema(await answerTo<IntrospectionQuery>(ask, getIntrospectionQuery()));
  expect(schema.getQueryType()?.getFields()).toHaveProperty("neighborhood");
  expect([schema.getMutationType(), schema.getSubscriptionType()]).toEqual([null, null]);
});

it("a mutation is refused", async () => {
  const { errors, data } = await ask('mutation { removeDocument(id: "document:lunera-harbour") }');
  expect(data ?? null).toBeNull();
  expect(errors?.[0]?.message).toContain("mutation");
});

it.each([
  ["{ claims(", undefined, "Syntax Error", "GRAPHQL_PARSE_FAILED"],
  ["{ nothing }", undefined, 'Cannot query field "nothing"', "GRAPHQL_VALIDATION_FAILED"],
  ['{ claims(first: "a") { totalCount } }', undefined, "non-integer", "GRAPHQL_VALIDATION_FAILED"],
  ["query ($n: Int!) { claims(first: $n) { totalCount } }", { n: "a" }, "non-integer", "BAD_USER_INPUT"],
  ["query ($n: Int!) { claims(first: $n) { totalCount } }", {}, "was not provided", "BAD_USER_INPUT"],
  [
    'query ($k: [EntityKind!]) { search(text: "a", kinds: $k) { score } }',
    { k: ["DRAGON"] },
    '"DRAGON" does not exist in "EntityKind"',
    "BAD_USER_INPUT",
  ],
])("a fault of the question itself is told, not masked: %s %o", async (query, variables, words, code) => {
  logged.length = 0;
  const refusal = await refusalOf(ask, query, variables);
  expect(refusal).toMatchObject({ code, count: 1 });
  expect(refusal.message).toContain(words);
  expect(logged).toEqual([]);
});

it("a value in the graph that the schema does not know is the server's fault: masked and logged", async () => {
  logged.length = 0;
  await askedWith("WITH $ids AS ids RETURN {id: ids[0], kind: 'DRAGON'} AS entity", async (wrong) => {
    const refusal = await refusalOf(wrong, '{ entity(id: "place:lunera") { kind } }');
    expect(refusal).toMatchObject({ code: "INTERNAL_SERVER_ERROR", count: 1 });
  });
  expect((logged[0]?.error as Error | undefined)?.message).toContain("DRAGON");
});

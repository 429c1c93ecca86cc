// Each limit on how a question is written: at its bound it is taken, one beyond it is refused by name.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../server/database/database.ts";
import { type LimitName, limits } from "../../server/limits.ts";
import { type Ask, askOf, fixture, graphOf } from "./graph.ts";

let database: Database;
let ask: Ask;
beforeAll(async () => {
  database = await graphOf([fixture]);
  ask = askOf(database);
});
afterAll(() => database.close());

const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(" ");
const entity = (inner: string) => `{ entity(id: "place:lunera") { ${inner} } }`;

/** Questions of exactly so many. */
const written: [LimitName, (count: number) => string][] = [
  ["tokens", (count) => `{ subgraph(ids: [${times(count - 15, () => '"a"')}]) { counts { total } } }`],
  ["nesting", (count) => `${"{ ... on Query ".repeat(count - 1)}{ __typename }${" }".repeat(count - 1)}`],
  [
    "fragments",
    (count) =>
      `${entity(times(count, (n) => `...F${n}`))} ${times(count, (n) => `fragment F${n} on Entity { id }`)}`,
  ],
  ["depth", (count) => hops(count)],
  ["rootFields", (count) => `{ ${times(count, (n) => `a${n}: __typename`)} }`],
  ["fields", (count) => entity(times(count - 1, () => "id"))],
  ["aliases", (count) => entity(times(count, (n) => `a${n}: id`))],
  ["directives", (count) => entity(times(count, () => "id @include(if: true)"))],
];
/** `entity`, hops of four levels each, and a name to end with. */
function hops(levels: number): string {
  const open = [
    'entity(id: "place:lunera") {',
    ...Array.from({ length: 4 }, () => ["claims(first: 1) {", "edges {", "node {", "subject {"]).flat(),
  ];
  return `{ ${open.slice(0, levels - 1).join(" ")} __typename ${"}".repeat(levels - 1)} }`;
}

const code = async (question: string) => (await ask(question)).errors?.[0]?.extensions?.code;

describe("how a question is written has a bound:", () => {
  it.each(written)("%s, which refuses by its name, its value and a remedy", async (name, question) => {
    const { most, remedy } = limits[name];
    const { errors } = await ask(question(most + 1));
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toEqual({ code: "QUERY_TOO_COMPLEX", limit: name, most });
    expect(errors?.[0]?.message).toMatch(new RegExp(`^${name}: .*\\b${most} .*at most\\. ${remedy}$`));
    expect(await code(question(most))).not.toBe("QUERY_TOO_COMPLEX");
  });
});

it("two Relay hops pass, with the words behind the last", async () => {
  const claims = (inner: string) => `claims(first: 5) { edges { node { ${inner} } } }`;
  const question = entity(claims(`subject { ${claims("object { name } evidence { anchors { text } }")} }`));
  expect(await ask(question)).toEqual({ data: expect.anything() });
});

it("fragments that double each other are refused as fast as they are read", async () => {
  const doubling = `{ ...F0 } ${times(49, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F49 on Query { __typename }`;
  expect((await ask(doubling)).errors?.[0]?.message).toContain(`${2 ** 49} questions at once; 20 at most`);
});

it("without introspection the schema is not told, and questions are answered", async () => {
  const silent = askOf(database, undefined, { introspection: false });
  const { errors } = await silent("{ __schema { queryType { name } } }");
  expect(errors?.[0]?.message).toContain("introspection");
  expect(await silent(entity("id"))).toEqual({ data: { entity: { id: "place:lunera" } } });
});

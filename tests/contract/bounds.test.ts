import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../server/database/database.ts";
import { type Ask, askOf, fixture, graphOf, refusalOf } from "./graph.ts";

let database: Database;
let ask: Ask;
beforeAll(async () => {
  database = await graphOf([fixture]);
  ask = askOf(database);
});
afterAll(() => database.close());

const crew = '"group:the-crew"';
const many = `[${Array.from({ length: 501 }, (_, n) => `"place:${n}"`)}]`;
const hundredAndOne = `[${Array.from({ length: 101 }, (_, n) => `"place:${n}"`)}]`;
const long = `"${"a".repeat(401)}"`;

/** One question for each argument and each side of its bound: what the refusal must name. */
const beyond: [argument: string, question: string, bound: string][] = [
  ["search(text)", '{ search(text: "") { score } }', "1 to 200"],
  ["search(text)", `{ search(text: "${"a".repeat(201)}") { score } }`, "1 to 200"],
  ["search(first)", '{ search(text: "a", first: 0) { score } }', "1 to 50"],
  ["search(first)", '{ search(text: "a", first: 51) { score } }', "1 to 50"],
  ["search(kinds)", `{ search(text: "a", kinds: [${"PLACE ".repeat(501)}]) { score } }`, "500"],
  ["node(id)", `{ node(id: ${long}) { id } }`, "1 to 400"],
  ["node(id)", '{ node(id: "") { id } }', "1 to 400"],
  ["entity(id)", `{ entity(id: ${long}) { id } }`, "1 to 400"],
  ["document(id)", `{ document(id: ${long}) { id } }`, "1 to 400"],
  ["neighborCounts(id)", `{ neighborCounts(id: ${long}) { count } }`, "1 to 400"],
  ["neighborhood(id)", `{ neighborhood(id: ${long}) { counts { total } } }`, "1 to 400"],
  ["neighborhood(first)", `{ neighborhood(id: ${crew}, first: 0) { counts { total } } }`, "1 to 100"],
  ["neighborhood(first)", `{ neighborhood(id: ${crew}, first: 101) { counts { total } } }`, "1 to 100"],
  ["neighborhood(with)", `{ neighborhood(id: ${crew}, with: ${many}) { counts { total } } }`, "500"],
  [
    "subgraph(ids)",
    `{ subgraph(ids: [${Array.from({ length: 2_001 }, (_, n) => `"p:${n}"`)}]) { counts { total } } }`,
    "2000",
  ],
  ["subgraph(touching)", `{ subgraph(ids: [], touching: ${many}) { counts { total } } }`, "500"],
  ["overview(budget)", "{ overview(budget: 0) { counts { total } } }", "1 to 100"],
  ["overview(budget)", "{ overview(budget: 101) { counts { total } } }", "1 to 100"],
  ["claims(first)", "{ claims(first: 0) { totalCount } }", "1 to 200"],
  ["claims(first)", "{ claims(first: 201) { totalCount } }", "1 to 200"],
  ["speakers(first)", "{ speakers(first: 0) { depth } }", "1 to 200"],
  ["speakers(first)", "{ speakers(first: 201) { depth } }", "1 to 200"],
  ["speakers(filter)", '{ speakers(filter: { text: "" }) { depth } }', "1 to 200"],
  ["paths(from)", `{ paths(from: ${long}, to: ${crew}) { complete } }`, "1 to 400"],
  ["paths(to)", `{ paths(from: ${crew}, to: "") { complete } }`, "1 to 400"],
  ["paths(maxHops)", `{ paths(from: ${crew}, to: "place:lunera", maxHops: 0) { complete } }`, "1 to 6"],
  ["paths(maxHops)", `{ paths(from: ${crew}, to: "place:lunera", maxHops: 7) { complete } }`, "1 to 6"],
  ["paths(first)", `{ paths(from: ${crew}, to: "place:lunera", first: 0) { complete } }`, "1 to 50"],
  ["paths(first)", `{ paths(from: ${crew}, to: "place:lunera", first: 51) { complete } }`, "1 to 50"],
  [
    "paths(avoid)",
    `{ paths(from: ${crew}, to: "place:lunera", avoid: ${hundredAndOne}) { complete } }`,
    "100",
  ],
  ["paths(avoid)", `{ paths(from: ${crew}, to: "place:lunera", avoid: [${long}]) { complete } }`, "1 to 400"],
  [
    "paths(filter)",
    `{ paths(from: ${crew}, to: "place:lunera", filter: { text: "" }) { complete } }`,
    "1 to 200",
  ],
  ["stories(first)", "{ stories(first: 0) { id } }", "1 to 100"],
  ["stories(first)", "{ stories(first: 101) { id } }", "1 to 100"],
  ["timeline(first)", "{ timeline(first: 0) { hasMore } }", "1 to 500"],
  ["timeline(first)", "{ timeline(first: 501) { hasMore } }", "1 to 500"],
  ["timeline(filter)", '{ timeline(filter: { text: "" }) { hasMore } }', "1 to 200"],
  ["entities(first)", "{ entities(first: -1) { totalCount } }", "1 to 200"],
  ["entities(first)", "{ entities(first: 201) { totalCount } }", "1 to 200"],
  ["entities(filter)", '{ entities(filter: { text: "" }) { totalCount } }', "1 to 200"],
  ["entities(filter)", `{ entities(filter: { documents: ${many} }) { totalCount } }`, "500"],
  ["documents(first)", "{ documents(first: 101) { totalCount } }", "1 to 100"],
  ["Entity.claims(first)", `{ entity(id: ${crew}) { claims(first: 201) { totalCount } } }`, "1 to 200"],
  [
    "Entity.claims(filter)",
    `{ entity(id: ${crew}) { claims(filter: { text: "" }) { totalCount } } }`,
    "1 to 200",
  ],
  [
    "Relation.claims(first)",
    `{ subgraph(ids: [${crew}, "place:calder-warehouse"]) { relations { claims(first: 101) { id } } } }`,
    "1 to 100",
  ],
];

describe("beyond its bound an argument is refused with BAD_USER_INPUT that names the bound:", () => {
  it.each(beyond)("%s in %s", async (_, question, bound) => {
    const refusal = await refusalOf(ask, question);
    expect(refusal.code).toBe("BAD_USER_INPUT");
    expect(refusal.message).toContain(bound);
  });
});

describe("at its bound an argument is taken:", () => {
  it.each([
    `{ search(text: "${"a".repeat(200)}", first: 50) { score } }`,
    `{ node(id: "${"a".repeat(400)}") { id } }`,
    `{ neighborhood(id: ${crew}, first: 100, with: [${Array.from({ length: 500 }, (_, n) => `"p:${n}"`)}]) { counts { total } } }`,
    `{ subgraph(ids: [${Array.from({ length: 2_000 }, (_, n) => `"p:${n}"`)}]) { nodes { id } relations { id voices { speaker } } } }`,
    "{ overview(budget: 100) { counts { total } } }",
    "{ claims(first: 200) { totalCount } }",
    "{ stories(first: 100) { steps { text positions { x } } } }",
    "{ speakers(first: 200) { depth } }",
    `{ paths(from: ${crew}, to: "place:lunera", maxHops: 6, first: 50, avoid: [${Array.from({ length: 100 }, (_, n) => `"p:${n}"`)}]) { paths { hops } } }`,
    "{ timeline(first: 500) { hasMore dated { id name date { edtf } } undated { id name } } }",
    "{ entities(first: 200) { totalCount } }",
    "{ documents(first: 100) { totalCount } }",
  ])("%s", async (question) => {
    expect(await ask(question)).toEqual({ data: expect.anything() });
  });
});

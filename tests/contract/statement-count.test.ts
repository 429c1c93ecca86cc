import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../server/database/database.ts";
import { type Ask, answerTo, askOf, fixture, graphOf, shipped } from "./graph.ts";

const asked: string[] = [];
let database: Database;
let ask: Ask;
beforeAll(async () => {
  database = await graphOf([...shipped, fixture]);
  ask = askOf({
    ...database,
    read: (name, parameters, detail) => {
      asked.push(name);
      return database.read(name, parameters, detail);
    },
  });
});
afterAll(() => database.close());

const hub = '"organization:government-of-iran"';
const some = '["organization:government-of-iran", "organization:mek", "country:albania"]';

/** A question, and every statement that it may take: one for the field, one for each nested list level that it asks for. */
const questions: [question: string, statements: string[]][] = [
  ["{ vocabulary { kinds { kind } } }", []],
  ['{ search(text: "albania", first: 1) { entity { id } sentence { document { id } } } }', ["read/search"]],
  [
    '{ search(text: "albania") { entity { id } sentence { document { id } } } }',
    ["read/search", "read/search-told"],
  ],
  [`{ entity(id: ${hub}) { name date { edtf } } }`, ["read/entities-by-id"]],
  ['{ node(id: "claim:lunera-harbour:raid-in-lunera") { id } }', ["read/claims-by-id"]],
  ["{ entities(claims: { polarity: DENIED }) { edges { node { id } } } }", ["read/entities"]],
  ["{ entities { totalCount edges { node { id } } } }", ["read/entities", "read/entities-count-unfiltered"]],
  [`{ neighborCounts(id: ${hub}) { count } }`, ["read/neighbor-counts-unfiltered"]],
  [
    `{ neighborhood(id: ${hub}) { nodes { id } relations { voices { speaker } } counts { matching } } }`,
    ["read/neighborhood-unfiltered"],
  ],
  [
    `{ neighborhood(id: ${hub}, filter: { text: "mek" }) { nodes { id } } }`,
    ["read/claims-by-text", "read/neighborhood"],
  ],
  // which of the candidates are shown is chosen between the two
  ["{ overview { nodes { id } relations { id } } }", ["read/overview-unfiltered", "read/subgraph"]],
  ["{ overview(filter: { modalities: STATED }) { nodes { id } relations { id } } }", ["read/overview"]],
  ["{ facets { total speakers { entity { id } } } }", ["read/facets-unfiltered"]],
  ["{ facets(filter: { polarity: DENIED }) { total } }", ["read/facets"]],
  [
    '{ paths(from: "person:mike-pompeo", to: "place:tirana") { paths { nodes { id } relations { voices { speaker } } weakest } } }',
    ["read/paths-4-unfiltered", "read/paths-told"],
  ],
  [
    '{ paths(from: "place:skarn", to: "place:lunera", maxHops: 3, filter: { text: "mek" }) { paths { hops } } }',
    ["read/claims-by-text", "read/paths-3"],
  ],
  [
    '{ paths(from: "person:mike-pompeo", to: "place:tirana") { paths { relations { claims { evidence { anchors { text } } } } } } }',
    ["read/claims-by-id", "read/evidence", "read/paths-4-unfiltered", "read/paths-told"],
  ],
  ["{ speakers { depth entity { id } } }", ["read/speakers-unfiltered"]],
  ["{ speakers(filter: { polarity: DENIED }) { depth } }", ["read/speakers"]],
  ["{ stories { id title } }", ["read/stories"]],
  [
    "{ stories { steps { text entities relations positions { x } } } }",
    ["read/steps-of-stories", "read/stories"],
  ],
  ['{ node(id: "story:lunera-harbour:the-warehouse") { id } }', ["read/stories-by-id"]],
  ["{ timeline { dated { id date { edtf } } undated { id } hasMore } }", ["read/timeline"]],
  [
    "{ claims(first: 100) { edges { node { subject { id } object { id } speaker { id } sentence } } } }",
    ["read/claims"],
  ],
  ["{ claims { totalCount exact } }", ["read/claims-bare", "read/claims-count-unfiltered"]],
  [
    "{ claims(first: 1, filter: { modalities: STATED }) { totalCount } }",
    ["read/claims", "read/claims-count"],
  ],
  // fewer than a page: whether looking stopped at its bound
  [
    "{ claims(first: 100, filter: { modalities: ALLEGED }) { edges { node { id } } } }",
    ["read/claims", "read/claims-bound"],
  ],
  [
    '{ claims(filter: { speakers: "organization:mek" }) { totalCount } }',
    ["read/claims-named", "read/claims-named-count"],
  ],
  [
    "{ claims(first: 40) { edges { node { attribution { speaker { id } } evidence { sentence { document { id } } } contradicts { id } } } } }",
    ["read/attribution", "read/claims-bare", "read/contradictions", "read/evidence"],
  ],
  [
    "{ claims(first: 40) { edges { node { evidence { sentence { claims { attribution { depth } } } } } } } }",
    ["read/attribution", "read/claims-bare", "read/claims-of-sentences", "read/evidence"],
  ],
  [
    `{ subgraph(ids: ${some}) { nodes { claims(first: 5) { totalCount edges { node { evidence { anchors { text } } } } } } } }`,
    ["read/claims-of-entities-bare", "read/claims-of-entities-count", "read/evidence", "read/subgraph"],
  ],
  [
    `{ neighborhood(id: ${hub}) { relations { claims { evidence { anchors { text } } } } } }`,
    // claims and what stands behind them come along
    ["read/neighborhood-unfiltered"],
  ],
  [
    "{ documents { edges { node { author { id } sentences { claims { id } } } } } }",
    ["read/claims-of-sentences", "read/documents", "read/entities-by-id", "read/sentences-of-documents"],
  ],
  [
    "{ a: claims(first: 1) { edges { node { id } } } b: claims(first: 2) { edges { node { id } } } }",
    ["read/claims-bare", "read/claims-bare"],
  ],
];

describe("one statement for a top-level field, and one for each nested list level:", () => {
  it.each(questions)("%s", async (question, statements) => {
    asked.length = 0;
    await answerTo(ask, question);
    expect(asked.sort()).toEqual(statements);
  });
});

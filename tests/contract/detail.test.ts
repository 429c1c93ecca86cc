// Where no more is asked of entities and documents than what names and draws them, statements give no more; the answers are the same.
import { execute, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../server/database/database.ts";
import { contextOf, executableSchema } from "../../server/graphql/executable.ts";
import { type Ask, answerTo, askOf, fixture, graphOf, shipped } from "./graph.ts";

let database: Database;
let ask: Ask;
const details: (string | undefined)[] = [];
beforeAll(async () => {
  database = await graphOf([...shipped, fixture]);
  ask = askOf({
    read: (name, parameters, detail) => {
      details.push(detail);
      return database.read(name, parameters, detail);
    },
  });
});
afterAll(() => database.close());

/** As it is answered where every statement gives all. */
async function wholeAnswerTo(query: string) {
  const { data } = await execute({
    schema: executableSchema(),
    document: parse(query),
    contextValue: contextOf(database),
  });
  return JSON.parse(JSON.stringify(data));
}

const hub = '"organization:government-of-iran"';
const node = "__typename id name kind degree";

describe("a question that is answered briefly has the answer of a whole one:", () => {
  it.each([
    `{ entity(id: ${hub}) { ${node} claims(first: 3) { totalCount edges { node { id object { name } } } } } }`,
    `{ entity(id: ${hub}) { claims(first: 4) { edges { node { id subject { id } attribution { depth speaker { id name } } evidence { sentence { id gloss document { id } } anchors { text start } } } } } } claims(first: 100) { edges { node { id subject { name } attribution { speaker { name } } } } } }`,
    `{ subgraph(ids: [${hub}, "country:albania"]) { nodes { id claims(first: 3) { pageInfo { hasNextPage endCursor } edges { node { id subject { name } object { id } speaker { __typename id } } } } } } }`,
    `{ entity(id: ${hub}) { claims(first: 3, filter: { modalities: STATED }) { edges { node { id subject { id } object { id } speaker { id } } } } } }`,
    `{ entities(first: 30) { edges { cursor node { ${node} } } pageInfo { endCursor hasNextPage } } }`,
    `{ neighborhood(id: ${hub}, first: 5) { nodes { ...Brief } pageInfo { endCursor } relations { id claims { id speaker { name } attribution { depth speaker { ${node} } } evidence { sentence { gloss document { id title } } } } } } }
     fragment Brief on Entity { ${node} }`,
    `{ subgraph(ids: [${hub}, "country:albania"]) { nodes { ${node} } relations { id modality } } }`,
    `{ claims(first: 20, filter: { polarity: DENIED }) { edges { node { id contradicts { id subject { name } } subject { ${node} } object { ${node} } speaker { ${node} } } } } }`,
    `{ claims(first: 100) { edges { cursor node { id predicate polarity modality interpretation cue note status subject { id } object { ... on Entity { __typename id } } speaker { id } } } pageInfo { hasNextPage } } }`,
    `{ claims(first: 3) { edges { node { attribution { speaker { name } } evidence { anchors { text } } } } } }`,
    `{ paths(from: "person:mike-pompeo", to: "place:tirana") { paths { weakest nodes { ${node} } relations { id } } } }`,
  ])("%s", async (query) => {
    details.length = 0;
    expect(await answerTo(ask, query)).toEqual(await wholeAnswerTo(query));
    expect(new Set(details)).toEqual(new Set(["brief"]));
  });
});

describe("a question that needs more is answered wholly:", () => {
  it.each([
    `{ entity(id: ${hub}) { id summary } }`,
    `{ neighborhood(id: ${hub}) { nodes { id } } entity(id: ${hub}) { ...More } } fragment More on Entity { aliases }`,
    "{ claims(first: 5) { edges { node { id sentence } } } }",
    "{ claims(first: 5) { edges { node { id subject { id } object { id name } speaker { id date { edtf } } } } } }",
    "{ claims(first: 5) { edges { node { evidence { sentence { document { author { name } } } } } } } }",
    "{ timeline { undated { id name } } }",
    '{ search(text: "mek") { matched entity { id name } } }',
    `{ node(id: ${hub}) { ... on Entity { name outcome } } }`,
    "{ overview { nodes { id name } } }",
  ])("%s", async (query) => {
    details.length = 0;
    expect(await answerTo(ask, query)).toEqual(await wholeAnswerTo(query));
    expect(details.length).toBeGreaterThan(0);
    expect(new Set(details)).toEqual(new Set([undefined]));
  });
});

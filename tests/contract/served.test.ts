import {
  buildClientSchema,
  type GraphQLObjectType,
  getIntrospectionQuery,
  getNamedType,
  type IntrospectionQuery,
  isCompositeType,
  isInterfaceType,
  isObjectType,
} from "graphql";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../server/database/database.ts";
import { type Ask, answerTo, askOf, fixture, graphOf, shipped } from "./graph.ts";

let database: Database;
let ask: Ask;
beforeAll(async () => {
  database = await graphOf([...shipped, fixture]);
  ask = askOf(database);
});
afterAll(() => database.close());

/** What each root field is asked with; the first to reach a type asks all of its fields, unless it leaves the type to a later one. */
const roots: Record<string, { with: string; leaves?: string[] }> = {
  subgraph: {
    with: '(ids: ["group:the-crew", "place:calder-warehouse", "event:unrest-at-the-quay", "group:three-iranian-diplomats"])',
    leaves: ["Document", "Sentence"],
  },
  documents: { with: "(first: 2)" },
  claims: { with: "(first: 20)" },
  search: { with: '(text: "skipper")' },
  node: { with: '(id: "place:lunera")' },
  entity: { with: '(id: "place:lunera")' },
  entities: { with: "(first: 20)" },
  neighborCounts: { with: '(id: "group:the-crew")' },
  neighborhood: { with: '(id: "group:the-crew")' },
  overview: { with: "" },
  facets: { with: "" },
  speakers: { with: "" },
  timeline: { with: "" },
  stories: { with: "" },
  paths: { with: '(from: "person:mike-pompeo", to: "place:tirana")' },
  document: { with: '(id: "document:lunera-harbour")' },
  vocabulary: { with: "" },
};

/** All fields of a type; a type that has been reached before is only named. */
function selectionOf(type: GraphQLObjectType, reached: Set<string>): string {
  reached.add(type.name);
  const fields = Object.values(type.getFields()).map((field) => {
    const inner = getNamedType(field.type);
    if (!isCompositeType(inner)) return field.name;
    if (!isObjectType(inner) || reached.has(inner.name)) return `${field.name} { __typename }`;
    return `${field.name} ${selectionOf(inner, reached)}`;
  });
  return `{ __typename ${fields.join(" ")} }`;
}

/** `Type.field` of everything in an answer that is there. */
function seenIn(value: unknown, seen: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) seenIn(item, seen);
  else if (value !== null && typeof value === "object")
    for (const [key, item] of Object.entries(value)) {
      if (item !== null) seen.add(`${(value as { __typename: string }).__typename}.${key}`);
      seenIn(item, seen);
    }
}

it("every field of every type is served", async () => {
  const schema = buildClientSchema(await answerTo<IntrospectionQuery>(ask, getIntrospectionQuery()));
  const query = schema.getQueryType() as GraphQLObjectType;
  expect(Object.keys(query.getFields()).sort(), "root fields").toEqual(Object.keys(roots).sort());
  const reached = new Set<string>(["Query"]);
  const seen = new Set<string>();
  for (const [name, { with: argument, leaves = [] }] of Object.entries(roots)) {
    for (const left of leaves) reached.add(left);
    const type = getNamedType(query.getFields()[name]?.type);
    const selection =
      isObjectType(type) && !reached.has(type.name) ? selectionOf(type, reached) : "{ __typename }";
    for (const left of leaves) reached.delete(left);
    seenIn(await answerTo(ask, `{ __typename ${name}${argument} ${selection} }`), seen);
  }
  const served = Object.values(schema.getTypeMap())
    .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith("__"))
    .flatMap((type) =>
      isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
    );
  expect(served.filter((field) => !seen.has(field))).toEqual([]);
});

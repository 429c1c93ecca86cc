import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";
import { describe, expect, it } from "vitest";
import { kinds, predicates } from "../../seed/vocabulary.ts";
import { bounds } from "../../server/graphql/bounds.ts";

/** As it is printed for clients, so what they read is what is tested. */
const schema = buildSchema(readFileSync(join(import.meta.dirname, "../../docs/schema.graphql"), "utf8"));
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith("__") && !isSpecifiedScalarType(type),
);

type Described = { path: string; description: string | null | undefined };

function partsOf(type: GraphQLNamedType): Described[] {
  if (isObjectType(type) || isInterfaceType(type))
    return Object.values(type.getFields()).flatMap((field) => [
      { path: `${type.name}.${field.name}`, description: field.description },
      ...field.args.map((argument) => ({
        path: `${type.name}.${field.name}(${argument.name})`,
        description: argument.description,
      })),
    ]);
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => ({
      path: `${type.name}.${field.name}`,
      description: field.description,
    }));
  if (isEnumType(type))
    return type
      .getValues()
      .map((value) => ({ path: `${type.name}.${value.name}`, description: value.description }));
  return [];
}

const parts = types.flatMap((type) => [{ path: type.name, description: type.description }, ...partsOf(type)]);
const descriptionOf = (path: string) => parts.find((part) => part.path === path)?.description ?? "";

describe("the schema", () => {
  it("describes every type, field, argument, input field and enum value", () => {
    expect(parts.filter(({ description }) => !description?.trim()).map(({ path }) => path)).toEqual([]);
  });

  it("has the kinds and predicates of the vocabulary as enums", () => {
    const values = (name: string) => {
      const type = schema.getType(name);
      return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
    };
    expect(values("EntityKind")).toEqual(Object.keys(kinds));
    expect(values("Predicate")).toEqual(Object.keys(predicates));
  });

  it("has no predicate whose name begins like a denial, for relationship types are read by that", () => {
    expect(Object.keys(predicates).filter((name) => name.startsWith("NOT_"))).toEqual([]);
  });
});

/** Each bounded argument and the words of its bound. */
const bounded: Record<string, string> = {
  "Query.search(text)": `1 to ${bounds.text}`,
  "Query.search(kinds)": `${bounds.list}`,
  "Query.search(first)": `1 to ${bounds.search}`,
  "Query.node(id)": `${bounds.id}`,
  "Query.entity(id)": `${bounds.id}`,
  "Query.document(id)": `${bounds.id}`,
  "Query.entities(first)": `1 to ${bounds.entities}`,
  "Query.neighborCounts(id)": `${bounds.id}`,
  "Query.neighborhood(id)": `${bounds.id}`,
  "Query.neighborhood(with)": `${bounds.list}`,
  "Query.neighborhood(first)": `1 to ${bounds.neighborhood}`,
  "Query.subgraph(ids)": `${bounds.subgraph}`,
  "Query.subgraph(touching)": `${bounds.list}`,
  "Query.overview(budget)": `1 to ${bounds.overview}`,
  "Query.claims(first)": `1 to ${bounds.claims}`,
  "Query.paths(from)": `${bounds.id}`,
  "Query.paths(to)": `${bounds.id}`,
  "Query.paths(maxHops)": `1 to ${bounds.hops}`,
  "Query.paths(avoid)": `${bounds.avoid}`,
  "Query.paths(first)": `1 to ${bounds.paths}`,
  "Query.stories(first)": `1 to ${bounds.stories}`,
  "Query.speakers(first)": `1 to ${bounds.speakers}`,
  "Query.timeline(first)": `1 to ${bounds.timeline}`,
  "Query.documents(first)": `1 to ${bounds.documents}`,
  "Entity.claims(first)": `1 to ${bounds.claims}`,
  "Relation.claims(first)": `1 to ${bounds.relationClaims}`,
};

describe("a bound stands in the description of", () => {
  it.each(Object.entries(bounded))("%s", (path, bound) => {
    expect(descriptionOf(path)).toContain(bound);
  });

  const inputFields = types
    .filter(isInputObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).map((field) => ({ path: `${type.name}.${field.name}`, field })),
    );

  it("each list, text and date of a filter", () => {
    for (const { path, field } of inputFields) {
      const bound = isListType(field.type)
        ? `${bounds.list}`
        : field.name === "text"
          ? `1 to ${bounds.text}`
          : field.name === "date"
            ? `${bounds.date}`
            : "";
      expect(field.description, path).toContain(bound);
    }
  });

  it("each count, id and list among the arguments", () => {
    const isBounded = ({ name, type }: GraphQLArgument) => {
      const inner = isNonNullType(type) ? type.ofType : type;
      return isListType(inner) || ["first", "budget", "maxHops", "id", "from", "to", "text"].includes(name);
    };
    const found = types
      .filter(isObjectType)
      .flatMap((type) =>
        Object.values(type.getFields()).flatMap((field) =>
          field.args.filter(isBounded).map((argument) => `${type.name}.${field.name}(${argument.name})`),
        ),
      );
    expect(found.sort()).toEqual(Object.keys(bounded).sort());
  });
});

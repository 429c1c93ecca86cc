// What joins entities in the graphs that seed/collection.ts makes, as fields of @neo4j/graphql's Entity: each type and its denial, each way.

const predicates = [
  "ALLIED_WITH",
  "OPPOSES",
  "HAD_CONTACT_WITH",
  "DESCRIBED",
  "INVESTIGATED",
  "CARRIED_OUT",
  "REQUESTED",
  "TAKES_PART_IN",
  "DETAINED",
  "RAIDED",
  "MEDDLES_IN",
] as const;

export type RelationField = { name: string; type: string; direction: "OUT" | "IN" };

const inCamelCase = (type: string) =>
  type.toLowerCase().replace(/_(.)/g, (_, letter) => letter.toUpperCase());

/** `alliedWith`, `alliedWithFrom`, `notAlliedWith`, `notAlliedWithFrom` and so on: 44. */
export const relationFields: readonly RelationField[] = predicates
  .flatMap((predicate) => [predicate, `NOT_${predicate}`])
  .flatMap((type) => [
    { name: inCamelCase(type), type, direction: "OUT" },
    { name: `${inCamelCase(type)}From`, type, direction: "IN" },
  ]);

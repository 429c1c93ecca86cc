// What joins entities in the graphs that seed/collection.ts makes, as fields of @neo4j/graphql's Entity: each type and its denial, each way.
import { joining } from "../../../seed/collection.ts";

export type RelationField = { name: string; type: string; direction: "OUT" | "IN" };

const inCamelCase = (type: string) =>
  type.toLowerCase().replace(/_(.)/g, (_, letter) => letter.toUpperCase());

/** `alliedWith`, `alliedWithFrom`, `notAlliedWith`, `notAlliedWithFrom` and so on: 44. */
export const relationFields: readonly RelationField[] = joining
  .flatMap((predicate) => [predicate, `NOT_${predicate}`])
  .flatMap((type) => [
    { name: inCamelCase(type), type, direction: "OUT" },
    { name: `${inCamelCase(type)}From`, type, direction: "IN" },
  ]);

import { buildSchema, printSchema } from "graphql";
import { typeDefinitions } from "../../server/graphql/type-definitions.ts";
import type { Generated } from "../generate.ts";

/** The SDL as it is served, enums of the vocabulary included: what clients generate their types from. */
export function printedSchema(): Generated[] {
  return [{ file: "docs/schema.graphql", text: `${printSchema(buildSchema(typeDefinitions()))}\n` }];
}

// The schema with what answers it. Made once, where it is first needed.
import { makeExecutableSchema } from "@graphql-tools/schema";
import { execute, type GraphQLSchema, parse } from "graphql";
import type { Reader } from "../database/database.ts";
import { createLoaders } from "./loaders.ts";
import { type Context, resolvers } from "./resolvers.ts";
import { typeDefinitions } from "./type-definitions.ts";

let schema: GraphQLSchema | undefined;
export const executableSchema = (): GraphQLSchema => {
  schema ??= makeExecutableSchema({ typeDefs: typeDefinitions(), resolvers });
  return schema;
};

export const contextOf = (database: Reader): Context => ({ database, loaders: createLoaders(database) });

/** A question of the server's own, which no limit holds for. Throws the first error as it was thrown. */
export async function askOwn<Data>(database: Reader, query: string, variables: object): Promise<Data> {
  const { data, errors } = await execute({
    schema: executableSchema(),
    document: parse(query),
    variableValues: { ...variables },
    contextValue: contextOf(database),
  });
  const [first] = errors ?? [];
  if (first) throw first.originalError ?? first;
  return data as Data;
}

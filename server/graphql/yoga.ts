// The GraphQL endpoint: schema, limits, errors. No port, no HTTP server.
import { maxTokensPlugin } from "@escape.tech/graphql-armor-max-tokens";
import { makeExecutableSchema } from "@graphql-tools/schema";
import { GraphQLError } from "graphql";
import { createYoga, type Plugin } from "graphql-yoga";
import type { Database } from "../database/database.ts";
import { toAskersFault, toExpected } from "./errors.ts";
import { refuseTooComplex } from "./limits.ts";
import { createLoaders } from "./loaders.ts";
import { type Context, resolvers } from "./resolvers.ts";
import { typeDefinitions } from "./type-definitions.ts";

export type Log = (message: string, error?: unknown) => void;

const mostTokens = 4_000;

const limitComplexity: Plugin = {
  onExecute({ args, setResultAndStopExecution }) {
    const refusal = refuseTooComplex(
      args.schema,
      args.document,
      args.variableValues ?? {},
      args.operationName ?? undefined,
    );
    if (refusal) setResultAndStopExecution({ errors: [refusal] });
  },
};

export function createGraphQL({ database, log }: { database: Database; log: Log }) {
  const schema = makeExecutableSchema({ typeDefs: typeDefinitions(), resolvers });
  return createYoga<Record<string, unknown>, Context>({
    schema,
    context: () => ({ database, loaders: createLoaders(database) }),
    graphiql: false,
    landingPage: false,
    batching: false,
    cors: false,
    healthCheckEndpoint: "/health/yoga-is-not-asked",
    logging: false,
    maskedErrors: {
      maskError(error) {
        const expected = toExpected(error) ?? toAskersFault(error);
        if (expected) return expected;
        log("A question failed unexpectedly.", error);
        return new GraphQLError("Something went wrong on the server; its log has the reason.", {
          extensions: { code: "INTERNAL_SERVER_ERROR" },
        });
      },
    },
    plugins: [
      maxTokensPlugin({
        n: mostTokens,
        propagateOnRejection: false,
        onReject: [
          () => {
            throw new GraphQLError(
              `The question is longer than ${mostTokens} tokens. Ask for less at once.`,
              {
                extensions: { code: "QUERY_TOO_COMPLEX" },
              },
            );
          },
        ],
      }),
      limitComplexity,
    ],
  });
}

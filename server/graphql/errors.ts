// Expected failures carry a code; everything else is logged whole by the server and masked.
import { GraphQLError } from "graphql";
import { GraphUnavailable, StatementTimeout } from "../database/errors.ts";
import { BadInput, NotFound } from "../graph/errors.ts";

/** For an answer of which nothing can be given now; seconds. */
const later = { status: 503, headers: { "Retry-After": "2" } };

const coded: [new (...args: never[]) => Error, code: string, http?: typeof later][] = [
  [BadInput, "BAD_USER_INPUT"],
  [NotFound, "NOT_FOUND"],
  [GraphUnavailable, "GRAPH_UNAVAILABLE", later],
  [StatementTimeout, "TIMEOUT"],
];

/** Undefined where the error was not expected. */
export function toExpected(error: unknown): GraphQLError | undefined {
  const original = error instanceof GraphQLError ? error.originalError : error;
  const match = coded.find(([type]) => original instanceof type);
  if (!match || !(original instanceof Error)) return undefined;
  const [, code, http] = match;
  const place = error instanceof GraphQLError ? { nodes: error.nodes, path: error.path } : {};
  return new GraphQLError(original.message, {
    ...place,
    originalError: original,
    extensions: { code, ...(http && { http }) },
  } as never);
}

/** Syntax, validation, a variable's value, a refusal of our own: a fault of the question, told as it is. Undefined where the server is at fault. */
export function toAskersFault(error: unknown): GraphQLError | undefined {
  if (!(error instanceof GraphQLError)) return undefined;
  // a scalar or an enum refused a variable: that comes before execution, so it has no path
  const beforeExecution = error.path === undefined && error.originalError instanceof GraphQLError;
  if (error.originalError && !beforeExecution) return undefined;
  error.extensions.code ??= "BAD_USER_INPUT";
  return error;
}

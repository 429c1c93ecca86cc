// Expected failures carry a code; everything else is logged whole by the server and masked.
import { GraphQLError } from "graphql";
import { GraphUnavailable, StatementTimeout } from "../database/errors.ts";
import { BadInput, NotFound } from "../graph/errors.ts";
import { type LimitName, limits, overLimit } from "../limits.ts";

/** What stands in `extensions.code`; docs/api.md lists it. */
export const codes = {
  GRAPHQL_PARSE_FAILED: "The question is not GraphQL; `locations` says where.",
  GRAPHQL_VALIDATION_FAILED: "The question does not fit the schema; `locations` says where.",
  BAD_USER_INPUT:
    "A value, variable or header is out of bounds; the message names it, its bound and the remedy.",
  PERSISTED_QUERY_NOT_FOUND:
    "The digest is of no question that this server knows: open the page again, or send the question.",
  PERSISTED_QUERY_ONLY:
    "This server answers the page's own questions alone (ATTEST_PERSISTED_ONLY), named by their digests.",
  NOT_FOUND: "A search starts at an entity that there is not. Find its id by `search`.",
  QUERY_TOO_COMPLEX: "A limit of the table above is passed; the message names it, its value and the remedy.",
  RATE_LIMITED:
    "Too many requests in this minute: HTTP 429, and `Retry-After` says how many seconds to wait.",
  TIMEOUT: "The graph took too long. Ask for less at once.",
  GRAPH_UNAVAILABLE:
    "The graph cannot be reached: HTTP 503, and `Retry-After` says how many seconds to wait.",
  INTERNAL_SERVER_ERROR: "A fault of the server. Its log has the reason, under the answer's `X-Request-Id`.",
} as const;
export type Code = keyof typeof codes;

/** For an answer of which nothing can be given now; seconds. */
const later = { status: 503, headers: { "Retry-After": "2" } };

/** What is no question at all is a bad request in every media type. */
export const noQuestion = { status: 400 };

const coded: [new (...args: never[]) => Error, Code, http?: typeof later][] = [
  [BadInput, "BAD_USER_INPUT"],
  [NotFound, "NOT_FOUND"],
  [GraphUnavailable, "GRAPH_UNAVAILABLE", later],
  [StatementTimeout, "TIMEOUT"],
];

/** A question that passes a limit; its extensions name the limit and the value for programs. */
export const refuseOver = (limit: LimitName, found?: number): GraphQLError =>
  new GraphQLError(overLimit(limit, found), {
    extensions: {
      code: limits[limit].answer,
      limit,
      most: limits[limit].most,
      http: { status: 400, spec: true }, // 200 where the client asks for plain JSON, as the specification has it
    },
  });

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
  if (error.extensions.code === "OPERATION_RESOLUTION_FAILURE")
    return new GraphQLError(
      "The question holds no such operation, or several. Give operationName the name of one that it holds.",
      { extensions: { ...error.extensions, code: "BAD_USER_INPUT" } },
    );
  // yoga's name for a body that is no question, with its parser's error beside
  if (error.extensions.code === "BAD_REQUEST") {
    error.extensions.code = "BAD_USER_INPUT";
    error.extensions.http = noQuestion;
  }
  delete error.extensions.originalError;
  error.extensions.code ??= "BAD_USER_INPUT";
  return error;
}

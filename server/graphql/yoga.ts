// The GraphQL endpoint: schema, limits, errors. No port, no HTTP server.
import { usePersistedOperations } from "@graphql-yoga/plugin-persisted-operations";
import {
  type ExecutionResult,
  GraphQLError,
  getOperationAST,
  NoSchemaIntrospectionCustomRule,
} from "graphql";
import { createLRUCache, createYoga, type Plugin } from "graphql-yoga";
import type { Reader } from "../database/database.ts";
import { briefReader } from "../database/detail.ts";
import { longestName, noteError, noteOperation } from "../telemetry/request.ts";
import { inSpan } from "../telemetry/traces.ts";
import { refuseCost } from "./cost.ts";
import { type Code, noQuestion, toAskersFault, toExpected } from "./errors.ts";
import { contextOf, executableSchema } from "./executable.ts";
import type { Context } from "./resolvers.ts";
import { asksBriefly } from "./selection.ts";
import { refuseShape, refuseTokens } from "./shape.ts";

export type Log = (message: string, error?: unknown) => void;

const limitTokens: Plugin = {
  onParse({ parseFn, setParseFn }) {
    setParseFn((source: string, options) => {
      const refusal = refuseTokens(source);
      if (refusal) throw refusal;
      return parseFn(source, options);
    });
  },
};

const limitShape: Plugin = {
  onValidate({ params, setResult }) {
    const refusal = refuseShape(params.documentAST);
    if (refusal) setResult([refusal]);
  },
};

const limitCost: Plugin = {
  onExecute({ args, setResultAndStopExecution }) {
    const { schema, document, variableValues, operationName } = args;
    const refusal = refuseCost(schema, document, variableValues ?? {}, operationName ?? undefined);
    if (refusal) setResultAndStopExecution({ errors: [refusal] });
  },
};

/** What a question does not ask for is not read. */
const contextFor = (database: Reader): Plugin<Context> => ({
  onExecute({ args, extendContext }) {
    const isBrief = asksBriefly(args.schema, args.document);
    extendContext(contextOf(isBrief ? briefReader(database) : database));
  },
});

const withoutIntrospection: Plugin = {
  onValidate({ addValidationRule }) {
    addValidationRule(NoSchemaIntrospectionCustomRule);
  },
};

const note: Plugin = {
  onExecute({ args, executeFn, setExecuteFn }) {
    const operation = getOperationAST(args.document, args.operationName);
    const name = operation?.name?.value.slice(0, longestName);
    noteOperation(name);
    const attributes = { "graphql.operation.type": operation?.operation, "graphql.operation.name": name };
    setExecuteFn((given) =>
      inSpan(name ? `query ${name}` : "query", "internal", attributes, () => executeFn(given)),
    );
  },
  onResultProcess({ result }) {
    if (result && "errors" in result) noteError(result.errors?.[0]?.extensions?.code);
  },
};

/** Parsed questions that are kept: a large one takes a megabyte, and the page has some twenty. */
const kept = 100;

/** Questions by the SHA-256 of their texts, in hexadecimal. */
export type Persisted = ReadonlyMap<string, string>;

const refused = (code: Code, message: string) =>
  new GraphQLError(message, { extensions: { code, http: { status: 400, spec: true } } });

/** As Apollo's clients ask: `extensions: {persistedQuery: {version: 1, sha256Hash}}` in the question's place. Nobody adds to the list. */
const knownQuestions = (persisted: Persisted, persistedOnly: boolean): Plugin =>
  usePersistedOperations({
    allowArbitraryOperations: !persistedOnly,
    getPersistedOperation: (digest) => persisted.get(digest.toLowerCase()) ?? null,
    customErrors: {
      notFound: () =>
        refused(
          "PERSISTED_QUERY_NOT_FOUND",
          "This server knows no question of this digest. Open the page again: one of another version of Attest asks otherwise.",
        ),
      keyNotFound: () =>
        new GraphQLError("There is no question in this request. Send it as `query`, a text.", {
          extensions: { code: "BAD_USER_INPUT", http: noQuestion },
        }),
      persistedQueryOnly: () =>
        refused(
          "PERSISTED_QUERY_ONLY",
          "This server answers the page's own questions alone, named by their digests (ATTEST_PERSISTED_ONLY).",
        ),
    },
  });

/** What a request may bring along: the result of its question, which then is not asked again. */
export type Given = { answered?: ExecutionResult };

const answeredAlready: Plugin<Context, Given> = {
  onParams({ context, setResult }) {
    if (context.answered) setResult(context.answered);
  },
};

type Settings = {
  database: Reader;
  log: Log;
  introspection?: boolean;
  persisted?: Persisted;
  /** Answers no other question than those. */
  persistedOnly?: boolean;
};

export function createGraphQL({
  database,
  log,
  introspection = true,
  persisted = new Map(),
  persistedOnly = false,
}: Settings) {
  return createYoga<Given, Context>({
    schema: executableSchema(),
    graphiql: false,
    landingPage: false,
    batching: false,
    multipart: false,
    cors: false,
    healthCheckEndpoint: "/health/yoga-is-not-asked",
    logging: false,
    parserAndValidationCache: {
      documentCache: createLRUCache({ max: kept }),
      errorCache: createLRUCache({ max: kept }),
    },
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
      knownQuestions(persisted, persistedOnly),
      answeredAlready,
      note,
      limitTokens,
      limitShape,
      limitCost,
      contextFor(database),
      ...(introspection ? [] : [withoutIntrospection]),
    ],
  });
}

export type GraphQL = ReturnType<typeof createGraphQL>;

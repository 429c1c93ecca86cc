// The suite's graph, and ways to fill it and to ask it.
import { inject } from "vitest";
import { sources } from "../../seed/articles/index.ts";
import { compileArticle } from "../../seed/compile.ts";
import { loadDocuments } from "../../seed/load.ts";
import type { DocumentRows } from "../../seed/model.ts";
import { type Database, openDatabase, type Reader } from "../../server/database/database.ts";
import { ensureSchema } from "../../server/database/schema.ts";
import { loadStatements, type Statement } from "../../server/database/statements.ts";
import { createGraphQL, type Log } from "../../server/graphql/yoga.ts";
import { source } from "../fixtures/lunera-harbour.ts";

/** What `npm start` loads. */
export const shipped: DocumentRows[] = sources.map(compileArticle);

/** The invented document: denials, a contradiction, a chain of two, every wording, whole dates, claims that do not stand. */
export const fixture: DocumentRows = compileArticle(source);

/** Every statement as it ships, but patient: a busy machine must not turn an answer into a TIMEOUT. */
export const patient = (): Map<string, Statement> =>
  new Map([...loadStatements()].map(([name, statement]) => [name, { ...statement, timeout: 60_000 }]));

/** An open database whose graph holds these documents and nothing else. The caller closes it. */
export async function graphOf(documents: DocumentRows[]): Promise<Database> {
  const database = openDatabase(inject("neo4j"), patient());
  await ensureSchema(database);
  await database.administer("MATCH (n) WHERE NOT n:Attest DETACH DELETE n");
  await loadDocuments(database, documents);
  return database;
}

export type Answer<Data> = {
  data?: Data | null;
  errors?: { message: string; path?: unknown[]; extensions?: { code?: string } }[];
};
export type Ask = <Data>(query: string, variables?: Record<string, unknown>) => Promise<Answer<Data>>;

/** Questions as a client sends them, with no port between. */
export function askOf(
  database: Reader,
  log: Log = (message, error) => console.error(message, error),
  settings: { introspection?: boolean } = {},
): Ask {
  const yoga = createGraphQL({ database, log, ...settings });
  return async (query, variables) => {
    const response = await yoga.fetch("http://localhost/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    return await response.json();
  };
}

/** `ask`, where nothing may fail: the data alone. */
export async function answerTo<Data>(
  ask: Ask,
  query: string,
  variables?: Record<string, unknown>,
): Promise<Data> {
  const { data, errors } = await ask<Data>(query, variables);
  if (errors || !data)
    throw new Error(`${JSON.stringify(errors)} to ${query} ${JSON.stringify(variables ?? {})}`);
  return data;
}

/** The code of the only error, where there is no data beside it that was asked for in vain. */
export async function refusalOf(ask: Ask, query: string, variables?: Record<string, unknown>) {
  const { errors } = await ask(query, variables);
  return {
    code: errors?.[0]?.extensions?.code,
    message: errors?.[0]?.message ?? "",
    count: errors?.length ?? 0,
  };
}

type ClaimPage<Node> = {
  claims: {
    edges: { node: Node }[];
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

/** All claims that pass, page after page to the end, each with the fields of `selection`. Throws where they are not as many as were promised. */
export async function everyClaim<Node extends { id: string }>(
  ask: Ask,
  filter: object | null,
  selection = "id",
): Promise<Node[]> {
  const claims: Node[] = [];
  let after: string | null = null;
  for (;;) {
    const page: ClaimPage<Node> = await answerTo<ClaimPage<Node>>(
      ask,
      `query ($filter: ClaimFilter, $after: String) { claims(filter: $filter, first: 100, after: $after) {
        edges { node { ${selection} } } totalCount pageInfo { hasNextPage endCursor }
      } }`,
      { filter, after },
    );
    const { edges, totalCount, pageInfo } = page.claims;
    claims.push(...edges.map(({ node }) => node));
    after = pageInfo.endCursor;
    if (pageInfo.hasNextPage) continue;
    if (claims.length !== totalCount)
      throw new Error(`${totalCount} claims were promised, ${claims.length} came.`);
    return claims;
  }
}

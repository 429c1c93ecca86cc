// node:http and neo4j-driver with nothing between: POST /NAME with a JSON body of parameters, answered by {"rows":[...]}.
import { createServer, type IncomingMessage } from "node:http";
import { forFilter } from "../../../server/database/claim-filter.ts";
import { listen, openAsk, readStatement } from "./settings.ts";

const names = ["neighborhood-unfiltered", "entities-by-id", "claims", "search"];

const statements = new Map<string, (filter: object) => string>([
  ...names.map((name) => [name, (filter: object) => forFilter(readStatement(name), filter)] as const),
  [
    "all-shortest-paths",
    () =>
      "MATCH p = allShortestPaths((a:Entity {id: $from})-[*..6]-(b:Entity {id: $to})) RETURN [n IN nodes(p) | n.id] AS ids LIMIT 1000",
  ],
  [
    "full-text",
    () =>
      "CALL db.index.fulltext.queryNodes('attest_entity_words', $query, {limit: $limit}) YIELD node, score RETURN node.id AS id, score",
  ],
]);

const ask = openAsk();

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
}

async function answer(request: IncomingMessage): Promise<[status: number, body: unknown]> {
  const statement = statements.get(request.url?.slice(1) ?? "");
  if (!statement || request.method !== "POST") return [404, { error: `POST /${[...statements.keys()]}` }];
  const parameters = await readBody(request);
  return [200, { rows: await ask(statement(parameters.filter ?? {}), parameters) }];
}

listen(
  createServer(async (request, response) => {
    const [status, body] = await answer(request).catch(
      (error: Error) => [500, { error: error.message }] as const,
    );
    const text = JSON.stringify(body);
    response
      .writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(text) })
      .end(text);
  }),
);

// Spans from request to question to statement, as a collector gets them; and none where none are asked for.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { trace } from "@opentelemetry/api";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../server/database/database.ts";
import { startTraces } from "../../server/telemetry/traces.ts";
import { graphOf, shipped } from "./graph.ts";
import { type Http, serveOverHttp } from "./over-http.ts";

type Attribute = { key: string; value: { stringValue?: string; intValue?: number } };
type Span = {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  attributes: Attribute[];
  status: { code?: number };
};
type Export = { resourceSpans: { resource: { attributes: Attribute[] }; scopeSpans: { spans: Span[] }[] }[] };

let database: Database;
let http: Http;
let collector: Server;
let sent: { path: string; body: string }[] = [];
let endpoint = "";
beforeAll(async () => {
  database = await graphOf(shipped);
  http = await serveOverHttp(database);
  collector = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    sent.push({ path: request.url ?? "", body });
    response.writeHead(200, { "Content-Type": "application/json" }).end("{}");
  });
  await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
  endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
});
afterAll(async () => {
  collector.close();
  await http.close();
  await database.close();
});

const post = (body: object, headers: Record<string, string> = {}) =>
  fetch(`${http.address}/graphql`, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
  }).then((response) => response.json());

/** What a collector has once `work` is done and the last spans are sent. */
async function traced(work: () => Promise<unknown>) {
  sent = [];
  const end = await startTraces(`${endpoint}/`);
  await work();
  await new Promise((resolve) => setTimeout(resolve, 100)); // a request's span ends once its connection has its answer
  await end();
  const exports = sent.map(({ body }) => JSON.parse(body) as Export);
  const spans = exports.flatMap(({ resourceSpans }) =>
    resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
  );
  return { spans, exports, text: sent.map(({ body }) => body).join() };
}
const attributeOf = (span: Span | undefined, key: string) => {
  const value = span?.attributes.find((each) => each.key === key)?.value;
  return value?.stringValue ?? value?.intValue;
};

const secret = "pompe secret words";
const search = {
  query:
    "query WhoIsIt($text: String!) { search(text: $text) { entity { id } } vocabulary { kinds { kind } } }",
  variables: { text: secret },
};

test("where no endpoint is set no span is made, and nothing is sent", async () => {
  sent = [];
  expect(trace.getTracer("attest").startSpan("any").isRecording()).toBe(false);
  await post(search);
  expect(sent).toEqual([]);
});

test("a statement is within its question, and that within its request; what was typed is in none of them", async () => {
  const { spans, exports, text } = await traced(() => post(search));
  expect(sent[0]?.path).toBe("/v1/traces");
  const named = (name: string) => spans.filter((span) => span.name === name);
  const [request, question] = [named("POST /graphql")[0], named("query WhoIsIt")[0]];
  const statements = named("read/search");
  expect(statements.length).toBeGreaterThan(0);
  expect(question?.parentSpanId).toBe(request?.spanId);
  for (const statement of statements) expect(statement.parentSpanId).toBe(question?.spanId);
  expect(new Set(spans.map(({ traceId }) => traceId)).size).toBe(1);
  expect(attributeOf(request, "http.response.status_code")).toBe(200);
  expect(attributeOf(request, "http.route")).toBe("/graphql");
  expect(attributeOf(request, "attest.request_id")).toMatch(/^[\w.-]+$/);
  const service = exports[0]?.resourceSpans[0]?.resource.attributes.find(({ key }) => key === "service.name");
  expect(service?.value.stringValue).toBe("attest");
  expect(text).not.toContain(secret);
  expect(text).not.toContain("vocabulary");
});

test("who asks within a trace of their own finds the request below their span", async () => {
  const [traceId, parent] = ["0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"];
  const { spans } = await traced(() => post(search, { traceparent: `00-${traceId}-${parent}-01` }));
  const request = spans.find(({ name }) => name === "POST /graphql");
  expect([request?.traceId, request?.parentSpanId]).toEqual([traceId, parent]);
});

test("two requests at once do not mix, and a refused question has no statement", async () => {
  const { spans } = await traced(() =>
    Promise.all([post(search), post(search), post({ query: "{ nothing }" })]),
  );
  const requests = spans.filter(({ name }) => name === "POST /graphql");
  expect(new Set(requests.map(({ traceId }) => traceId)).size).toBe(3);
  const statementsOf = ({ traceId }: Span) =>
    spans.filter((span) => span.traceId === traceId && span.name.startsWith("read/")).length;
  expect(requests.map(statementsOf).filter((count) => count === 0)).toHaveLength(1);
});

test("a collector that is not there changes no answer", async () => {
  const end = await startTraces("http://127.0.0.1:9");
  const { data } = (await post(search)) as { data: object };
  expect(data).toHaveProperty("search");
  await end();
});

// Several servers on one Neo4j, and what operators are told of them.
import { afterAll, beforeAll, expect } from "vitest";
import { compileArticle } from "../../seed/compile.ts";
import { loadDocuments, removeDocument } from "../../seed/load.ts";
import { type Database, openDatabase } from "../../server/database/database.ts";
import { type Attest, startAttest } from "../e2e/attest.ts";
import { source } from "../fixtures/lunera-harbour.ts";
import { faultsOf } from "./fault.ts";
import { type Answered, ask, send } from "./send.ts";
import { managed } from "./start-process.ts";

const fault = faultsOf("team");
const fixture = compileArticle(source);
let database: Database;
let one: Attest;
let other: Attest;
beforeAll(async () => {
  const { uri, password } = managed();
  database = openDatabase({ uri, username: "neo4j", password, database: "neo4j" });
  const onSuite = {
    NEO4J_URI: uri,
    NEO4J_PASSWORD: password,
    ATTEST_PROXIES: "127.0.0.1",
    ATTEST_RATE: "500",
  };
  one = await startAttest(onSuite);
  other = await startAttest(onSuite);
});
afterAll(async () => {
  await removeDocument(database, fixture.document.id);
  await database.close();
  await one?.stop();
  await other?.stop();
});

const find = ({ address }: Attest) => ask(address, '{ entity(id: "place:lunera") { name } }');
const found = async (attest: Attest) => JSON.parse((await find(attest)).text).data.entity?.name ?? null;

fault(
  "two servers on one Neo4j, a document is loaded and removed, one server ends",
  "both serve the same at once, and the other goes on",
  async () => {
    expect([await found(one), await found(other)]).toEqual([null, null]);
    await loadDocuments(database, [fixture]);
    const name = await found(one);
    expect(name).not.toBeNull();
    expect(await found(other)).toBe(name);
    const asked: Promise<Answered>[] = Array.from({ length: 20 }, () => find(other));
    await one.stop();
    for (const answer of await Promise.all(asked)) expect(answer.status).toBe(200);
    expect(await found(other)).toBe(name);
    expect((await fetch(`${other.address}/health/ready`)).status).toBe(200);
    await removeDocument(database, fixture.document.id);
    expect(await found(other)).toBeNull();
    return "each write was seen by the next question to either";
  },
  180_000,
);

const metricsFor = (headers: Record<string, string> = {}) =>
  send(other.address, { method: "GET", path: "/metrics", headers });

fault(
  "Prometheus asks, from this machine and through a proxy on it",
  "metrics of requests, errors, statements and Neo4j for the first, 404 for the second",
  async () => {
    await ask(other.address, "query Opening { facets { total } }");
    for (let each = 0; each < 30; each++) await ask(other.address, `query Made${each} { __typename }`);
    await ask(other.address, "{ nothing }");
    const { status, text } = await metricsFor();
    expect(status).toBe(200);
    for (const line of [
      /^attest_http_request_duration_seconds_count\{route="\/graphql",operation="Opening",status="200"\} 1$/m,
      /^attest_http_request_duration_seconds_count\{route="\/graphql",operation="other",status="200"\} 30$/m,
      /^attest_errors_total\{code="GRAPHQL_VALIDATION_FAILED"\} 1$/m,
      /^attest_neo4j_statement_duration_seconds_count\{statement="read\/facets-unfiltered",failed="no"\} 1$/m,
      /^attest_neo4j_ready 1$/m,
      /^attest_neo4j_connections_in_use 0$/m,
      /^attest_http_requests_in_flight 1$/m,
      /^process_resident_memory_bytes \d+$/m,
    ])
      expect(text).toMatch(line);
    expect(text).not.toContain("Made");
    expect((await metricsFor({ "X-Forwarded-For": "203.0.113.5" })).status).toBe(404);
    return `${text.split("\n").filter((line) => line !== "" && !line.startsWith("#")).length} series`;
  },
);

fault(
  "two clients behind one trusted proxy, one of which asks too much",
  "that one is refused with 429, the other is served",
  async () => {
    const from = (client: string) =>
      send(other.address, { method: "GET", path: "/icon.svg", headers: { "X-Forwarded-For": client } });
    const statuses: number[] = [];
    for (let count = 0; count <= 500; count++) statuses.push((await from("10.9.9.9, 203.0.113.7")).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(500);
    expect(statuses.at(-1)).toBe(429);
    expect((await from("203.0.113.8")).status).toBe(200);
    return "500 served, then 429; the other 200";
  },
  60_000,
);

// Prometheus metrics. Every label has few values: routes, the page's own operations, codes and statements; what strangers name is "other".
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Database } from "../database/database.ts";
import { codes } from "../graphql/errors.ts";
import type { RequestRecord } from "./request.ts";
import { inSpan } from "./traces.ts";

export type Metrics = {
  contentType: string;
  /** What /metrics answers with. */
  text(): Promise<string>;
  began(): void;
  ended(record: RequestRecord, status: number, seconds: number): void;
};

const buckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** The metrics, and the database with each statement timed. */
export function createMetrics(
  database: Database,
  operations: readonly string[],
): { metrics: Metrics; database: Database } {
  const registers = [new Registry()];
  const [register] = registers as [Registry];
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: "attest_http_request_duration_seconds",
    help: "Requests answered, by route, operation of the page, and status.",
    labelNames: ["route", "operation", "status"],
    buckets,
    registers,
  });
  const inFlight = new Gauge({
    name: "attest_http_requests_in_flight",
    help: "Requests being answered.",
    registers,
  });
  const errors = new Counter({
    name: "attest_errors_total",
    help: "Answers with an error, by its code.",
    labelNames: ["code"],
    registers,
  });
  const statements = new Histogram({
    name: "attest_neo4j_statement_duration_seconds",
    help: "Reads of the graph, by statement and whether they failed.",
    labelNames: ["statement", "failed"],
    buckets,
    registers,
  });
  const connections = new Gauge({
    name: "attest_neo4j_connections_in_use",
    help: "Connections of the pool that hold a read or a write.",
    registers,
  });
  new Gauge({
    name: "attest_neo4j_ready",
    help: "1 where Neo4j answers, else 0.",
    registers,
    async collect() {
      this.set(
        await database.ready().then(
          () => 1,
          () => 0,
        ),
      );
    },
  });

  async function held<T>(work: Promise<T>): Promise<T> {
    connections.inc();
    try {
      return await work;
    } finally {
      connections.dec();
    }
  }
  async function timed<T>(statement: string, work: Promise<T>): Promise<T> {
    const stop = statements.startTimer({ statement });
    try {
      const result = await held(work);
      stop({ failed: "no" });
      return result;
    } catch (error) {
      stop({ failed: "yes" });
      throw error;
    }
  }
  const known = new Set(operations);
  const nameOf = (operation: string | undefined) =>
    operation === undefined ? "none" : known.has(operation) ? operation : "other";

  return {
    metrics: {
      contentType: register.contentType,
      text: () => register.metrics(),
      began: () => inFlight.inc(),
      ended({ route, operation, code }, status, seconds) {
        inFlight.dec();
        requests.observe({ route, operation: nameOf(operation), status: String(status) }, seconds);
        if (code !== undefined) errors.inc({ code: code in codes ? code : "other" });
      },
    },
    database: {
      ...database,
      read: (name, parameters, detail) =>
        inSpan(name, "client", { "db.system.name": "neo4j", "db.query.summary": name }, () =>
          timed(name, database.read(name, parameters, detail)),
        ),
      write: (work) => held(database.write(work)),
    },
  };
}

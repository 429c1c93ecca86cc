// Each request gets an id, a line in the log and its place in the metrics.
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { SpanStatusCode } from "@opentelemetry/api";
import type { Logger } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import { inRequest, type RequestRecord, requestIdOf } from "./request.ts";
import { inSpan, underCaller } from "./traces.ts";

const routes = [
  "/",
  "/graphql",
  "/health/live",
  "/health/ready",
  "/metrics",
  "/docs",
  "/notices.md",
  "/icon.svg",
];
const folders = ["/assets/", "/claim/", "/document/", "/export/", "/graphiql/"];

/** What a path is an instance of; whatever is not served is "other". */
export function routeOf(url = ""): string {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  if (routes.includes(path)) return path;
  const folder = folders.find((each) => path.startsWith(each));
  return folder ? `${folder}*` : "other";
}

/** Codes at which the server did not do what it is for. */
const failures = ["GRAPH_UNAVAILABLE", "TIMEOUT", "INTERNAL_SERVER_ERROR"];

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export function watchRequests(
  { logger, metrics }: { logger: Logger; metrics: Metrics },
  answer: Answer,
): RequestListener {
  return (request, response) => {
    const began = performance.now();
    const record: RequestRecord = {
      id: requestIdOf(request.headers["x-request-id"]),
      route: routeOf(request.url),
    };
    response.setHeader("X-Request-Id", record.id);
    metrics.began();
    response.once("close", () => {
      const milliseconds = performance.now() - began;
      const { id, ...known } = record;
      metrics.ended(record, response.statusCode, milliseconds / 1_000);
      const level = response.statusCode >= 500 || failures.includes(record.code ?? "") ? "warn" : "info";
      logger[level](
        {
          requestId: id,
          method: request.method,
          ...known,
          status: response.statusCode,
          milliseconds: Math.round(milliseconds),
          ...(!response.writableFinished && { aborted: true }),
        },
        "request",
      );
    });
    const { route, id } = record;
    const attributes = {
      "http.request.method": request.method,
      "http.route": route,
      "attest.request_id": id,
    };
    const answered = new Promise((resolve) => response.once("close", resolve));
    void underCaller(request.headers, () =>
      inSpan(`${request.method} ${route}`, "server", attributes, async (span) => {
        await inRequest(record, () => answer(request, response));
        await answered;
        span.setAttribute("http.response.status_code", response.statusCode);
        if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      }),
    );
  };
}

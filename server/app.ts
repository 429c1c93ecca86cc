// Page, API, health and metrics on one port; no listening here, so tests need no port of their own.
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Config } from "./config.ts";
import type { Database } from "./database/database.ts";
import { createGraphQL } from "./graphql/yoga.ts";
import { answer, refuse } from "./http/answer.ts";
import { askOver } from "./http/ask.ts";
import { compressed } from "./http/compress.ts";
import { exportFolder, exportMethods, exportOver } from "./http/export.ts";
import { admit } from "./http/headers.ts";
import { isLinkedData, linkedDataOver } from "./http/linked-data.ts";
import { rateLimit } from "./http/rate.ts";
import { serveFolder } from "./http/static-files.ts";
import type { Logger } from "./telemetry/log.ts";
import { createMetrics } from "./telemetry/metrics.ts";
import { mayRead } from "./telemetry/readers.ts";
import { watchRequests } from "./telemetry/watch-requests.ts";

export type App = {
  database: Database;
  /** The built page. */
  webRoot: string;
  /** The page's questions by their digests. */
  questions: ReadonlyMap<string, string>;
  config: Pick<
    Config,
    "allowedHosts" | "proxies" | "rate" | "introspection" | "graphiql" | "metrics" | "persistedOnly"
  >;
  logger: Logger;
};

/** Of the built page, by the address that leads there. */
const pages: Record<string, string> = { "/docs": "/reference/", "/docs/": "/reference/" };

const isNavigation = ({ method, headers }: IncomingMessage) =>
  method === "GET" && (headers.accept ?? "").includes("text/html");

/** For metrics. */
const namesOf = (questions: App["questions"]) =>
  [...questions.values()].map((text) => /\bquery (\w+)/.exec(text)?.[1] ?? "");

export function createApp({ webRoot, questions, config, logger, ...given }: App): RequestListener {
  const { metrics, database } = createMetrics(given.database, namesOf(questions));
  const log = (message: string, error?: unknown) => logger.error({ err: error }, message);
  const ask = askOver(createGraphQL({ database, log, persisted: questions, ...config }));
  const sendExport = exportOver(database);
  const sendLinkedData = linkedDataOver(database);
  const serve = serveFolder(webRoot);
  const secondsToWait = rateLimit(config.rate, config.proxies);

  const sayReady = (response: ServerResponse) =>
    database.ready().then(
      () => answer(response, 200, { status: "ready" }),
      () => answer(response, 503, { status: "the graph cannot be reached" }),
    );
  const sayMetrics = async (response: ServerResponse) =>
    void response
      .writeHead(200, { "Content-Type": metrics.contentType, "Cache-Control": "no-store" })
      .end(await metrics.text());

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = admit(request, response, config.allowedHosts);
    if (path === null) return;
    const allowed = exportMethods(path);
    if (path !== "/graphql" && !allowed.includes(request.method ?? ""))
      return answer(response.setHeader("Allow", allowed.join(", ")), 405, {
        error: `Only ${allowed[0]} here; questions go to /graphql.`,
      });
    if (path === "/health/live") return answer(response, 200, { status: "live" });
    if (path === "/health/ready") return sayReady(response);
    if (path === "/metrics" && mayRead(config.metrics, request)) return sayMetrics(response);
    const seconds = await secondsToWait(request);
    if (seconds > 0) {
      response.setHeader("Retry-After", seconds);
      return refuse(
        response,
        429,
        "RATE_LIMITED",
        `rate: ${config.rate} requests a minute at most. Ask again in ${seconds} seconds.`,
      );
    }
    const wantsGraphiql = path === "/graphql" && isNavigation(request) && config.graphiql;
    if (path === "/graphql" && !wantsGraphiql) return ask(request, response);
    if (isLinkedData(path)) return sendLinkedData(path, request, response);
    if (path.startsWith(exportFolder)) return sendExport(path, request, response);
    const isHidden = path.startsWith("/graphiql/") && !config.graphiql;
    if (wantsGraphiql) response.appendHeader("Vary", "Accept");
    const page = wantsGraphiql ? "/graphiql/" : (pages[path] ?? path);
    if (isHidden || !serve(page, request, response))
      answer(response, 404, {
        error:
          "There is nothing here. The page is at /, the API at /graphql, described at /docs, the whole graph at /export/graph.json.",
      });
  };

  return compressed(
    watchRequests({ logger, metrics }, (request, response) =>
      route(request, response).catch((error) => {
        if (request.destroyed && !request.complete) return; // the client has gone
        log("A request failed unexpectedly.", error);
        if (!response.headersSent) answer(response, 500, { error: "Something went wrong on the server." });
      }),
    ),
  );
}

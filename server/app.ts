// Page, API and health on one port; no listening here, so tests need no port of their own.
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Database } from "./database/database.ts";
import { createGraphQL, type Log } from "./graphql/yoga.ts";
import { isAllowedHost, setSecurityHeaders } from "./http/headers.ts";
import { serveFolder } from "./http/static-files.ts";

export type App = {
  database: Database;
  /** The built page. */
  webRoot: string;
  /** Names beside loopback that a request's Host may bear. */
  allowedHosts: readonly string[];
  log: Log;
};

const mostBytes = 100_000;

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    "Content-Type": "application/json; charset=utf-8",
    "Cache-Control": "no-store",
  });
  response.end(`${JSON.stringify(body)}\n`);
}

const wantsPage = (request: IncomingMessage) =>
  request.method === "GET" &&
  (request.headers.accept ?? "").includes("text/html") &&
  !(request.url ?? "").includes("query=");

/** "*", another's address or nonsense is no path of ours. */
function pathOf(request: IncomingMessage): string | null {
  const path = (request.url ?? "").split(/[?#]/, 1)[0] ?? "";
  return path.startsWith("/") ? path : null;
}

const refused = (message: string) => ({ errors: [{ message, extensions: { code: "BAD_USER_INPUT" } }] });

export function createApp({ database, webRoot, allowedHosts, log }: App): RequestListener {
  const graphql = createGraphQL({ database, log });
  const serve = serveFolder(webRoot);
  const ready = async (response: ServerResponse) => {
    try {
      await database.ready();
      answer(response, 200, { status: "ready" });
    } catch {
      answer(response, 503, { status: "the graph cannot be reached" });
    }
  };

  const ask = (request: IncomingMessage, response: ServerResponse) => {
    const length = request.headers["content-length"];
    if (request.method === "POST" && length === undefined)
      return answer(response, 411, refused("Say the question's Content-Length."));
    if (Number(length ?? 0) > mostBytes)
      return answer(response, 413, refused(`A question has ${mostBytes} bytes at most.`));
    response.setHeader("Cache-Control", "no-store");
    return void graphql(request, response);
  };

  const route = (request: IncomingMessage, response: ServerResponse) => {
    if (!isAllowedHost(request, allowedHosts))
      return answer(response, 421, {
        error:
          "This host name is not served here. Open the address that Attest printed, or list the name in ATTEST_HOSTS.",
      });
    const path = pathOf(request);
    if (path === null) return answer(response, 400, { error: "Ask for a path that begins with one slash." });
    setSecurityHeaders(path, response);
    if (path === "/health/live") return answer(response, 200, { status: "live" });
    if (path === "/health/ready") return void ready(response);
    if (path === "/graphql" && !wantsPage(request)) return ask(request, response);
    if (request.method !== "GET" && request.method !== "HEAD")
      return answer(response, 405, { error: "Only GET here; questions go to /graphql." });
    const file = path === "/graphql" ? "/graphiql/" : path;
    if (!serve(file, request, response))
      answer(response, 404, { error: "There is nothing here. The page is at /, the API at /graphql." });
  };

  return (request, response) => {
    try {
      route(request, response);
    } catch (error) {
      log("A request failed unexpectedly.", error);
      if (!response.headersSent) answer(response, 500, { error: "Something went wrong on the server." });
    }
  };
}

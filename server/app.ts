// Page, API and health on one port; no listening here, so tests need no port of their own.
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import sirv from "sirv";
import type { Database } from "./database/database.ts";
import { createGraphQL, type Log } from "./graphql/yoga.ts";
import { isAllowedHost, setSecurityHeaders } from "./http/headers.ts";

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

export function createApp({ database, webRoot, allowedHosts, log }: App): RequestListener {
  const graphql = createGraphQL({ database, log });
  const serve = sirv(webRoot, {
    etag: true,
    setHeaders(response, path) {
      response.setHeader(
        "Cache-Control",
        path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
      );
    },
  });
  const ready = async (response: ServerResponse) => {
    try {
      await database.ready();
      answer(response, 200, { status: "ready" });
    } catch {
      answer(response, 503, { status: "the graph cannot be reached" });
    }
  };

  return (request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    setSecurityHeaders(path, response);
    if (!isAllowedHost(request, allowedHosts))
      return answer(response, 421, {
        error:
          "This host name is not served here. Open the address that Attest printed, or list the name in ATTEST_HOSTS.",
      });
    if (path === "/health/live") return answer(response, 200, { status: "live" });
    if (path === "/health/ready") return void ready(response);
    if (path === "/graphql") {
      if (wantsPage(request)) {
        request.url = "/graphiql/";
        return serve(request, response, () =>
          answer(response, 404, { error: "The page is not built: run `npm run build`." }),
        );
      }
      if (request.method === "POST" && request.headers["content-length"] === undefined)
        return answer(response, 411, {
          errors: [{ message: "Say the question's Content-Length.", extensions: { code: "BAD_USER_INPUT" } }],
        });
      if (Number(request.headers["content-length"] ?? 0) > mostBytes)
        return answer(response, 413, {
          errors: [
            { message: `A question has ${mostBytes} bytes at most.`, extensions: { code: "BAD_USER_INPUT" } },
          ],
        });
      return void graphql(request, response);
    }
    if (request.method !== "GET" && request.method !== "HEAD")
      return answer(response, 405, { error: "Only GET here; questions go to /graphql." });
    serve(request, response, () =>
      answer(response, 404, { error: "There is nothing here. The page is at /, the API at /graphql." }),
    );
  };
}

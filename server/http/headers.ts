// Headers of every answer, and which hosts are answered at all.
import type { IncomingMessage, ServerResponse } from "node:http";
import { isLoopbackName } from "../../common/loopback.ts";
import { answer } from "./answer.ts";

const policy = (style: string, font: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${style}`,
    "img-src 'self' data:",
    `font-src ${font}`,
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

const strict = policy("'self'", "'self'");
/** GraphiQL's editor inserts styles and carries its fonts in them; scripts stay strict. */
const withEditor = policy("'self' 'unsafe-inline'", "'self' data:");

function setSecurityHeaders(path: string, response: ServerResponse): void {
  response.setHeader("Content-Security-Policy", path === "/graphql" ? withEditor : strict);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
}

/** Against DNS rebinding: a page elsewhere may make its own name point here, but cannot make the browser send another Host. */
function isAllowedHost(request: IncomingMessage, allowedHosts: readonly string[]): boolean {
  const name = (request.headers.host ?? "").replace(/:\d+$/, "").toLowerCase();
  return isLoopbackName(name) || allowedHosts.includes(name);
}

/** "*", another's address or nonsense is no path of ours. */
function pathOf(request: IncomingMessage): string | null {
  const path = (request.url ?? "").split(/[?#]/, 1)[0] ?? "";
  return path.startsWith("/") ? path : null;
}

/** What every route begins with: the headers, the host, the path. Gives the path; null where the request has been refused (421 or 400). */
export function admit(
  request: IncomingMessage,
  response: ServerResponse,
  allowedHosts: readonly string[],
): string | null {
  const path = pathOf(request);
  setSecurityHeaders(path ?? "", response);
  if (!isAllowedHost(request, allowedHosts))
    answer(response, 421, {
      error:
        "This host name is not served here. Open the address that Attest printed, or list the name in ATTEST_HOSTS.",
    });
  else if (path === null) answer(response, 400, { error: "Ask for a path that begins with one slash." });
  else return path;
  return null;
}

// Headers of every answer, and which hosts are answered at all.
import type { IncomingMessage, ServerResponse } from "node:http";

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

export function setSecurityHeaders(path: string, response: ServerResponse): void {
  response.setHeader("Content-Security-Policy", path === "/graphql" ? withEditor : strict);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Against DNS rebinding: a page elsewhere may make its own name point here, but cannot make the browser send another Host. */
export function isAllowedHost(request: IncomingMessage, allowedHosts: readonly string[]): boolean {
  const name = (request.headers.host ?? "").replace(/:\d+$/, "").toLowerCase();
  return loopback.test(name) || allowedHosts.includes(name);
}

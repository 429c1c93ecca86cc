// Whether a client holds already what it asks for.
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

/** Strong: of just these bytes. */
export const etagOf = (body: string | Buffer): string =>
  `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;

const opaque = (tag: string) => tag.trim().replace(/^W\//, "");
/** Compared weakly (RFC 9110, 13.1.2): what is compressed on the way is the same answer. */
export function isHeld(etag: string, { headers }: IncomingMessage): boolean {
  const held = headers["if-none-match"] ?? "";
  return held.trim() === "*" || held.split(",").some((tag) => opaque(tag) === opaque(etag));
}

/** Text that is made when it is asked for, or 304 where the client holds it. The tag is weak: it may be compressed on its way. */
export function sendTagged(
  request: IncomingMessage,
  response: ServerResponse,
  type: string,
  text: string,
): void {
  const etag = `W/${etagOf(text)}`;
  response.setHeader("Cache-Control", "private, no-cache").setHeader("ETag", etag);
  if (isHeld(etag, request)) {
    response.appendHeader("Vary", "Accept-Encoding"); // as the answer itself has, which is compressed where that is taken
    return void response.writeHead(304).end();
  }
  response.writeHead(200, { "Content-Type": type, "Content-Length": Buffer.byteLength(text) });
  response.end(request.method === "HEAD" ? undefined : text);
}

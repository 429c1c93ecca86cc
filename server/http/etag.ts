// Whether a client holds already what it asks for.
import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Strong: of just these bytes. */
export const etagOf = (body: string | Buffer): string =>
  `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;

const opaque = (tag: string) => tag.trim().replace(/^W\//, "");
/** Compared weakly (RFC 9110, 13.1.2): what is compressed on the way is the same answer. */
export function isHeld(etag: string, { headers }: IncomingMessage): boolean {
  const held = headers["if-none-match"] ?? "";
  return held.trim() === "*" || held.split(",").some((tag) => opaque(tag) === opaque(etag));
}

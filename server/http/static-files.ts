// The built page, held in memory: it is small, and what becomes of the folder while it is served changes nothing.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { weighed } from "./accept.ts";
import { etagOf, isHeld } from "./etag.ts";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".md": "text/markdown; charset=utf-8",
};

/** `brotli`: the same, where the build has made it smaller. */
type File = { body: Buffer; brotli: Buffer | null; type: string; etag: string; isForever: boolean };

export const brotliEnding = ".br";
const takesBrotli = ({ headers }: IncomingMessage) =>
  weighed(headers["accept-encoding"] ?? "").some(({ name, weight }) => name === "br" && weight > 0);

/** Answers with the file at `path`; false where there is none. */
export type ServeFile = (path: string, request: IncomingMessage, response: ServerResponse) => boolean;

export function serveFolder(folder: string): ServeFile {
  const files = new Map<string, File>();
  const brotliOf = (file: string) =>
    existsSync(file + brotliEnding) ? readFileSync(file + brotliEnding) : null;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith(brotliEnding)) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join("/")}`;
    const body = readFileSync(file);
    const etag = etagOf(body);
    const type = types[extname(file)] ?? "application/octet-stream";
    // names below assets/ bear a hash of what they hold
    files.set(path.replace(/\/index\.html$/, "/"), {
      body,
      brotli: brotliOf(file),
      type,
      etag,
      isForever: path.startsWith("/assets/"),
    });
  }
  return (path, request, response) => {
    const file = files.get(path);
    if (!file) return false;
    const brotli = takesBrotli(request) ? file.brotli : null;
    const body = brotli ?? file.body;
    const etag = brotli ? file.etag.replace(/"$/, '-br"') : file.etag;
    response.setHeader("ETag", etag);
    if (file.brotli) response.appendHeader("Vary", "Accept-Encoding");
    response.setHeader("Cache-Control", file.isForever ? "public, max-age=31536000, immutable" : "no-cache");
    if (isHeld(etag, request)) {
      response.writeHead(304).end();
      return true;
    }
    if (brotli) response.setHeader("Content-Encoding", "br");
    response.writeHead(200, { "Content-Type": file.type, "Content-Length": body.length });
    response.end(request.method === "HEAD" ? undefined : body);
    return true;
  };
}

// The built page, held in memory: it is small, and what becomes of the folder while it is served changes nothing.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, relative, sep } from "node:path";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".md": "text/markdown; charset=utf-8",
};

type File = { body: Buffer; type: string; etag: string; isForever: boolean };

/** Answers with the file at `path`; false where there is none. */
export type ServeFile = (path: string, request: IncomingMessage, response: ServerResponse) => boolean;

export function serveFolder(folder: string): ServeFile {
  const files = new Map<string, File>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join("/")}`;
    const body = readFileSync(file);
    const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
    const type = types[extname(file)] ?? "application/octet-stream";
    // names below assets/ bear a hash of what they hold
    files.set(path.replace(/\/index\.html$/, "/"), {
      body,
      type,
      etag,
      isForever: path.startsWith("/assets/"),
    });
  }
  return (path, request, response) => {
    const file = files.get(path);
    if (!file) return false;
    response.setHeader("ETag", file.etag);
    response.setHeader("Cache-Control", file.isForever ? "public, max-age=31536000, immutable" : "no-cache");
    if (request.headers["if-none-match"] === file.etag) {
      response.writeHead(304).end();
      return true;
    }
    response.writeHead(200, { "Content-Type": file.type, "Content-Length": file.body.length });
    response.end(request.method === "HEAD" ? undefined : file.body);
    return true;
  };
}

import type { IncomingMessage } from "node:http";
import { limits } from "../limits.ts";

/** A request's body, whether its length was said or not; null where it passes `most` bytes, and then no more is read. Rejects where the client goes. */
export function readBody(request: IncomingMessage, most: number = limits.body.most): Promise<Buffer | null> {
  if (Number(request.headers["content-length"] ?? 0) > most) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length <= most) return;
      request.removeAllListeners("data").pause();
      resolve(null);
    });
    request.once("end", () => resolve(Buffer.concat(chunks)));
    request.once("error", reject);
  });
}

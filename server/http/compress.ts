// Answers that are made when they are asked for go compressed to whoever takes that; the page's files were compressed when it was built.
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import compression from "compression";

/** Bytes: below them the headers outweigh what is saved. */
const least = 1_024;
const isMade = (response: ServerResponse) => {
  const etag = response.getHeader("ETag");
  return etag === undefined || `${etag}`.startsWith("W/"); // a strong one is of the bytes as they are
};
/** Its types are those of Express, of which it needs nothing. */
type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

export function compressed(answer: RequestListener): RequestListener {
  const compress = compression({
    threshold: least,
    filter: (request, response) => isMade(response) && compression.filter(request, response),
  }) as unknown as Middleware;
  return (request, response) => compress(request, response, () => answer(request, response));
}

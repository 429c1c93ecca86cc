// Answers that are no file: JSON, and never kept.
import type { ServerResponse } from "node:http";
import type { Code } from "../graphql/errors.ts";
import { type LimitName, limits, overLimit } from "../limits.ts";
import { noteError } from "../telemetry/request.ts";

/** Milliseconds for which a body that nobody wants may still come. */
const linger = 1_000;

const mayStillCome = ({ complete, headers }: ServerResponse["req"]) =>
  !complete && (headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0);

/** Where the request's body is not here yet, it is thrown away and the connection closed: a little later, for a cut would take the answer with it. */
export function answer(response: ServerResponse, status: number, body: unknown): void {
  const request = response.req;
  const isEarly = mayStillCome(request);
  const text = `${JSON.stringify(body)}\n`;
  response.writeHead(status, {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": Buffer.byteLength(text),
    "Cache-Control": "no-store",
    ...(isEarly && { Connection: "close" }),
  });
  if (!isEarly) return void response.end(text);
  response.write(text);
  const close = () => void response.end();
  request.once("end", close).once("close", close).resume();
  setTimeout(close, linger).unref();
}

/** As GraphQL says it, so that a client has one way to read refusals. */
export function refuse(response: ServerResponse, status: number, code: Code, message: string): void {
  refuseWith(response, status, message, { code });
}

/** A request that passes a limit; its extensions name the limit and the value for programs. */
export function refuseOver(response: ServerResponse, status: number, code: Code, limit: LimitName): void {
  refuseWith(response, status, overLimit(limit), { code, limit, most: limits[limit].most });
}

type Extensions = { code: Code; limit?: LimitName; most?: number };
function refuseWith(response: ServerResponse, status: number, message: string, extensions: Extensions): void {
  noteError(extensions.code);
  answer(response, status, { errors: [{ message, extensions }] });
}

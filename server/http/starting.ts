// What is answered before there is a graph: that it is on its way. A browser asks again by itself.
import type { RequestListener } from "node:http";
import { answer } from "./answer.ts";
import { admit } from "./headers.ts";

/** Seconds until it is worth asking again. */
const again = 2;

export function sayStarting(allowedHosts: readonly string[]): RequestListener {
  return (request, response) => {
    const path = admit(request, response, allowedHosts);
    if (path === null) return;
    if (path === "/health/live") return answer(response, 200, { status: "live" });
    response.setHeader("Retry-After", again).setHeader("Refresh", again);
    answer(response, 503, {
      error: "Attest is starting. Ask again in a few seconds; a browser does so by itself.",
    });
  };
}

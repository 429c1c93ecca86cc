// Requests a minute for each client; the page and its questions together.

import type { IncomingMessage } from "node:http";
import type { BlockList } from "node:net";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { clientOf, countedAs } from "./client.ts";

/** Seconds to wait, or 0 where the request may pass. */
export type SecondsToWait = (request: IncomingMessage) => Promise<number>;

/** With 0 a minute nobody is counted. */
export function rateLimit(perMinute: number, proxies: BlockList): SecondsToWait {
  if (perMinute === 0) return async () => 0;
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return async ({ socket, headers }) => {
    const forwardedFor = headers["x-forwarded-for"];
    const client = clientOf(socket.remoteAddress ?? "", forwardedFor?.toString(), proxies);
    try {
      await limiter.consume(countedAs(client));
      return 0;
    } catch (error) {
      if (error instanceof RateLimiterRes) return Math.ceil(error.msBeforeNext / 1_000);
      throw error;
    }
  };
}

// The HTTP server with its patience: slow clients are cut with 408, and no client keeps a connection for nothing.
import { createServer, type Server } from "node:http";
import { limits } from "../limits.ts";

const milliseconds = 1_000;
/** How often Node looks for requests that are late; its default of 30 s would let them be as late as that. */
const looks = 500;

export function createHttpServer(): Server {
  const server = createServer({
    headersTimeout: limits.headersTime.most * milliseconds,
    requestTimeout: limits.requestTime.most * milliseconds,
    keepAliveTimeout: limits.keepAlive.most * milliseconds,
    maxHeaderSize: limits.headers.most,
    connectionsCheckingInterval: looks,
  });
  server.timeout = limits.silence.most * milliseconds;
  server.maxConnections = limits.connections.most;
  return server;
}

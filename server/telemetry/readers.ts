import type { IncomingMessage } from "node:http";
import type { MetricsReaders } from "../config.ts";

const loopback = /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/;

/** `loopback`: this machine alone, and nobody through a proxy on it. */
export const mayRead = (readers: MetricsReaders, { socket, headers }: IncomingMessage): boolean =>
  readers === "on" ||
  (readers === "loopback" &&
    loopback.test(socket.remoteAddress ?? "") &&
    headers["x-forwarded-for"] === undefined &&
    headers.forwarded === undefined);

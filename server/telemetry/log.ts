// Structured logs on stderr, a line of JSON each, with the id of the request that they belong to.
import { destination, type Logger, pino } from "pino";
import type { LogLevel } from "../config.ts";
import { currentRequest } from "./request.ts";

export type { Logger };

const stderr = 2;

/** `info` tells each request, `warn` those that the server could not answer, `error` what it did not expect. */
export const createLogger = (level: LogLevel, stream = destination({ fd: stderr, sync: true })): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => ({ requestId: currentRequest()?.id }),
      redact: { paths: ["password", "*.password", "*.*.password"], censor: "(hidden)" },
    },
    stream,
  );

// What is known of the request that is being answered: its log line and its metrics are made of it. Never what somebody typed.
import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";

export type RequestRecord = {
  id: string;
  /** The path's template, such as `/assets/*`. */
  route: string;
  /** The operation's name, of at most `longestName` characters. */
  operation?: string;
  /** The first error's. */
  code?: string;
};

/** Characters of an operation's name. */
export const longestName = 100;
const storage = new AsyncLocalStorage<RequestRecord>();

/** Undefined outside of a request. */
export const currentRequest = (): RequestRecord | undefined => storage.getStore();
export const inRequest = <T>(record: RequestRecord, run: () => T): T => storage.run(record, run);

/** Notes on the current request, where there is one. */
export function noteOperation(name: string | undefined): void {
  const record = storage.getStore();
  if (record && name) record.operation = name.slice(0, longestName);
}
export function noteError(code: unknown): void {
  const record = storage.getStore();
  if (record && typeof code === "string") record.code ??= code;
}

const safeId = /^[\w.-]{1,64}$/;
/** The one that a proxy gave, where it can stand in a log; else a new one. */
export const requestIdOf = (given: unknown): string =>
  typeof given === "string" && safeId.test(given) ? given : randomUUID();

// Asks the API; every failure becomes a sentence with a next step.
import { answer } from "./answer.ts";
import type { TypedDocumentString } from "./generated/graphql.ts";

export class AskError extends Error {
  override name = "AskError";
  readonly code: string;
  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}

/** The graph does not take what was asked, and will not at the next try. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof AskError && error.code === "BAD_USER_INPUT";

const pause = 150;
/** What is typed asks once it rests. Rejects where something newer is asked for before. */
export const settle = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, pause);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });

/** Throws AskError. */
export async function ask<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const { data, errors } = await answer(document, variables, signal);
  const first = errors?.[0];
  if (first) throw new AskError(first.message, first.extensions?.code ?? "UNKNOWN");
  return data as Result;
}

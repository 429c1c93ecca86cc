// Asks the API; every failure becomes a sentence with a next step.
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

type Answer<Result> = {
  data?: Result | null;
  errors?: { message: string; extensions?: { code?: string } }[];
};

const pause = 150;
/** Milliseconds; longer than the server lets any question run. */
const patience = 60_000;

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
  const response = await fetch("/graphql", {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Accept: "application/graphql-response+json, application/json",
    },
    body: JSON.stringify({ query: document.toString(), variables }),
    signal: AbortSignal.any([AbortSignal.timeout(patience), ...(signal ? [signal] : [])]),
  }).catch((error: Error) => {
    if (signal?.aborted) throw error;
    throw new AskError("Attest does not answer. Is it still running?", "OFFLINE");
  });
  const answer = (await response.json().catch(() => ({}))) as Answer<Result>;
  const first = answer.errors?.[0];
  if (first) throw new AskError(first.message, first.extensions?.code ?? "UNKNOWN");
  if (!answer.data)
    throw new AskError(`Attest could not answer (HTTP ${response.status}). Its log says why.`, "UNKNOWN");
  return answer.data;
}

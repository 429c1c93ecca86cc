// What answers the page's questions: here the server. A page that carries its graph has portable/answer.ts in this one's place.

import type { Size } from "../../common/export/rows.ts";

/** As codegen writes it: its text, and the SHA-256 of that in hexadecimal. */
export type Question = { toString(): string; __meta__?: Record<string, unknown> | undefined };

export type Answer = {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string } }[];
};

/** What a page says of the graph that it carries. */
export type Carried = {
  /** When it was made: 2026-07-14. */
  day: string;
  /** How much it holds, and of how much; null where it is all of a graph. */
  part: { holds: Size; of: Size } | null;
  /** By filters, in words. */
  leftOut: readonly string[];
  /** The view that it opens with. */
  fragment: string;
};

export const carried: Carried | null = null;

const nameOf = (question: Question) => /\bquery (\w+)/.exec(question.toString())?.[1];
/** The server knows the page's questions by their digests, and the page sends no more. */
const persisted = ({ __meta__ }: Question) => ({
  persistedQuery: { version: 1, sha256Hash: __meta__?.hash },
});

/** Milliseconds; longer than the server lets any question run. */
const patience = 60_000;

/** Rejects where it is aborted. */
export async function answer(question: Question, variables: unknown, signal?: AbortSignal): Promise<Answer> {
  const refused = (message: string, code: string) => ({ errors: [{ message, extensions: { code } }] });
  const response = await fetch("/graphql", {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Accept: "application/graphql-response+json, application/json",
    },
    body: JSON.stringify({ operationName: nameOf(question), variables, extensions: persisted(question) }),
    signal: AbortSignal.any([AbortSignal.timeout(patience), ...(signal ? [signal] : [])]),
  }).catch((error: Error) => {
    if (signal?.aborted) throw error;
    return null;
  });
  if (!response) return refused("Attest does not answer. Is it still running?", "OFFLINE");
  const given = (await response.json().catch(() => ({}))) as Answer;
  return given.data || given.errors
    ? given
    : refused(`Attest could not answer (HTTP ${response.status}). Its log says why.`, "UNKNOWN");
}

// From what somebody types to a Lucene query over words as common/words.ts makes them: each as it is, as a prefix, or with a typo. Pure.
import { wordsOf } from "../../common/words.ts";

const mostWords = 10;
/** Letters: looking for typos in a longer word would take seconds. */
export const longestFuzzy = 30;

type Asking = {
  /** Whether all of the words have to be there. */
  join: "AND" | "OR";
  /** Looking for them takes most of the time. */
  typos: boolean;
};

const term = (word: string, typos: boolean) =>
  !typos || word.length < 4 || word.length > longestFuzzy
    ? `(${word}^4 OR ${word}*)`
    : `(${word}^4 OR ${word}*^2 OR ${word}~${word.length < 7 ? 1 : 2})`;

/**
 * The words, best where they stand together; null where the text holds no letter or digit. Only letters and digits
 * are kept, so no operator of Lucene's gets in.
 */
export function fullTextQuery(
  text: string,
  { join, typos }: Asking = { join: "AND", typos: true },
): string | null {
  const words = wordsOf(text).slice(0, mostWords);
  if (words.length === 0) return null;
  const all = words.map((word) => term(word, typos)).join(` ${join} `);
  return words.length === 1 ? all : `"${words.join(" ")}"^8 OR (${all})`;
}

export type Words = { words: string[]; all: boolean; typos: boolean };

/** What such a query asks for, for whoever has no Lucene. */
export const wordsIn = (query: string): Words => ({
  words: [...query.matchAll(/([\p{L}\p{N}]+)\^4/gu)].map(([, word = ""]) => word),
  all: !query.includes(") OR ("),
  typos: query.includes("~"),
});

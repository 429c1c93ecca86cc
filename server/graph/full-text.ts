// From what somebody types to a Lucene query: each word as a prefix, or with a typo. Pure.

/** Letters without accents, in lower case: prefix and fuzzy terms do not go through the index's analyzer. */
export const fold = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Null where the text holds no letter or digit. Only letters and digits are kept, so no operator of Lucene's gets in. */
export function fullTextQuery(text: string): string | null {
  const words =
    fold(text)
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, 10) ?? [];
  if (words.length === 0) return null;
  return words
    .map((word) =>
      word.length < 4
        ? `(${word}^4 OR ${word}*)`
        : `(${word}^4 OR ${word}*^2 OR ${word}~${word.length < 7 ? 1 : 2})`,
    )
    .join(" AND ");
}

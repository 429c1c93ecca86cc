// The words of a text as the index holds them and as a search asks for them: the same on both sides, so that no analyzer of
// the index's decides what a word is. Pure.

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is meant whole
const isAscii = (text: string) => /^[\x00-\x7f]*$/.test(text);

/** Letters without accents, in lower case. */
export const fold = (text: string) =>
  isAscii(text) ? text.toLowerCase() : text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Runs of letters and digits, folded: "Pompeo’s visit" is pompeo, s, visit. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** What is indexed: the words of these texts, a comma that nothing matches between two of them. */
export const indexed = (texts: readonly string[]): string =>
  texts.map((text) => wordsOf(text).join(" ")).join(" , ");

// Full text as the API promises it: every word of the question as a prefix or with a typo, accents and case aside.

const fold = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

const tokensOf = (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Insertions, deletions, replacements and swaps of neighboring letters between two words. */
export function typos(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  const rows: number[][] = [];
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let i = 0; i <= a.length; i += 1) {
    const row: number[] = [];
    rows.push(row);
    for (let j = 0; j <= b.length; j += 1) {
      if (i === 0 || j === 0) row.push(i + j);
      else {
        const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
        row.push(
          Math.min(
            at(i - 1, j) + 1,
            at(i, j - 1) + 1,
            at(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]),
            swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
          ),
        );
      }
    }
  }
  return at(a.length, b.length);
}

const allowed = (word: string) => (word.length < 4 ? 0 : word.length < 7 ? 1 : 2);

/** Whether each word of the question begins a word of this; false where it holds none. */
export function heldBy(question: string, text: string): boolean {
  const asked = tokensOf(question);
  return asked.length > 0 && asked.every((word) => tokensOf(text).some((token) => token.startsWith(word)));
}

/** False where the question holds no word. */
export function found(question: string, texts: string[]): boolean {
  const asked = fold(question).match(/[\p{L}\p{N}]+/gu) ?? [];
  const tokens = texts.flatMap(tokensOf);
  return (
    asked.length > 0 &&
    asked.every((word) =>
      tokens.some((token) => token.startsWith(word) || typos(word, token) <= allowed(word)),
    )
  );
}

// Full text where there is no Lucene: the same words, prefixes and typos are found as by the queries of server/graph/full-text.ts.
import { longestFuzzy, type Words } from "../server/graph/full-text.ts";

/** Insertions, deletions, replacements and swaps of neighbors between two words (Damerau 1964, no letter changed twice). */
function typos(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          (last[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (last[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]),
          isSwapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

/** As Lucene weighs them: the word itself four times, what begins with it twice, what is like it once. */
function weight(asked: string, word: string, withTypos: boolean): number {
  if (asked === word) return 4;
  if (word.startsWith(asked)) return 2;
  if (!withTypos || asked.length < 4 || asked.length > longestFuzzy) return 0;
  const most = asked.length < 7 ? 1 : 2;
  return Math.abs(asked.length - word.length) <= most && typos(asked, word) <= most ? 1 : 0;
}

/** How well a text is found, more where it is short; 0 where it is not. */
export function scoreOf({ words, all, typos: withTypos }: Words, text: readonly string[]): number {
  const weights = words.map((asked) => Math.max(0, ...text.map((word) => weight(asked, word, withTypos))));
  const isFound = all ? weights.every((each) => each > 0) : weights.some((each) => each > 0);
  if (!isFound) return 0;
  return weights.reduce((sum, each) => sum + each, 0) / (1 + text.length / 20);
}

// How much of the text an article's file repeats: it is not ours to publish. The same counting as check-quotes.mjs,
// which looks at every file of the project.
import { claimsOf } from "../compile.ts";
import type { SeedArticle, StorySource } from "../model.ts";
import { splitSentences } from "../text.ts";
import { wordsOf } from "./checked.ts";
import { keyOf } from "./sentences.ts";

const counted = 5; // shorter runs are names and idioms
export const longest = 12;
export const mostQuoted = 0.3;

/** Without the anchors that are too long: each of them is a fault already. */
const shortAnchors = (key: string, value: unknown) =>
  key === "anchors" ? (value as string[]).filter((anchor) => wordsOf(anchor).length <= longest) : value;

/** The article and its stories in pieces that have a name; the words of one after the other, as in their files. */
function partsOf(article: SeedArticle, stories: StorySource[]): { name: string; words: string[] }[] {
  const { entities, sentences, ...head } = article;
  const part = (name: string, value: unknown) => ({
    name,
    words: wordsOf(JSON.stringify(value, shortAnchors)),
  });
  return [
    part("the head", head),
    ...entities.map((entity) => part(entity.id, entity)),
    ...sentences.map((sentence) => part(`sentence ${keyOf(sentence)}`, sentence.gloss)),
    ...claimsOf(article).map(({ claim }) => part(`claim ${claim.id}`, claim)),
    ...stories.flatMap(({ story: { id, title, summary, steps } }) =>
      [title, summary, ...steps.map(({ text }) => text)].map((words) => part(`story ${id}`, words)),
    ),
  ];
}

/** `share`: of the text's words, how many stand in the article and its stories in runs of five and more. */
export function countQuotations(
  article: SeedArticle,
  text: string,
  stories: StorySource[] = [],
): { share: number; faults: string[] } {
  const words = wordsOf(text);
  const places = new Map<string, number[]>();
  for (let at = 0; at + counted <= words.length; at++) {
    const key = words.slice(at, at + counted).join(" ");
    places.set(key, [...(places.get(key) ?? []), at]);
  }
  const wholes: [from: number, to: number][] = [];
  let next = 0;
  for (const { text: sentence } of splitSentences(text)) {
    const from = next;
    next += wordsOf(sentence).length;
    if (next - from >= counted && /[.?!]/.test(sentence)) wholes.push([from, next]); // a title is not quoted but named
  }

  const covered = new Set<number>();
  const faults = new Set<string>();
  for (const { name, words: list } of partsOf(article, stories))
    for (let at = 0; at + counted <= list.length; at++)
      for (const from of places.get(list.slice(at, at + counted).join(" ")) ?? []) {
        let run = counted;
        while (at + run < list.length && list[at + run] === words[from + run]) run++;
        for (let step = 0; step < run; step++) covered.add(from + step);
        if (wholes.some(([first, end]) => from <= first && end <= from + run))
          faults.add(`${name}: it repeats a whole sentence: shorten the anchors.`);
        else if (run > longest && list[at - 1] !== words[from - 1])
          faults.add(
            `${name}: it repeats ${run} words of the text in a row: at most ${longest}, with other words between.`,
          );
      }
  const share = words.length === 0 ? 0 : covered.size / words.length;
  if (share > mostQuoted)
    faults.add(
      `${(100 * share).toFixed(1)} % of the text is quoted: at most ${100 * mostQuoted} %, so shorten anchors.`,
    );
  return { share, faults: [...faults] };
}

// Rules for the list of sentences: none missing, each claimed, explained or still to be coded, and told in our own words.
import { claimsOf } from "../compile.ts";
import type { SeedArticle, SeedSentence } from "../model.ts";
import { splitSentences } from "../text.ts";
import { type Rule, repeated, wordsOf } from "./checked.ts";

const longestList = { sentences: 5_000, claims: 200 };

export const keyOf = ({ paragraph, number }: { paragraph: number; number: number }) =>
  `${paragraph}.${number}`;

/** The sentences that a claim rests on, those under `also` included. */
export function claimedSentences(article: SeedArticle): Set<string> {
  return new Set(
    claimsOf(article).flatMap(({ claim, sentence }) => [
      keyOf(sentence),
      ...(claim.also ?? []).map((piece) => `${piece.paragraph}.${piece.sentence}`),
    ]),
  );
}

/** In the order of the text. Without it a gap shows too, for both count from 1; with it, the gap is a sentence missing. */
function orderFaults(sentences: SeedSentence[], gapsCount: boolean): string[] {
  const twice = repeated(sentences.map(keyOf));
  if (twice.length > 0) return twice.map((key) => `sentence ${key} is listed twice: keep one.`);
  let before = { paragraph: 0, number: 0 };
  for (const sentence of sentences) {
    const { paragraph, number } = sentence;
    const next = gapsCount
      ? (paragraph === before.paragraph && number === before.number + 1) ||
        (paragraph === before.paragraph + 1 && number === 1)
      : paragraph > before.paragraph || (paragraph === before.paragraph && number > before.number);
    if (!next)
      return [
        `sentence ${keyOf(sentence)} does not follow ${keyOf(before)}: list every sentence in the order of the text.`,
      ];
    before = sentence;
  }
  return [];
}

function reasonFaults(article: SeedArticle): string[] {
  const claimed = claimedSentences(article);
  return article.sentences.flatMap((sentence) => {
    const key = keyOf(sentence);
    const claims = sentence.claims ?? [];
    return [
      ...(sentence.noClaimBecause && claimed.has(key)
        ? [`sentence ${key} has both claims and a reason for having none: leave out one.`]
        : []),
      ...(claims.length > longestList.claims
        ? [`sentence ${key} has more than ${longestList.claims} claims: they cannot be listed.`]
        : []),
    ];
  });
}

function glossFaults(sentences: SeedSentence[], text: string | undefined): string[] {
  const runs = new Map<string, number>(); // five words of the text
  const words = text === undefined ? [] : wordsOf(text);
  for (let at = 0; at + 5 <= words.length; at++) runs.set(words.slice(at, at + 5).join(" "), at);
  const whole = new Map(
    splitSentences(text ?? "").map((sentence) => [keyOf(sentence), wordsOf(sentence.text).join(" ")]),
  );
  return sentences.flatMap((sentence) => {
    const [key, gloss] = [keyOf(sentence), wordsOf(sentence.gloss)];
    if (gloss.length === 0) return [`sentence ${key} has no gloss: say in our own words what it says.`];
    if (gloss.join(" ") === whole.get(key))
      return [`sentence ${key}: its gloss is the sentence: say it in our own words.`];
    const shared = gloss.findIndex((_, at) => runs.has(gloss.slice(at, at + 5).join(" ")));
    return shared === -1 || shared + 5 > gloss.length
      ? []
      : [
          `sentence ${key}: its gloss shares "${gloss.slice(shared, shared + 5).join(" ")}" with the text: say it in our own words.`,
        ];
  });
}

/** REPEATED is for a line that repeats another word for word. */
function repetitionFaults(sentences: SeedSentence[], text: string): string[] {
  const found = splitSentences(text);
  return sentences
    .filter(({ noClaimBecause }) => noClaimBecause === "REPEATED")
    .filter((sentence) => {
      const same = found.find((other) => keyOf(other) === keyOf(sentence));
      return same && !found.some((other) => other.start < same.start && other.text === same.text);
    })
    .map(
      (sentence) =>
        `sentence ${keyOf(sentence)} repeats none before it word for word: give another reason or a claim.`,
    );
}

export const checkSentences: Rule = ({ source: { article }, text }) => [
  ...orderFaults(article.sentences, text === undefined),
  ...(article.sentences.length > longestList.sentences
    ? [`it has more than ${longestList.sentences} sentences: they cannot be listed.`]
    : []),
  ...reasonFaults(article),
  ...glossFaults(article.sentences, text),
  ...(text === undefined ? [] : repetitionFaults(article.sentences, text)),
];

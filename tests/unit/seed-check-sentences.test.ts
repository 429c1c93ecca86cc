// Each rule for a sentence, by the fixture with one thing broken.
import { expect, test } from "vitest";
import { checkArticles } from "../../seed/check.ts";
import type { SeedSentence } from "../../seed/model.ts";
import { findOffsets } from "../../seed/offsets.ts";
import { type Case, changed, expectOne, faultsAfter, fixtureText } from "../fixtures/broken.ts";

const cases: Case[] = [
  [
    "a sentence left out",
    ({ article }) => (article.sentences = article.sentences.filter(({ gloss }) => !gloss.startsWith("Asks"))),
    "sentence 7.2 of the text is missing: add it",
  ],
  [
    "a sentence that the text has not",
    ({ article }) => article.sentences.push({ paragraph: 7, number: 4, gloss: "Nothing." }),
    "sentence 7.4 is not in the text: correct its number",
  ],
  [
    "sentences out of order",
    ({ article }) => {
      const last = article.sentences.pop() as SeedSentence;
      article.sentences.splice(-1, 0, last);
    },
    "sentence 7.2 does not follow 7.3: list every sentence in the order of the text",
  ],
  [
    "a sentence listed twice",
    ({ article }, { sentence }) => article.sentences.push({ ...sentence(7, 3) }),
    "sentence 7.3 is listed twice: keep one",
  ],
  [
    "a sentence with claims and a reason",
    (_, { sentence }) => (sentence(6, 4).noClaimBecause = "RHETORIC"),
    "sentence 6.4 has both claims and a reason",
  ],
  [
    "a reason on a sentence that a claim elsewhere rests on",
    (_, { claim }) =>
      (claim("raid-in-lunera").also = [{ paragraph: 7, sentence: 2, anchors: ["Who stored"] }]),
    "sentence 7.2 has both claims and a reason",
  ],
  [
    "an empty gloss",
    (_, { sentence }) => (sentence(7, 3).gloss = ""),
    "sentence 7.3 has no gloss: say in our own words",
  ],
  [
    "a gloss that shares five words with the text",
    (_, { sentence }) => (sentence(7, 3).gloss = "Journalists look at berth 4.2 to the full."),
    "sentence 7.3",
    'its gloss shares "berth 4 2 to the" with the text: say it in our own words',
  ],
  [
    "a repetition of nothing",
    (_, { sentence }) => (sentence(7, 3).noClaimBecause = "REPEATED"),
    "sentence 7.3 repeats none before it word for word: give another reason",
  ],
];

test("A sentence that only another's claim rests on counts as claimed", () => {
  expect(
    faultsAfter((_, { claim }) => {
      claim("raid-in-lunera").also = [{ paragraph: 7, sentence: 3, anchors: ["harbour office"] }];
    }),
  ).toEqual([]);
});

test("A line that repeats one before it word for word may say so", () => {
  const copy = changed(({ article }) => {
    article.sentences.push({ paragraph: 8, number: 1, gloss: "Once more.", noClaimBecause: "REPEATED" });
  });
  const text = `${fixtureText}\nWho stored what, and for whom?\n`;
  const source = { ...copy, offsets: findOffsets(copy.article, text).offsets };
  expect(checkArticles([{ file: "fixture.ts", source, text }])).toEqual([]);
});

test.each(cases)("One fault for %s", (_, change, ...names) => {
  expectOne(faultsAfter(change), ...names);
});

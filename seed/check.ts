// `npm run seed:check`: whether the articles hold to the rules that a machine can see. Pure: no database, no files.
import type { Checked, Rule } from "./check/checked.ts";
import { checkClaims } from "./check/claims.ts";
import { checkAcross, checkEntities, dateFaults } from "./check/entities.ts";
import { checkNarration } from "./check/narration.ts";
import { checkPlaces } from "./check/places.ts";
import { countQuotations } from "./check/quotations.ts";
import { checkSentences } from "./check/sentences.ts";
import { checkStories } from "./check/stories.ts";

export type { Checked } from "./check/checked.ts";

/** Adding a rule is one entry. */
const rules: Rule[] = [
  checkEntities,
  checkClaims,
  checkSentences,
  checkPlaces,
  checkStories,
  checkNarration,
  ({ source: { article } }) => dateFaults(article.date, "the article"),
  ({ source: { article, stories }, text }) =>
    text === undefined ? [] : countQuotations(article, text, stories).faults,
];

/** One line for each fault: file, claim (or sentence, or entity), remedy. Empty where all is well. */
export function checkArticles(all: Checked[]): string[] {
  return [
    ...all.flatMap((checked) =>
      rules.flatMap((rule) => rule(checked)).map((fault) => `${checked.file}: ${fault}`),
    ),
    ...checkAcross(all).map(({ file, fault }) => `${file}: ${fault}`),
  ];
}

// A rule for the stories: a step's words keep what its lines keep, which is hedge, denial, outcome, speaker and whose reading it is.
import { claimsOf, lineOf, stands } from "../compile.ts";
import { type Modality, modalities, type Outcome, type SeedArticle, type SeedClaim } from "../model.ts";
import { wordings } from "../vocabulary.ts";
import { type Rule, wordsOf } from "./checked.ts";

const possible = /[Pp]ossibl|[Pp]erhaps|\b(?:may|maybe|might|could)\b/; // not the month
const hedges: Record<Modality, RegExp | null> = {
  STATED: null,
  REPORTED: /[Rr]eported|\bsaid to\b/,
  ALLEGED: /[Aa]lleg|[Aa]ccus|[Ss]uspect/,
  PROBABLE: /[Pp]robabl|\blikely\b|\bseem|\bappear/,
  POSSIBLE: possible,
};
const outcomes: Partial<Record<Outcome, RegExp>> = {
  FOILED: /foil/i,
  PLANNED: /\bplan/i,
  POSSIBLE: possible,
};
const speaks = /according to|\b(?:say|says|reports?|cites?|calls?|describes?|declares?|den(?:y|ies))\b/i;
const denies = /\b(?:not|never|unable|den(?:y|ies|ied))\b/i;
const reads = /\bauthor|\breads?\b|reading|interpret/i;
/** What the text leaves open is no denial, and nobody's saying. */
const leftOpen = /\b(?:not|nor|never)\b[^.,;:]*\b(?:said|say|given)\b/gi;

/** Those that give the line its wording, as the API groups them. */
function heard(claims: SeedClaim[]): { claims: SeedClaim[]; modality: Modality } {
  const plain = claims.filter(({ interpretation }) => !interpretation);
  const some = plain.length > 0 ? plain : claims;
  const worded = some.map(({ modality = "STATED" }) => modality);
  return { claims: some, modality: modalities.find((step) => worded.includes(step)) ?? "STATED" };
}

function lineFaults(id: string, all: SeedClaim[], narration: string, article: SeedArticle): string[] {
  const { claims, modality } = heard(all);
  const [first] = claims;
  if (!first) return [];
  const text = narration.replace(leftOpen, "");
  const entity = (of: string) => article.entities.find((each) => each.id === of);
  const named = (of: string) => {
    const names = [entity(of)?.name ?? "", ...(entity(of)?.aliases ?? [])].flatMap(wordsOf);
    return wordsOf(text).some((word) => word.length > 3 && names.includes(word));
  };
  const speakers = claims.map(({ speakers: chain = [] }) => chain.at(-1));
  const cited = speakers.flatMap((speaker) => speaker ?? []);
  const isCited = cited.length === claims.length;
  const isTold = isCited && cited.some(named) && speaks.test(text);
  const hedge = hedges[modality];
  return [
    ...(hedge && !hedge.test(text) && !(modality === "REPORTED" && isTold)
      ? [`is ${wordings[modality].label} alone: say so, such as by “${wordings[modality].word}”.`]
      : []),
    ...(isCited && !isTold
      ? [`is what ${entity(cited[0] ?? "")?.name} says: say whose words they are.`]
      : []),
    ...(first.polarity === "DENIED" && !denies.test(text) ? ["is denied: say so."] : []),
    ...(first.interpretation && !reads.test(text) ? ["is the author’s reading: say so."] : []),
    ...[first.subject, first.object].flatMap((end) => {
      const outcome = entity(end)?.outcome;
      const words = outcome && outcomes[outcome];
      return words && !words.test(text) ? [`is of an event that is ${outcome?.toLowerCase()}: say so.`] : [];
    }),
  ].map((fault) => `it tells ${id}, which ${fault}`);
}

export const checkNarration: Rule = ({ source: { article, stories } }) => {
  const declared = new Set(article.entities.map(({ id }) => id));
  const standing = claimsOf(article)
    .map(({ claim }) => claim)
    .filter(({ status }) => stands(status))
    .filter(({ speakers = [] }) => speakers.every((id) => declared.has(id))); // else a fault of its own
  const lines = Map.groupBy(standing, lineOf);
  return stories.flatMap(({ story }) =>
    story.steps.flatMap(({ text, relations }, index) =>
      relations
        .flatMap((id) => lineFaults(id, lines.get(id) ?? [], text, article))
        .map((fault) => `story ${story.id}: step ${index + 1}: ${fault}`),
    ),
  );
};

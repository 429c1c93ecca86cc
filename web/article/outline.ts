// A document's sentences as the page shows them, and what a selection marks in them. Pure.
import { relationOf } from "../../common/relation-id.ts";
import type { ArticleQuery } from "../api/generated/graphql.ts";
import type { Fragment } from "./anchor.ts";

export type ArticleSentence = NonNullable<ArticleQuery["document"]>["sentences"][number];
export type ArticleClaim = ArticleSentence["claims"][number];
/** A fragment and the claims that rest on it. */
export type ClaimedFragment = Fragment & { claims: ArticleClaim[] };

const anchorsIn = (claim: ArticleClaim, sentence: string) =>
  claim.evidence.filter((piece) => piece.sentence.id === sentence).flatMap(({ anchors }) => anchors);

/** Each fragment of a sentence once, in the order of the text, with all claims that rest on it. */
export function fragmentsOf(sentence: ArticleSentence): ClaimedFragment[] {
  const found = new Map<string, ClaimedFragment>();
  for (const claim of sentence.claims)
    for (const { start, text } of anchorsIn(claim, sentence.id)) {
      const id = `${sentence.id}@${start}+${text.length}`;
      const fragment = found.get(id) ?? { id, start, text, claims: [] };
      fragment.claims.push(claim);
      found.set(id, fragment);
    }
  return [...found.values()].sort((a, b) => a.start - b.start || b.text.length - a.text.length);
}

export type Passage = { start: number; text: string; fragments: ClaimedFragment[] };

/** A sentence's fragments as they lie in it: those that overlap are one passage. */
export function passagesOf(sentence: ArticleSentence): Passage[] {
  const passages: Passage[] = [];
  for (const fragment of fragmentsOf(sentence)) {
    const last = passages.at(-1);
    const [lastLetters, letters] = [[...(last?.text ?? "")], [...fragment.text]];
    const covered = last ? last.start + lastLetters.length - fragment.start : 0;
    if (!last || covered <= 0)
      passages.push({ start: fragment.start, text: fragment.text, fragments: [fragment] });
    else {
      last.text += letters.slice(covered).join("");
      last.fragments.push(fragment);
    }
  }
  return passages;
}

/** Whether a claim belongs to what is selected: a sentence, a line, or an entity at one of its ends. */
export function isMarked(claim: ArticleClaim, sentence: string, selection: string | null): boolean {
  if (selection === null) return false;
  return (
    selection === sentence ||
    selection === relationOf(claim) ||
    selection === claim.subject.id ||
    selection === claim.object.id
  );
}

export type LineClaim = { claim: ArticleClaim; line: string; sentences: ArticleSentence[] };

/** The claims that are drawn as these lines, in the order of the lines, each with the sentences that it rests on. */
export function claimsOfLines(sentences: readonly ArticleSentence[], lines: readonly string[]): LineClaim[] {
  const found = new Map<string, LineClaim>();
  for (const sentence of sentences)
    for (const claim of sentence.claims) {
      const entry = found.get(claim.id) ?? { claim, line: relationOf(claim), sentences: [] };
      entry.sentences.push(sentence);
      found.set(claim.id, entry);
    }
  return lines.flatMap((line) => [...found.values()].filter((entry) => entry.line === line));
}

export type Run = { text: string; fragments: ClaimedFragment[] };

/** A stretch of a text cut where fragments begin and end; fragments may overlap. `from` and `to` are offsets of `text`. */
export function cutIntoRuns(
  text: string,
  from: number,
  to: number,
  places: readonly { start: number; end: number; fragment: ClaimedFragment }[],
): Run[] {
  const here = places.filter(({ start, end }) => start < to && end > from);
  const cuts = [
    ...new Set([from, to, ...here.flatMap(({ start, end }) => [Math.max(from, start), Math.min(to, end)])]),
  ].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] as number;
    return {
      text: text.slice(start, end),
      fragments: here
        .filter((place) => place.start < end && place.end > start)
        .map(({ fragment }) => fragment),
    };
  });
}

// A claim as a footnote: author, title, publisher, place, words, hedge, and who says so. Pure.
import type { ClaimFieldsFragment } from "../api/generated/graphql.ts";
import { messages } from "../messages.ts";
import { hedgeOf } from "./claim-words.ts";

type Cited = Pick<ClaimFieldsFragment, "sentence" | "interpretation" | "attribution" | "evidence">;

/** One line a document. `wording` is the claim's, in words. */
export function citationOf(claim: Cited, wording: string): string {
  const { sentence, evidence } = claim;
  const places = evidence.map(({ sentence: { paragraph, number, document }, anchors }) => {
    const words = anchors
      .toSorted((a, b) => a.start - b.start)
      .map(({ text }) => text)
      .join(" … ");
    const source = [
      document.author.name,
      `“${document.title}”`,
      document.publisher,
      document.date?.asWritten ?? messages.card.undated,
    ];
    return `${source.filter(Boolean).join(", ")}, ${messages.sentenceNumber(paragraph, number).toLowerCase()}: “${words}”`;
  });
  return `${sentence} (${hedgeOf(claim, wording)}.) ${places.join("; ")}.`;
}

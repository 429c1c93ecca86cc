// A claim as a footnote: author, title, publisher, place, words, hedge, who says so, how it was read, and where to see it. Pure.
import { anchorOf, inTextOrder } from "../../common/export/rows.ts";
import type { ClaimFieldsFragment } from "../api/generated/graphql.ts";
import { messages } from "../messages.ts";
import { hedgeOf } from "./claim-words.ts";

type Cited = Pick<ClaimFieldsFragment, "sentence" | "interpretation" | "attribution" | "evidence" | "note">;

/** `wording` is the claim's, in words; `link` opens its line; null where nobody else could follow it. */
export function citationOf(claim: Cited, wording: string, link: string | null = null): string {
  const { sentence, evidence, note } = claim;
  const places = evidence.map(({ sentence: { paragraph, number, document }, anchors }) => {
    const words = anchorOf({ anchors: inTextOrder(anchors) });
    const source = [
      document.author.name,
      `“${document.title}”`,
      document.publisher,
      document.date?.asWritten ?? messages.card.undated,
    ];
    return `${source.filter(Boolean).join(", ")}, ${messages.sentenceNumber(paragraph, number).toLowerCase()}: “${words}”`;
  });
  const told = `${sentence} (${hedgeOf(claim, wording)}.) ${places.join("; ")}.`;
  return [told, note ? messages.claim.citedNote(note) : null, link].filter(Boolean).join(" ");
}

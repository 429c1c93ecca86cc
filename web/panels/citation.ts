// A claim as a footnote: author, title, publisher, place, words, hedge, who says so, how it was read, and where to see it. Pure.
import { anchorOf, inTextOrder, toldAs, toldOf } from "../../common/export/rows.ts";
import type { ClaimFieldsFragment } from "../api/generated/graphql.ts";
import { messages } from "../messages.ts";
import { hedgeOf } from "./claim-words.ts";

type Place = {
  sentence: { paragraph: number; number: number };
  anchors: readonly { start: number; text: string }[];
};
/** Where the words stand, and the words. */
export const placeOf = ({ sentence: { paragraph, number }, anchors }: Place): string =>
  `${messages.sentenceNumber(paragraph, number).toLowerCase()}: “${anchorOf({ anchors: inTextOrder(anchors) })}”`;

type Cited = Pick<ClaimFieldsFragment, "sentence" | "interpretation" | "attribution" | "evidence" | "note">;

/** `wording` is the claim's, in words; `link` opens its line; null where nobody else could follow it. */
export function citationOf(claim: Cited, wording: string, link: string | null = null): string {
  const { sentence, evidence, note } = claim;
  const places = evidence.map((each) => `${toldAs(toldOf(each.sentence.document))}, ${placeOf(each)}`);
  const told = `${sentence} (${hedgeOf(claim, wording)}.) ${places.join("; ")}.`;
  return [told, note ? messages.claim.citedNote(note) : null, link].filter(Boolean).join(" ");
}

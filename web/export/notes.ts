// A claim as it stands below a picture, by itself: what is said, how surely, by whom, and the words. Pure.
import { anchorOf, type ExportedClaim } from "../../common/export/rows.ts";
import { messages } from "../messages.ts";
import { hedgeOf } from "../panels/claim-words.ts";

/** How surely and by whom; `label`: its wording, in one word. */
export const hedgeIn = ({ isReading, chain }: ExportedClaim, label: string): string =>
  hedgeOf({ interpretation: isReading, attribution: chain.map((speaker) => ({ speaker })) }, label);

/** Where the words stand, and the words; `aside`: what marks on either side that they are a part. */
export const placesIn = ({ evidence }: ExportedClaim, aside = ""): string[] =>
  evidence.map((each) => {
    const words = [aside, anchorOf(each), aside].filter(Boolean).join(" ");
    return `${messages.sentenceNumber(each.paragraph, each.number)}: “${words}”`;
  });

/** `label`: its wording, in one word. */
export function noteOf(claim: ExportedClaim, label: string): string {
  const contested = claim.isContested ? [messages.export.contested] : [];
  const said = `${claim.sentence} (${hedgeIn(claim, label)}.)`;
  return [said, ...contested, `${placesIn(claim).join("; ")}.`].join(" ");
}

export type Footnote = { number: number; line: string; claims: readonly string[]; text: string };

/** One for each of these lines that claims stand behind, numbered in their order. */
export function footnotesOf(
  lines: readonly { id: string }[],
  claims: readonly ExportedClaim[],
  labelOf: (modality: string) => string,
): Footnote[] {
  const byLine = Map.groupBy(claims, ({ relation }) => relation);
  return lines
    .flatMap(({ id }) => {
      const some = byLine.get(id);
      return some ? [{ id, some }] : [];
    })
    .map(({ id, some }, index) => ({
      number: index + 1,
      line: id,
      claims: some.map((claim) => claim.id),
      text: some.map((claim) => noteOf(claim, labelOf(claim.modality))).join(" "),
    }));
}

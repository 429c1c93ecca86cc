// The words on the canvas: never more than the text says.
import { outcomeWord } from "../../common/labels.ts";
import type { EntityFieldsFragment } from "../api/generated/graphql.ts";

/** The zoom from which on names of nodes, and the words of lines, are large enough to be read. */
export const nodeNamesFrom = 0.7;
export const edgeNamesFrom = 0.75;
/** A view is chosen, and opened, so that it is read at ease. */
export const readFrom = 0.85;

type Named = { name: string; outcome?: string | null | undefined };

/** "July · no year", "May and June · no year", "date not stated": short enough for a card's second line. */
export function dateWords(
  date: { edtf?: string | null | undefined; asWritten: string } | null | undefined,
): string {
  if (!date) return "date not stated";
  const yearIsOpen = date.edtf?.includes("XXXX") ?? false;
  const words = date.asWritten.replace(/^in /i, "").replace(/ of this year$/, "");
  return yearIsOpen ? `${words} · no year` : words;
}

/** An event in the strip of time. */
export const eventWords = ({ name, outcome }: Named): string =>
  [name, outcomeWord(outcome)].filter(Boolean).join(" · ");

/** The two lines of an event's card: what, then outcome and when. */
export function cardLines(event: Pick<EntityFieldsFragment, "name" | "outcome" | "date">): [string, string] {
  return [event.name, [outcomeWord(event.outcome), dateWords(event.date)].filter(Boolean).join(" · ")];
}

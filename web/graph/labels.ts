// The words on the canvas: never more than the text says.
import type { EntityFieldsFragment, Modality } from "../api/generated/graphql.ts";

type PredicateWords = { label: string; edgeLabel: string; deniedLabel: string };
type LineWords = {
  polarity: string;
  modality: Modality;
  interpretation: boolean;
  contested: boolean;
  claimCount: number;
};
/** The zoom from which on names of nodes, and the words of lines, are large enough to be read. */
export const nodeNamesFrom = 0.7;
export const edgeNamesFrom = 0.85;

type Named = { name: string; outcome?: string | null | undefined };

const outcomeWords: Record<string, string | undefined> = {
  FOILED: "foiled",
  PLANNED: "planned",
  POSSIBLE: "possible",
};

/** "July · no year", "May and June · no year", "date not stated": short enough for a card's second line. */
export function dateWords(
  date: { edtf?: string | null | undefined; asWritten: string } | null | undefined,
): string {
  if (!date) return "date not stated";
  const yearIsOpen = date.edtf?.includes("XXXX") ?? false;
  const words = date.asWritten.replace(/^in /i, "").replace(/ of this year$/, "");
  return yearIsOpen ? `${words} · no year` : words;
}

/** What became of an event that did not, or may not, come about; null for all else. */
export const outcomeWord = (outcome: string | null | undefined) =>
  outcome ? (outcomeWords[outcome] ?? null) : null;

/** "Plots against the MEK (foiled)", as sentences name it: an event is nowhere named as if it had come about where it did not. */
export function nameWithOutcome({ name, outcome }: Named): string {
  const word = outcomeWord(outcome);
  return word ? `${name} (${word})` : name;
}

/** An event in the strip of time. */
export const eventWords = ({ name, outcome }: Named): string =>
  [name, outcomeWord(outcome)].filter(Boolean).join(" · ");

/** The two lines of an event's card: what, then outcome and when. */
export function cardLines(event: Pick<EntityFieldsFragment, "name" | "outcome" | "date">): [string, string] {
  return [event.name, [outcomeWord(event.outcome), dateWords(event.date)].filter(Boolean).join(" · ")];
}

/** The predicate, after ≠ where a claim contradicts it, and, if it is not flatly stated, the word; then whose reading it is and how many claims there are. */
export function edgeLabel(
  line: LineWords,
  predicate: PredicateWords,
  word: string | null | undefined,
): string {
  const verb = line.polarity === "DENIED" ? `denied: ${predicate.label}` : predicate.edgeLabel;
  const told = [verb, word, line.interpretation ? "author’s reading" : null].filter(Boolean).join(", ");
  const parts = line.contested ? `≠ ${told}` : told;
  return line.claimCount > 1 ? `${parts} ×${line.claimCount}` : parts;
}

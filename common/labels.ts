// Words that name what is drawn, wherever it is shown: never more than the text says.

type Named = { name: string; outcome?: string | null | undefined };
type PredicateWords = { label: string; edgeLabel: string };
type LineWords = {
  polarity: string;
  modality: string;
  interpretation: boolean;
  contested: boolean;
  claimCount: number;
};

const outcomeWords: Record<string, string | undefined> = {
  FOILED: "foiled",
  PLANNED: "planned",
  POSSIBLE: "possible",
};

/** What became of an event that did not, or may not, come about; null for all else. */
export const outcomeWord = (outcome: string | null | undefined) =>
  outcome ? (outcomeWords[outcome] ?? null) : null;

/** "Plots against the MEK (foiled)", as sentences name it: an event is nowhere named as if it had come about where it did not. */
export function nameWithOutcome({ name, outcome }: Named): string {
  const word = outcomeWord(outcome);
  return word ? `${name} (${word})` : name;
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

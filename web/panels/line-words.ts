// How a line is told where it is read and not looked at. Pure: its hedges stand with it, whichever end it is read from.
import type { Modality } from "../api/generated/graphql.ts";
import { messages } from "../messages.ts";
import type { Filter, Relation } from "../state/view.ts";
import { type Line, lineOf } from "../state/visible.ts";

const words = messages.outline;
type PredicateWords = { label: string; inverseLabel: string; deniedLabel: string };

/** What a line is told with. `nameOf`: with what did not come about. */
export type Telling = {
  predicates: ReadonlyMap<string, PredicateWords>;
  wordings: ReadonlyMap<Modality, string>;
  nameOf(entity: string): string;
  /** What became of an event that did not, or may not, come about; null for all else. */
  outcomeOf(entity: string): string | null;
  /** Whom the author passes on, where nothing of this wording is his own. */
  passedOn(line: Line): string[];
};

/** Speakers of the claims that give the line its wording; none where the author himself says one of them. */
export function passedOnFrom(relation: Relation, line: Line, filter: Filter): string[] {
  const told = relation.voices.filter(
    (voice) =>
      voice.modality === line.modality &&
      voice.interpretation === line.interpretation &&
      lineOf({ ...relation, voices: [voice] }, filter) !== null,
  );
  return told.some(({ depth }) => depth === 0) ? [] : [...new Set(told.map(({ speaker }) => speaker))];
}

/** "reported, author’s reading, according to Albanian Police, 2 claims" */
export function hedgeWords(line: Line, { wordings, nameOf, passedOn }: Telling): string {
  const speakers = passedOn(line);
  return [
    wordings.get(line.modality) ?? line.modality,
    line.interpretation ? messages.claim.readingShort : null,
    speakers.length > 0 ? words.accordingTo(speakers.map(nameOf)) : null,
    line.contested ? words.contested : null,
    line.claimCount > 1 ? words.claims(line.claimCount) : null,
  ]
    .filter(Boolean)
    .join(", ");
}

function partsOf(line: Line, { predicates, nameOf }: Telling): [string, string, string] {
  const entry = predicates.get(line.predicate);
  const verb = (line.polarity === "DENIED" ? entry?.deniedLabel : entry?.label) ?? line.predicate;
  return [nameOf(line.source), verb, nameOf(line.target)];
}

/** From tail to head: "SPAK, carried out, Detentions in Albania, stated". */
export const lineAloud = (line: Line, telling: Telling): string =>
  [...partsOf(line, telling), hedgeWords(line, telling)].join(", ");

/**
 * As it is read under one of its ends: "carried out by SPAK, stated", "foiled: was to be in Albania, stated". A denial is
 * told whole where it starts elsewhere.
 */
export function lineFrom(line: Line, entity: string, telling: Telling): string {
  const [tail, verb, head] = partsOf(line, telling);
  const inverse = telling.predicates.get(line.predicate)?.inverseLabel ?? line.predicate;
  const hedge = hedgeWords(line, telling);
  if (line.source !== entity && line.polarity === "DENIED") return `${tail} ${verb} ${head}, ${hedge}`;
  const told = line.source === entity ? `${verb} ${head}` : `${inverse} ${tail}`;
  const outcome = telling.outcomeOf(entity);
  return `${outcome ? `${outcome}: ` : ""}${told}, ${hedge}`;
}

// A claim read aloud in English, never saying more than its wording does. Pure.
import { type Predicate, type PredicateEntry, predicates, wordings } from "../../seed/vocabulary.ts";
import type { ClaimRecord, EntityRecord } from "./records.ts";

const outcomeWords = { FOILED: "foiled", PLANNED: "planned", POSSIBLE: "possible" } as const;

type Named = Pick<EntityRecord, "inSentence" | "plural" | "outcome">;

/** "the plots against the MEK (foiled)": an event that did not, or may not, come about always says so. */
export function nameWithOutcome(entity: Named): string {
  const word =
    entity.outcome && entity.outcome in outcomeWords
      ? outcomeWords[entity.outcome as keyof typeof outcomeWords]
      : null;
  return word ? `${entity.inSentence} (${word})` : entity.inSentence;
}

/** Also behind an opening quotation mark. */
const upperFirst = (text: string) => text.replace(/^[^\p{L}\p{N}]*\p{L}/u, (start) => start.toUpperCase());
const pluralVerbs: Record<string, string> = { is: "are", was: "were", has: "have", does: "do" };

/** The verb phrase after a plural subject: "belongs to", "belong to"; only a present tense and "was" differ. */
export function inPlural(phrase: string, [singular, plural]: readonly [string, string] = ["", ""]): string {
  return phrase
    .replace(/^\w+/, (verb) => pluralVerbs[verb] ?? verb.replace(/s$/, ""))
    .replace(singular, plural);
}

/** A hedge follows a form of "be" and comes before any other verb: "is possibly willing", "reportedly spied". */
const hedged = (phrase: string, hedge: string | null) =>
  hedge ? phrase.replace(/^((?:is|are|was|were) )?/, (be) => `${be}${hedge} `) : phrase;

export function sentenceOf(
  claim: Pick<ClaimRecord, "predicate" | "polarity" | "modality" | "interpretation" | "depth"> & {
    subject: Named;
    object: Named;
    speaker: Named;
  },
): string {
  const predicate: PredicateEntry = predicates[claim.predicate as Predicate];
  const singular = claim.polarity === "DENIED" ? predicate.denied : predicate.label;
  const phrase = claim.subject.plural ? inPlural(singular, predicate.noun) : singular;
  const said = [
    nameWithOutcome(claim.subject),
    hedged(phrase, wordings[claim.modality].word),
    nameWithOutcome(claim.object),
  ].join(" ");
  const spoken = claim.depth > 0 ? `According to ${claim.speaker.inSentence}, ${said}` : upperFirst(said);
  return `${spoken}${claim.interpretation ? "; the author’s reading" : ""}.`;
}

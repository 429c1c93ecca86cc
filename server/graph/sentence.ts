// A claim read aloud in English, never saying more than its wording does. Pure.
import { type Predicate, predicates, wordings } from "../../seed/vocabulary.ts";
import type { ClaimRecord, EntityRecord } from "./records.ts";

const outcomeWords = { FOILED: "foiled", PLANNED: "planned", POSSIBLE: "possible" } as const;

/** "Plots against the MEK (foiled)": an event that did not, or may not, come about always says so. */
export function nameWithOutcome(entity: Pick<EntityRecord, "name" | "outcome">): string {
  const word =
    entity.outcome && entity.outcome in outcomeWords
      ? outcomeWords[entity.outcome as keyof typeof outcomeWords]
      : null;
  return word ? `${entity.name} (${word})` : entity.name;
}

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const lowerArticle = (text: string) => text.replace(/^(An?|The|Three) /, (article) => article.toLowerCase());

export function sentenceOf(
  claim: Pick<ClaimRecord, "predicate" | "polarity" | "modality" | "interpretation" | "depth"> & {
    subject: Pick<EntityRecord, "name" | "outcome">;
    object: Pick<EntityRecord, "name" | "outcome">;
    speaker: Pick<EntityRecord, "name">;
  },
): string {
  const predicate = predicates[claim.predicate as Predicate];
  const verb = claim.polarity === "DENIED" ? predicate.denied : predicate.label;
  const subject = nameWithOutcome(claim.subject);
  const said = [subject, wordings[claim.modality].word, verb, lowerArticle(nameWithOutcome(claim.object))]
    .filter(Boolean)
    .join(" ");
  const spoken =
    claim.depth > 0
      ? `According to ${lowerArticle(claim.speaker.name)}, ${lowerArticle(said)}`
      : upperFirst(said);
  return `${spoken}${claim.interpretation ? "; the author’s reading" : ""}.`;
}

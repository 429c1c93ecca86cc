// Figures that are kept beside what they count, so that a graph of millions is summed up at once. Pure.
import { stands } from "./compile.ts";
import { type DocumentFigures, type DocumentRows, modalities, type Outcome } from "./model.ts";

/** From so many digits of its degree on an entity keeps its neighbors' counts; of fewer relationships they are counted when asked. */
export const countedFrom = 9;

function tally<Key extends string>(keys: readonly Key[]): [Key, number][] {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Of the claims of a document that stand. */
export function figuresOf({ claims, entities }: Pick<DocumentRows, "claims" | "entities">): DocumentFigures {
  const standing = claims.filter(({ status }) => stands(status));
  const outcome = new Map(entities.map(({ id, outcome }) => [id, outcome]));
  const outcomes = tally(
    standing.flatMap(({ subject, object }) =>
      [...new Set([outcome.get(subject), outcome.get(object)])].filter(
        (each): each is Outcome => each != null,
      ),
    ),
  );
  const types = tally(standing.map(({ type }) => type));
  const speakers = tally(standing.map(({ speaker, depth }) => `${speaker} ${depth}`));
  return {
    standing: standing.length,
    interpretations: standing.filter(({ interpretation }) => interpretation).length,
    denials: standing.filter(({ polarity }) => polarity === "DENIED").length,
    modalityCounts: modalities.map(
      (modality) => standing.filter((claim) => claim.modality === modality).length,
    ),
    types: types.map(([type]) => type),
    typeCounts: types.map(([, count]) => count),
    outcomes: outcomes.map(([name]) => name),
    outcomeCounts: outcomes.map(([, count]) => count),
    speakers: speakers.map(([key]) => key.slice(0, key.lastIndexOf(" "))),
    speakerDepths: speakers.map(([key]) => Number(key.slice(key.lastIndexOf(" ") + 1))),
    speakerCounts: speakers.map(([, count]) => count),
  };
}

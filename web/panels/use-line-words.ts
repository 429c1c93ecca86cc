// What lines are told with, from the vocabulary and the view.
import { useMemo } from "react";
import { nameWithOutcome, outcomeWord } from "../../common/labels.ts";
import { useView } from "../state/store.ts";
import { useSession } from "./context.ts";
import { passedOnFrom, type Telling } from "./line-words.ts";

export function useLineWords(): Telling {
  const { vocabulary, facets } = useSession().opening;
  const entities = useView((view) => view.entities);
  const relations = useView((view) => view.relations);
  const filter = useView((view) => view.filter);
  return useMemo(() => {
    const speakers = new Map(facets.speakers.map(({ entity }) => [entity.id, entity.name]));
    return {
      predicates: new Map(vocabulary.predicates.map((entry) => [entry.predicate, entry])),
      wordings: new Map(vocabulary.modalities.map(({ modality, label }) => [modality, label])),
      nameOf(id) {
        const entity = entities[id];
        return entity ? nameWithOutcome(entity) : (speakers.get(id) ?? id);
      },
      outcomeOf: (id) => outcomeWord(entities[id]?.outcome),
      passedOn(line) {
        const relation = relations[line.id];
        return relation ? passedOnFrom(relation, line, filter) : [];
      },
    };
  }, [vocabulary, facets, entities, relations, filter]);
}

import { modalities } from "../../seed/model.ts";
import { kinds, type PredicateEntry, predicates, wordings } from "../../seed/vocabulary.ts";

/** The vocabulary as the API gives it. */
export const vocabulary = {
  kinds: Object.entries(kinds).map(([kind, entry]) => ({ kind, ...entry })),
  predicates: Object.entries(predicates as Record<string, PredicateEntry>).map(([predicate, entry]) => ({
    predicate,
    label: entry.label,
    inverseLabel: entry.inverse,
    deniedLabel: entry.denied,
    edgeLabel: entry.short ?? entry.label,
    from: entry.from,
    to: entry.to,
    aim: entry.aim ?? false,
  })),
  modalities: modalities.map((modality) => ({ modality, ...wordings[modality] })),
};

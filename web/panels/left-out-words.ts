// What the reader has unchecked, in the legend's own words.
import { messages } from "../messages.ts";
import { isDate } from "../state/dates.ts";
import { type Filter, filters } from "../state/view.ts";
import { useSession } from "./context.ts";

/** "" where it is no date: nothing is left out by it. */
const dateOrNothing = (text: string) => (isDate(text) ? text.trim() : "");

export function useLeftOut(filter: Filter): string[] {
  const { opening } = useSession();
  const { modalities, kinds, predicates } = opening.vocabulary;
  const speakers = opening.facets.speakers
    .filter(({ entity }) => filter.speakers.includes(entity.id))
    .map(({ entity, depth }) => (depth === 0 ? messages.legend.author : entity.name));
  const words = messages.paths.leftOut;
  return [
    ...modalities.filter(({ modality }) => filter.modalities.includes(modality)).map(({ label }) => label),
    ...(filter.reading ? [messages.legend.reading] : []),
    ...(filter.onlyReading ? [words.noReading] : []),
    ...(filter.unreal ? [messages.legend.unreal] : []),
    ...(filter.contested ? [words.undisputed] : []),
    ...kinds.filter(({ kind }) => filter.kinds.includes(kind)).map(({ plural }) => plural.toLowerCase()),
    ...predicates
      .filter(({ predicate }) => filter.predicates.includes(predicate))
      .map(({ label }) => words.line(label)),
    ...(filters(filter, "dates")
      ? [words.dated(dateOrNothing(filter.since), dateOrNothing(filter.until))]
      : []),
    ...(filter.undated ? [words.undated] : []),
    ...(filters(filter, "words") ? [words.words(filter.words.trim())] : []),
    ...(speakers.length > 0 ? [messages.paths.speakers(speakers)] : []),
  ];
}

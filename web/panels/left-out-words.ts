// What the reader has unchecked, in the legend's own words.
import { messages } from "../messages.ts";
import type { Filter } from "../state/view.ts";
import { useSession } from "./context.ts";

export function useLeftOut(filter: Filter): string[] {
  const { opening } = useSession();
  const { modalities, kinds } = opening.vocabulary;
  const speakers = opening.facets.speakers
    .filter(({ entity }) => filter.speakers.includes(entity.id))
    .map(({ entity, depth }) => (depth === 0 ? messages.legend.author : entity.name));
  return [
    ...modalities.filter(({ modality }) => filter.modalities.includes(modality)).map(({ label }) => label),
    ...(filter.reading ? [messages.legend.reading] : []),
    ...(filter.unreal ? [messages.legend.unreal] : []),
    ...kinds.filter(({ kind }) => filter.kinds.includes(kind)).map(({ plural }) => plural.toLowerCase()),
    ...(speakers.length > 0 ? [messages.paths.speakers(speakers)] : []),
  ];
}

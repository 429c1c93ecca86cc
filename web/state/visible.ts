// What of the view passes its filter. Pure.
import type { Modality } from "../api/generated/graphql.ts";
import { remembering } from "../remembering.ts";
import { type Entity, type Filter, type Relation, unrealOutcomes, type View } from "./view.ts";

/** Wordings, the strongest first. */
export const ladder: readonly Modality[] = ["STATED", "REPORTED", "ALLEGED", "PROBABLE", "POSSIBLE"];

/** A drawn line as its passing claims make it: the strongest wording among those that are not an interpretation, if any are. */
export type Line = Pick<
  Relation,
  | "id"
  | "predicate"
  | "source"
  | "target"
  | "polarity"
  | "modality"
  | "interpretation"
  | "contested"
  | "claimCount"
>;

/** By line, the voices of those claims that pass what the graph alone can judge; null where it is not asked, or has not answered yet. */
export type Judged = ReadonlyMap<string, Relation["voices"]> | null;

export function lineOf(relation: Relation, filter: Filter, judged: Judged = null): Line | null {
  if (filter.predicates.includes(relation.predicate)) return null;
  const said = judged === null ? relation.voices : (judged.get(relation.id) ?? []);
  const voices = said.filter(
    (voice) =>
      !(filter.contested && !voice.contested) &&
      !filter.modalities.includes(voice.modality) &&
      !filter.speakers.includes(voice.speaker) &&
      !(filter.reading && voice.interpretation) &&
      !(filter.onlyReading && !voice.interpretation),
  );
  const plain = voices.filter((voice) => !voice.interpretation);
  const counted = plain.length > 0 ? plain : voices;
  const modality = ladder.find((step) => counted.some((voice) => voice.modality === step));
  if (!modality) return null;
  const { id, predicate, source, target, polarity } = relation;
  return {
    id,
    predicate,
    source,
    target,
    polarity,
    modality,
    interpretation: plain.length === 0,
    contested: voices.some((voice) => voice.contested),
    claimCount: voices.reduce((sum, voice) => sum + voice.claimCount, 0),
  };
}

const isLeftOut = (entity: Entity, filter: Filter) =>
  filter.kinds.includes(entity.kind) ||
  (filter.unreal && entity.outcome != null && unrealOutcomes.includes(entity.outcome));

const isUndated = ({ source, target }: Relation, entities: View["entities"]) =>
  entities[source]?.date == null && entities[target]?.date == null;

/** What looks at lines again and again, as a drawing does, finds the same ones. */
const keptLineOf = remembering(lineOf);

const byEnd = remembering((relations: View["relations"]) => {
  const ends = new Map<string, Relation[]>();
  for (const relation of Object.values(relations))
    for (const end of new Set([relation.source, relation.target])) {
      const there = ends.get(end);
      if (there) there.push(relation);
      else ends.set(end, [relation]);
    }
  return ends;
});
/** The relations that begin or end there. */
export const relationsAt = (relations: View["relations"], id: string): readonly Relation[] =>
  byEnd(relations).get(id) ?? [];

/** Of a view, what says which of it is visible. */
export type Sight = Pick<View, "entities" | "relations" | "places" | "hidden" | "filter">;

/** Of these relations, the lines that pass, between entities whose kinds and outcomes are checked, and that are not hidden by hand. */
export function visibleLines(
  view: Omit<Sight, "places">,
  judged: Judged = null,
  of: readonly Relation[] = Object.values(view.relations),
): Line[] {
  const byHand = new Set(view.hidden);
  const hidden = (id: string) => {
    const entity = view.entities[id];
    return entity === undefined || byHand.has(id) || isLeftOut(entity, view.filter);
  };
  return of.flatMap((relation) =>
    hidden(relation.source) ||
    hidden(relation.target) ||
    (view.filter.undated && isUndated(relation, view.entities))
      ? []
      : (keptLineOf(relation, view.filter, judged) ?? []),
  );
}

/**
 * Entities on the canvas that a passing claim touches, without those that are hidden by hand. `touched` says of those
 * that no drawn line touches whether a claim elsewhere in the graph does; while it is unknown they stay.
 */
export function visibleEntities(
  view: Omit<Sight, "relations">,
  lines: readonly Line[],
  touched: ReadonlyMap<string, boolean>,
): Entity[] {
  const drawn = new Set(lines.flatMap(({ source, target }) => [source, target]));
  const byHand = new Set(view.hidden);
  return Object.keys(view.places).flatMap((id) => {
    const entity = view.entities[id];
    if (!entity || byHand.has(id) || isLeftOut(entity, view.filter)) return [];
    return drawn.has(id) || (touched.get(id) ?? true) ? entity : [];
  });
}

/** Of those that are hidden by hand, how many the filter would let pass. */
export function hiddenThatPass(view: View, touched: ReadonlyMap<string, boolean>): number {
  return view.hidden.filter((id) => {
    const entity = view.entities[id];
    return entity !== undefined && !isLeftOut(entity, view.filter) && (touched.get(id) ?? true);
  }).length;
}

const nothing: readonly string[] = [];

/**
 * The lines that wear the marker while nothing is selected. A path goes out whole where the filter takes a part of it
 * away, unless that is an end of a kind that is unchecked: a path may start there. A story keeps what is left.
 */
export function litLines(
  { lit, telling, filter, question, relations, entities, hidden }: View,
  judged: Judged = null,
): readonly string[] {
  if (lit === null || telling) return lit ?? nothing;
  const ends = [question.from?.id, question.to?.id];
  const isDrawn = (id: string) => {
    const entity = entities[id];
    if (entity === undefined || hidden.includes(id)) return false;
    return !isLeftOut(entity, ends.includes(id) ? { ...filter, kinds: [] } : filter);
  };
  const passes = (id: string) => {
    const relation = relations[id];
    return (
      relation &&
      isDrawn(relation.source) &&
      isDrawn(relation.target) &&
      !(filter.undated && isUndated(relation, entities)) &&
      lineOf(relation, filter, judged)
    );
  };
  return lit.every(passes) ? lit : nothing;
}

/** Entities: every one of the graph is in exactly one of the first four, which add up to `total`. */
export type Counter = { shown: number; filtered: number; hidden: number; notDrawn: number; total: number };

/** `matching`: how many of the graph's a passing claim touches; `passing`: how many of the hidden ones are among those. */
export function count(
  { shown, hidden, passing }: { shown: number; hidden: number; passing: number },
  { total, matching }: { total: number; matching: number },
): Counter {
  return {
    shown,
    hidden,
    filtered: total - matching - (hidden - passing),
    notDrawn: matching - shown - passing,
    total,
  };
}

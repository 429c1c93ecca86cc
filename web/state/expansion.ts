// What is next to an entity: which of it is on the canvas, what one choice of it asks for, and where the last page ended. Pure.
import type { ClaimFilter, NeighborCountsQuery } from "../api/generated/graphql.ts";
import type { View } from "./view.ts";
import { type Judged, relationsAt, visibleLines } from "./visible.ts";

type Counted = NeighborCountsQuery["neighborCounts"][number];
/** Neighbors of one kind, by one predicate, in one direction, affirmed or denied. */
export type Choice = Pick<Counted, "kind" | "predicate" | "direction" | "polarity">;

/** Entities that one expansion adds at most. */
export const pageSize = 20;

/** A count that may be a lower bound. */
export type Count = { count: number; exact: boolean };

/** The filter that keeps this choice alone of what passes `asked`. */
export const filterOf = (asked: ClaimFilter | undefined, choice: Choice | null): ClaimFilter | undefined =>
  choice
    ? { ...asked, kinds: [choice.kind], predicates: [choice.predicate], polarity: choice.polarity }
    : asked;

/** Who is placed next to it by a line that passes the filter, hidden by hand or not. */
export function neighborsPlaced(
  view: View,
  id: string,
  judged: Judged,
  choice: Choice | null = null,
): Set<string> {
  const lines = visibleLines({ ...view, hidden: [] }, judged, relationsAt(view.relations, id));
  return new Set(
    lines.flatMap(({ source, target, predicate, polarity }) => {
      if (source === target || (source !== id && target !== id)) return [];
      const [other, direction] = source === id ? [target, "OUT"] : [source, "IN"];
      const isChosen =
        !choice ||
        (choice.predicate === predicate &&
          choice.polarity === polarity &&
          choice.direction === direction &&
          choice.kind === view.entities[other]?.kind);
      return isChosen ? [other] : [];
    }),
  );
}

/** `passing`: all its neighbors that pass the filter. */
export const notPlaced = ({ count, exact }: Count, placed: ReadonlySet<string>): Count => ({
  count: Math.max(0, count - placed.size),
  exact,
});

/** Of an answer that counts the entity itself among what matches. */
export const neighborsOf = ({ matching, exact }: { matching: number; exact: boolean }): Count => ({
  count: Math.max(0, matching - 1),
  exact,
});

/** Where the pages of one question were left: the cursor after the last page of which all are placed, and who they are. */
export type Left = { after: string; seen: readonly string[] };

/** The cursor to go on from; null where some of what was before it are placed no longer. */
export const goOnFrom = (left: Left | undefined, places: View["places"]): string | null =>
  left?.seen.every((id) => places[id]) ? left.after : null;

// From entities and lines to what the layout places: the same words, sizes and lanes as the canvas draws.

import { edgeLabel } from "../../common/labels.ts";
import type { EntityFieldsFragment, Modality } from "../api/generated/graphql.ts";
import { remembering } from "../remembering.ts";
import type { Line } from "../state/visible.ts";
import { cardLines } from "./labels.ts";
import { type DrawnEdge, type DrawnNode, laneOf } from "./layout/drawing.ts";
import { cardSize, fonts, type MeasureWidth, symbol, textSize, wrapAt } from "./layout/measure.ts";

type PredicateWords = { label: string; edgeLabel: string; deniedLabel: string; aim: boolean };
/** What the canvas needs of the vocabulary, by name. */
export type Words = { predicates: Map<string, PredicateWords>; wordings: Map<Modality, string | null> };

const unknown: PredicateWords = { label: "?", edgeLabel: "?", deniedLabel: "?", aim: false };
export const wordsOf = (line: Line, words: Words) => words.predicates.get(line.predicate) ?? unknown;
export const labelOf = (line: Line, words: Words) =>
  edgeLabel(line, wordsOf(line, words), words.wordings.get(line.modality));

export const toDrawnNode = remembering((entity: EntityFieldsFragment, measure: MeasureWidth): DrawnNode => {
  if (entity.kind === "EVENT")
    return { id: entity.id, size: cardSize(cardLines(entity), measure), label: null };
  return {
    id: entity.id,
    size: { width: symbol, height: symbol },
    label: textSize(entity.name, fonts.node, wrapAt.node, measure),
  };
});

const labelSize = remembering((line: Line, words: Words, measure: MeasureWidth) =>
  textSize(labelOf(line, words), fonts.edge, wrapAt.edge, measure),
);

/** Lines between the same two nodes take a lane each; seen from the one that comes first by id. */
export function lanes(lines: readonly Line[]): Map<string, number> {
  const bundles = Map.groupBy(lines, ({ source, target }) => [source, target].sort().join(" "));
  return new Map(
    [...bundles.values()].flatMap((bundle) =>
      bundle
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .map((line, index, all) => {
          const lane = laneOf(index, all.length);
          return [line.id, line.source < line.target ? lane : -lane] as const;
        }),
    ),
  );
}

export function toDrawnEdges(lines: readonly Line[], words: Words, measure: MeasureWidth): DrawnEdge[] {
  const lane = lanes(lines);
  return lines.map((line) => ({
    id: line.id,
    source: line.source,
    target: line.target,
    label: labelSize(line, words, measure),
    lane: lane.get(line.id) ?? 0,
  }));
}

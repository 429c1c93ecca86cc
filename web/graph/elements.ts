// From what is visible to what Cytoscape draws. Pure; every key is always there, for Cytoscape keeps the old value of one left out.

import { outcomeWord } from "../../common/labels.ts";
import type { Modality } from "../api/generated/graphql.ts";
import type { Entity, Place, View } from "../state/view.ts";
import type { Line } from "../state/visible.ts";
import { cardLines } from "./labels.ts";
import { laneWidth } from "./layout/drawing.ts";
import type { MeasureWidth } from "./layout/measure.ts";
import { labelOf, lanes, toDrawnNode, type Words, wordsOf } from "./problem.ts";

export type KindMarks = Map<string, { shape: string; hue: string }>;
export type NodeData = {
  id: string;
  label: string;
  shape: string;
  hue: string;
  unnamed: boolean;
  unreal: boolean;
  pinned: boolean;
  noted: boolean;
  side: string;
  width: number;
  height: number;
};
export type EdgeData = {
  id: string;
  source: string;
  target: string;
  label: string;
  wording: Modality;
  arrow: "triangle" | "vee" | "hollow";
  denied: boolean;
  contested: boolean;
  noted: boolean;
  /**
   * Where the line is bent: its control point's distance from the straight line, in pixels, to its left seen from the source; it
   * stands twice as far off as the middle of the curve. "" where the line is straight. Words, for Cytoscape keeps what it has read.
   */
  bend: string;
};
export type Elements = {
  nodes: { data: NodeData; position: { x: number; y: number } }[];
  edges: { data: EdgeData }[];
};

const bendOf = (lane: number, source: Place, target: Place) =>
  lane === 0 ? "" : `${(2 * lane * laneWidth(source, target)).toFixed(1)}px`;

export function toElements(
  entities: readonly Entity[],
  lines: readonly Line[],
  { places, pinned, notes }: Pick<View, "places" | "pinned" | "notes">,
  words: Words,
  marks: KindMarks,
  measure: MeasureWidth,
): Elements {
  const lane = lanes(lines);
  const shown = new Set(entities.map(({ id }) => id));
  const drawn = lines.filter(({ source, target }) => shown.has(source) && shown.has(target));
  const placeOf = (id: string): Place => places[id] ?? { x: 0, y: 0, side: "BOTTOM" };
  const nodes = entities.map((entity) => {
    const place = placeOf(entity.id);
    const mark = marks.get(entity.kind) ?? { shape: "tag", hue: "neutral" };
    const { size } = toDrawnNode(entity, measure);
    return {
      data: {
        id: entity.id,
        label: entity.kind === "EVENT" ? cardLines(entity).join("\n") : entity.name,
        shape: mark.shape,
        hue: mark.hue,
        unnamed: entity.unnamed,
        unreal: outcomeWord(entity.outcome) !== null,
        pinned: pinned.includes(entity.id),
        noted: notes[entity.id] !== undefined,
        side: place.side,
        width: size.width,
        height: size.height,
      },
      position: { x: place.x, y: place.y },
    };
  });
  const edges = drawn.map((line) => ({
    data: {
      id: line.id,
      source: line.source,
      target: line.target,
      label: labelOf(line, words),
      wording: line.modality,
      arrow: wordsOf(line, words).aim
        ? ("hollow" as const)
        : line.interpretation
          ? ("vee" as const)
          : ("triangle" as const),
      denied: line.polarity === "DENIED",
      contested: line.contested,
      noted: notes[line.id] !== undefined,
      bend: bendOf(lane.get(line.id) ?? 0, placeOf(line.source), placeOf(line.target)),
    },
  }));
  return { nodes, edges };
}

// What a drawing is to the layout, and what each fault in it costs.
import type { LabelSide } from "../../api/generated/graphql.ts";
import {
  type Box,
  boxAround,
  crosses,
  distance,
  exitOf,
  grow,
  meets,
  overlap,
  type Point,
  type Segment,
} from "./geometry.ts";
import type { Size } from "./measure.ts";

/** `label` is null where the words stand inside, as on a card. */
export type DrawnNode = { id: string; size: Size; label: Size | null };
/** `bend`: pixels by which the middle of the line stands off the straight one; 0 for a line that has no twin. */
export type DrawnEdge = { id: string; source: string; target: string; label: Size; bend: number };
export type Place = { x: number; y: number; side: LabelSide };
export type Canvas = { width: number; height: number };

const gap = 4; // between a node and its name, as the stylesheet has it
const margin = 12; // between a drawing and the canvas's edge
const air = 3; // around what must not touch

export const nodeBox = (node: DrawnNode, at: Point): Box => boxAround(at, node.size.width, node.size.height);

export function labelBox(node: DrawnNode, { x, y, side }: Place): Box | null {
  if (!node.label) return null;
  const { width, height } = node.label;
  const dx = node.size.width / 2 + gap + width / 2;
  const dy = node.size.height / 2 + gap + height / 2;
  const off = { BOTTOM: [0, dy], TOP: [0, -dy], RIGHT: [dx, 0], LEFT: [-dx, 0] }[side] as [number, number];
  return boxAround({ x: x + off[0], y: y + off[1] }, width, height);
}

export type EdgeShape = { segments: Segment[]; middle: Point; label: Box; length: number };

/** Where the parts of a bundle of `count` lines between the same two nodes bend: apart enough for their words. */
export const bendOf = (index: number, count: number) => (count === 1 ? 0 : (index - (count - 1) / 2) * 44);

export function edgeShape(edge: DrawnEdge, from: Box, to: Box): EdgeShape {
  const a = { x: (from.left + from.right) / 2, y: (from.top + from.bottom) / 2 };
  const b = { x: (to.left + to.right) / 2, y: (to.top + to.bottom) / 2 };
  const length = distance(a, b) || 1;
  const normal = { x: -(b.y - a.y) / length, y: (b.x - a.x) / length };
  const via = {
    x: (a.x + b.x) / 2 + normal.x * edge.bend * 2,
    y: (a.y + b.y) / 2 + normal.y * edge.bend * 2,
  };
  const start = exitOf(from, edge.bend === 0 ? b : via);
  const end = exitOf(to, edge.bend === 0 ? a : via);
  const straight = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  const middle = edge.bend === 0 ? straight : { x: (straight.x + via.x) / 2, y: (straight.y + via.y) / 2 };
  const segments: Segment[] =
    edge.bend === 0
      ? [[start, end]]
      : [
          [start, middle],
          [middle, end],
        ];
  return {
    segments,
    middle,
    label: boxAround(middle, edge.label.width + 4, edge.label.height + 2),
    length: distance(start, end),
  };
}

/** LOOK 4's prices, each for one fault; a part of an overlap costs by its depth too, so that a climb finds the way out. */
export const price = {
  nodes: 50,
  labelOnNode: 30,
  labels: 30,
  lineThroughNode: 18,
  lineThroughOwnLabel: 12,
  lineThroughLabel: 14,
  crossing: 10,
  edgeTooShort: 8,
  outside: 60,
} as const;

export const onOverlap = (cost: number, a: Box, b: Box): number => {
  const depth = overlap(grow(a, air), b);
  return depth > 0 ? cost + depth : 0;
};

/** By how much a box stands out of the canvas. */
export const outside = (box: Box, { width, height }: Canvas): number =>
  Math.max(0, margin - box.left) +
  Math.max(0, margin - box.top) +
  Math.max(0, box.right - width + margin) +
  Math.max(0, box.bottom - height + margin);

export const touches = (shape: EdgeShape, box: Box, by = air) =>
  shape.segments.some((segment) => meets(segment, grow(box, by)));
export const crossings = (a: EdgeShape, b: EdgeShape) => {
  let sum = 0;
  for (const one of a.segments) for (const other of b.segments) if (crosses(one, other)) sum += 1;
  return sum;
};

// What is drawn, and the boxes and paths it takes: the same geometry as the canvas draws.
import type { LabelSide } from "../../api/generated/graphql.ts";
import { type Box, boxAround, centreOf, distance, exitOf, exitOfCircle, type Point } from "./geometry.ts";
import type { Size } from "./measure.ts";

/** `label` is null where the words stand inside, as on a card. */
export type DrawnNode = { id: string; size: Size; label: Size | null };
/** `lane`: which of the lanes beside the straight line; 0 for a line that has no twin. */
export type DrawnEdge = { id: string; source: string; target: string; label: Size; lane: number };
export type Place = { x: number; y: number; side: LabelSide };
export type Canvas = { width: number; height: number };
/** `canvas` is null where the drawing may grow without limit. */
export type Problem = { nodes: readonly DrawnNode[]; edges: readonly DrawnEdge[]; canvas: Canvas | null };

/** Nodes above which lines and their words are not heeded where something is added: so much cannot be read at once, and it would take seconds. */
export const mostHeeded = 150;

export const sides: readonly LabelSide[] = ["BOTTOM", "TOP", "RIGHT", "LEFT"];
const gap = 4; // between a node and its name, as the stylesheet has it
const labelPadding = 2; // of the canvas-coloured ground under a line's words, as the stylesheet has it
const curvePieces = 6;

export const nodeBox = (node: DrawnNode, at: Point): Box => boxAround(at, node.size.width, node.size.height);

export function labelBox(node: DrawnNode, { x, y, side }: Place): Box | null {
  if (!node.label) return null;
  const { width, height } = node.label;
  const dx = node.size.width / 2 + gap + width / 2;
  const dy = node.size.height / 2 + gap + height / 2;
  const off = { BOTTOM: [0, dy], TOP: [0, -dy], RIGHT: [dx, 0], LEFT: [-dx, 0] }[side] as [number, number];
  return boxAround({ x: x + off[0], y: y + off[1] }, width, height);
}

/** The lanes of `count` lines between the same two nodes, seen along the line. */
export const laneOf = (index: number, count: number) => index - (count - 1) / 2;

/** Pixels from lane to lane, so that words of neighbors clear each other: they are wider than high, so it depends on the direction. */
export function laneWidth(a: Point, b: Point): number {
  const away = distance(a, b) || 1;
  return Math.min(96, 92 / (Math.abs(b.y - a.y) / away), 44 / (Math.abs(b.x - a.x) / away));
}

/** A line from border to border, its words at its middle, and the box around both. */
export type EdgeShape = { path: Point[]; label: Box; length: number; hull: Box };

const exit = (node: DrawnNode, box: Box, to: Point) => (node.label ? exitOfCircle(box, to) : exitOf(box, to));

type Ends = { node: DrawnNode; box: Box };
/** From border to border; `via` is the control point of a quadratic Bézier curve, null where the line is straight. */
export type Course = {
  start: Point;
  via: Point | null;
  end: Point;
  /** As if it were straight. */
  length: number;
};

export function courseOf({ lane }: Pick<DrawnEdge, "lane">, source: Ends, target: Ends): Course {
  const a = centreOf(source.box);
  const b = centreOf(target.box);
  const start = exit(source.node, source.box, b);
  const end = exit(target.node, target.box, a);
  const length = distance(start, end);
  if (lane === 0) return { start, via: null, end, length };
  // Cytoscape sets the control point off the middle of the straight line, and twice as far as the curve will go
  const away = distance(a, b) || 1;
  const off = lane * laneWidth(a, b) * 2;
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  const via = { x: middle.x - ((b.y - a.y) / away) * off, y: middle.y + ((b.x - a.x) / away) * off };
  return { start: exit(source.node, source.box, via), via, end: exit(target.node, target.box, via), length };
}

/** A quadratic Bézier curve as pieces of straight line. */
function curve(from: Point, via: Point, to: Point): Point[] {
  return Array.from({ length: curvePieces + 1 }, (_, i) => {
    const t = i / curvePieces;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return { x: a * from.x + b * via.x + c * to.x, y: a * from.y + b * via.y + c * to.y };
  });
}

export function edgeShape(edge: DrawnEdge, source: Ends, target: Ends): EdgeShape {
  const { start, via, end, length } = courseOf(edge, source, target);
  const path = via ? curve(start, via, end) : [start, end];
  const middle = via
    ? (path[curvePieces / 2] as Point)
    : { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  const label = boxAround(middle, edge.label.width + 2 * labelPadding, edge.label.height + 2 * labelPadding);
  const hull = { ...label };
  for (const { x, y } of path) {
    hull.left = Math.min(hull.left, x);
    hull.top = Math.min(hull.top, y);
    hull.right = Math.max(hull.right, x);
    hull.bottom = Math.max(hull.bottom, y);
  }
  return { path, label, length, hull };
}

/** The boxes and paths of a whole drawing. */
export function boxesOf({ nodes, edges }: Problem, places: ReadonlyMap<string, Place>) {
  const placed = new Map(
    nodes.map((node) => {
      const place = places.get(node.id) ?? { x: 0, y: 0, side: "BOTTOM" };
      return [node.id, { node, box: nodeBox(node, place), label: labelBox(node, place) }];
    }),
  );
  return {
    nodes: [...placed].map(([id, { box, label }]) => ({ id, box, label })),
    edges: edges.flatMap((edge) => {
      const [source, target] = [placed.get(edge.source), placed.get(edge.target)];
      if (!source || !target) return [];
      const { path, label } = edgeShape(edge, source, target);
      return { id: edge.id, source: edge.source, target: edge.target, path, label };
    }),
  };
}

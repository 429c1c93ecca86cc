// LOOK 7, "computed from the drawn boxes": what is wrong with a drawing, by name. Knows nothing of who drew it.
import { type Box, crossings, depth, grow, type Point, pathInside } from "./geometry.ts";

/** `label` is null where the words stand inside the node. */
export type NodeBoxes = { id: string; box: Box; label: Box | null };
export type EdgeBoxes = { id: string; source: string; target: string; path: Point[]; label: Box };
/** Pixels of the canvas at zoom 1. `smallestText`: the height of the smallest letters. */
export type DrawnBoxes = {
  canvas: { width: number; height: number };
  nodes: NodeBoxes[];
  edges: EdgeBoxes[];
  smallestText: number;
};

const kinds = [
  "nodes overlap",
  "labels overlap",
  "label on a node",
  "line through a foreign node",
  "line through a foreign label",
  "line through its own node's label",
  "lines cross",
  "outside the canvas",
  "text too small",
] as const;
export type Fault = (typeof kinds)[number];
/** Of each kind, what is at fault: "a / b". */
export type Faults = Record<Fault, string[]>;

const smallestAllowed = 11.5;
const limits: Partial<Record<Fault, number>> = { "lines cross": 2 };
const graze = 0.5; // what only touches by less is not seen

const overlaps = (a: Box, b: Box) => depth(a, b) > graze;
const runsThrough = ({ path }: EdgeBoxes, box: Box) => pathInside(path, grow(box, -graze)) !== null;

function pairs<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b): [Item, Item] => [a, b]));
}

export function findFaults({ canvas, nodes, edges, smallestText }: DrawnBoxes): Faults {
  const names = nodes.flatMap(({ id, label }) => (label ? { id, box: label } : []));
  const words = edges.map(({ id, label }) => ({ id, box: label }));
  const labels = [...names, ...words];
  const isEnd = (edge: EdgeBoxes, id: string) => edge.source === id || edge.target === id;
  const through = (
    boxes: readonly { id: string; box: Box }[],
    counts: (edge: EdgeBoxes, id: string) => boolean,
  ) =>
    edges.flatMap((edge) =>
      boxes.flatMap(({ id, box }) =>
        counts(edge, id) && runsThrough(edge, box) ? `${edge.id} / ${id}` : [],
      ),
    );
  const overlapping = (all: [{ id: string; box: Box }, { id: string; box: Box }][]) =>
    all.flatMap(([a, b]) => (overlaps(a.box, b.box) ? `${a.id} / ${b.id}` : []));
  return {
    "nodes overlap": overlapping(pairs(nodes)),
    "labels overlap": overlapping(pairs(labels)),
    "label on a node": overlapping(
      labels.flatMap((label) =>
        nodes.flatMap((node): [typeof label, NodeBoxes][] => (label.id === node.id ? [] : [[label, node]])),
      ),
    ),
    "line through a foreign node": through(nodes, (edge, id) => !isEnd(edge, id)),
    "line through a foreign label": through(labels, (edge, id) => edge.id !== id && !isEnd(edge, id)),
    "line through its own node's label": through(names, isEnd),
    "lines cross": pairs(edges).flatMap(([a, b]) =>
      Array.from({ length: crossings(a.path, b.path) }, () => `${a.id} / ${b.id}`),
    ),
    "outside the canvas": [...nodes, ...labels].flatMap(({ id, box }) =>
      box.left < 0 || box.top < 0 || box.right > canvas.width || box.bottom > canvas.height ? id : [],
    ),
    "text too small": smallestText < smallestAllowed ? [`${smallestText} px`] : [],
  };
}

/** The faults of which there are more than LOOK 7 allows; empty for a legible drawing. */
export const beyondLimits = (faults: Faults): Partial<Faults> =>
  Object.fromEntries(
    kinds.filter((kind) => faults[kind].length > (limits[kind] ?? 0)).map((kind) => [kind, faults[kind]]),
  );

export const faultCounts = (faults: Faults): string =>
  kinds.map((kind) => `${kind} ${faults[kind].length}`).join(", ");

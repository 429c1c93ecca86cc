// The legible layout: simulated annealing over places and label sides against one cost, seeded, best of several starts.
import type { LabelSide } from "../../api/generated/graphql.ts";
import {
  type Canvas,
  crossings,
  type DrawnEdge,
  type DrawnNode,
  type EdgeShape,
  edgeShape,
  labelBox,
  nodeBox,
  onOverlap,
  outside,
  type Place,
  price,
  touches,
} from "./drawing.ts";
import type { Box } from "./geometry.ts";

const sides: LabelSide[] = ["BOTTOM", "TOP", "RIGHT", "LEFT"];
const longEdge = 150;

/** Mulberry32: small, fast, the same numbers for the same seed everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Problem = { nodes: DrawnNode[]; edges: DrawnEdge[]; canvas: Canvas };

/** A drawing under change: boxes and shapes are kept, and the cost of all that touches one node can be asked alone. */
export class Drawing {
  readonly problem: Problem;
  readonly places: Place[];
  private readonly boxes: Box[];
  private readonly labels: (Box | null)[];
  private readonly shapes: EdgeShape[];
  private readonly ends: [number, number][];
  private readonly incident: number[][];

  constructor(problem: Problem, places: Place[]) {
    this.problem = problem;
    this.places = places;
    const index = new Map(problem.nodes.map((node, i) => [node.id, i]));
    this.ends = problem.edges.map(({ source, target }) => [index.get(source) ?? 0, index.get(target) ?? 0]);
    this.incident = problem.nodes.map((_, i) =>
      this.ends.flatMap(([a, b], edge) => (a === i || b === i ? edge : [])),
    );
    this.boxes = problem.nodes.map((node, i) => nodeBox(node, this.place(i)));
    this.labels = problem.nodes.map((node, i) => labelBox(node, this.place(i)));
    this.shapes = problem.edges.map((edge, e) => this.shapeOf(edge, e));
  }

  private place = (i: number) => this.places[i] as Place;
  private shapeOf = (edge: DrawnEdge, e: number) => {
    const [a, b] = this.ends[e] as [number, number];
    return edgeShape(edge, this.boxes[a] as Box, this.boxes[b] as Box);
  };

  set(i: number, place: Place): void {
    const node = this.problem.nodes[i] as DrawnNode;
    this.places[i] = place;
    this.boxes[i] = nodeBox(node, place);
    this.labels[i] = labelBox(node, place);
    for (const e of this.incident[i] as number[])
      this.shapes[e] = this.shapeOf(this.problem.edges[e] as DrawnEdge, e);
  }

  /** Of one node's boxes against all others. */
  private costOfNode(i: number): number {
    const box = this.boxes[i] as Box;
    const label = this.labels[i] as Box | null;
    let cost =
      price.outside * Math.min(3, outside(box, this.problem.canvas)) + outside(box, this.problem.canvas);
    if (label)
      cost +=
        price.outside * Math.min(3, outside(label, this.problem.canvas)) +
        outside(label, this.problem.canvas);
    for (let j = 0; j < this.boxes.length; j++) {
      if (j === i) continue;
      const other = this.boxes[j] as Box;
      const otherLabel = this.labels[j] as Box | null;
      cost += onOverlap(price.nodes, box, other);
      if (label) cost += onOverlap(price.labelOnNode, label, other);
      if (otherLabel) cost += onOverlap(price.labelOnNode, otherLabel, box);
      if (label && otherLabel) cost += onOverlap(price.labels, label, otherLabel);
    }
    for (let e = 0; e < this.shapes.length; e++) cost += this.costOfPair(e, i);
    return cost;
  }

  /** Of one line and one node: its body, its name, and the line's words on either. */
  private costOfPair(e: number, i: number): number {
    const shape = this.shapes[e] as EdgeShape;
    const [a, b] = this.ends[e] as [number, number];
    const box = this.boxes[i] as Box;
    const label = this.labels[i] as Box | null;
    const own = a === i || b === i;
    let cost = onOverlap(price.labelOnNode, shape.label, box);
    if (!own && touches(shape, box, 5)) cost += price.lineThroughNode;
    if (label) {
      if (touches(shape, label)) cost += own ? price.lineThroughOwnLabel : price.lineThroughLabel;
      cost += onOverlap(price.labels, shape.label, label);
    }
    return cost;
  }

  /** Of one line by itself and against the other lines. */
  private costOfEdge(e: number): number {
    const shape = this.shapes[e] as EdgeShape;
    const { label } = this.problem.edges[e] as DrawnEdge;
    const [a, b] = this.ends[e] as [number, number];
    const dx =
      Math.abs((shape.segments[0]?.[0].x ?? 0) - (shape.segments.at(-1)?.[1].x ?? 0)) / (shape.length || 1);
    const needed = label.width * dx + label.height * (1 - dx) + 26;
    let cost = shape.length < needed ? price.edgeTooShort + (needed - shape.length) / 4 : 0;
    cost += Math.max(0, shape.length - longEdge) * 0.02 + shape.length * 0.004;
    cost += outside(shape.label, this.problem.canvas);
    for (let f = 0; f < this.shapes.length; f++) {
      if (f === e) continue;
      const other = this.shapes[f] as EdgeShape;
      const [c, d] = this.ends[f] as [number, number];
      const share = a === c || a === d || b === c || b === d;
      if (!share) cost += price.crossing * crossings(shape, other);
      cost += onOverlap(price.labels, shape.label, other.label);
      if (touches(other, shape.label, 1)) cost += price.lineThroughLabel;
      if (touches(shape, other.label, 1)) cost += price.lineThroughLabel;
    }
    return cost;
  }

  /** Everything that moving this node may change. */
  costAround(i: number): number {
    const edges = this.incident[i] as number[];
    let cost = this.costOfNode(i);
    for (const e of edges) {
      cost += this.costOfEdge(e);
      for (let j = 0; j < this.boxes.length; j++) if (j !== i) cost += this.costOfPair(e, j);
    }
    return cost;
  }

  cost(): number {
    let sum = 0;
    for (let i = 0; i < this.boxes.length; i++) sum += this.costOfNode(i);
    for (let e = 0; e < this.shapes.length; e++) sum += this.costOfEdge(e);
    return sum;
  }
}

/** A start: a random place each, pulled towards its neighbours and pushed from all others for a while. */
function scatter({ nodes, edges, canvas }: Problem, random: () => number): Place[] {
  const places = nodes.map(() => ({
    x: (0.1 + 0.8 * random()) * canvas.width,
    y: (0.1 + 0.8 * random()) * canvas.height,
    side: "BOTTOM" as LabelSide,
  }));
  const index = new Map(nodes.map((node, i) => [node.id, i]));
  const pairs = edges.map(({ source, target }) => [index.get(source) ?? 0, index.get(target) ?? 0] as const);
  const ideal = Math.sqrt((canvas.width * canvas.height) / nodes.length);
  for (let round = 0; round < 200; round++) {
    const heat = ideal * 0.3 * (1 - round / 200);
    const forces = places.map(() => ({ x: 0, y: 0 }));
    const pull = (i: number, j: number, strength: (length: number) => number) => {
      const [a, b] = [places[i] as Place, places[j] as Place];
      const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
      const force = strength(length) / length;
      const [f, g] = [forces[i] as { x: number; y: number }, forces[j] as { x: number; y: number }];
      f.x += (b.x - a.x) * force;
      f.y += (b.y - a.y) * force;
      g.x -= (b.x - a.x) * force;
      g.y -= (b.y - a.y) * force;
    };
    for (let i = 0; i < places.length; i++)
      for (let j = i + 1; j < places.length; j++) pull(i, j, (length) => (-ideal * ideal) / length);
    for (const [i, j] of pairs) pull(i, j, (length) => (length * length) / ideal);
    places.forEach((place, i) => {
      const force = forces[i] as { x: number; y: number };
      const length = Math.hypot(force.x, force.y) || 1;
      const step = Math.min(length, heat);
      place.x = Math.min(canvas.width - 60, Math.max(60, place.x + (force.x / length) * step));
      place.y = Math.min(canvas.height - 40, Math.max(40, place.y + (force.y / length) * step));
    });
  }
  return places;
}

function anneal(drawing: Drawing, random: () => number, steps: number): void {
  const count = drawing.places.length;
  const { width, height } = drawing.problem.canvas;
  const gauss = () => random() + random() + random() - 1.5;
  for (let step = 0; step < steps; step++) {
    const progress = step / steps;
    const heat = 14 * (1 - progress) ** 2 + 0.02;
    const reach = 8 + 240 * (1 - progress) ** 2;
    const i = Math.floor(random() * count);
    const place = drawing.places[i] as Place;
    const other = random() < 0.08 ? Math.floor(random() * count) : i;
    if (other !== i) {
      const second = drawing.places[other] as Place;
      const before = drawing.costAround(i) + drawing.costAround(other);
      drawing.set(i, { ...place, x: second.x, y: second.y });
      drawing.set(other, { ...second, x: place.x, y: place.y });
      const after = drawing.costAround(i) + drawing.costAround(other);
      if (after > before && random() >= Math.exp((before - after) / heat)) {
        drawing.set(i, place);
        drawing.set(other, second);
      }
      continue;
    }
    const before = drawing.costAround(i);
    const turned = drawing.problem.nodes[i]?.label != null && random() < 0.25;
    const moved = {
      ...place,
      x: Math.min(width, Math.max(0, place.x + gauss() * reach)),
      y: Math.min(height, Math.max(0, place.y + gauss() * reach)),
    };
    drawing.set(i, turned ? { ...place, side: sides[Math.floor(random() * 4)] ?? "BOTTOM" } : moved);
    const after = drawing.costAround(i);
    if (after > before && random() >= Math.exp((before - after) / heat)) drawing.set(i, place);
  }
}

/** Places by node id, whole pixels. The same problem and seed give the same drawing. Cost grows with starts times steps. */
export function layoutLegibly(
  problem: Problem,
  { seed = 1, starts = 4, steps = 12_000 } = {},
): { places: Map<string, Place>; cost: number } {
  let best: { drawing: Drawing; cost: number } | undefined;
  for (let start = 0; start < starts; start++) {
    const random = randomFrom(seed * 7_919 + start);
    const drawing = new Drawing(problem, scatter(problem, random));
    anneal(drawing, random, steps);
    const cost = drawing.cost();
    if (!best || cost < best.cost) best = { drawing, cost };
  }
  if (!best) return { places: new Map(), cost: 0 };
  const places = best.drawing.places.map((place) => ({
    ...place,
    x: Math.round(place.x),
    y: Math.round(place.y),
  }));
  return { places: new Map(problem.nodes.map((node, i) => [node.id, places[i] as Place])), cost: best.cost };
}

// What a drawing costs: a price for each fault, and small ones for being crowded, stretched or unevenly spread.
import {
  type DrawnEdge,
  type DrawnNode,
  type EdgeShape,
  edgeShape,
  labelBox,
  nodeBox,
  type Place,
  type Problem,
} from "./drawing.ts";
import { type Box, crossings, depth, distance, grow, type Point, pathInside, union } from "./geometry.ts";

/** LOOK 4's, each for one fault, but a line that meets what it should not is dearer, and so are two labels: LOOK 7 allows none. Deeper ones
 * cost more, so that a climb finds the way out. */
export const prices = {
  nodes: 50,
  labelOnNode: 30,
  labels: 60,
  lineThroughNode: 30,
  lineThroughOwnLabel: 20,
  lineThroughLabel: 24,
  crossing: 20,
  edgeTooShort: 8,
  outside: 60,
};
export type Prices = typeof prices;
const touching = 1.5; // the half of a line, and what one pixel more or less makes
const margin = 12; // between a drawing and the canvas's edge
const air = { boxes: 5, lineAtNode: 8, lineAtLabel: 4 };
const room = 26; // that two nodes and their names like to have between them
const longEdge = 150;
const arrowRoom = 18; // of a line that shows on each side of its words
const narrow = Math.cos((28 * Math.PI) / 180); // lines that leave a node closer than this are hard to tell apart

const clearance = 2; // pixels that keep a new label off what is there: the canvas draws a little unlike what was measured
const little = 0.1; // of a line that runs under a label of another, whose ground hides it

const meets = (a: Box | null | undefined, b: Box | null | undefined): boolean =>
  !!a && !!b && depth(a, b) > -clearance;
const runsUnder = ({ path }: EdgeShape, box: Box | null | undefined): boolean =>
  !!box && pathInside(path, grow(box, clearance)) !== null;

/** Touching is a fault in full; what only comes near is a small one. */
const near = 0.3;
const onOverlap = (cost: number, a: Box, b: Box): number => {
  const deep = depth(a, b);
  if (deep <= -air.boxes) return 0;
  return deep <= 0 ? cost * near * (1 + deep / air.boxes) : cost + deep;
};
const onLine = (cost: number, shape: EdgeShape, box: Box, by: number): number => {
  if (pathInside(shape.path, grow(box, by)) === null) return 0;
  const inside = pathInside(shape.path, grow(box, touching));
  return inside === null ? cost * near : cost + inside * 0.05;
};
const apart = (a: Box, b: Box, by: number) =>
  a.right + by < b.left || b.right + by < a.left || a.bottom + by < b.top || b.bottom + by < a.top;

type Direction = { x: number; y: number };
const directionOf = (from: Point, to: Point): Direction => {
  const away = distance(from, to) || 1;
  return { x: (to.x - from.x) / away, y: (to.y - from.y) / away };
};

/** A drawing under change. Boxes and paths are kept, and the cost of all that some nodes touch can be asked alone. */
export class Drawing {
  readonly problem: Problem;
  readonly places: Place[];
  readonly neighbors: number[][];
  private readonly incident: number[][];
  private readonly ends: [number, number][];
  private readonly bodies: Box[];
  private readonly labels: (Box | null)[];
  private readonly hulls: Box[];
  private readonly shapes: EdgeShape[];
  private readonly ideal: number;
  private readonly price: Prices;

  constructor(problem: Problem, places: readonly Place[], price = prices) {
    const { nodes, edges, canvas } = problem;
    this.problem = problem;
    this.price = price;
    this.places = [...places];
    const index = new Map(nodes.map(({ id }, i) => [id, i]));
    this.ends = edges.map(({ source, target }) => [index.get(source) ?? 0, index.get(target) ?? 0]);
    this.incident = nodes.map((_, i) => this.ends.flatMap(([a, b], e) => (a === i || b === i ? e : [])));
    this.neighbors = nodes.map((_, i) => [
      ...new Set(this.ends.flatMap(([a, b]) => (a === i ? b : b === i ? a : []))),
    ]);
    this.ideal = canvas ? Math.sqrt((canvas.width * canvas.height) / nodes.length) : 0;
    [this.bodies, this.labels, this.hulls, this.shapes] = [[], [], [], []];
    places.forEach((place, i) => {
      this.setNode(i, place);
    });
    edges.forEach((_, e) => {
      this.setEdge(e);
    });
  }

  private setNode(i: number, place: Place): void {
    const node = this.problem.nodes[i] as DrawnNode;
    const body = nodeBox(node, place);
    const label = labelBox(node, place);
    this.places[i] = place;
    this.bodies[i] = body;
    this.labels[i] = label;
    this.hulls[i] = label ? union(body, label) : body;
  }

  private setEdge(e: number): void {
    const [source, target] = (this.ends[e] as [number, number]).map((i) => ({
      node: this.problem.nodes[i] as DrawnNode,
      box: this.bodies[i] as Box,
    })) as [{ node: DrawnNode; box: Box }, { node: DrawnNode; box: Box }];
    this.shapes[e] = edgeShape(this.problem.edges[e] as DrawnEdge, source, target);
  }

  set(i: number, place: Place): void {
    this.setNode(i, place);
    for (const e of this.incident[i] as number[]) this.setEdge(e);
  }

  private outside(box: Box): number {
    const { canvas } = this.problem;
    if (!canvas) return 0;
    const by =
      Math.max(0, margin - box.left) +
      Math.max(0, margin - box.top) +
      Math.max(0, box.right - canvas.width + margin) +
      Math.max(0, box.bottom - canvas.height + margin);
    return by > 0 ? this.price.outside * Math.min(1, by / 6) + by : 0;
  }

  private ofNodes(i: number, j: number): number {
    const hull = this.hulls[i] as Box;
    const other = this.hulls[j] as Box;
    const away = distance(this.places[i] as Place, this.places[j] as Place);
    let cost = (0.5 * this.ideal) / (40 + away);
    if (apart(hull, other, room)) return cost;
    cost += 1.5 * (1 + depth(hull, other) / room) ** 2;
    if (apart(hull, other, air.boxes)) return cost;
    const body = this.bodies[i] as Box;
    const otherBody = this.bodies[j] as Box;
    const label = this.labels[i];
    const otherLabel = this.labels[j];
    cost += onOverlap(this.price.nodes, body, otherBody);
    if (label) cost += onOverlap(this.price.labelOnNode, label, otherBody);
    if (otherLabel) cost += onOverlap(this.price.labelOnNode, otherLabel, body);
    if (label && otherLabel) cost += onOverlap(this.price.labels, label, otherLabel);
    return cost;
  }

  /** Of one line and one node: its body, its name, and the line's words on either. */
  private ofEdgeAndNode(e: number, i: number): number {
    const shape = this.shapes[e] as EdgeShape;
    if (apart(shape.hull, this.hulls[i] as Box, air.lineAtNode)) return 0;
    const body = this.bodies[i] as Box;
    const label = this.labels[i];
    const own = (this.ends[e] as [number, number]).includes(i);
    let cost = onOverlap(this.price.labelOnNode, shape.label, body);
    if (!own) cost += onLine(this.price.lineThroughNode, shape, body, air.lineAtNode);
    if (label) {
      cost += onLine(
        own ? this.price.lineThroughOwnLabel : this.price.lineThroughLabel,
        shape,
        label,
        air.lineAtLabel,
      );
      cost += onOverlap(this.price.labels, shape.label, label);
    }
    return cost;
  }

  private ofEdge(e: number): number {
    const { path, length, label } = this.shapes[e] as EdgeShape;
    const along = directionOf(path[0] as Point, path.at(-1) as Point);
    const [width, height] = [label.right - label.left, label.bottom - label.top];
    const hidden = Math.min(width / Math.abs(along.x || 1e-9), height / Math.abs(along.y || 1e-9));
    const needed = hidden + 2 * arrowRoom;
    const short =
      length < needed
        ? this.price.edgeTooShort * Math.min(1, (needed - length) / 12) + (needed - length) / 4
        : 0;
    const long = 0.3 * (Math.max(0, length - Math.max(longEdge, needed)) / 50) ** 2;
    return short + long + this.outside(label);
  }

  private ofEdges(e: number, f: number): number {
    const shape = this.shapes[e] as EdgeShape;
    const other = this.shapes[f] as EdgeShape;
    if (apart(shape.hull, other.hull, air.boxes)) return 0;
    let cost = this.price.crossing * crossings(shape.path, other.path);
    cost += onOverlap(this.price.labels, shape.label, other.label);
    cost += onLine(this.price.lineThroughLabel, other, shape.label, air.lineAtLabel);
    cost += onLine(this.price.lineThroughLabel, shape, other.label, air.lineAtLabel);
    return cost + this.onNarrowAngle(e, f);
  }

  private onNarrowAngle(e: number, f: number): number {
    const [a, b] = this.ends[e] as [number, number];
    const [c, d] = this.ends[f] as [number, number];
    const shared = a === c || a === d ? a : b === c || b === d ? b : -1;
    const one = a === shared ? b : a;
    const two = c === shared ? d : c;
    if (shared < 0 || one === two) return 0;
    const from = this.places[shared] as Place;
    const u = directionOf(from, this.places[one] as Place);
    const v = directionOf(from, this.places[two] as Place);
    const cosine = u.x * v.x + u.y * v.y;
    return cosine > narrow ? (2 * (cosine - narrow)) / (1 - narrow) : 0;
  }

  /** Everything that moving these nodes may change, each thing once. Gives up, with what it has by then, above `limit`. */
  costAround(moved: readonly number[], limit = Number.POSITIVE_INFINITY): number {
    const [first] = moved;
    const edges =
      moved.length === 1 && first !== undefined
        ? (this.incident[first] as number[])
        : [...new Set(moved.flatMap((i) => this.incident[i] as number[]))];
    const count = this.bodies.length;
    let cost = 0;
    for (const i of moved) {
      cost += this.outside(this.hulls[i] as Box);
      for (let j = 0; j < count; j++)
        if (j !== i && (j > i || !moved.includes(j))) cost += this.ofNodes(i, j);
      if (cost > limit) return cost;
      for (let e = 0; e < this.shapes.length; e++) if (!edges.includes(e)) cost += this.ofEdgeAndNode(e, i);
    }
    for (const e of edges) {
      if (cost > limit) return cost;
      cost += this.ofEdge(e);
      for (let i = 0; i < count; i++) cost += this.ofEdgeAndNode(e, i);
      for (let f = 0; f < this.shapes.length; f++)
        if (f !== e && (f > e || !edges.includes(f))) cost += this.ofEdges(e, f);
    }
    return cost;
  }

  /** What of other nodes, or of their names, this node and its name lie on. */
  covered(i: number): number {
    const [body, label, hull] = [this.bodies[i] as Box, this.labels[i], this.hulls[i] as Box];
    let count = 0;
    for (let j = 0; j < this.bodies.length; j++) {
      if (j === i || apart(hull, this.hulls[j] as Box, clearance)) continue;
      const [other, name] = [this.bodies[j] as Box, this.labels[j]];
      count += +meets(body, other) + +meets(body, name) + +meets(label, other) + +meets(label, name);
    }
    return count;
  }

  /**
   * What a label of this node or of its lines stands on or under, and what the node itself does. Its lines under labels of
   * what is not `fresh` count a little, through nodes not at all. Gives up above `limit`.
   */
  unclear(i: number, fresh: ReadonlySet<number>, limit = Number.POSITIVE_INFINITY): number {
    const under = (...ends: readonly number[]) => (ends.some((j) => fresh.has(j)) ? 1 : little);
    const own = this.incident[i] as number[];
    const body = this.bodies[i] as Box;
    const label = this.labels[i];
    const hull = this.hulls[i] as Box;
    let count = this.covered(i);
    for (let e = 0; e < this.shapes.length && count <= limit; e++) {
      const shape = this.shapes[e] as EdgeShape;
      if (apart(hull, shape.hull, clearance)) continue;
      count += +runsUnder(shape, label);
      if (!own.includes(e))
        count += +meets(shape.label, body) + +meets(shape.label, label) + +runsUnder(shape, body);
    }
    for (const e of own) {
      const shape = this.shapes[e] as EdgeShape;
      for (let j = 0; j < this.bodies.length && count <= limit; j++) {
        if (apart(shape.hull, this.hulls[j] as Box, clearance)) continue;
        count += +meets(shape.label, this.bodies[j]) + +meets(shape.label, this.labels[j]);
        if (j !== i && runsUnder(shape, this.labels[j])) count += under(j);
      }
      for (let f = 0; f < this.shapes.length && count <= limit; f++) {
        const other = this.shapes[f] as EdgeShape;
        if (f === e || apart(shape.hull, other.hull, clearance)) continue;
        count += +meets(shape.label, other.label) + +runsUnder(other, shape.label);
        if (!own.includes(f) && runsUnder(shape, other.label))
          count += under(...(this.ends[f] as [number, number]));
      }
    }
    return count;
  }

  crossings(): number {
    let sum = 0;
    for (let e = 0; e < this.shapes.length; e++)
      for (let f = 0; f < e; f++)
        sum += crossings((this.shapes[e] as EdgeShape).path, (this.shapes[f] as EdgeShape).path);
    return sum;
  }

  cost(): number {
    return this.costAround(this.places.map((_, i) => i));
  }
}

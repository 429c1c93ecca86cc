// New nodes take free places beside their parent; placed nodes stay where they are.

import { randomFrom } from "../../../common/random.ts";
import { anneal } from "./anneal.ts";
import {
  boxesOf,
  type DrawnNode,
  labelBox,
  mostHeeded,
  nodeBox,
  type Place,
  type Problem,
  sides,
} from "./drawing.ts";
import { findFaults } from "./faults.ts";
import { type Box, depth, distance, type Point, union } from "./geometry.ts";
import { Drawing } from "./score.ts";

const firstRing = 100;
/** Of the first ring's radius for each new node: what stands too near blocks the view of those behind. */
const perSpoke = 12;
const lastRing = 1_600;
const ringGap = 40;
const arc = 64; // pixels from candidate to candidate along a ring
/** Rings that are still tried after one with a clear place: farther out it may cost less. */
const ringsBeyond = 8;
const stepsPerNode = 60;
const rounds = 2;
/** Above any sum of prices: a clear place comes first, then a cheap one. */
const unclearPrice = 10_000;
const perPixel = 0.02;
/** Pixels around what is placed without heeding lines. */
const air = 4;

/** `isClear`: nothing new lies on a node or a label, and no line runs under a new label. */
export type Beside = { places: Record<string, Place>; isClear: boolean };

/** Ring by ring around the parent, each where its labels are clear and its faults cost least; then all of them try for better. The same each time. */
export function placeBeside(
  parent: string,
  added: readonly DrawnNode[],
  problem: Omit<Problem, "canvas">,
  placed: Readonly<Record<string, Place>>,
): Beside {
  const from: Place = placed[parent] ?? { x: 0, y: 0, side: "BOTTOM" };
  if (problem.nodes.length > mostHeeded) return placeApart(from, added, problem.nodes, placed);
  const known = new Map(Object.entries(placed));
  const problemWith = (more: readonly DrawnNode[]): Problem => {
    const nodes = [...problem.nodes.filter(({ id }) => known.has(id)), ...more];
    const has = new Set(nodes.map(({ id }) => id));
    const edges = problem.edges.filter(({ source, target }) => has.has(source) && has.has(target));
    return { nodes, edges, canvas: null }; // the drawing may grow beyond the window, which pans
  };
  const drawingOf = (drawn: Problem) =>
    new Drawing(
      drawn,
      drawn.nodes.map(({ id }) => known.get(id) ?? from),
    );
  const ring = Math.max(firstRing, perSpoke * added.length);
  const isNew = new Set(added.map(({ id }) => id));
  const newOf = ({ nodes }: Problem) => nodes.flatMap(({ id }, i) => (isNew.has(id) ? i : []));
  for (const node of added) {
    const drawn = problemWith([node]);
    const fresh = new Set(newOf(drawn));
    known.set(node.id, freePlace(drawingOf(drawn), drawn.nodes.length - 1, { fresh, from, ring }));
  }
  const whole = problemWith([]);
  const movable = newOf(whole);
  if (movable.length === 0) return { places: {}, isClear: true };
  const fresh = new Set(movable);
  const priceOf = (drawing: Drawing) =>
    drawing.costAround(movable) +
    unclearPrice * movable.reduce((sum, i) => sum + drawing.unclear(i, fresh), 0);
  const [first, annealed] = [drawingOf(whole), drawingOf(whole)];
  anneal(annealed, randomFrom(1), { steps: stepsPerNode * movable.length, heat: 1.5, reach: 60, movable });
  const drawing = priceOf(annealed) < priceOf(first) ? annealed : first;
  // what came later may have taken the room of what came before
  for (let round = 0; round < rounds; round++)
    for (const i of movable) if (drawing.unclear(i, fresh) >= 1) freePlace(drawing, i, { fresh, from, ring });
  for (const i of movable) {
    const { x, y, side } = drawing.places[i] as Place;
    known.set((whole.nodes[i] as DrawnNode).id, { x: Math.round(x), y: Math.round(y), side });
  }
  return {
    places: Object.fromEntries([...known].filter(([id]) => isNew.has(id))),
    isClear: labelsAreClear(whole, known, isNew),
  };
}

/** Each at the place nearest to the parent where it and its name clear all others. */
function placeApart(
  from: Place,
  added: readonly DrawnNode[],
  nodes: readonly DrawnNode[],
  placed: Readonly<Record<string, Place>>,
): Beside {
  const hullAt = (node: DrawnNode, place: Place): Box => {
    const label = labelBox(node, place);
    return label ? union(nodeBox(node, place), label) : nodeBox(node, place);
  };
  const taken = nodes.flatMap((node) => {
    const place = placed[node.id];
    return place ? hullAt(node, place) : [];
  });
  const around = [...placesAround(from)];
  let isClear = true;
  const places = added.map((node): [string, Place] => {
    const free = around.find((place) => {
      const hull = hullAt(node, place);
      return taken.every((other) => depth(hull, other) <= -air);
    });
    const place = free ?? { ...from, side: "BOTTOM" };
    isClear &&= free !== undefined;
    taken.push(hullAt(node, place));
    return [node.id, place];
  });
  return { places: Object.fromEntries(places), isClear };
}

/** Whole pixels, ring by ring. */
function* placesAround({ x, y }: Place): Generator<Place> {
  for (let radius = firstRing; radius <= lastRing; radius += ringGap)
    for (const at of onRing(radius))
      yield { x: Math.round(x + at.x), y: Math.round(y + at.y), side: "BOTTOM" };
}

function onRing(radius: number): Point[] {
  const count = Math.max(16, Math.round((2 * Math.PI * radius) / arc));
  return Array.from({ length: count }, (_, step) => {
    const angle = (2 * Math.PI * step) / count;
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
}

/** `fresh`: which nodes are new; `ring`: the radius that is tried first. */
type Search = { fresh: ReadonlySet<number>; from: Place; ring: number };

/** Moves it, ring by ring, to where its labels are clear, to the cheapest of such places; else to where least is at fault. */
function freePlace(drawing: Drawing, i: number, { fresh, from, ring }: Search): Place {
  const offered = drawing.problem.nodes[i]?.label ? sides : sides.slice(0, 1);
  const before = drawing.places[i] as Place;
  let best = { place: before, cost: Number.POSITIVE_INFINITY };
  const consider = (place: Place) => {
    drawing.set(i, place);
    const unclear = unclearPrice * drawing.unclear(i, fresh, best.cost / unclearPrice);
    const fixed = unclear + distance(place, from) * perPixel;
    if (fixed > best.cost) return;
    const cost = fixed + drawing.costAround([i], best.cost - fixed);
    if (cost < best.cost) best = { place, cost };
  };
  consider(before);
  let rings = 0; // since the first that had a clear place
  for (let radius = ring; radius <= lastRing && rings <= ringsBeyond; radius += ringGap) {
    for (const at of onRing(radius))
      for (const side of offered)
        consider({ x: Math.round(from.x + at.x), y: Math.round(from.y + at.y), side });
    if (best.cost < unclearPrice) rings += 1;
  }
  drawing.set(i, best.place);
  return best.place;
}

/** "line / label" or "label / label". */
const labelFaults = [
  "nodes overlap",
  "labels overlap",
  "label on a node",
  "line through a foreign label",
  "line through its own node's label",
] as const;

function labelsAreClear(
  drawn: Problem,
  places: ReadonlyMap<string, Place>,
  isNew: ReadonlySet<string>,
): boolean {
  const unbounded = { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY };
  const faults = findFaults({ ...boxesOf(drawn, places), canvas: unbounded, smallestText: unbounded.height });
  const lines = drawn.edges.filter(({ source, target }) => isNew.has(source) || isNew.has(target));
  const fresh = new Set([...isNew, ...lines.map(({ id }) => id)]);
  return !labelFaults.some((kind) =>
    faults[kind].some((pair) => {
      const [one = "", other = ""] = pair.split(" / ");
      return fresh.has(other) || (fresh.has(one) && !kind.startsWith("line"));
    }),
  );
}

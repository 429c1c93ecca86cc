// New nodes take free places beside their parent; placed nodes stay where they are.

import { randomFrom } from "../../../common/random.ts";
import { anneal } from "./anneal.ts";
import { type DrawnNode, type Place, type Problem, sides } from "./drawing.ts";
import { Drawing } from "./score.ts";

const angles = 20;
const radii = [110, 150, 190, 240, 300, 380, 480, 600, 740];
const stepsPerNode = 60;

/** Each first where its faults cost least, nearer among equals; then all of them try for better. The same each time. */
export function placeBeside(
  parent: string,
  added: readonly DrawnNode[],
  problem: Omit<Problem, "canvas">,
  placed: Readonly<Record<string, Place>>,
): Record<string, Place> {
  const from: Place = placed[parent] ?? { x: 0, y: 0, side: "BOTTOM" };
  const known = new Map(Object.entries(placed));
  const drawingOf = (more: readonly DrawnNode[]) => {
    const nodes = [...problem.nodes.filter(({ id }) => known.has(id)), ...more];
    const has = new Set(nodes.map(({ id }) => id));
    const edges = problem.edges.filter(({ source, target }) => has.has(source) && has.has(target));
    // the drawing may grow beyond the window, which pans
    return new Drawing(
      { nodes, edges, canvas: null },
      nodes.map(({ id }) => known.get(id) ?? from),
    );
  };
  for (const node of added) {
    const drawing = drawingOf([node]);
    const last = drawing.places.length - 1;
    let best = { place: from, cost: Number.POSITIVE_INFINITY };
    for (const radius of radii)
      for (let step = 0; step < angles; step++) {
        const angle = (2 * Math.PI * step) / angles;
        const [x, y] = [from.x + radius * Math.cos(angle), from.y + radius * Math.sin(angle)];
        for (const side of node.label ? sides : sides.slice(0, 1)) {
          const place = { x: Math.round(x), y: Math.round(y), side };
          drawing.set(last, place);
          const farness = radius * 0.02;
          const cost = farness + drawing.costAround([last], best.cost - farness);
          if (cost < best.cost) best = { place, cost };
        }
      }
    known.set(node.id, best.place);
  }
  const drawing = drawingOf([]);
  const { nodes } = drawing.problem;
  const isNew = new Set(added.map(({ id }) => id));
  const movable = nodes.flatMap(({ id }, i) => (isNew.has(id) ? i : []));
  if (movable.length > 0)
    anneal(drawing, randomFrom(1), { steps: stepsPerNode * movable.length, heat: 1.5, reach: 60, movable });
  return Object.fromEntries(
    movable.map((i) => {
      const { x, y, side } = drawing.places[i] as Place;
      return [(nodes[i] as DrawnNode).id, { x: Math.round(x), y: Math.round(y), side }];
    }),
  );
}

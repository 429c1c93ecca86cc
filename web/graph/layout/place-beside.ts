// New nodes take free places beside their parent; placed nodes stay where they are.
import type { LabelSide } from "../../api/generated/graphql.ts";
import type { Canvas, DrawnNode, Place } from "./drawing.ts";
import { Drawing, type Problem } from "./legible.ts";

const angles = 24;
const radii = [110, 150, 190, 240, 300, 380, 480];
const sides: LabelSide[] = ["BOTTOM", "RIGHT", "LEFT", "TOP"];
/** The drawing may grow beyond the window, which pans. */
const unbounded: Canvas = { width: 1e6, height: 1e6 };
const shift = 5e5;

/** One after the other, each where its faults cost least; nearer is better among equals. The same each time. */
export function placeBeside(
  parent: string,
  added: readonly DrawnNode[],
  problem: Omit<Problem, "canvas">,
  placed: Readonly<Record<string, Place>>,
): Record<string, Place> {
  const result: Record<string, Place> = {};
  const known: Record<string, Place> = { ...placed };
  const from = placed[parent] ?? { x: 0, y: 0, side: "BOTTOM" as LabelSide };
  for (const node of added) {
    const nodes = [...problem.nodes.filter(({ id }) => known[id]), node];
    const has = new Set(nodes.map(({ id }) => id));
    const edges = problem.edges.filter(({ source, target }) => has.has(source) && has.has(target));
    const places = nodes
      .map(({ id }) => known[id] ?? from)
      .map((place) => ({ ...place, x: place.x + shift, y: place.y + shift }));
    const drawing = new Drawing({ nodes, edges, canvas: unbounded }, places);
    const last = nodes.length - 1;
    let best: { place: Place; cost: number } | undefined;
    for (const radius of radii)
      for (let step = 0; step < angles; step++)
        for (const side of node.label ? sides : sides.slice(0, 1)) {
          const angle = (2 * Math.PI * step) / angles;
          const place = {
            x: Math.round(from.x + radius * Math.cos(angle)),
            y: Math.round(from.y + radius * Math.sin(angle)),
            side,
          };
          drawing.set(last, { ...place, x: place.x + shift, y: place.y + shift });
          const cost = drawing.costAround(last) + radius * 0.05;
          if (!best || cost < best.cost) best = { place, cost };
        }
    if (best) {
      result[node.id] = best.place;
      known[node.id] = best.place;
    }
  }
  return result;
}

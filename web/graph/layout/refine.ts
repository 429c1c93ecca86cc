// A layout that has its own rules of who stands where, made as legible as those rules let it be: by the same cost as the legible one.

import { randomFrom } from "../../../common/random.ts";
import { anneal } from "./anneal.ts";
import { type Canvas, type Place, type Problem, sides } from "./drawing.ts";
import type { Places } from "./layouts.ts";
import { Drawing } from "./score.ts";

const starts = 3;
const steps = 30_000;
/** Above what any lines cost. */
const coveredPrice = 1_000;
/** Pixels from place to place where one is looked for. */
const grid = 24;
const temper = { heat: 8, reach: 160 };

/** `keep`: the nearest place where the layout lets this node stand. What is `fixed` stays where it is. */
export function refine(
  problem: Problem & { canvas: Canvas },
  from: Places,
  fixed: Places,
  keep: (id: string, place: Place) => Place,
): Places {
  const idOf = (i: number) => problem.nodes[i]?.id ?? "";
  const movable = problem.nodes.flatMap(({ id }, i) => (fixed[id] ? [] : i));
  if (movable.length === 0) return from;
  const tries = Array.from({ length: starts }, (_, start) => {
    const places = problem.nodes.map(({ id }) => fixed[id] ?? (from[id] as Place));
    const drawing = new Drawing(problem, places);
    anneal(drawing, randomFrom(start + 1), {
      ...temper,
      steps,
      movable,
      keep: (i, place) => keep(idOf(i), place),
    });
    uncover(problem, drawing, movable, (i, place) => keep(idOf(i), place));
    const covered = movable.reduce((sum, i) => sum + drawing.covered(i), 0);
    return { drawing, cost: drawing.cost() + coveredPrice * covered };
  });
  const [best] = tries.sort((a, b) => a.cost - b.cost);
  return Object.fromEntries(
    (best?.drawing.places ?? []).map(({ x, y, side }, i) => [
      idOf(i),
      { x: Math.round(x), y: Math.round(y), side },
    ]),
  );
}

/** A climb may end with names under cards, for to part them costs more lines on the way: each such node goes to the cheapest place where it lies on nothing. */
function uncover(
  { nodes, canvas }: Problem & { canvas: Canvas },
  drawing: Drawing,
  movable: readonly number[],
  keep: (i: number, place: Place) => Place,
): void {
  const across = (length: number) =>
    Array.from({ length: Math.floor(length / grid) }, (_, k) => (k + 1) * grid);
  const spots = across(canvas.width - grid).flatMap((x) =>
    across(canvas.height - grid).map((y) => ({ x, y })),
  );
  for (const i of movable) {
    if (drawing.covered(i) === 0) continue;
    const price = () => coveredPrice * drawing.covered(i) + drawing.costAround([i]);
    let best = { place: drawing.places[i] as Place, cost: price() };
    for (const side of nodes[i]?.label ? sides : sides.slice(0, 1))
      for (const spot of spots) {
        const place = keep(i, { ...spot, side });
        if (place.x !== spot.x) continue; // stands for another spot
        drawing.set(i, place);
        if (coveredPrice * drawing.covered(i) >= best.cost) continue;
        const cost = price();
        if (cost < best.cost) best = { place, cost };
      }
    drawing.set(i, best.place);
  }
}

// A layout that has its own rules of who stands where, made as legible as those rules let it be: by the same cost as the legible one.

import { randomFrom } from "../../../common/random.ts";
import { anneal } from "./anneal.ts";
import type { Canvas, Place, Problem } from "./drawing.ts";
import type { Places } from "./layouts.ts";
import { Drawing } from "./score.ts";

const starts = 3;
const steps = 10_000;
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
    return { drawing, cost: drawing.cost() };
  });
  const [best] = tries.sort((a, b) => a.cost - b.cost);
  return Object.fromEntries(
    (best?.drawing.places ?? []).map(({ x, y, side }, i) => [
      idOf(i),
      { x: Math.round(x), y: Math.round(y), side },
    ]),
  );
}

export const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

// The legible layout: several starts, each annealed against one cost; the best are warmed again, and the cheapest is kept.

import { randomFrom } from "../../../common/random.ts";
import { anneal } from "./anneal.ts";
import type { Canvas, Place, Problem } from "./drawing.ts";
import { Drawing, prices } from "./score.ts";
import { hops, scatter } from "./start.ts";

type Try = { drawing: Drawing; cost: number; random: () => number };

const scatters = 24; // of each start, of which the one with the fewest crossings is taken
const hot = { heat: 10, reach: 200 };
const warm = { heat: 3, reach: 80 };
const warmedAgain = 1 / 8; // of the starts

const cheapest = (tries: readonly Try[]) => tries.toSorted((a, b) => a.cost - b.cost);

/**
 * Places by node id, whole pixels. The same problem and seed give the same drawing. One start of 8,000 steps takes half a
 * second at 25 nodes; the time grows with starts times steps. What is `fixed` stays where it is.
 */
export function layoutLegibly(
  problem: Problem & { canvas: Canvas },
  { seed = 1, starts = 1, steps = 8_000, warmings = 2, price = prices } = {},
  fixed: ReadonlyMap<string, Place> = new Map(),
): { places: Map<string, Place>; cost: number } {
  const far = hops(problem);
  const movable = problem.nodes.flatMap(({ id }, i) => (fixed.has(id) ? [] : i));
  if (movable.length === 0) return { places: new Map(fixed), cost: 0 };

  const annealed = (from: Drawing, random: () => number, temper: typeof hot): Try => {
    const drawing = new Drawing(problem, from.places, price);
    anneal(drawing, random, { ...temper, steps, movable });
    return { drawing, cost: drawing.cost(), random };
  };
  const first = Array.from({ length: starts }, (_, start) => {
    const random = randomFrom(seed * 7_919 + start);
    const scattered = Array.from({ length: scatters }, () => {
      const places = scatter(problem, problem.canvas, far, random);
      const held = problem.nodes.map(({ id }, i) => fixed.get(id) ?? (places[i] as Place));
      const drawing = new Drawing(problem, held, price);
      return { drawing, crossings: drawing.crossings() };
    }).sort((a, b) => a.crossings - b.crossings);
    return annealed((scattered[0] as { drawing: Drawing }).drawing, random, hot);
  });
  const rewarmed = cheapest(first)
    .slice(0, Math.ceil(starts * warmedAgain))
    .map((one) => {
      let best = one;
      for (let k = 0; k < warmings; k++)
        best = cheapest([best, annealed(best.drawing, one.random, warm)])[0] as Try;
      return best;
    });
  const { drawing, cost } = cheapest(rewarmed)[0] as Try;
  return {
    places: new Map(
      problem.nodes.map(({ id }, i) => {
        const { x, y, side } = drawing.places[i] as Place;
        return [id, { x: Math.round(x), y: Math.round(y), side }];
      }),
    ),
    cost,
  };
}

// Where a search starts: every pair as far apart as there are lines between them, which untangles most of a graph.
import type { Canvas, Place, Problem } from "./drawing.ts";

const rounds = 30;
const inset = { x: 90, y: 50 }; // half of a card and a little: nothing starts outside

/** The number of lines on the shortest way from each node to each other; unreachable ones count as one more than the farthest. */
export function hops({ nodes, edges }: Problem): number[][] {
  const index = new Map(nodes.map(({ id }, i) => [id, i]));
  const next = nodes.map(() => new Set<number>());
  for (const { source, target } of edges) {
    const [a, b] = [index.get(source) ?? 0, index.get(target) ?? 0];
    next[a]?.add(b);
    next[b]?.add(a);
  }
  const far = nodes.map((_, from) => {
    const steps = nodes.map((_, i) => (i === from ? 0 : Number.POSITIVE_INFINITY));
    const queue = [from];
    for (const i of queue)
      for (const j of next[i] ?? [])
        if (steps[j] === Number.POSITIVE_INFINITY) {
          steps[j] = (steps[i] as number) + 1;
          queue.push(j);
        }
    return steps;
  });
  const most = Math.max(0, ...far.flat().filter(Number.isFinite));
  return far.map((steps) => steps.map((step) => (Number.isFinite(step) ? step : most + 1)));
}

/** Stress by stochastic gradient descent (Zheng, Pawar and Goodman 2018), then stretched to the canvas. */
export function scatter(
  problem: Problem,
  canvas: Canvas,
  far: readonly number[][],
  random: () => number,
): Place[] {
  const count = problem.nodes.length;
  const places = problem.nodes.map(() => ({ x: random(), y: random() }));
  const pairs = places.flatMap((_, i) => Array.from({ length: i }, (_, j) => [i, j] as [number, number]));
  const most = Math.max(1, ...far.flat());
  for (let round = 0; round < rounds; round++) {
    const rate = most ** 2 * (0.1 / most ** 2) ** (round / (rounds - 1));
    for (let k = pairs.length - 1; k > 0; k--) {
      const other = Math.floor(random() * (k + 1));
      [pairs[k], pairs[other]] = [pairs[other] as [number, number], pairs[k] as [number, number]];
    }
    for (const [i, j] of pairs) {
      const [a, b] = [places[i], places[j]] as [Place, Place];
      const wanted = far[i]?.[j] ?? 1;
      const length = Math.hypot(a.x - b.x, a.y - b.y) || 1e-6;
      const step = (Math.min(1, rate / wanted ** 2) * (length - wanted)) / 2 / length;
      const [dx, dy] = [(a.x - b.x) * step, (a.y - b.y) * step];
      a.x -= dx;
      a.y -= dy;
      b.x += dx;
      b.y += dy;
    }
  }
  const stretch = (values: number[], length: number, at: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return values.map((value) => at + ((value - low) / (high - low || 1)) * (length - 2 * at));
  };
  const xs = stretch(
    places.map(({ x }) => x),
    canvas.width,
    inset.x,
  );
  const ys = stretch(
    places.map(({ y }) => y),
    canvas.height,
    inset.y,
  );
  return Array.from({ length: count }, (_, i) => ({ x: xs[i] ?? 0, y: ys[i] ?? 0, side: "BOTTOM" }));
}

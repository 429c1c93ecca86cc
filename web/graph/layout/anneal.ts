// Simulated annealing (Kirkpatrick 1983; Davidson and Harel 1996 for drawings): a worse drawing is accepted while it is hot.
import { type Place, sides } from "./drawing.ts";
import type { Drawing } from "./score.ts";

/**
 * `movable`: the nodes that may move. `heat`: the worsening that is accepted at first, in units of cost; `reach`: pixels.
 * `keep`: the nearest place where a layout lets this node stand; absent: anywhere.
 */
type Settings = {
  steps: number;
  heat: number;
  reach: number;
  movable: readonly number[];
  keep?: (node: number, place: Place) => Place;
};
type Move = { node: number; place: Place };

export function anneal(
  drawing: Drawing,
  random: () => number,
  { steps, heat, reach, movable, keep = (_, place) => place }: Settings,
): void {
  const canMove = new Set(movable);
  const anyOf = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const gauss = () => (random() + random() + random() - 1.5) * 1.4;
  const leaves = drawing.neighbors.map((near) =>
    near.filter((j) => drawing.neighbors[j]?.length === 1 && canMove.has(j)),
  );
  const placeOf = (i: number) => drawing.places[i] as Place;
  const inside = (node: number, { x, y, side }: Place): Place => {
    const { canvas } = drawing.problem;
    if (!canvas) return keep(node, { x, y, side });
    const [width, height] = [Math.min(canvas.width, Math.max(0, x)), Math.min(canvas.height, Math.max(0, y))];
    return keep(node, { x: width, y: height, side });
  };
  const by = (i: number, dx: number, dy: number): Move => {
    const { x, y, side } = placeOf(i);
    return { node: i, place: inside(i, { x: x + dx, y: y + dy, side }) };
  };

  const propose = (far: number): Move[] => {
    const node = anyOf(movable);
    const kind = random();
    if (kind < 0.05) {
      const other = anyOf(movable);
      if (other === node) return [];
      const [a, b] = [placeOf(node), placeOf(other)];
      return [
        { node, place: keep(node, { ...a, x: b.x, y: b.y }) },
        { node: other, place: keep(other, { ...b, x: a.x, y: a.y }) },
      ];
    }
    if (kind < 0.12) {
      // what hangs on a node alone goes where the node goes
      const [dx, dy] = [gauss() * far, gauss() * far];
      return [node, ...(leaves[node] as number[])].map((i) => by(i, dx, dy));
    }
    if (kind < 0.2 && (drawing.neighbors[node]?.length ?? 0) > 0) {
      const { x, y } = placeOf(anyOf(drawing.neighbors[node] as number[]));
      const [angle, away] = [random() * 2 * Math.PI, 90 + random() * 110];
      return [
        {
          node,
          place: inside(node, {
            ...placeOf(node),
            x: x + Math.cos(angle) * away,
            y: y + Math.sin(angle) * away,
          }),
        },
      ];
    }
    if (kind < 0.4 && drawing.problem.nodes[node]?.label) {
      const place = placeOf(node);
      return [{ node, place: { ...place, side: anyOf(sides.filter((side) => side !== place.side)) } }];
    }
    const move = by(node, gauss() * far, gauss() * far);
    return [random() < 0.2 ? { ...move, place: { ...move.place, side: anyOf(sides) } } : move];
  };

  for (let step = 0; step < steps; step++) {
    const left = 1 - step / steps;
    const warmth = heat * left ** 2 + 0.02;
    const moves = propose(3 + reach * left ** 2);
    if (moves.length === 0) continue;
    const nodes = moves.map(({ node }) => node);
    const old = nodes.map(placeOf);
    const accepted = drawing.costAround(nodes) - warmth * Math.log(1 - random());
    for (const { node, place } of moves) drawing.set(node, place);
    if (drawing.costAround(nodes, accepted) > accepted)
      nodes.forEach((node, k) => {
        drawing.set(node, old[k] as Place);
      });
  }
}

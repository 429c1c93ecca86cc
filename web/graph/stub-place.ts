// Where "+12" stands beside a node: where least is under it. Pure.
import type { boxesOf } from "./layout/drawing.ts";
import { boxAround, centreOf, depth, type Point, pathInside, union } from "./layout/geometry.ts";
import type { Size } from "./layout/measure.ts";

const gap = 3;
const onWords = 4; // beside a line that runs under it, whose words stay legible

/** Its centre, seen from the node's, in pixels at zoom 1; null where the node is not drawn. */
export function stubPlace(
  id: string,
  { nodes, edges }: ReturnType<typeof boxesOf>,
  size: Size,
): Point | null {
  const node = nodes.find((each) => each.id === id);
  if (!node) return null;
  const around = [node.box, ...(node.label ? [union(node.box, node.label)] : [])];
  const words = [
    ...nodes.flatMap(({ box, label }) => (label ? [box, label] : [box])),
    ...edges.map(({ label }) => label),
  ];
  const candidates = around.flatMap(({ left, top, right, bottom }) => {
    const columns = [right + gap + size.width / 2, left - gap - size.width / 2, (left + right) / 2];
    const rows = [top - gap - size.height / 2, bottom + gap + size.height / 2, (top + bottom) / 2];
    return rows.flatMap((y) => columns.map((x) => ({ x, y }))).slice(0, -1); // the last is the middle of the node
  });
  const costOf = (at: Point) => {
    const box = boxAround(at, size.width, size.height);
    return (
      onWords * words.filter((other) => depth(box, other) > 0).length +
      edges.filter(({ path }) => pathInside(path, box) !== null).length
    );
  };
  let best = { at: candidates[0] as Point, cost: Number.POSITIVE_INFINITY };
  for (const at of candidates) {
    const cost = costOf(at);
    if (cost < best.cost) best = { at, cost };
  }
  const centre = centreOf(node.box);
  return { x: best.at.x - centre.x, y: best.at.y - centre.y };
}

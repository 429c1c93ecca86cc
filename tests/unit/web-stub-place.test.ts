import { expect, test } from "vitest";
import { boxesOf, type Place } from "../../web/graph/layout/drawing.ts";
import { boxAround, depth } from "../../web/graph/layout/geometry.ts";
import { stubPlace } from "../../web/graph/stub-place.ts";

const size = { width: 30, height: 16 };
const named = (id: string) => ({ id, size: { width: 26, height: 26 }, label: { width: 60, height: 16 } });
const card = (id: string) => ({ id, size: { width: 164, height: 48 }, label: null });
const edge = (source: string, target: string) => ({
  id: `${source}|${target}`,
  source,
  target,
  label: { width: 50, height: 13 },
  lane: 0,
});
const place = (x: number, y: number, side: Place["side"] = "RIGHT"): Place => ({ x, y, side });

test("the stub stands free of nodes, names and words where there is room", () => {
  const drawn = boxesOf(
    { nodes: [named("a"), card("b"), named("c")], edges: [edge("a", "b"), edge("a", "c")], canvas: null },
    new Map([
      ["a", place(100, 100)],
      ["b", place(100, 20)],
      ["c", place(220, 180)],
    ]),
  );
  const off = stubPlace("a", drawn, size);
  const box = boxAround({ x: 100 + (off?.x ?? 0), y: 100 + (off?.y ?? 0) }, size.width, size.height);
  for (const { box: body, label } of drawn.nodes)
    for (const other of label ? [body, label] : [body]) expect(depth(box, other)).toBeLessThanOrEqual(0);
  for (const { label } of drawn.edges) expect(depth(box, label)).toBeLessThanOrEqual(0);
});

test("a node that is not drawn has no stub", () => {
  expect(stubPlace("a", { nodes: [], edges: [] }, size)).toBeNull();
});

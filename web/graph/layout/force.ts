// More nodes than can be placed legibly: ForceAtlas2 (Jacomy and others 2014), then apart from one another, for it knows no sizes.
// Nothing in it is random but where each starts, which is seeded.
import { forceCollide, forceSimulation, forceX, forceY } from "d3-force";
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { randomFrom } from "../../../common/random.ts";
import type { Place } from "./drawing.ts";
import type { Places, Task } from "./layouts.ts";

/** Pixels around what is drawn. */
const air = 4;
/** Pixels of the middle line, so that most of its words have room. */
const wantedLength = 150;
/** Of the drawing, over what the nodes themselves take. */
const looseness = 2;
const rounds = (count: number) => (count > 1_000 ? 150 : 300);

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

export function layoutByForce({ nodes, edges, fixed }: Task): Places {
  const random = randomFrom(1);
  const graph = new Graph({ type: "undirected" });
  const spread = Math.sqrt(nodes.length) * wantedLength;
  for (const { id, size } of nodes) {
    const held = fixed[id];
    const start = { x: (random() - 0.5) * spread, y: (random() - 0.5) * spread };
    graph.addNode(id, { ...start, ...(held && { x: held.x, y: held.y, fixed: true }), size: size.width / 2 });
  }
  for (const { source, target } of edges)
    if (source !== target && graph.hasNode(source) && graph.hasNode(target)) graph.mergeEdge(source, target);
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    adjustSizes: false,
    barnesHutOptimize: nodes.length > 500,
  };
  forceAtlas2.assign(graph, { iterations: rounds(nodes.length), settings });

  const at = (id: string) => graph.getNodeAttributes(id) as { x: number; y: number };
  const lengths = graph.mapEdges((_, __, source, target) =>
    Math.hypot(at(source).x - at(target).x, at(source).y - at(target).y),
  );
  const radius = ({ size }: Task["nodes"][number]) => Math.hypot(size.width, size.height) / 2 + air;
  const needed = nodes.reduce((sum, node) => sum + (2 * radius(node)) ** 2, 0) * looseness;
  const extent = (values: number[]) => Math.max(1, Math.max(...values) - Math.min(...values));
  const area = extent(nodes.map(({ id }) => at(id).x)) * extent(nodes.map(({ id }) => at(id).y));
  const stretch = Math.max(wantedLength / (median(lengths) || wantedLength), Math.sqrt(needed / area));
  // what is held has its place in pixels, so the rest cannot be stretched against it
  const by = Object.keys(fixed).length === 0 ? stretch : 1;
  const apart = nodes.map((node) => {
    const { id } = node;
    const held = fixed[id];
    const { x, y } = held ?? { x: at(id).x * by, y: at(id).y * by };
    return {
      id,
      x,
      y,
      from: { x, y },
      around: radius(node),
      ...(held && { fx: x, fy: y }),
    };
  });
  type Apart = (typeof apart)[number];
  forceSimulation(apart)
    .force("apart", forceCollide<Apart>(({ around }) => around).iterations(3))
    .force("x", forceX<Apart>(({ from }) => from.x).strength(0.02))
    .force("y", forceY<Apart>(({ from }) => from.y).strength(0.02))
    .stop()
    .tick(120);
  return Object.fromEntries(
    apart.map(({ id, x, y }): [string, Place] => [
      id,
      { x: Math.round(x), y: Math.round(y), side: "BOTTOM" },
    ]),
  );
}

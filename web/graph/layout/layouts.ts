// The layouts by name: pure, the same picture for the same graph. A new one is an entry here, its name in names.ts and its words in messages.ts.
import { layoutByRole } from "./by-role.ts";
import type { Canvas, Place, Problem } from "./drawing.ts";
import { layoutByForce } from "./force.ts";
import { layoutInTime } from "./in-time.ts";
import { layoutLegibly } from "./legible.ts";
import { type LayoutName, mostLegible } from "./names.ts";

/** `when`: sorts events by date; those without a date have none. */
export type Task = Problem & {
  canvas: Canvas;
  /** Whether a first view waits for it, and less is tried, or the reader has asked for it. */
  effort: keyof typeof efforts;
  /** Places of nodes that stay where they are. */
  fixed: Record<string, Place>;
  when: Record<string, number>;
};
export type Places = Record<string, Place>;

/** Nodes that fit a canvas of 808 x 804 without a fault, as measured. */
const perCanvas = 25;
const efforts = { opening: { starts: 3, steps: 8_000 }, asked: { starts: 4, steps: 20_000 } };

/** The canvas, or as much more of it as so many nodes need. */
function roomFor(count: number, { width, height }: Canvas): Canvas {
  const by = Math.sqrt(Math.max(1, count / perCanvas));
  return { width: width * by, height: height * by };
}

function legible(task: Task): Places {
  const { nodes, canvas, fixed, effort } = task;
  if (nodes.length > mostLegible) return layoutByForce(task);
  const problem = { ...task, canvas: roomFor(nodes.length, canvas) };
  return Object.fromEntries(layoutLegibly(problem, efforts[effort], new Map(Object.entries(fixed))).places);
}

const layouts: Record<LayoutName, (task: Task) => Places> = {
  legible,
  role: layoutByRole,
  time: layoutInTime,
};

/** Whatever the order in which things were loaded: the same graph gives the same picture. */
export function layOut(name: LayoutName, task: Task): Places {
  const byId = <Item extends { id: string }>(items: readonly Item[]) =>
    items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const places = layouts[name]({ ...task, nodes: byId(task.nodes), edges: byId(task.edges) });
  return { ...places, ...task.fixed };
}

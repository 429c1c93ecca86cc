// "In time": events from left to right by date, those without one last; whom they concern stands where it can be read.
import type { Canvas, DrawnNode, Place } from "./drawing.ts";
import { clamp } from "./geometry.ts";
import type { Places, Task } from "./layouts.ts";
import { refine } from "./refine.ts";

/** Pixels: from date to date and from card to card at least, and half of a card with air. */
const step = { date: 204, card: 68, row: 92 };
const halfCard = 96;
/** By which a card may leave the line of its date. */
const slack = 24;
/** Cards of one date, or without any, that stand below one another before another column begins. */
const tallest = 4;
/** More than this is placed in rows alone. */
const mostRefined = 60;

type Column = readonly DrawnNode[];

/** Events by date; the undated in columns of their own at the end. */
function columnsOf(events: readonly DrawnNode[], when: Task["when"]): Column[] {
  return [...Map.groupBy(events, ({ id }) => when[id] ?? Number.POSITIVE_INFINITY)]
    .sort(([a], [b]) => (a === b ? 0 : a < b ? -1 : 1))
    .flatMap(([, group]) =>
      Array.from({ length: Math.ceil(group.length / tallest) }, (_, part) =>
        group.slice(part * tallest, (part + 1) * tallest),
      ),
    );
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

export function layoutInTime(task: Task): Places {
  const { nodes, edges, when, fixed } = task;
  const columns = columnsOf(
    nodes.filter(({ label }) => label === null),
    when,
  );
  const others = nodes.filter(({ label }) => label !== null);
  const rows = Math.ceil(others.length / Math.max(1, columns.length) / 2);
  const canvas: Canvas = {
    width: Math.max(task.canvas.width, columns.length * step.date),
    height: Math.max(task.canvas.height, tallest * step.card + 2 * rows * step.row),
  };
  const middle = canvas.height / 2;
  const gap = (canvas.width - 2 * halfCard) / Math.max(1, columns.length - 1);
  const events = new Map(
    columns.flatMap((column, index) =>
      column.map(({ id }, at) => {
        const x = columns.length === 1 ? canvas.width / 2 : halfCard + index * gap;
        return [id, { x, y: middle + (at - (column.length - 1) / 2) * step.card, side: "BOTTOM" as const }];
      }),
    ),
  );
  const wanted = (id: string) => {
    const xs = edges.flatMap(({ source, target }) =>
      source === id ? (events.get(target)?.x ?? []) : target === id ? (events.get(source)?.x ?? []) : [],
    );
    return xs.length > 0 ? mean(xs) : canvas.width;
  };
  const from: Places = Object.fromEntries([
    ...events,
    ...others
      .map(({ id }) => ({ id, x: wanted(id) }))
      .sort((a, b) => a.x - b.x || (a.id < b.id ? -1 : 1))
      .map(({ id }, index, all): [string, Place] => {
        const x = ((Math.floor(index / 2) + 0.5) / Math.ceil(all.length / 2)) * canvas.width;
        const isAbove = index % 2 === 0;
        const row = 1 + (Math.floor(index / 2) % Math.max(1, rows));
        const y = middle + (isAbove ? -1 : 1) * ((tallest / 2) * step.card + row * (step.row / 2));
        return [id, { x: Math.round(x), y: Math.round(y), side: isAbove ? "TOP" : "BOTTOM" }];
      }),
  ]);
  if (nodes.length > mostRefined) return from;
  return refine({ ...task, canvas }, from, fixed, (id, place) => {
    const event = events.get(id);
    return event ? { ...place, x: clamp(place.x, event.x - slack, event.x + slack) } : place;
  });
}

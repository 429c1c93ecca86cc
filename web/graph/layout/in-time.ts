// "In time": events from left to right by date, those without one below; whom they concern stands where it can be read.
import type { Canvas, DrawnNode, Place } from "./drawing.ts";
import { clamp } from "./geometry.ts";
import type { Places, Task } from "./layouts.ts";
import { refine } from "./refine.ts";

/** Pixels: from date to date, from card to card, from name to name and from row to row at least, and half of a card with air. */
const step = { date: 204, card: 68, name: 132, row: 84 };
const halfCard = 96;
/** By which a card may leave the line of its date. */
const slack = 24;
/** Cards of one date that stand below one another before another column begins. */
const tallest = 4;
/** More than this is placed in rows alone. */
const mostRefined = 60;

type Row = readonly DrawnNode[];

const inParts = (nodes: readonly DrawnNode[], size: number): Row[] =>
  Array.from({ length: Math.ceil(nodes.length / size) }, (_, part) =>
    nodes.slice(part * size, (part + 1) * size),
  );

/** Of dated events: a column for each date, or as many as its cards fill. */
const columnsOf = (events: readonly DrawnNode[], when: Task["when"]): Row[] =>
  [...Map.groupBy(events, ({ id }) => when[id] ?? 0)]
    .sort(([a], [b]) => a - b)
    .flatMap(([, group]) => inParts(group, tallest));

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

export function layoutInTime(task: Task): Places {
  const { nodes, edges, when, fixed } = task;
  const [events, others] = [
    nodes.filter(({ label }) => label === null),
    nodes.filter(({ label }) => label !== null),
  ];
  const columns = columnsOf(
    events.filter(({ id }) => when[id] !== undefined),
    when,
  );
  const width = Math.max(task.canvas.width, columns.length * step.date);
  const undated = inParts(
    events.filter(({ id }) => when[id] === undefined),
    Math.max(1, Math.floor(width / step.date)),
  );
  const inRow = Math.max(1, Math.floor(width / step.name));
  /** Of whom the events concern, above the cards and as many below them. */
  const rows = Math.ceil(others.length / 2 / inRow);
  const highest = Math.max(0, ...columns.map((column) => column.length)) * step.card;
  const below = undated.length * step.row;
  const height = Math.max(task.canvas.height, highest + 2 * rows * step.row + below);
  const canvas: Canvas = { width, height };
  /** Above it what is dated, below it what is not. */
  const divide = height - below;
  const middle = divide / 2;
  const across = (index: number, count: number) =>
    count === 1 ? width / 2 : halfCard + (index * (width - 2 * halfCard)) / (count - 1);
  const placeOf = (x: number, y: number) => ({ x, y, side: "BOTTOM" as const });
  const dated = new Map(
    columns.flatMap((column, index) =>
      column.map(({ id }, at) => {
        const y = middle + (at - (column.length - 1) / 2) * step.card;
        return [id, placeOf(across(index, columns.length), y)] as const;
      }),
    ),
  );
  const timeless = new Map(
    undated.flatMap((row, at) =>
      row.map(
        ({ id }, index) => [id, placeOf(across(index, row.length), divide + (at + 0.5) * step.row)] as const,
      ),
    ),
  );
  const places = new Map([...dated, ...timeless]);
  const wanted = (id: string) => {
    const xs = edges.flatMap(({ source, target }) =>
      source === id ? (places.get(target)?.x ?? []) : target === id ? (places.get(source)?.x ?? []) : [],
    );
    return xs.length > 0 ? mean(xs) : canvas.width;
  };
  const from: Places = Object.fromEntries([
    ...places,
    ...others
      .map(({ id }) => ({ id, x: wanted(id) }))
      .sort((a, b) => a.x - b.x || (a.id < b.id ? -1 : 1))
      .map(({ id }, index, all): [string, Place] => {
        const x = ((Math.floor(index / 2) + 0.5) / Math.ceil(all.length / 2)) * canvas.width;
        const isAbove = index % 2 === 0;
        const row = 0.5 + (Math.floor(index / 2) % Math.max(1, rows));
        const y = middle + (isAbove ? -1 : 1) * (highest / 2 + row * step.row);
        return [id, { x: Math.round(x), y: Math.round(y), side: isAbove ? "TOP" : "BOTTOM" }];
      }),
  ]);
  if (nodes.length > mostRefined) return from;
  return refine({ ...task, canvas }, from, fixed, (id, place) => {
    const [date, isTimeless] = [dated.get(id), timeless.has(id)];
    if (isTimeless) return { ...place, y: Math.max(place.y, divide + step.card / 2) };
    return date
      ? {
          ...place,
          x: clamp(place.x, date.x - slack, date.x + slack),
          y: Math.min(place.y, divide - step.card / 2),
        }
      : place;
  });
}

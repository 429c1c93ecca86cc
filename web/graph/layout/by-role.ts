// "Who did what": who acts on the left, what happened in the middle, whom or what it concerned on the right.
import type { DrawnNode, Place } from "./drawing.ts";
import { clamp } from "./geometry.ts";
import type { Places, Task } from "./layouts.ts";
import { refine } from "./refine.ts";

type Column = "acts" | "happened" | "concerned";
const columns: readonly Column[] = ["acts", "happened", "concerned"];
const sideOf = { acts: "LEFT", happened: "BOTTOM", concerned: "RIGHT" } as const;
/** From the edge of the canvas to a column at its side: half a symbol, and its name. */
const forName = 141;
/** Pixels from row to row: a card of two lines, or a name of three, and air. */
const row = 76;
/** Every second one stands so far further in, so that a line within a column goes past those between. */
const stagger = 44;
const sweeps = 12;

/** Each row's mean of where its neighbors stand, from 0 to 1; its own where it has none (Sugiyama, Tagawa and Toda 1981). */
function sorted(
  ids: readonly string[],
  neighbors: ReadonlyMap<string, readonly string[]>,
  shareOf: ReadonlyMap<string, number>,
): string[] {
  const mean = (id: string) => {
    const shares = (neighbors.get(id) ?? []).flatMap((other) => shareOf.get(other) ?? []);
    return shares.length === 0
      ? (shareOf.get(id) ?? 0)
      : shares.reduce((sum, share) => sum + share, 0) / shares.length;
  };
  return ids
    .map((id) => ({ id, at: mean(id) }))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

function columnOf({ id, label }: DrawnNode, edges: Task["edges"]): Column {
  if (label === null) return "happened";
  const out = edges.filter(({ source }) => source === id).length;
  const into = edges.filter(({ target }) => target === id).length;
  return out > into ? "acts" : "concerned";
}

/** More than this is placed in rows alone. */
const mostRefined = 60;

export function layoutByRole(task: Task): Places {
  const { nodes, edges, canvas, fixed } = task;
  const neighbors = new Map(
    nodes.map(({ id }) => [
      id,
      edges.flatMap(({ source, target }) => (source === id ? target : target === id ? source : [])),
    ]),
  );
  const byColumn = Map.groupBy(nodes, (node) => columnOf(node, edges));
  const order = new Map(columns.map((column) => [column, (byColumn.get(column) ?? []).map(({ id }) => id)]));
  const shareOf = new Map<string, number>();
  const share = (ids: readonly string[]) => {
    ids.forEach((id, index) => {
      shareOf.set(id, (index + 0.5) / ids.length);
    });
  };
  for (const ids of order.values()) share(ids);
  for (let sweep = 0; sweep < sweeps; sweep++)
    for (const column of sweep % 2 === 0 ? columns : columns.toReversed()) {
      const ids = sorted(order.get(column) ?? [], neighbors, shareOf);
      order.set(column, ids);
      share(ids);
    }
  const longest = Math.max(...[...order.values()].map((ids) => ids.length));
  const height = Math.max(canvas.height, longest * row);
  const xOf = {
    acts: forName,
    happened: canvas.width / 2,
    concerned: canvas.width - forName,
  };
  const columnOfId = new Map(
    columns.flatMap((column) => (order.get(column) ?? []).map((id) => [id, column])),
  );
  const rows = Object.fromEntries(
    columns.flatMap((column) =>
      (order.get(column) ?? []).map((id, index, all): [string, Place] => {
        const inward = { acts: 1, happened: 0, concerned: -1 }[column];
        const x = xOf[column] + (index % 2) * stagger * inward;
        const y = ((index + 0.5) / all.length) * height;
        return [id, { x: Math.round(x), y: Math.round(y), side: sideOf[column] }];
      }),
    ),
  );
  if (nodes.length > mostRefined) return rows;
  return refine({ ...task, canvas: { ...canvas, height } }, rows, fixed, (id, place) => {
    const column = columnOfId.get(id) ?? "happened";
    const [low, high] = rangeOf(column, canvas.width);
    return { ...place, x: clamp(place.x, low, high) };
  });
}

/** Pixels between which a column's nodes may stand. */
function rangeOf(column: Column, width: number): [number, number] {
  if (column === "acts") return [60, width * 0.26];
  if (column === "happened") return [width * 0.42, width * 0.58];
  return [width * 0.74, width - 60];
}

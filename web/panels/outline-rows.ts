// The list's rows: one an entity, under an open one its lines; sorted, and of many only those in the window. Pure.

import { nameWithOutcome } from "../../common/labels.ts";
import type { Modality } from "../api/generated/graphql.ts";
import { cardLines } from "../graph/labels.ts";
import type { Entity, View } from "../state/view.ts";
import { type Line, ladder } from "../state/visible.ts";
import { linesAt } from "./walk.ts";

export type Strongest = Pick<Line, "modality" | "interpretation">;
export type Listed = {
  id: string;
  entity: Entity;
  /** In words. */
  kind: string;
  lines: Line[];
  strongest: Strongest | null;
  /** Of an event: what became of it, and when. */
  when: string;
  pinned: boolean;
  noted: boolean;
};

export const columns = ["name", "kind", "lines", "wording", "when", "marks"] as const;
export type Column = (typeof columns)[number];
export type Sort = { column: Column; descending: boolean };

/** How the list is read: kept while the graph is shown. `open`: entities whose lines are shown. */
export type Reading = { sort: Sort; open: ReadonlySet<string> };

/** The strongest wording of claims that are not the author's reading, if there are any. */
export function strongestOf(lines: readonly Line[]): Strongest | null {
  const plain = lines.filter(({ interpretation }) => !interpretation);
  const counted = plain.length > 0 ? plain : lines;
  const modality = ladder.find((step) => counted.some((line) => line.modality === step));
  return modality ? { modality, interpretation: plain.length === 0 } : null;
}

export function listOf(
  entities: readonly Entity[],
  lines: readonly Line[],
  { pinned, notes }: Pick<View, "pinned" | "notes">,
  kinds: ReadonlyMap<string, string>,
): Listed[] {
  const touching = new Map<string, Line[]>(entities.map(({ id }) => [id, []]));
  for (const line of lines)
    for (const end of new Set([line.source, line.target])) touching.get(end)?.push(line);
  return entities.map((entity) => {
    const here = linesAt(touching.get(entity.id) ?? [], entity.id);
    return {
      id: entity.id,
      entity,
      kind: kinds.get(entity.kind) ?? entity.kind,
      lines: here,
      strongest: strongestOf(here),
      when: entity.kind === "EVENT" ? cardLines(entity)[1] : "",
      pinned: pinned.includes(entity.id),
      noted: notes[entity.id] !== undefined,
    };
  });
}

const rank = (modality: Modality) => ladder.indexOf(modality);

/** By which a column sorts; null, of what has nothing there, stands last in either order. */
const keys: Record<Column, (row: Listed) => string | number | null> = {
  name: ({ entity }) => nameWithOutcome(entity),
  kind: ({ kind }) => kind,
  lines: ({ lines }) => lines.length,
  wording: ({ strongest }) =>
    strongest && rank(strongest.modality) + (strongest.interpretation ? ladder.length : 0),
  when: ({ entity }) => entity.date?.edtf?.replaceAll(/[^\dX-]/g, "") ?? entity.date?.asWritten ?? null,
  marks: ({ pinned, noted }) => (pinned || noted ? Number(!pinned) : null),
};

const collator = new Intl.Collator("en", { numeric: true });
const compare = (a: string | number, b: string | number) =>
  typeof a === "number" && typeof b === "number" ? a - b : collator.compare(`${a}`, `${b}`);

/** Rows that are equal in the column stand in the order of their names. */
export function sorted(rows: readonly Listed[], { column, descending }: Sort): Listed[] {
  const key = keys[column];
  const keyed = rows.map((row) => ({ row, key: key(row), name: nameWithOutcome(row.entity) }));
  return keyed
    .sort((a, b) => {
      if (a.key === null || b.key === null) {
        if (a.key !== b.key) return a.key === null ? 1 : -1;
      } else {
        const order = compare(a.key, b.key);
        if (order !== 0) return descending ? -order : order;
      }
      return collator.compare(a.name, b.name);
    })
    .map(({ row }) => row);
}

/** `at`, `of`: which of its siblings, from 1. */
export type Row = { key: string; listed: Listed; line: Line | null; at: number; of: number };

export const keyOf = (entity: string, line: string | null): string =>
  line === null ? entity : `${entity} ${line}`;

export const rowsOf = (list: readonly Listed[], open: ReadonlySet<string>): Row[] =>
  list.flatMap((listed, index) => [
    { key: listed.id, listed, line: null, at: index + 1, of: list.length },
    ...(open.has(listed.id) ? listed.lines : []).map((line, nth, all) => ({
      key: keyOf(listed.id, line.id),
      listed,
      line,
      at: nth + 1,
      of: all.length,
    })),
  ]);

/** Rows that are drawn beyond the window at either end, so that a scroll does not show a gap. */
const beyond = 8;

/** The first row that is drawn, and the one after the last; all in pixels but the count. */
export function windowOf(
  scrolled: number,
  height: number,
  rowHeight: number,
  count: number,
): { from: number; to: number } {
  const from = Math.max(0, Math.min(count, Math.floor(scrolled / rowHeight) - beyond));
  const to = Math.min(count, Math.ceil((scrolled + height) / rowHeight) + beyond);
  return { from, to: Math.max(from, to) };
}

import { expect, test } from "vitest";
import { columns, listOf, rowsOf, sorted, strongestOf, windowOf } from "../../web/panels/outline-rows.ts";
import { noFilter } from "../../web/state/view.ts";
import { lineOf } from "../../web/state/visible.ts";
import { ada, ben, cove, entity, feast, made, relation, visited, voice } from "./web-samples.ts";

const kinds = new Map([
  ["PERSON", "Person"],
  ["PLACE", "Place"],
  ["EVENT", "Event"],
]);
const reading = relation("person:ben|FEARS|person:ada", [voice("STATED", { interpretation: true })]);
const lines = [visited, made, reading].flatMap((each) => lineOf(each, noFilter) ?? []);
const dated = entity("event:raid", { outcome: "FOILED", date: { edtf: "XXXX-07", asWritten: "In July" } });
const entities = [feast, cove, ben, dated, ada];
const marked = { pinned: [ben.id], notes: { [cove.id]: "there" } };
const list = listOf(entities, lines, marked, kinds);
const idsBy = (column: (typeof columns)[number], descending = false) =>
  sorted(list, { column, descending }).map(({ id }) => id);

test("each entity is listed with its lines, the strongest wording among them, and what the reader did to it", () => {
  expect(list.map(({ id, lines: here }) => [id, here.length])).toEqual([
    [feast.id, 1],
    [cove.id, 1],
    [ben.id, 2],
    [dated.id, 0],
    [ada.id, 2],
  ]);
  expect(list[2]).toMatchObject({ kind: "Person", when: "", pinned: true, noted: false });
  expect(list[3]).toMatchObject({ when: "foiled · July · no year", strongest: null });
  expect(list[1]?.noted).toBe(true);
});

test("the strongest wording is that of plain claims, and the author's reading only where there are no others", () => {
  expect(list[2]?.strongest).toEqual({ modality: "REPORTED", interpretation: false });
  expect(strongestOf(lines.filter(({ id }) => id === reading.id))).toEqual({
    modality: "STATED",
    interpretation: true,
  });
  expect(strongestOf([])).toBeNull();
});

test("every column sorts both ways; equals stand by name, and what has nothing there stands last", () => {
  expect(idsBy("name")).toEqual([ada.id, ben.id, cove.id, feast.id, dated.id]);
  expect(idsBy("name", true)).toEqual(idsBy("name").toReversed());
  expect(idsBy("kind")).toEqual([feast.id, dated.id, ada.id, ben.id, cove.id]);
  expect(idsBy("lines", true)).toEqual([ada.id, ben.id, cove.id, feast.id, dated.id]);
  expect(idsBy("wording")).toEqual([ada.id, cove.id, ben.id, feast.id, dated.id]);
  expect(idsBy("wording", true)).toEqual([ben.id, feast.id, ada.id, cove.id, dated.id]);
  expect(idsBy("when")[0]).toBe(dated.id);
  expect(idsBy("when", true)[0]).toBe(dated.id);
  expect(idsBy("marks").slice(0, 2)).toEqual([ben.id, cove.id]);
  for (const column of columns) expect(idsBy(column).toSorted()).toEqual(entities.map(({ id }) => id).sort());
});

test("an open row is followed by its lines, each counted among them", () => {
  const rows = rowsOf(sorted(list, { column: "name", descending: false }), new Set([ben.id]));
  expect(rows.map(({ key, at, of }) => [key, at, of])).toEqual([
    [ada.id, 1, 5],
    [ben.id, 2, 5],
    [`${ben.id} ${made.id}`, 1, 2],
    [`${ben.id} ${reading.id}`, 2, 2],
    [cove.id, 3, 5],
    [feast.id, 4, 5],
    [dated.id, 5, 5],
  ]);
});

test("of two thousand rows only those in the window and a few around it are drawn, wherever it stands", () => {
  for (const scrolled of [0, 34, 1_000, 34_000, 67_000, 68_000]) {
    const { from, to } = windowOf(scrolled, 800, 34, 2_000);
    expect(to - from).toBeLessThan(45);
    expect(from * 34).toBeLessThanOrEqual(scrolled);
    expect(to).toBe(Math.min(2_000, Math.ceil((scrolled + 800) / 34) + 8));
  }
  expect(windowOf(0, 800, 34, 0)).toEqual({ from: 0, to: 0 });
  expect(windowOf(9_999, 800, 34, 3)).toEqual({ from: 3, to: 3 });
});

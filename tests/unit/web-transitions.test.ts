import { expect, test } from "vitest";
import {
  add,
  clearFilter,
  collapse,
  move,
  open,
  select,
  toggle,
  toggleMark,
} from "../../web/state/transitions.ts";
import { emptyView } from "../../web/state/view.ts";
import { at, feast, nodes, places, relations, visited } from "./web-samples.ts";

const opened = open({ nodes, relations }, places, 1440)(emptyView);
const feastPlace = { "event:feast": at(70, 80) };
const expanded = add("person:ben", { nodes: [feast], relations }, feastPlace)(opened);

test("opening keeps only the lines whose two ends are on the canvas", () => {
  expect(Object.keys(opened.relations)).toEqual([visited.id]);
  expect(opened.shipped).toBe(1440);
});

test("expanding adds places and lines, moves nothing and remembers what it added", () => {
  expect(expanded.places).toEqual({ ...places, ...feastPlace });
  expect(Object.keys(expanded.relations)).toHaveLength(2);
  expect(expanded.expansions).toEqual([{ parent: "person:ben", added: ["event:feast"] }]);
  expect(expanded.shipped).toBeNull();
});

test("what is placed already stays where it is, whatever comes along", () => {
  const again = add("person:ben", { nodes, relations }, { "person:ada": at(999, 999) })(expanded);
  expect(again.places["person:ada"]).toEqual(places["person:ada"]);
});

test("collapsing takes exactly what the expansion added", () => {
  const collapsed = collapse("person:ben")(expanded);
  expect(collapsed.places).toEqual(places);
  expect(Object.keys(collapsed.relations)).toEqual([visited.id]);
  expect(collapsed.expansions).toEqual([]);
});

test("collapsing also takes what was expanded from there, and ends where two expanded each other", () => {
  const deeper = add("event:feast", { nodes: [], relations: [] }, { "place:barn": at(90, 90) })(expanded);
  expect(collapse("person:ben")(deeper).places).toEqual(places);
  const ring = {
    ...deeper,
    expansions: [...deeper.expansions, { parent: "place:barn", added: ["person:ben"] }],
  };
  expect(Object.keys(collapse("person:ben")(ring).places).sort()).toEqual(["person:ada", "place:cove"]);
});

test("collapsing clears a selection that it takes away and leaves any other", () => {
  expect(collapse("person:ben")(select("event:feast")(expanded)).selection).toBeNull();
  expect(collapse("person:ben")(select("person:ada")(expanded)).selection).toBe("person:ada");
});

test("collapsing what was never expanded changes nothing", () => {
  expect(collapse("person:ada")(expanded)).toBe(expanded);
});

test("a moved node keeps the side of its name, and the view is no longer the shipped one", () => {
  const moved = move("person:ada", 1, 2)(opened);
  expect(moved.places["person:ada"]).toEqual({ ...at(1, 2) });
  expect(moved.shipped).toBeNull();
  expect(move("person:nobody", 1, 2)(opened)).toBe(opened);
});

test("a filter toggles and clears without touching the rest", () => {
  const filtered = toggleMark("reading")(toggle("modalities", "STATED")(opened));
  expect(filtered.filter).toMatchObject({ modalities: ["STATED"], reading: true });
  expect(toggle("modalities", "STATED")(filtered).filter.modalities).toEqual([]);
  expect(clearFilter()(filtered)).toEqual(opened);
});

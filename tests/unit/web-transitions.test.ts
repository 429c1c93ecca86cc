import { expect, test } from "vitest";
import { isStep } from "../../web/state/steps.ts";
import {
  add,
  amend,
  askForPaths,
  clearFilter,
  collapse,
  endStory,
  giveBack,
  letGo,
  light,
  move,
  open,
  select,
  showAs,
  showMonths,
  toggle,
  toggleMark,
  turnTo,
} from "../../web/state/transitions.ts";
import { emptyView, type View } from "../../web/state/view.ts";
import { ada, at, cove, feast, made, nodes, places, relations, visited } from "./web-samples.ts";

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

const none = { nodes: [], relations: [] };
const more = (parent: string | null, id: string, met: string[] = []) =>
  add(parent, none, { [id]: at(90, 90) }, met);

test("collapsing takes all pages of one parent", () => {
  const twice = more("person:ben", "place:barn")(expanded);
  expect(collapse("person:ben")(twice)).toMatchObject({ places, expansions: [] });
});

test("what was expanded itself stays with what it brought, and collapses on its own", () => {
  const deeper = more("event:feast", "place:barn")(expanded);
  const collapsed = collapse("person:ben")(deeper);
  expect(collapsed.places).toEqual(deeper.places);
  expect(collapsed.expansions).toEqual([{ parent: "event:feast", added: ["place:barn"] }]);
  expect(Object.keys(collapse("event:feast")(collapsed).places)).not.toContain("place:barn");
});

test("what two expansions would have brought stays until both are collapsed, in either order", () => {
  const both = more("person:ada", "place:barn", ["event:feast", "place:cove"])(expanded);
  expect(both.expansions.at(-1)).toEqual({ parent: "person:ada", added: ["place:barn", "event:feast"] });
  const firstGone = collapse("person:ben")(both);
  expect(Object.keys(firstGone.places)).toContain("event:feast");
  expect(collapse("person:ada")(firstGone).places).toEqual(places);
  const secondGone = collapse("person:ada")(both);
  expect(secondGone.places).toEqual({ ...places, ...feastPlace });
  expect(collapse("person:ben")(secondGone).places).toEqual(places);
});

test("what the reader added by hand stays, before and after an expansion", () => {
  const byHand = more(null, "place:barn")(expanded);
  expect(Object.keys(collapse("person:ben")(byHand).places).sort()).toEqual(
    [...Object.keys(places), "place:barn"].sort(),
  );
  const handFirst = more("person:ada", "place:barn", ["place:dock"])(more(null, "place:dock")(opened));
  expect(Object.keys(collapse("person:ada")(handFirst).places)).toContain("place:dock");
});

test("where two expanded each other, each can still be collapsed", () => {
  const ring = {
    ...expanded,
    expansions: [...expanded.expansions, { parent: "event:feast", added: ["person:ben"] }],
  };
  const collapsed = collapse("person:ben")(ring);
  expect(collapsed.places).toEqual(ring.places);
  expect(Object.keys(collapse("event:feast")(collapsed).places)).not.toContain("person:ben");
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

const telling = { story: "story:harbour:feast", step: 0 };
const told = open({ nodes, relations }, places, 1440, { telling, lit: [visited.id] })(opened);
const asked = askForPaths({ from: ada, to: cove })(opened);
const shown = light([visited.id])(asked);

test("a sentence opens in the article; a line opens where it can be read", () => {
  expect(select("sentence:harbour:1.1")(opened).tab).toBe("article");
  expect(select(visited.id)(turnTo("article")(opened)).tab).toBe("article");
  expect(select(visited.id)(turnTo("paths")(opened)).tab).toBe("details");
  const again = turnTo("paths")(select(visited.id)(opened));
  expect(select(visited.id)(again).tab).toBe("details");
});

test("a question for paths ends a story where it stands, and puts out the path of the question before", () => {
  const next = askForPaths({ from: ada })(told);
  expect(next).toMatchObject({ telling: null, tab: "paths", lit: null, shipped: null });
  expect(next.places).toEqual(told.places);
  expect(askForPaths({ to: ada })(shown)).toMatchObject({ lit: null, question: { from: ada, to: ada } });
  expect(askForPaths({ to: cove })(askForPaths({ maxHops: 6 })(asked)).question.maxHops).toBe(4);
});

test("a story that is left ends where it stands, and its light goes out; where none is told nothing changes", () => {
  expect(endStory()(told)).toEqual({ ...told, telling: null, lit: null, shipped: null });
  expect(endStory()(shown)).toBe(shown);
});

test("letting go takes the selection first, then the path; a story keeps its light", () => {
  const selected = select("person:ada")(shown);
  expect(selected.lit).toEqual([visited.id]);
  expect(letGo()(selected)).toMatchObject({ selection: null, lit: [visited.id] });
  expect(letGo()(letGo()(selected)).lit).toEqual([]);
  expect(letGo()(told)).toBe(told);
});

test("what is taken away takes the path along that ran over it", () => {
  const longer = light([visited.id, made.id])(expanded);
  expect(collapse("person:ben")(longer).lit).toEqual([]);
  expect(collapse("person:ben")(light([visited.id])(expanded)).lit).toEqual([visited.id]);
});

test("the list stays whatever is opened, told or given back", () => {
  const read = showAs("list")(opened);
  expect(open({ nodes, relations }, places, null)(read).form).toBe("list");
  expect(giveBack(opened)(read).form).toBe("list");
  expect(showAs("list")(read)).toBe(read);
  expect(open({ nodes, relations }, places, null, { form: "graph" })(read).form).toBe("graph");
});

test("a world ends where another speaker is let in", () => {
  const world = { ...opened, world: true };
  expect(toggle("speakers", "person:ada")(world).world).toBe(false);
  expect(clearFilter()(world).world).toBe(false);
  expect(toggle("kinds", "PLACE")(world).world).toBe(true);
});

test.each<[string, View, View, boolean]>([
  ["a selection", select("person:ada")(opened), opened, true],
  ["another tab", turnTo("article")(opened), opened, true],
  ["the list", showAs("list")(opened), opened, true],
  ["a story", told, opened, true],
  [
    "the end of a story in which an answer came",
    giveBack(opened)(amend(select(null))(told)),
    amend(select(null))(told),
    true,
  ],
  ["an end of a path", asked, opened, true],
  ["a path that is shown", shown, asked, true],
  ["a filter", toggleMark("reading")(opened), opened, true],
  ["more entities", expanded, opened, true],
  ["the strip of time", showMonths([1, 12])(opened), opened, true],
  ["a brush", showMonths([5, 7])(showMonths([1, 12])(opened)), showMonths([1, 12])(opened), false],
  ["a drag", move("person:ada", 1, 2)(opened), opened, false],
  ["what comes with an answer", amend(light([visited.id]))(asked), asked, false],
])("%s: is it a step that Back takes back?", (_, view, before, step) => {
  expect(isStep(view, before)).toBe(step);
});

// Whatever is done in whatever order: undo gives back what was there, and the counter adds up on the way.
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { change, changeOn, mostSteps, redo, store, undo } from "../../web/state/store.ts";
import {
  add,
  askForPaths,
  clearFilter,
  collapse,
  endStory,
  hide,
  letGo,
  lift,
  light,
  move,
  note,
  open,
  select,
  showAgain,
  showAs,
  showMonths,
  showOnly,
  type Transition,
  toggle,
  toggleMark,
  togglePin,
  turnTo,
  write,
} from "../../web/state/transitions.ts";
import {
  emptyView,
  type Filter,
  filterParts,
  isFiltering,
  toGraphsFilter,
  type View,
} from "../../web/state/view.ts";
import { count, hiddenThatPass, visibleEntities, visibleLines } from "../../web/state/visible.ts";
import { at, entity, relation, voice } from "./web-samples.ts";

const kinds = ["person", "place", "event", "organization"];
const modalities = ["STATED", "REPORTED", "ALLEGED", "PROBABLE", "POSSIBLE"] as const;
const outcomes = ["HAPPENED", "FOILED", "POSSIBLE"] as const;
const years = ["2018", "2019", null, "2020"];
/** A whole graph of 24 entities in a ring with chords, of every kind, wording and outcome; some events are dated, some lines disputed. */
const all = Array.from({ length: 24 }, (_, index) => {
  const kind = kinds[index % kinds.length];
  const outcome = kind === "event" ? (outcomes[index % outcomes.length] ?? null) : null;
  const year = kind === "event" ? years[Math.floor(index / kinds.length) % years.length] : null;
  return entity(`${kind}:n${index}`, { outcome, date: year ? { edtf: year, asWritten: year } : null });
});
const idOf = (index: number) => all[index % all.length]?.id ?? "";
const relations = all.flatMap((_, index) =>
  [1, 5].map((step) =>
    relation(`${idOf(index)}|${step === 1 ? "VISITED" : "MADE"}|${idOf(index + step)}`, [
      voice(modalities[(index + step) % modalities.length] ?? "STATED", {
        speaker: index % 3 === 0 ? "person:cited" : "person:author",
        interpretation: index % 4 === 0,
        contested: index % 5 === 0,
      }),
    ]),
  ),
);
const first = all.slice(0, 8);
const placesOf = (some: typeof all, shift = 0) =>
  Object.fromEntries(some.map(({ id }, index) => [id, at(index * 40 + shift, index * 25)]));
const whole = {
  ...emptyView,
  entities: Object.fromEntries(all.map((each) => [each.id, each])),
  relations: Object.fromEntries(relations.map((each) => [each.id, each])),
  places: placesOf(all),
};

const addNear =
  (parent: string | null, ids: readonly number[]): Transition =>
  (view) => {
    const fresh = all.filter(({ id }, index) => ids.includes(index) && !view.places[id]);
    return add(parent, { nodes: fresh, relations }, placesOf(fresh, 400))(view);
  };

const index = fc.nat(all.length - 1);
const id = index.map(idOf);
const some = fc.uniqueArray(index, { maxLength: 6 });
const onlyWhere = (view: View, parent: string, next: Transition) => (view.places[parent] ? next(view) : view);
/** As the page calls them: with a name where they can be taken back. */
const action: fc.Arbitrary<{ name?: string; next: Transition; field?: string }> = fc.oneof(
  fc.tuple(id, some).map(([parent, ids]) => ({
    name: "expand",
    next: (view: View) => onlyWhere(view, parent, addNear(parent, ids)),
  })),
  some.map((ids) => ({ name: "add", next: addNear(null, ids) })),
  id.map((parent) => ({ name: "collapse", next: collapse(parent) })),
  fc
    .tuple(id, fc.integer(), fc.integer())
    .map(([which, x, y]) => ({ name: "move", next: move(which, x, y) })),
  fc.array(id, { maxLength: 4 }).map((ids) => ({ name: "hide", next: hide(ids) })),
  fc.array(id, { maxLength: 4 }).map((ids) => ({ name: "show again", next: showAgain(ids) })),
  id.map((which) => ({ name: "only", next: (view: View) => onlyWhere(view, which, showOnly([which])) })),
  id.map((which) => ({ name: "pin", next: togglePin(which) })),
  fc
    .tuple(id, fc.string({ maxLength: 20 }))
    .map(([which, text]) => ({ name: "note", next: note(which, text) })),
  fc.constantFrom(...modalities).map((name) => ({ name: "wording", next: toggle("modalities", name) })),
  fc
    .constantFrom("PERSON" as const, "PLACE" as const, "EVENT" as const)
    .map((name) => ({ name: "kind", next: toggle("kinds", name) })),
  fc
    .constantFrom("person:cited", "person:author")
    .map((name) => ({ name: "speaker", next: toggle("speakers", name) })),
  fc
    .constantFrom("VISITED" as const, "MADE" as const)
    .map((name) => ({ name: "predicate", next: toggle("predicates", name) })),
  fc
    .constantFrom("reading" as const, "unreal" as const, "contested" as const, "undated" as const)
    .map((mark) => ({ name: "mark", next: toggleMark(mark) })),
  fc
    .tuple(
      fc.constantFrom("since" as const, "until" as const),
      fc.constantFrom("", "2019", "2020-07", "some day"),
    )
    .map(([field, text]) => ({ field, next: write(field, text) })),
  fc
    .constantFrom("", "n1", "person", "nobody")
    .map((text) => ({ field: "words", next: write("words", text) })),
  fc.constantFrom(...filterParts).map((part) => ({ name: "lift", next: lift(part) })),
  fc.constant({ name: "clear", next: clearFilter() }),
  some.map((ids) => {
    const nodes = all.filter((_, at) => ids.includes(at));
    return { name: "open", next: open({ nodes, relations }, placesOf(nodes), null) };
  }),
  fc.constant({ name: "end", next: endStory() }),
  id.map((which) => ({ name: "ask", next: askForPaths({ from: { id: which, name: which } }) })),
  fc.constantFrom(...relations).map((line) => ({ name: "light", next: light([line.id]) })),
  fc.constant({ name: "months", next: showMonths([3, 6]) }),
  fc.constant({ name: "let go", next: letGo() }),
  id.map((which) => ({ next: select(which) })),
  fc.constantFrom("graph" as const, "list" as const).map((form) => ({ next: showAs(form) })),
  fc.constantFrom("details" as const, "paths" as const).map((tab) => ({ next: turnTo(tab) })),
);

const yearOf = (id: string) => whole.entities[id]?.date?.edtf;

/** What the graph is asked to judge, by rules of its own. */
function judgedOf(filter: Filter) {
  const asked = toGraphsFilter(filter);
  if (!asked) return null;
  const [since = "", until = ""] = (asked.date ?? "../..").split("/").map((day) => /^\d{4}/.exec(day)?.[0]);
  const passes = ({ id, source, target }: (typeof relations)[number]) => {
    const dates = [yearOf(source), yearOf(target)].flatMap((year) => year ?? []);
    const isInside = dates.length === 0 || dates.some((year) => year >= since && (!until || year <= until));
    return id.includes(asked.text ?? "") && (!asked.date || isInside);
  };
  return new Map(relations.filter(passes).map(({ id, voices }) => [id, voices]));
}

/** As the page counts, with the graph's part of it read off the whole graph by the same rules. */
function counterOf(view: View) {
  const judged = judgedOf(view.filter);
  const passing = visibleLines({ ...whole, filter: view.filter }, judged);
  const touchedIds = new Set(passing.flatMap(({ source, target }) => [source, target]));
  const touched = new Map(
    isFiltering(view.filter) ? all.map((each) => [each.id, touchedIds.has(each.id)] as const) : [],
  );
  const lines = visibleLines(view, judged);
  const shown = visibleEntities(view, lines, touched).length;
  const passingHidden = hiddenThatPass(view, touched);
  return count(
    { shown, hidden: view.hidden.length, passing: passingHidden },
    { total: all.length, matching: isFiltering(view.filter) ? touchedIds.size : all.length },
  );
}

/** All but what is read at the moment. */
const content = ({ selection, tab, form, amended, ...rest }: View) => rest;
const opened = open({ nodes: first, relations }, placesOf(first), 1440);

beforeEach(() => {
  store.setState(emptyView, true);
  change(opened);
  store.temporal.getState().clear();
});

test("after any 60 changes, undo of all gives the first view exactly, and redo of all the last", () => {
  fc.assert(
    fc.property(fc.array(action, { minLength: 60, maxLength: 60 }), (actions) => {
      store.setState(emptyView, true);
      change(opened);
      store.temporal.getState().clear();
      const before = content(store.getState());
      for (const { name, next, field } of actions) {
        if (field) changeOn(next, field);
        else change(next, name);
        const { shown, filtered, hidden, notDrawn, total } = counterOf(store.getState());
        expect(shown + filtered + hidden + notDrawn).toBe(total);
        expect(Math.min(shown, filtered, hidden, notDrawn)).toBeGreaterThanOrEqual(0);
      }
      const after = content(store.getState());
      const steps = store.temporal.getState().pastStates.length;
      undo(steps);
      expect(content(store.getState())).toEqual(before);
      redo(steps);
      expect(content(store.getState())).toEqual(after);
      for (let step = 0; step < steps; step++) undo();
      expect(content(store.getState())).toEqual(before);
    }),
    { numRuns: 200 },
  );
});

test("at least 100 steps are kept", () => {
  for (let step = 0; step < 150; step++) change(move("person:n0", step + 1, 0), `step ${step}`);
  undo(100);
  expect(store.getState().places["person:n0"]?.x).toBe(50);
  expect(mostSteps).toBeGreaterThanOrEqual(100);
});

test("looking around is no step, and does not take away what can be done again", () => {
  change(hide(["person:n0"]), "hide");
  undo();
  change(select("person:n4"), "select");
  change(turnTo("paths"));
  change(showAs("list"), "a name would not make it one");
  expect(store.temporal.getState().futureStates).toHaveLength(1);
  redo();
  expect(store.getState()).toMatchObject({ hidden: ["person:n0"], selection: "person:n4", form: "list" });
});

test("undo lets go of what is no longer there", () => {
  change(addNear(null, [20]), "add");
  change(select(idOf(20)));
  undo();
  expect(store.getState().selection).toBeNull();
});

test("what is written in one field is one step, until something else is done or undone", () => {
  const words = () => store.getState().filter.words;
  for (const text of ["r", "ra", "raids"]) changeOn(write("words", text), "words");
  expect(store.temporal.getState().pastStates).toHaveLength(1);
  changeOn(write("since", "2019"), "since");
  changeOn(write("words", "raid"), "words");
  expect(store.temporal.getState().pastStates).toHaveLength(3);
  undo(2);
  expect(words()).toBe("raids");
  changeOn(write("words", "visits"), "words");
  expect(store.temporal.getState().futureStates).toEqual([]);
  undo();
  expect(words()).toBe("raids");
  undo();
  expect(words()).toBe("");
});

test("each part of the filter is a step of its own that can be taken back", () => {
  const steps: [string, Transition][] = [
    ["wording", toggle("modalities", "STATED")],
    ["kind", toggle("kinds", "PLACE")],
    ["predicate", toggle("predicates", "VISITED")],
    ["speaker", toggle("speakers", "person:cited")],
    ["reading", toggleMark("reading")],
    ["unreal", toggleMark("unreal")],
    ["contested", toggleMark("contested")],
    ["undated", toggleMark("undated")],
    ["since", write("since", "2019")],
    ["until", write("until", "2020")],
    ["words", write("words", "n1")],
  ];
  const filters = steps.map(([name, next]) => {
    const { filter } = store.getState();
    changeOn(next, name);
    return filter;
  });
  expect(new Set(filters.map((filter) => JSON.stringify(filter))).size).toBe(steps.length);
  for (const filter of filters.toReversed()) {
    undo();
    expect(store.getState().filter).toEqual(filter);
  }
});

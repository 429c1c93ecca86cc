// Whatever is done in whatever order: undo gives back what was there, and the counter adds up on the way.
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { change, mostSteps, redo, store, undo } from "../../web/state/store.ts";
import {
  add,
  askForPaths,
  clearFilter,
  collapse,
  endStory,
  hide,
  letGo,
  light,
  move,
  note,
  open,
  select,
  showAgain,
  showMonths,
  showOnly,
  type Transition,
  toggle,
  toggleMark,
  togglePin,
  turnTo,
} from "../../web/state/transitions.ts";
import { emptyView, isFiltering, type View } from "../../web/state/view.ts";
import { count, hiddenThatPass, visibleEntities, visibleLines } from "../../web/state/visible.ts";
import { at, entity, relation, voice } from "./web-samples.ts";

const kinds = ["person", "place", "event", "organization"];
const modalities = ["STATED", "REPORTED", "ALLEGED", "PROBABLE", "POSSIBLE"] as const;
const outcomes = ["HAPPENED", "FOILED", "POSSIBLE"] as const;
/** A whole graph of 24 entities in a ring with chords, of every kind, wording and outcome. */
const all = Array.from({ length: 24 }, (_, index) => {
  const kind = kinds[index % kinds.length];
  const outcome = kind === "event" ? (outcomes[index % outcomes.length] ?? null) : null;
  return entity(`${kind}:n${index}`, { outcome });
});
const idOf = (index: number) => all[index % all.length]?.id ?? "";
const relations = all.flatMap((_, index) =>
  [1, 5].map((step) =>
    relation(`${idOf(index)}|VISITED|${idOf(index + step)}`, [
      voice(modalities[(index + step) % modalities.length] ?? "STATED", {
        speaker: index % 3 === 0 ? "person:cited" : "person:author",
        interpretation: index % 4 === 0,
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
const action: fc.Arbitrary<{ name?: string; next: Transition }> = fc.oneof(
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
    .constantFrom("reading" as const, "unreal" as const)
    .map((mark) => ({ name: "mark", next: toggleMark(mark) })),
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
  fc.constantFrom("details" as const, "paths" as const).map((tab) => ({ next: turnTo(tab) })),
);

/** As the page counts, with the graph's part of it read off the whole graph by the same rules. */
function counterOf(view: View) {
  const passing = visibleLines({ ...whole, filter: view.filter });
  const touchedIds = new Set(passing.flatMap(({ source, target }) => [source, target]));
  const touched = new Map(
    isFiltering(view.filter) ? all.map((each) => [each.id, touchedIds.has(each.id)] as const) : [],
  );
  const lines = visibleLines(view);
  const shown = visibleEntities(view, lines, touched).length;
  const passingHidden = hiddenThatPass(view, touched);
  return count(
    { shown, hidden: view.hidden.length, passing: passingHidden },
    { total: all.length, matching: isFiltering(view.filter) ? touchedIds.size : all.length },
  );
}

/** All but what is read at the moment. */
const content = ({ selection, tab, amended, ...rest }: View) => rest;
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
      for (const { name, next } of actions) {
        change(next, name);
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
  expect(store.temporal.getState().futureStates).toHaveLength(1);
  redo();
  expect(store.getState()).toMatchObject({ hidden: ["person:n0"], selection: "person:n4" });
});

test("undo lets go of what is no longer there", () => {
  change(addNear(null, [20]), "add");
  change(select(idOf(20)));
  undo();
  expect(store.getState().selection).toBeNull();
});

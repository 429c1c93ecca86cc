import { expect, test } from "vitest";
import { noFilter, toClaimFilter } from "../../web/state/view.ts";
import { count, lineOf, litLines, visibleEntities, visibleLines } from "../../web/state/visible.ts";
import { ada, ben, cove, feast, made, places, relation, viewOf, visited, voice } from "./web-samples.ts";

const filter = (changes: Partial<typeof noFilter>) => ({ ...noFilter, ...changes });
const view = viewOf({
  places: { ...places, "event:feast": { x: 0, y: 0, side: "BOTTOM" } },
  entities: Object.fromEntries([ada, ben, cove, feast].map((each) => [each.id, each])),
  relations: { [visited.id]: visited, [made.id]: made },
});

test("a line wears the strongest wording among the claims that pass", () => {
  const mixed = relation("person:ada|VISITED|place:cove", [
    voice("POSSIBLE"),
    voice("STATED"),
    voice("ALLEGED", { claimCount: 2 }),
  ]);
  expect(lineOf(mixed, noFilter)).toMatchObject({ modality: "STATED", claimCount: 4 });
  expect(lineOf(mixed, filter({ modalities: ["STATED"] }))).toMatchObject({
    modality: "ALLEGED",
    claimCount: 3,
  });
  expect(lineOf(mixed, filter({ modalities: ["STATED", "ALLEGED", "POSSIBLE"] }))).toBeNull();
});

test("a speaker who is left out takes the wording along", () => {
  const told = relation("person:ada|VISITED|place:cove", [
    voice("STATED"),
    voice("REPORTED", { speaker: "person:ben", depth: 1 }),
  ]);
  expect(lineOf(told, filter({ speakers: ["person:author"] }))).toMatchObject({
    modality: "REPORTED",
    claimCount: 1,
  });
});

test("a line is the author's reading only where every passing claim is, and a plain claim gives the wording", () => {
  const both = relation("person:ada|VISITED|place:cove", [
    voice("STATED", { interpretation: true }),
    voice("POSSIBLE"),
  ]);
  expect(lineOf(both, noFilter)).toMatchObject({ modality: "POSSIBLE", interpretation: false });
  expect(lineOf(both, filter({ modalities: ["POSSIBLE"] }))).toMatchObject({
    modality: "STATED",
    interpretation: true,
  });
  expect(lineOf(both, filter({ modalities: ["POSSIBLE"], reading: true }))).toBeNull();
});

test("a kind that is unchecked takes its entities and their lines away", () => {
  const without = { ...view, filter: filter({ kinds: ["PLACE"] }) };
  const lines = visibleLines(without);
  expect(lines.map(({ id }) => id)).toEqual([made.id]);
  expect(visibleEntities(without, lines, new Map()).map(({ id }) => id)).not.toContain("place:cove");
});

test("an entity stays while a claim elsewhere in the graph touches it, and goes where none does", () => {
  const hedged = { ...view, filter: filter({ modalities: ["STATED"] }) };
  const lines = visibleLines(hedged);
  const shown = (touched: [string, boolean][]) =>
    visibleEntities(hedged, lines, new Map(touched)).map(({ id }) => id);
  expect(
    shown([
      ["person:ada", true],
      ["place:cove", false],
    ]),
  ).toEqual(["person:ada", "person:ben", "event:feast"]);
});

test("what is told of an event that was foiled goes with its event, and what happened stays", () => {
  const foiled = {
    ...view,
    entities: { ...view.entities, "event:feast": { ...feast, outcome: "FOILED" as const } },
  };
  const without = { ...foiled, filter: filter({ unreal: true }) };
  expect(visibleLines(without).map(({ id }) => id)).toEqual([visited.id]);
  expect(visibleEntities(without, visibleLines(without), new Map()).map(({ id }) => id)).not.toContain(
    "event:feast",
  );
  expect(visibleLines({ ...view, filter: filter({ unreal: true }) })).toHaveLength(2);
});

test("shown, filtered, hidden and not drawn add up to all", () => {
  const counted = count({ shown: 3, hidden: 2, passing: 1 }, { total: 10, matching: 7 });
  expect(counted).toEqual({ shown: 3, filtered: 2, hidden: 2, notDrawn: 3, total: 10 });
});

test("what is hidden by hand is not drawn, nor are its lines, and a path over it goes out", () => {
  const hidden = { ...view, hidden: ["person:ada"], lit: [visited.id] };
  expect(visibleLines(hidden).map(({ id }) => id)).toEqual([made.id]);
  expect(visibleEntities(hidden, visibleLines(hidden), new Map())).not.toContainEqual(ada);
  expect(litLines(hidden)).toEqual([]);
});

test("the filter is asked of the API as what stays checked", () => {
  const axes = {
    modalities: ["STATED", "REPORTED"] as const,
    kinds: ["PERSON", "PLACE"] as const,
    speakers: ["person:ada"],
  };
  expect(toClaimFilter(noFilter, axes)).toBeUndefined();
  expect(toClaimFilter(filter({ modalities: ["STATED"], reading: true }), axes)).toEqual({
    modalities: ["REPORTED"],
    interpretation: false,
  });
  expect(toClaimFilter(filter({ speakers: ["person:ada"] }), axes)).toEqual({ speakers: [] });
});

test("a path that the filter takes away goes out whole, and is back with what it runs over", () => {
  const path = { ...view, lit: [visited.id, made.id], question: { from: ada, to: feast, maxHops: 4 } };
  const under = (changes: Partial<typeof noFilter>) => litLines({ ...path, filter: filter(changes) });
  expect(under({})).toBe(path.lit);
  expect(under({ modalities: ["REPORTED"] })).toEqual([]);
  expect(under({ kinds: ["PLACE"] })).toEqual([]);
  expect(under({ kinds: ["EVENT"] })).toBe(path.lit); // its end: a path may lead there
  const told = { ...path, telling: { story: "story:harbour:feast", step: 0 } };
  expect(litLines({ ...told, filter: filter({ modalities: ["REPORTED"] }) })).toBe(path.lit);
  expect(litLines({ ...path, lit: null })).toBe(litLines({ ...path, lit: null }));
});

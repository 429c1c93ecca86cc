import { expect, test } from "vitest";
import {
  filterParts,
  filters,
  isFiltering,
  lifted,
  noFilter,
  toClaimFilter,
  toGraphsFilter,
} from "../../web/state/view.ts";
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
    predicates: ["VISITED", "MADE"] as const,
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

test("a predicate that is unchecked takes its lines away, and a line that nobody disputes goes where only what is disputed is asked for", () => {
  const under = (changes: Partial<typeof noFilter>) => visibleLines({ ...view, filter: filter(changes) });
  expect(under({ predicates: ["VISITED"] }).map(({ id }) => id)).toEqual([made.id]);
  expect(under({ contested: true })).toEqual([]);
  const disputed = relation(visited.id, [voice("STATED"), voice("POSSIBLE", { contested: true })]);
  expect(lineOf(disputed, filter({ contested: true }))).toMatchObject({
    modality: "POSSIBLE",
    claimCount: 1,
    contested: true,
  });
});

test("what has no date at either end goes with the undated, and stays otherwise", () => {
  const dated = {
    ...view,
    entities: { ...view.entities, "event:feast": { ...feast, date: { edtf: null, asWritten: "one day" } } },
  };
  const lines = visibleLines({ ...dated, filter: filter({ undated: true }) });
  expect(lines.map(({ id }) => id)).toEqual([made.id]);
  expect(litLines({ ...dated, filter: filter({ undated: true }), lit: [visited.id] })).toEqual([]);
  expect(visibleLines({ ...dated, filter: filter({ since: "2019" }) })).toHaveLength(2);
});

test("of what the graph has judged only what passes is drawn, by the wording of what passes, under all other filters", () => {
  const both = relation(visited.id, [voice("STATED"), voice("POSSIBLE")]);
  const here = { ...view, relations: { ...view.relations, [both.id]: both } };
  const judged = new Map([[both.id, [voice("POSSIBLE")]]]);
  expect(visibleLines(here, judged)).toMatchObject([{ id: both.id, modality: "POSSIBLE" }]);
  expect(visibleLines({ ...here, filter: filter({ modalities: ["POSSIBLE"] }) }, judged)).toEqual([]);
  expect(litLines({ ...here, lit: [made.id] }, judged)).toEqual([]);
});

const everything = filter({
  modalities: ["STATED"],
  kinds: ["PLACE"],
  predicates: ["MADE"],
  speakers: ["person:ada"],
  reading: true,
  unreal: true,
  contested: true,
  undated: true,
  since: "2019",
  until: "2020-02",
  words: " raids ",
});

test("every part of the filter is asked of the API, and any can be lifted by itself", () => {
  const axes = {
    modalities: ["STATED", "REPORTED"] as const,
    kinds: ["PERSON", "PLACE"] as const,
    predicates: ["VISITED", "MADE"] as const,
    speakers: ["person:ada", "person:ben"],
  };
  const asked = {
    modalities: ["REPORTED"],
    kinds: ["PERSON"],
    predicates: ["VISITED"],
    speakers: ["person:ben"],
    interpretation: false,
    withoutOutcomes: ["FOILED", "PLANNED", "POSSIBLE"],
    contested: true,
    undated: false,
    date: "2019-01-01/2020-02-29",
    text: "raids",
  };
  expect(toClaimFilter(everything, axes)).toEqual(asked);
  expect(toGraphsFilter(everything)).toEqual({ date: asked.date, text: asked.text });
  expect(filterParts).toHaveLength(Object.keys(asked).length);
  for (const part of filterParts) {
    expect(filters(everything, part)).toBe(true);
    expect(filters(lifted(everything, part), part)).toBe(false);
    expect(Object.keys(toClaimFilter(lifted(everything, part), axes) ?? {})).toHaveLength(9);
  }
  expect(filterParts.reduce(lifted, everything)).toEqual(noFilter);
});

test("a field that holds no date, or nothing but spaces, does not filter", () => {
  expect(isFiltering(filter({ since: "some day", until: "2019-13", words: "  " }))).toBe(false);
  expect(toGraphsFilter(filter({ since: "some day", until: "2019" }))).toEqual({ date: "../2019" });
  expect(isFiltering(filter({ since: "2020", until: "2019" }))).toBe(false);
});

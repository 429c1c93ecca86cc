import { expect, test } from "vitest";
import { emptyLink, fragmentTo, readFragment, writeFragment } from "../../web/state/url.ts";
import { noFilter } from "../../web/state/view.ts";
import { ada, cove, places, viewOf, visited } from "./web-samples.ts";

const whole = viewOf({
  places,
  filter: {
    ...noFilter,
    modalities: ["STATED", "POSSIBLE"],
    kinds: ["COUNTRY"],
    predicates: ["VISITED", "LOCATED_IN"],
    speakers: ["person:ada"],
    reading: true,
    unreal: true,
    contested: true,
    undated: true,
    since: "2019",
    until: "2020-02-29",
    words: "a & b, “c” #~=",
  },
  selection: "person:ada|VISITED|place:cove",
  expansions: [{ parent: "person:ada", added: ["place:cove", "person:ben"] }],
});

test("a link holds places, filter, selection and expansions, and gives them back", () => {
  const { view, problem } = readFragment(writeFragment(whole));
  expect(problem).toBeNull();
  expect(view).toEqual({
    ...emptyLink(),
    places: whole.places,
    filter: whole.filter,
    selection: whole.selection,
    expansions: whole.expansions,
  });
});

test("what is written as a date and is none is not in the link", () => {
  const filter = { ...noFilter, since: "some day", until: " 2019 ", words: "  " };
  const { view } = readFragment(writeFragment(viewOf({ places, filter })));
  expect(view?.filter).toEqual({ ...noFilter, until: "2019" });
});

test("a link holds the tab, the question, the lit path, the months and that it is a world", () => {
  const asked = viewOf({
    places,
    tab: "paths",
    question: { from: ada, to: cove, maxHops: 6 },
    lit: [visited.id],
    months: [5, 7],
    world: true,
  });
  expect(readFragment(writeFragment(asked))).toEqual({
    problem: null,
    view: {
      ...emptyLink(),
      places,
      tab: "paths",
      from: ada.id,
      to: cove.id,
      maxHops: 6,
      lit: [visited.id],
      months: [5, 7],
      world: true,
    },
  });
});

test("a link holds what is hidden and pinned, and notes whatever is written in them", () => {
  const notes = { "person:ada": "a~b, “c” & 100 %\n=HYPERLINK(1)", [visited.id]: "é" };
  const mine = viewOf({ places, hidden: ["person:ben"], pinned: ["person:ada", "place:cove"], notes });
  const { view, problem } = readFragment(writeFragment(mine));
  expect(problem).toBeNull();
  expect(view).toMatchObject({ hidden: mine.hidden, pinned: mine.pinned, notes });
});

test.each(["notes=person:ada", "notes=person:ada~%25", "notes=x~y", `notes=person:ada~${"a".repeat(501)}`])(
  "a link whose notes make no sense says so: %s",
  (part) => expect(readFragment(`#v=1&${part}`).problem).toBe("notes"),
);

test("a link holds that the list is shown, and the graph needs no word", () => {
  expect(readFragment(writeFragment(viewOf({ places, form: "list" }))).view).toMatchObject({ form: "list" });
  expect(writeFragment(viewOf({ places, shipped: 1440, form: "list" }))).toBe("#v=1&as=list");
  expect(writeFragment(viewOf({ places, form: "graph" }))).not.toContain("as=");
});

test("a path that was put out is another thing than none shown yet", () => {
  expect(readFragment(writeFragment(viewOf({ shipped: 1440, lit: [] }))).view?.lit).toEqual([]);
  expect(writeFragment(viewOf({ shipped: 1440, lit: null }))).not.toContain("lit");
});

test("a story's step says by itself where things stand and what is lit", () => {
  const telling = { story: "story:harbour:feast", step: 2 };
  const link = writeFragment(viewOf({ places, shipped: 1024, telling, lit: [visited.id] }));
  expect(link).toBe("#v=1&story=story%3Aharbour%3Afeast%7E3");
  expect(readFragment(link).view).toEqual({ ...emptyLink(), telling });
});

test("what a selection opens by itself needs no tab", () => {
  expect(writeFragment(viewOf({ selection: "sentence:harbour:1.1", tab: "article" }))).not.toContain("tab");
  expect(writeFragment(viewOf({ selection: "sentence:harbour:1.1", tab: "details" }))).toContain(
    "tab=details",
  );
  expect(writeFragment(viewOf({ selection: "person:ada", tab: "article" }))).toContain("tab=article");
});

test("a link to one line holds nothing else", () => {
  expect(fragmentTo(visited.id)).toBe(`#v=1&select=${encodeURIComponent(visited.id)}`);
});

test("the shipped view, untouched, needs no link", () => {
  expect(writeFragment(viewOf({ places, shipped: 1440 }))).toBe("");
  expect(readFragment("")).toEqual({ view: null, problem: null });
});

test("with the shipped positions only what differs is written", () => {
  const link = writeFragment(viewOf({ places, shipped: 1440, selection: "person:ada" }));
  expect(link).not.toContain("at=");
  expect(readFragment(link).view).toMatchObject({ places: null, selection: "person:ada" });
});

test.each([
  ["#v=1&at=nonsense", "at"],
  ["#v=1&at=person:ada~1~2~X", "at"],
  ["#v=1&at=person:ada~1e9~2~B", "at"],
  ["#v=1&without=STATED,NEVER", "without"],
  ["#v=1&nokind=lower", "nokind"],
  ["#v=1&nospeaker=%3Cscript%3E", "nospeaker"],
  ["#v=1&noreading=yes", "noreading"],
  ["#v=1&nopredicate=VISITED,lower", "nopredicate"],
  ["#v=1&contested=yes", "contested"],
  ["#v=1&noundated=0", "noundated"],
  ["#v=1&since=yesterday", "since"],
  ["#v=1&until=2019-02-29", "until"],
  ["#v=1&words=", "words"],
  ["#v=1&words=%20", "words"],
  ["#v=1&words=a%00b", "words"],
  [`#v=1&words=${"a".repeat(201)}`, "words"],
  ["#v=1&select=a|b", "select"],
  ["#v=1&select=||", "select"],
  ["#v=1&select=person:ada|visited|place:cove", "select"],
  ["#v=1&select=person:a%0Ab", "select"],
  ["#v=1&expanded=~~", "expanded"],
  ["#v=1&tab=somewhere", "tab"],
  ["#v=1&tab=", "tab"],
  ["#v=1&as=graph", "as"],
  ["#v=1&as=", "as"],
  ["#v=1&story=story:a:b", "story"],
  ["#v=1&story=story:a:b~0", "story"],
  ["#v=1&story=person:ada~1", "story"],
  ["#v=1&story=story:a:b~999", "story"],
  ["#v=1&from=ada", "from"],
  ["#v=1&to=%3Cscript%3E", "to"],
  ["#v=1&hops=0", "hops"],
  ["#v=1&hops=7", "hops"],
  ["#v=1&hops=1e0", "hops"],
  ["#v=1&lit=person:ada", "lit"],
  ["#v=1&lit=", "lit"],
  ["#v=1&lit=person:ada|visited|place:cove", "lit"],
  ["#v=1&months=0-3", "months"],
  ["#v=1&months=7-5", "months"],
  ["#v=1&months=7", "months"],
  ["#v=1&months=1-13", "months"],
  ["#v=1&world=yes", "world"],
  ["#v=1&unknown=1", "unknown"],
  ["#v=1&__proto__=1", "__proto__"],
  ["#v=1&constructor=1", "constructor"],
  ["#v=1&at=person:ada~1~2~constructor", "at"],
  ["#v=1&at=person:ada~1234567~2~B", "at"],
  ["#v=1&at=", "at"],
  ["#v=3&select=person:ada", "version"],
  ["#%E0%A4%A", "version"],
])("%s names what is wrong with it and gives no view", (link, part) => {
  expect(readFragment(link)).toEqual({ view: null, problem: part });
});

test.each(["select", "from", "to", "nospeaker", "lit", "expanded", "at"])(
  "an id in %s that is longer than the API takes is damage",
  (part) => {
    const value = (id: string) =>
      ({ lit: `${id}|VISITED|place:cove`, at: `${id}~1~2~B` })[part as "lit" | "at"] ?? id;
    const link = (letters: number) => `#v=1&${part}=${value(`person:${"a".repeat(letters)}`)}`;
    expect(readFragment(link(360)).problem).toBeNull();
    expect(readFragment(link(500)).problem).toBe(part);
  },
);

test("a link of more than 2,000 places is refused", () => {
  const many = Array.from({ length: 2_001 }, (_, i) => `person:p${i}~1~2~B`).join(",");
  expect(readFragment(`#v=1&at=${many}`).problem).toBe("at");
});

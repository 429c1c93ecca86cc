import { expect, test } from "vitest";
import { readFragment, writeFragment } from "../../web/state/url.ts";
import { noFilter } from "../../web/state/view.ts";
import { places, viewOf } from "./web-samples.ts";

const whole = viewOf({
  places,
  filter: {
    ...noFilter,
    modalities: ["STATED", "POSSIBLE"],
    kinds: ["COUNTRY"],
    speakers: ["person:ada"],
    reading: true,
    unreal: true,
  },
  selection: "person:ada|VISITED|place:cove",
  expansions: [{ parent: "person:ada", added: ["place:cove", "person:ben"] }],
});

test("a link holds places, filter, selection and expansions, and gives them back", () => {
  const { view, problem } = readFragment(writeFragment(whole));
  expect(problem).toBeNull();
  expect(view).toEqual({
    places: whole.places,
    filter: whole.filter,
    selection: whole.selection,
    expansions: whole.expansions,
  });
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
  ["#v=1&select=a|b", "select"],
  ["#v=1&expanded=~~", "expanded"],
  ["#v=1&unknown=1", "unknown"],
  ["#v=1&__proto__=1", "__proto__"],
  ["#v=1&constructor=1", "constructor"],
  ["#v=1&at=person:ada~1~2~constructor", "at"],
  ["#v=1&at=person:ada~1234567~2~B", "at"],
  ["#v=1&at=", "at"],
  ["#v=2&select=person:ada", "version"],
  ["#%E0%A4%A", "version"],
])("%s names what is wrong with it and gives no view", (link, part) => {
  expect(readFragment(link)).toEqual({ view: null, problem: part });
});

test("a link of more than 500 places is refused", () => {
  const many = Array.from({ length: 501 }, (_, i) => `person:p${i}~1~2~B`).join(",");
  expect(readFragment(`#v=1&at=${many}`).problem).toBe("at");
});

import { expect, test } from "vitest";
import { type Path, verdictOf } from "../../web/panels/path-words.ts";

const isAim = (predicate: string) => predicate.startsWith("AIMED_");
const stated = (predicates: string[], outcomes: string[] = []) =>
  ({
    hops: predicates.length,
    weakest: "STATED",
    nodes: outcomes.map((outcome) => ({ id: "event:x", kind: "EVENT", name: "x", outcome })),
    relations: predicates.map((predicate) => ({
      id: `person:a|${predicate}|event:b`,
      interpretation: false,
      claims: [],
    })),
  }) as unknown as Path;

test("stated links that all came about need no more words", () => {
  expect(verdictOf(stated(["MADE", "VISITED"], ["HAPPENED", "NOT_STATED"]), "stated", isAim)).toBe(
    "Each of its links is stated.",
  );
});

test("a link that is an aim is said to be one, however flatly it is stated", () => {
  expect(verdictOf(stated(["AIMED_TO_MEET"]), "stated", isAim)).toBe(
    "Its one link is stated. One link is only an aim: the text does not say that it came about.",
  );
  expect(verdictOf(stated(["AIMED_TO_MEET", "AIMED_TO_ENHANCE"]), "stated", isAim)).toContain(
    "2 links are only aims: the text does not say that they came about.",
  );
});

test.each([
  [["FOILED"], "One of its events was foiled."],
  [["PLANNED"], "One of its events was only planned."],
  [["POSSIBLE"], "One of its events is only possible."],
  [["POSSIBLE", "FOILED", "FOILED"], "2 of its events were foiled. One of its events is only possible."],
  [["POSSIBLE", "POSSIBLE"], "2 of its events are only possible."],
])("events with the outcomes %s on the way are said not to have come about", (outcomes, words) => {
  expect(verdictOf(stated(["TARGETED"], outcomes), "stated", isAim)).toBe(`Its one link is stated. ${words}`);
});

import { expect, test } from "vitest";
import { lineAloud, lineFrom, passedOnFrom, type Telling } from "../../web/panels/line-words.ts";
import { noFilter } from "../../web/state/view.ts";
import { lineOf } from "../../web/state/visible.ts";
import { relation, visited, voice } from "./web-samples.ts";

const telling = (changes: Partial<Telling> = {}): Telling => ({
  predicates: new Map([
    ["VISITED", { label: "visited", inverseLabel: "visited by", deniedLabel: "did not visit" }],
  ]),
  wordings: new Map([
    ["STATED", "stated"],
    ["REPORTED", "reported"],
  ]),
  nameOf: (id) => (id === "person:ada" ? "Ada" : id === "place:cove" ? "The cove" : "Ilse Marren"),
  outcomeOf: () => null,
  passedOn: () => [],
  ...changes,
});
const line = (changes: object = {}) => {
  const plain = lineOf(visited, noFilter);
  if (!plain) throw new Error("The sample line passes.");
  return { ...plain, ...changes };
};

test("a line is told from tail to head with its wording, and from either end in its own words", () => {
  expect(lineAloud(line(), telling())).toBe("Ada, visited, The cove, stated");
  expect(lineFrom(line(), "person:ada", telling())).toBe("visited The cove, stated");
  expect(lineFrom(line(), "place:cove", telling())).toBe("visited by Ada, stated");
});

test("what did not come about is told so under its own name too", () => {
  const foiled = telling({ outcomeOf: (id) => (id === "place:cove" ? "foiled" : null) });
  expect(lineFrom(line(), "place:cove", foiled)).toBe("foiled: visited by Ada, stated");
  expect(lineFrom(line(), "person:ada", foiled)).toBe("visited The cove, stated");
});

test("a denial is told as one from either end", () => {
  const denied = line({ polarity: "DENIED" });
  expect(lineAloud(denied, telling())).toBe("Ada, did not visit, The cove, stated");
  expect(lineFrom(denied, "person:ada", telling())).toBe("did not visit The cove, stated");
  expect(lineFrom(denied, "place:cove", telling())).toBe("Ada did not visit The cove, stated");
});

test("whose reading it is, who is passed on, a contradiction and a bundle stand with the wording", () => {
  const hedged = line({ modality: "REPORTED", interpretation: true, contested: true, claimCount: 2 });
  const told = telling({ passedOn: () => ["person:ilse"] });
  const hedge = "reported, author’s reading, according to Ilse Marren, contradicted, 2 claims";
  expect(lineAloud(hedged, told)).toBe(`Ada, visited, The cove, ${hedge}`);
  expect(lineFrom(hedged, "place:cove", told)).toBe(`visited by Ada, ${hedge}`);
});

test("a speaker is named where the author only passes the wording on, among the claims that pass the filter", () => {
  const told = relation(visited.id, [
    voice("STATED"),
    voice("REPORTED", { speaker: "person:ilse", depth: 1 }),
    voice("REPORTED", { speaker: "person:ben", depth: 1 }),
  ]);
  const speakers = (filter: typeof noFilter) => {
    const drawn = lineOf(told, filter);
    return drawn ? passedOnFrom(told, drawn, filter) : null;
  };
  expect(speakers(noFilter)).toEqual([]);
  expect(speakers({ ...noFilter, modalities: ["STATED"] })).toEqual(["person:ilse", "person:ben"]);
  expect(speakers({ ...noFilter, modalities: ["STATED"], speakers: ["person:ben"] })).toEqual([
    "person:ilse",
  ]);
});

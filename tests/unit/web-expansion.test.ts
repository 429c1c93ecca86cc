import { expect, test } from "vitest";
import { groupHits, saidHits, saidIn } from "../../web/panels/hit-groups.ts";
import { filterOf, goOnFrom, neighborsOf, neighborsPlaced, notPlaced } from "../../web/state/expansion.ts";
import { hide, open, toggle } from "../../web/state/transitions.ts";
import { emptyView } from "../../web/state/view.ts";
import { at, entity, nodes, places, relation, relations, voice } from "./web-samples.ts";

const met = relation("person:ada|MET|person:ben", [voice("REPORTED")]);
const denied = relation("person:ada|NOT_VISITED|place:cove", [voice("STATED")]);
const view = open({ nodes, relations: [...relations, met, denied] }, places, null)(emptyView);
const choice = (predicate: string, polarity = "AFFIRMED", direction = "OUT", kind = "PLACE") =>
  ({ predicate, polarity, direction, kind }) as Parameters<typeof neighborsPlaced>[3];

test("neighbors that are placed are counted once, whatever joins them", () => {
  expect([...neighborsPlaced(view, "person:ada", null)].sort()).toEqual(["person:ben", "place:cove"]);
});

test("of one choice only those count that it names, with direction and denial", () => {
  expect([...neighborsPlaced(view, "person:ada", null, choice("VISITED"))]).toEqual(["place:cove"]);
  expect([...neighborsPlaced(view, "person:ada", null, choice("VISITED", "DENIED"))]).toEqual(["place:cove"]);
  expect([...neighborsPlaced(view, "person:ada", null, choice("VISITED", "AFFIRMED", "IN"))]).toEqual([]);
  expect([
    ...neighborsPlaced(view, "person:ada", null, choice("VISITED", "AFFIRMED", "OUT", "PERSON")),
  ]).toEqual([]);
});

test("what the filter takes away is no neighbor; what is hidden by hand is in the view still", () => {
  expect([...neighborsPlaced(toggle("modalities", "REPORTED")(view), "person:ada", null)]).toEqual([
    "place:cove",
  ]);
  expect(neighborsPlaced(hide(["person:ben"])(view), "person:ada", null).size).toBe(2);
});

test("what the graph says does not pass the words is no neighbor, though it is placed", () => {
  const judged = new Map([[met.id, met.voices]]);
  expect([...neighborsPlaced(view, "person:ada", judged)]).toEqual(["person:ben"]);
});

test("an entity is not its own neighbor", () => {
  const own = relation("person:ada|MET|person:ada", [voice("STATED")]);
  expect(neighborsPlaced({ ...view, relations: { [own.id]: own } }, "person:ada", null).size).toBe(0);
});

test("what is not placed is all without the entity itself and what is placed, and says whether it is exact", () => {
  const all = neighborsOf({ matching: 5_001, exact: false });
  expect(all).toEqual({ count: 5_000, exact: false });
  expect(notPlaced(all, new Set(["a", "b"]))).toEqual({ count: 4_998, exact: false });
  expect(notPlaced({ count: 1, exact: true }, new Set(["a", "b"])).count).toBe(0);
});

test("a choice narrows what the filter asks for, and no choice leaves it as it is", () => {
  const asked = { interpretation: false, kinds: ["PLACE" as const, "PERSON" as const] };
  expect(filterOf(asked, null)).toBe(asked);
  expect(filterOf(undefined, null)).toBeUndefined();
  expect(filterOf(asked, choice("VISITED", "DENIED") ?? null)).toEqual({
    interpretation: false,
    kinds: ["PLACE"],
    predicates: ["VISITED"],
    polarity: "DENIED",
  });
});

test("pages go on from the last one while all of it is placed, else from the first", () => {
  const left = { after: "cursor", seen: ["person:ada", "person:ben"] };
  expect(goOnFrom(left, places)).toBe("cursor");
  expect(goOnFrom(left, { "person:ada": at(0, 0) })).toBeNull();
  expect(goOnFrom(undefined, places)).toBeNull();
});

test("hits are grouped by kind, the best hit's kind first, in their order", () => {
  const hit = (id: string) => ({ entity: { ...entity(id), aliases: [] }, matched: id });
  const groups = groupHits([hit("event:a"), hit("person:b"), hit("event:c")]);
  expect(groups.map(({ kind, hits }) => [kind, hits.map(({ entity: { id } }) => id)])).toEqual([
    ["EVENT", ["event:a", "event:c"]],
    ["PERSON", ["person:b"]],
  ]);
  expect(groupHits([])).toEqual([]);
});

const predicates = [
  ["SPIED_FOR", "spied for", "target of spying by", "did not spy for", "spied for"],
  ["SPIED_IN", "spied in", "place of spying by", "did not spy in", "spied in"],
  ["DETAINED", "detained", "detained by", "did not detain", "detained"],
  ["EXPELLED", "was the expulsion of", "subject of", "was not the expulsion of", "expelled"],
].map(([predicate, label, inverseLabel, deniedLabel, edgeLabel]) => ({
  predicate: predicate as "SPIED_FOR",
  label: `${label}`,
  inverseLabel: `${inverseLabel}`,
  deniedLabel: `${deniedLabel}`,
  edgeLabel: `${edgeLabel}`,
}));

test.each([
  ["spied", { predicates: ["SPIED_FOR", "SPIED_IN"] }],
  ["Spie", { predicates: ["SPIED_FOR", "SPIED_IN"] }],
  ["detained Albania", { predicates: ["DETAINED"], text: "albania" }],
  ["Ada, spied for", { predicates: ["SPIED_FOR", "SPIED_IN"], text: "ada" }],
  ["did not détain", { predicates: ["DETAINED"] }],
  ["who was detained by the MEK?", { predicates: ["DETAINED"], text: "mek" }],
  ["expelled", { predicates: ["EXPELLED"] }],
  ["expulsion", { predicates: ["EXPELLED"] }],
  ["for", null],
  ["ada", null],
  ["detained spied", null],
  ["", null],
])("what is said with “%s” is asked for by %o", (text, asked) => {
  expect(saidIn(text, predicates)).toEqual(asked);
});

test("what is said is a line once, under its first claim, with both of its ends", () => {
  const node = (id: string, sentence: string, polarity: "AFFIRMED" | "DENIED" = "AFFIRMED") => ({
    node: {
      id,
      sentence,
      polarity,
      predicate: "DETAINED" as const,
      subject: { id: "person:ada" },
      object: { id: "person:ben" },
    },
  });
  const edges = [node("claim:1", "One."), node("claim:2", "Two."), node("claim:3", "Not so.", "DENIED")];
  expect(saidHits({ claims: { edges } })).toEqual([
    { id: "person:ada|DETAINED|person:ben", sentence: "One.", ends: ["person:ada", "person:ben"] },
    { id: "person:ada|NOT_DETAINED|person:ben", sentence: "Not so.", ends: ["person:ada", "person:ben"] },
  ]);
});

import { expect, test } from "vitest";
import { goBack, goOn, keepTo, linesAt, pass, standAt } from "../../web/panels/walk.ts";

const line = (source: string, target: string) => ({ id: `${source}|MET|${target}`, source, target });
const toBen = line("person:ada", "person:ben");
const fromEve = line("person:eve", "person:ada");
const toCove = line("person:ada", "place:cove");
const onward = line("person:ben", "place:cove");
const lines = [fromEve, toBen, toCove, onward];
const entities = ["person:ada", "person:ben", "person:eve", "place:cove"].map((id) => ({ id }));

test("the lines at an entity are walked in one order: first those that lead away from it", () => {
  expect(linesAt(lines, "person:ada")).toEqual([toBen, toCove, fromEve]);
  expect(linesAt(lines, "place:cove")).toEqual([toCove, onward]);
});

test("a line from an entity to itself is walked once, and leads back to it", () => {
  const own = line("person:ada", "person:ada");
  expect(linesAt([own], "person:ada")).toEqual([own]);
  expect(goOn(standAt("person:ada", own.id), [own]).entity).toBe("person:ada");
});

test("one passes from line to line and comes round, in either direction", () => {
  const first = pass(standAt("person:ada"), lines, 1);
  expect(first.line).toBe(toBen.id);
  expect(pass(pass(pass(first, lines, 1), lines, 1), lines, 1).line).toBe(toBen.id);
  expect(pass(standAt("person:ada"), lines, -1).line).toBe(fromEve.id);
  expect(pass(first, lines, -1).line).toBe(fromEve.id);
});

test("where there is no line one stays where one is", () => {
  const alone = standAt("person:nobody");
  expect(pass(alone, lines, 1)).toBe(alone);
  expect(goOn(alone, lines)).toBe(alone);
  expect(goBack(alone)).toBe(alone);
});

test("a line leads on to its other end, whichever end one comes from", () => {
  expect(goOn(standAt("person:ada", toBen.id), lines)).toMatchObject({ entity: "person:ben", line: null });
  expect(goOn(standAt("person:ben", toBen.id), lines)).toMatchObject({ entity: "person:ada", line: null });
});

test("the way back is the way one came, step by step", () => {
  const there = goOn(pass(goOn(pass(standAt("person:ada"), lines, 1), lines), lines, 1), lines);
  expect(there.entity).toBe("place:cove");
  const spots = [goBack(there)];
  while (goBack(spots.at(-1) ?? there) !== spots.at(-1)) spots.push(goBack(spots.at(-1) ?? there));
  expect(spots.map(({ entity, line: at }) => [entity, at])).toEqual([
    ["person:ben", onward.id],
    ["person:ben", null],
    ["person:ada", toBen.id],
    ["person:ada", null],
  ]);
});

test("of what is no longer shown nothing is walked: a line gives way to its entity, an entity ends the walk", () => {
  const there = pass(goOn(pass(standAt("person:ada"), lines, 1), lines), lines, 1);
  expect(keepTo(there, entities, lines)).toBe(there);
  const without = (gone: typeof toBen) => lines.filter((each) => each !== gone);
  expect(keepTo(there, entities, without(onward))).toMatchObject({ entity: "person:ben", line: null });
  expect(keepTo(there, entities, without(toBen))).toEqual({ ...there, trail: [] });
  expect(keepTo(there, entities.slice(0, 1), lines)).toBeNull();
});

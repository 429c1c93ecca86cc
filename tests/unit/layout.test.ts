import { expect, test } from "vitest";
import { boxesOf, laneOf, type Place, type Problem } from "../../web/graph/layout/drawing.ts";
import { beyondLimits, findFaults } from "../../web/graph/layout/faults.ts";
import { layoutLegibly } from "../../web/graph/layout/legible.ts";
import { cardSize, cardWidth, fonts, textSize, wrap } from "../../web/graph/layout/measure.ts";
import { placeBeside } from "../../web/graph/layout/place-beside.ts";
import { Drawing } from "../../web/graph/layout/score.ts";

const canvas = { width: 600, height: 500 };
const named = (id: string) => ({ id, size: { width: 26, height: 26 }, label: { width: 60, height: 16 } });
const card = (id: string) => ({ id, size: { width: 164, height: 48 }, label: null });
const line = (source: string, target: string, lane = 0) => ({
  id: `${source}-${target}${lane}`,
  source,
  target,
  label: { width: 50, height: 13 },
  lane,
});
/** Two visits to one place, a pair that two lines join, and one that nothing joins. */
const problem = {
  nodes: [..."abcde"]
    .map(named)
    .concat(named("alone"))
    .concat(["v", "w"].map(card) as never[]),
  edges: [
    line("a", "v"),
    line("b", "w"),
    line("v", "c"),
    line("w", "c"),
    line("c", "d"),
    line("d", "e", laneOf(0, 2)),
    line("d", "e", laneOf(1, 2)),
  ],
  canvas,
};
const settings = { seed: 3, starts: 4, steps: 4_000 };
const faultsOf = (drawn: Problem, places: ReadonlyMap<string, Place>, size = canvas) =>
  beyondLimits(findFaults({ ...boxesOf(drawn, places), canvas: size, smallestText: 11.5 }));
/** Every letter is 6 px wide. */
const measure = (text: string) => text.length * 6;

test("The same seed gives the same places, another seed gives others", () => {
  const places = layoutLegibly(problem, settings).places;
  expect(layoutLegibly(problem, settings).places).toEqual(places);
  expect(layoutLegibly(problem, { ...settings, seed: 4 }).places).not.toEqual(places);
});

test("A small graph is laid out without a fault, on whole pixels", () => {
  const { places } = layoutLegibly(problem, settings);
  expect(faultsOf(problem, places)).toEqual({});
  for (const { x, y } of places.values()) expect([x, y].every(Number.isInteger)).toBe(true);
});

test("A graph of one entity and a graph of none are laid out", () => {
  const alone = { nodes: [named("a")], edges: [], canvas };
  expect(faultsOf(alone, layoutLegibly(alone, settings).places)).toEqual({});
  expect(layoutLegibly({ nodes: [], edges: [], canvas }, settings).places.size).toBe(0);
});

test("What a move changes in the cost around its nodes is what it changes in the cost of the drawing", () => {
  const places = [...layoutLegibly(problem, settings).places.values()];
  const drawing = new Drawing(problem, places);
  for (const moved of [[0], [2, 6], [4, 3, 7]]) {
    const before = { all: drawing.cost(), around: drawing.costAround(moved) };
    for (const i of moved) drawing.set(i, { x: 40 * i + 60, y: 30 * i + 50, side: "LEFT" });
    expect(drawing.costAround(moved) - before.around).toBeCloseTo(drawing.cost() - before.all, 6);
  }
});

test("New nodes take places that overlap nothing, and only new nodes are placed", () => {
  const placed = Object.fromEntries(layoutLegibly(problem, settings).places);
  const added = Array.from({ length: 20 }, (_, i) => (i % 4 === 0 ? card(`new-${i}`) : named(`new-${i}`)));
  const grown = {
    nodes: [...problem.nodes, ...added],
    edges: [...problem.edges, ...added.map(({ id }) => line("c", id))],
    canvas: null,
  };
  const { places: result, isClear } = placeBeside("c", added, grown, placed);
  expect(isClear).toBe(true);
  expect(Object.keys(result).sort()).toEqual(added.map(({ id }) => id).sort());
  expect(placeBeside("c", added, grown, placed).places).toEqual(result);
  const drawn = boxesOf(grown, new Map(Object.entries({ ...placed, ...result })));
  const faults = findFaults({ ...drawn, canvas: { width: 1e6, height: 1e6 }, smallestText: 11.5 });
  expect(faults["nodes overlap"]).toEqual([]);
  expect(faults["labels overlap"]).toEqual([]);
  expect(faults["label on a node"]).toEqual([]);
});

test("Where no place is left for new labels, it is said: words of two lines to nodes that stand close always meet", () => {
  const placed: Record<string, Place> = {
    a: { x: 0, y: 0, side: "TOP" },
    b: { x: 60, y: 0, side: "TOP" },
  };
  const wide = (source: string, target: string) => ({
    ...line(source, target),
    label: { width: 200, height: 60 },
  });
  const grown = {
    nodes: ["a", "b", "new"].map(named),
    edges: [wide("a", "new"), wide("b", "new")],
  };
  const { places, isClear } = placeBeside("a", [named("new")], grown, placed);
  expect(Object.keys(places)).toEqual(["new"]);
  expect(isClear).toBe(false);
});

test("Nothing to place is clear", () => {
  expect(placeBeside("a", [], { nodes: [named("a")], edges: [] }, {})).toEqual({ places: {}, isClear: true });
});

test("Text breaks between words, before the width is passed and where it has a line break", () => {
  expect(wrap("spied for, reportedly", fonts.edge, 86, measure)).toEqual(["spied for,", "reportedly"]);
  expect(wrap("a b\nc", fonts.edge, 86, measure)).toEqual(["a b", "c"]);
  expect(wrap("Gegenoffensive", fonts.edge, 20, measure)).toEqual(["Gegenoffensive"]);
});

test("A text is as wide as its widest line and as high as all of them", () => {
  expect(textSize("spied for, reportedly", fonts.edge, 86, measure)).toEqual({ width: 60, height: 26 });
});

test("A card keeps its size for two lines and grows for more", () => {
  expect(cardSize(["Raids in Albania", "date not stated"], measure)).toEqual({
    width: cardWidth,
    height: 48,
  });
  const long = ["Pence’s visit", "May and June · year not stated"];
  expect(cardSize(long, measure)).toEqual({ width: cardWidth, height: 63 });
});

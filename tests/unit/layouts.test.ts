import { expect, test } from "vitest";
import { randomFrom } from "../../common/random.ts";
import { boxesOf, type DrawnNode } from "../../web/graph/layout/drawing.ts";
import { findFaults } from "../../web/graph/layout/faults.ts";
import { layOut, type Task } from "../../web/graph/layout/layouts.ts";
import { layoutNames, mostLegible } from "../../web/graph/layout/names.ts";

const named = (id: string): DrawnNode => ({
  id,
  size: { width: 26, height: 26 },
  label: { width: 90, height: 32 },
});
const card = (id: string): DrawnNode => ({ id, size: { width: 164, height: 48 }, label: null });
const line = (source: string, target: string) => ({
  id: `${source}-${target}`,
  source,
  target,
  label: { width: 50, height: 13 },
  lane: 0,
});
/** Two who act, three events of which one has no date, three whom they concern, and one who stands alone. */
const small: Task = {
  nodes: [
    ...["police", "envoy", "camp", "group", "state", "alone"].map(named),
    ...["raid", "visit", "plot"].map(card),
  ],
  edges: [
    line("police", "raid"),
    line("raid", "camp"),
    line("envoy", "visit"),
    line("visit", "camp"),
    line("envoy", "raid"),
    line("plot", "group"),
    line("plot", "state"),
  ],
  canvas: { width: 808, height: 700 },
  effort: "asked",
  fixed: {},
  when: { visit: 100, raid: 200 },
};

/** People and cards, one in so `many` a card, in no order; each joined to some of those before it. */
function large(count: number, many = 5): Task {
  const random = randomFrom(7);
  const nodes = Array.from({ length: count }, (_, i) => (i % many === 0 ? card(`n${i}`) : named(`n${i}`)));
  const edges = nodes.slice(1).flatMap(({ id }, i) => {
    const others = new Set(Array.from({ length: 2 }, () => Math.floor(random() * (i + 1))));
    return [...others].map((other) => line(id, `n${other}`));
  });
  return { nodes, edges, canvas: { width: 808, height: 700 }, effort: "asked", fixed: {}, when: {} };
}

const overlaps = (task: Task, places: ReturnType<typeof layOut>) => {
  const drawn = boxesOf(task, new Map(Object.entries(places)));
  const faults = findFaults({ ...drawn, canvas: { width: 1e6, height: 1e6 }, smallestText: 11.5 });
  return [...faults["nodes overlap"], ...faults["labels overlap"], ...faults["label on a node"]];
};

test.each(layoutNames)(
  "%s places each node once, the same in whatever order they came",
  (name) => {
    const places = layOut(name, small);
    const shuffled = { ...small, nodes: small.nodes.toReversed(), edges: small.edges.toReversed() };
    expect(layOut(name, shuffled)).toEqual(places);
    expect(Object.keys(places).sort()).toEqual(small.nodes.map(({ id }) => id).sort());
    for (const { x, y } of Object.values(places)) expect([x, y].every(Number.isInteger)).toBe(true);
  },
  30_000,
);

test.each(layoutNames)("%s leaves what is pinned where it is", (name) => {
  const fixed = { camp: { x: 333, y: 77, side: "TOP" as const } };
  expect(layOut(name, { ...small, fixed })).toMatchObject(fixed);
});

test.each(layoutNames)(
  "%s puts no node on another, though some are pinned in the middle",
  (name) => {
    const task = large(25, 3);
    for (const fixed of [
      { n4: { x: 400, y: 300, side: "BOTTOM" as const } },
      { n3: { x: 150, y: 300, side: "BOTTOM" as const }, n4: { x: 420, y: 500, side: "BOTTOM" as const } },
    ]) {
      const pinned = { ...task, canvas: { width: 808, height: 804 }, fixed };
      const drawn = boxesOf(pinned, new Map(Object.entries(layOut(name, pinned))));
      const faults = findFaults({ ...drawn, canvas: { width: 1e6, height: 1e6 }, smallestText: 11.5 });
      expect(faults["nodes overlap"]).toEqual([]);
    }
  },
  30_000,
);

test.each(layoutNames)("%s lays out nothing, and one alone", (name) => {
  expect(layOut(name, { ...small, nodes: [], edges: [] })).toEqual({});
  const alone = { ...small, nodes: [named("alone")], edges: [] };
  expect(Object.values(layOut(name, alone)).every(({ x, y }) => Number.isFinite(x + y))).toBe(true);
});

test.each(layoutNames)("%s lets no name lie over another or over a node", (name) => {
  expect(overlaps(small, layOut(name, small))).toEqual([]);
});

test("who did what stands from left to right: who acts, what happened, whom it concerns", () => {
  const places = layOut("role", small);
  const xs = (...ids: string[]) => ids.map((id) => places[id]?.x ?? 0);
  const [acts, happened, concerned] = [
    xs("police", "envoy"),
    xs("raid", "visit", "plot"),
    xs("camp", "group", "state", "alone"),
  ];
  expect(Math.max(...acts)).toBeLessThan(Math.min(...happened));
  expect(Math.max(...happened)).toBeLessThan(Math.min(...concerned));
});

test("in time stands from left to right by date, and what has none stands below all that has one", () => {
  const places = layOut("time", small);
  expect(places.visit?.x).toBeLessThan(places.raid?.x ?? 0);
  for (const id of ["visit", "raid"]) expect(places[id]?.y).toBeLessThan((places.plot?.y ?? 0) - 48);
});

test("more than can be placed legibly is placed by force, and no two nodes overlap", () => {
  const task = large(mostLegible * 8);
  const places = layOut("legible", task);
  expect(layOut("legible", task)).toEqual(places);
  const drawn = boxesOf(task, new Map(Object.entries(places)));
  const { "nodes overlap": over } = findFaults({
    ...drawn,
    edges: [],
    canvas: { width: 1e6, height: 1e6 },
    smallestText: 11.5,
  });
  expect(over).toEqual([]);
});

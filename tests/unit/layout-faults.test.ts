import { expect, test } from "vitest";
import { beyondLimits, type DrawnBoxes, findFaults } from "../../web/graph/layout/faults.ts";
import { boxAround } from "../../web/graph/layout/geometry.ts";

/** Two nodes with their names below and a line between them; a third stands apart. Nothing is wrong. */
const clean = (): DrawnBoxes => ({
  canvas: { width: 600, height: 400 },
  smallestText: 11.5,
  nodes: [
    { id: "a", box: boxAround({ x: 100, y: 100 }, 26, 26), label: boxAround({ x: 100, y: 125 }, 60, 16) },
    { id: "b", box: boxAround({ x: 400, y: 100 }, 26, 26), label: boxAround({ x: 400, y: 125 }, 60, 16) },
    { id: "c", box: boxAround({ x: 250, y: 300 }, 164, 48), label: null },
  ],
  edges: [
    {
      id: "a-b",
      source: "a",
      target: "b",
      path: [
        { x: 113, y: 100 },
        { x: 387, y: 100 },
      ],
      label: boxAround({ x: 250, y: 100 }, 40, 17),
    },
  ],
});

const none = {};
const faultsOf = (change: (drawing: DrawnBoxes) => void) => {
  const drawing = clean();
  change(drawing);
  return Object.fromEntries(Object.entries(findFaults(drawing)).filter(([, found]) => found.length > 0));
};
const node = (drawing: DrawnBoxes, id: string) => {
  const found = drawing.nodes.find((each) => each.id === id);
  if (!found) throw new Error(`No node ${id}.`);
  return found;
};
const line = (
  id: string,
  [source, target]: [string, string],
  path: [number, number][],
  label: [number, number],
) => ({
  id,
  source,
  target,
  path: path.map(([x, y]) => ({ x, y })),
  label: boxAround({ x: label[0], y: label[1] }, 20, 13),
});

test("A drawing in which nothing meets has no faults", () => {
  expect(faultsOf(() => {})).toEqual(none);
});

test("Two nodes that overlap are found", () => {
  expect(
    faultsOf((drawing) => {
      drawing.nodes.push({ id: "d", box: boxAround({ x: 330, y: 320 }, 26, 26), label: null });
    }),
  ).toEqual({ "nodes overlap": ["c / d"] });
});

test("Names that overlap are found, and so are a name and a line's words", () => {
  expect(
    faultsOf((drawing) => {
      node(drawing, "b").label = boxAround({ x: 155, y: 125 }, 60, 16);
    }),
  ).toEqual({ "labels overlap": ["a / b"] });
  expect(
    faultsOf((drawing) => {
      drawing.edges[0] = {
        ...line(
          "a-b",
          ["a", "b"],
          [
            [113, 100],
            [387, 100],
          ],
          [136, 122],
        ),
      };
    }),
  ).toEqual({ "labels overlap": ["a / a-b"] });
});

test("A label on a node is found, but not a name that touches its own node", () => {
  expect(
    faultsOf((drawing) => {
      node(drawing, "b").label = boxAround({ x: 250, y: 290 }, 60, 16);
    }),
  ).toEqual({ "label on a node": ["b / c"] });
  expect(
    faultsOf((drawing) => {
      node(drawing, "b").label = boxAround({ x: 400, y: 118 }, 60, 16);
    }),
  ).toEqual(none);
});

test("A line through a node that it does not join is found, and only there", () => {
  expect(
    faultsOf((drawing) => {
      node(drawing, "c").box = boxAround({ x: 330, y: 90 }, 40, 48);
    }),
  ).toEqual({ "line through a foreign node": ["a-b / c"] });
});

test("A line through a foreign node's name or another line's words is found", () => {
  expect(
    faultsOf((drawing) => {
      drawing.nodes.push({
        id: "d",
        box: boxAround({ x: 330, y: 60 }, 26, 26),
        label: boxAround({ x: 330, y: 95 }, 30, 16),
      });
    }),
  ).toEqual({ "line through a foreign label": ["a-b / d"] });
  expect(
    faultsOf((drawing) => {
      drawing.edges.push(
        line(
          "a-c",
          ["a", "c"],
          [
            [100, 200],
            [250, 276],
          ],
          [180, 100],
        ),
      );
    }),
  ).toEqual({ "line through a foreign label": ["a-b / a-c"] });
});

test("A line through the name of its own node is found apart", () => {
  expect(
    faultsOf((drawing) => {
      node(drawing, "a").label = boxAround({ x: 147, y: 100 }, 60, 16);
    }),
  ).toEqual({ "line through its own node's label": ["a-b / a"] });
});

test("Two crossings are allowed and a third is not", () => {
  const crossing = (x: number) =>
    line(
      `c-${x}`,
      ["c", `${x}`],
      [
        [x, 50],
        [x, 200],
      ],
      [x, 180],
    );
  const drawing = clean();
  drawing.edges.push(crossing(160), crossing(190));
  expect(findFaults(drawing)["lines cross"]).toEqual(["a-b / c-160", "a-b / c-190"]);
  expect(beyondLimits(findFaults(drawing))).toEqual({});
  drawing.edges.push(crossing(330));
  expect(beyondLimits(findFaults(drawing))).toEqual({
    "lines cross": ["a-b / c-160", "a-b / c-190", "a-b / c-330"],
  });
});

test("A curve is followed: it may pass what the straight line would meet", () => {
  expect(
    faultsOf((drawing) => {
      node(drawing, "c").box = boxAround({ x: 330, y: 105 }, 40, 30);
      drawing.edges[0] = line(
        "a-b",
        ["a", "b"],
        [
          [113, 100],
          [200, 60],
          [360, 60],
          [387, 100],
        ],
        [250, 60],
      );
    }),
  ).toEqual(none);
});

test("A box outside the canvas and text that is too small are found", () => {
  expect(
    faultsOf((drawing) => {
      drawing.canvas.width = 420;
      drawing.smallestText = 9;
    }),
  ).toEqual({ "outside the canvas": ["b"], "text too small": ["9 px"] });
});

// LOOK 7: the first view is legible, computed from the boxes and paths that Cytoscape draws.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { beyondLimits, type DrawnBoxes, findFaults } from "../../web/graph/layout/faults.ts";
import { browserForFile, drawn } from "./page.ts";

type Point = { x: number; y: number };
type Shape = {
  id(): string;
  data(key: string): string;
  numericStyle(name: string): number;
  renderedBoundingBox(options: object): { x1: number; y1: number; x2: number; y2: number };
};
type DrawnNode = Shape & {
  renderedPosition(): Point;
  renderedOuterWidth(): number;
  renderedOuterHeight(): number;
};
type DrawnEdge = Shape & {
  renderedSourceEndpoint(): Point;
  renderedTargetEndpoint(): Point;
  /** Of a curve; none where the line is straight. Not yet panned and zoomed. */
  controlPoints(): Point[] | undefined;
};
type Collection<Item> = { map<T>(read: (item: Item) => T): T[] };
type Drawing = {
  zoom(): number;
  pan(): Point;
  width(): number;
  height(): number;
  nodes(): Collection<DrawnNode>;
  edges(): Collection<DrawnEdge>;
};

const browser = browserForFile();

/** In pixels of the canvas as it is on the screen. */
const readDrawing = (page: Page): Promise<DrawnBoxes & { zoom: number }> =>
  page.evaluate(() => {
    const { cy } = (document.querySelector(".drawing") as unknown as { _cyreg: { cy: Drawing } })._cyreg;
    const curvePieces = 12;
    const labelBox = (element: Shape) => {
      const onlyLabels = { includeNodes: false, includeEdges: false, includeOverlays: false };
      const { x1, y1, x2, y2 } = element.renderedBoundingBox({ ...onlyLabels, includeUnderlays: false });
      const added = 2 * cy.zoom(); // by Cytoscape, for a browser's error in measuring text
      return { left: x1 + added, top: y1 + added, right: x2 - added, bottom: y2 - added };
    };
    const pathOf = (edge: DrawnEdge) => {
      const [from, to] = [edge.renderedSourceEndpoint(), edge.renderedTargetEndpoint()];
      const [control, ...more] = edge.controlPoints() ?? [];
      if (more.length > 0) throw new Error(`${edge.id()} has several control points.`);
      if (!control) return [from, to];
      const via = { x: control.x * cy.zoom() + cy.pan().x, y: control.y * cy.zoom() + cy.pan().y };
      return Array.from({ length: curvePieces + 1 }, (_, i) => {
        const t = i / curvePieces;
        const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
        return { x: a * from.x + b * via.x + c * to.x, y: a * from.y + b * via.y + c * to.y };
      });
    };
    const sizes = (items: Collection<DrawnNode> | Collection<DrawnEdge>) =>
      (items as Collection<Shape>).map((item) => item.numericStyle("font-size") * cy.zoom());
    return {
      zoom: cy.zoom(),
      canvas: { width: cy.width(), height: cy.height() },
      smallestText: Math.min(...sizes(cy.nodes()), ...sizes(cy.edges())),
      nodes: cy.nodes().map((node) => {
        const { x, y } = node.renderedPosition();
        const [width, height] = [node.renderedOuterWidth() / 2, node.renderedOuterHeight() / 2];
        return {
          id: node.id(),
          box: { left: x - width, top: y - height, right: x + width, bottom: y + height },
          label: node.data("shape") === "card" ? null : labelBox(node),
        };
      }),
      edges: cy.edges().map((edge) => ({
        id: edge.id(),
        source: edge.data("source"),
        target: edge.data("target"),
        path: pathOf(edge),
        label: labelBox(edge),
      })),
    };
  });

/** What the shipped view fills at least, from its outermost boxes: a drawing in the middle of its canvas wastes room. */
const filled = ({ canvas, nodes }: DrawnBoxes) => {
  const boxes = nodes.flatMap(({ box, label }) => (label ? [box, label] : [box]));
  const width = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left));
  const height = Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top));
  return Math.min(width / canvas.width, height / canvas.height);
};

const windows = [
  { width: 1440, height: 900, entities: 25 },
  { width: 1024, height: 768, entities: 20 },
];
const themes = ["light", "dark"] as const;

test.each(windows.flatMap((size) => themes.map((theme) => ({ ...size, theme }))))(
  "the first view at $width by $height in the $theme theme is legible, at zoom 1 and all over its canvas",
  async ({ width, height, theme, entities }) => {
    const { page } = await browser.open({ width, height, theme });
    await drawn(page);
    await page.evaluate(() => document.fonts.ready);
    const drawing = await readDrawing(page);
    expect(drawing.nodes).toHaveLength(entities);
    expect(drawing.edges.length).toBeGreaterThan(entities);
    expect(beyondLimits(findFaults(drawing))).toEqual({});
    expect(drawing.zoom).toBe(1);
    expect(filled(drawing)).toBeGreaterThan(0.9);
  },
);

const stories = ["Pompeo’s visit", "The Albanian raids", "The expelled diplomats"];

test.each(windows.flatMap((size) => themes.map((theme) => ({ ...size, theme }))))(
  "each step of each story at $width by $height in the $theme theme is legible, at zoom 1",
  async ({ width, height, theme }) => {
    const { page } = await browser.open({ width, height, theme, reducedMotion: true });
    await drawn(page);
    await page.evaluate(() => document.fonts.ready);
    for (const title of stories) {
      if (width < 1200) await page.getByRole("button", { name: "Stories and filters" }).click();
      await page.getByRole("button", { name: title, exact: true }).click();
      const next = page.getByRole("button", { name: "Next", exact: true });
      await next.waitFor();
      for (let step = 1; ; step++) {
        await page.getByText(new RegExp(`^step ${step} of \\d+$`)).waitFor();
        await page.waitForTimeout(200); // the canvas draws a frame later
        const drawing = await readDrawing(page);
        expect([title, step, beyondLimits(findFaults(drawing))]).toEqual([title, step, {}]);
        expect(drawing.zoom).toBe(1);
        if (await next.isDisabled()) break;
        await next.click();
      }
      await page.getByRole("button", { name: "End the story" }).click();
      await page.getByText("Select a line to read the words behind it.").waitFor();
    }
  },
);

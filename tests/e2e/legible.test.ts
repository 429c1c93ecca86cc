// LOOK 7: the first view is legible, computed from the boxes and paths that Cytoscape draws.
import { expect, test } from "vitest";
import { readFrom } from "../../web/graph/labels.ts";
import { beyondLimits, type DrawnBoxes, findFaults } from "../../web/graph/layout/faults.ts";
import { readDrawing } from "./drawing.ts";
import { browserForFile, drawn, placesOf } from "./page.ts";

const browser = browserForFile();

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

test.each([
  [1280, 800],
  [1366, 768],
  [1440, 700],
])(
  "in a window of %i by %i, between those that it is shipped for, the words of the lines can be read",
  async (width, height) => {
    const { page } = await browser.open({ width, height });
    await drawn(page);
    const drawing = await readDrawing(page);
    expect(drawing.zoom).toBeGreaterThanOrEqual(readFrom);
    const { "text too small": _, ...faults } = beyondLimits(findFaults(drawing)); // it is not at zoom 1
    expect(faults).toEqual({});
    expect(drawing.nodes.length).toBeGreaterThanOrEqual(20);
  },
);

const stories = ["Pompeo’s visit", "The Albanian raids", "The expelled diplomats"];

test.each(windows.flatMap((size) => themes.map((theme) => ({ ...size, theme }))))(
  "each step of each story at $width by $height in the $theme theme is legible, at zoom 1",
  async ({ width, height, theme }) => {
    const { page } = await browser.open({ width, height, theme });
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

test("a view that is too wide for the window opens where its words can be read; Fit shows all of it", async () => {
  const wide = await browser.open();
  await drawn(wide.page);
  const places = await placesOf(wide.page);
  const at = Object.entries(places).map(([id, { x, y }]) => `${id}~${x}~${y}~B`);
  const { page } = await browser.open({ fragment: `#v=1&at=${at.join(",")}`, width: 390, height: 844 });
  await drawn(page);
  const zoom = () =>
    page.evaluate(() => {
      type Core = { zoom(): number };
      return (document.querySelector(".drawing") as unknown as { _cyreg: { cy: Core } })._cyreg.cy.zoom();
    });
  expect(await zoom()).toBe(0.85);
  await page.getByRole("button", { name: "Fit", exact: true }).click();
  await expect.poll(zoom).toBeLessThan(0.7);
});

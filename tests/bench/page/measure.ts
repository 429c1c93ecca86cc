// One program measured once: each thing from its input to the first frame that shows it.
import type { Browser, Locator, Page } from "playwright-core";
import { panFrames, patience, placeOf, searchFor, tookUntil } from "./driving.ts";
import type { BenchTask } from "./graph.ts";
import { watch } from "./probe.ts";

export const viewport = { width: 1440, height: 900 };

export type Subject = {
  name: string;
  address: string;
  filter(page: Page): Promise<void>;
  expand(page: Page, parent: string): Promise<void>;
  /** Where it has one. */
  searchField?: (page: Page) => Locator;
};

export const measures = {
  "first paint, ms": 0,
  "drag-pan, frame p95, ms": 0,
  "select, ms": 0,
  "expand, ms": 0,
  "filter, ms": 0,
  "search, from the last letter, ms": 0,
  "longest task after the first paint, ms": 0,
  "memory, MB": 0,
};
export type Measures = typeof measures;

export async function measure(
  browser: Browser,
  { address, filter, expand, searchField }: Subject,
  { shown, parent }: BenchTask,
): Promise<Measures> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await watch(page);
  await page.goto(address, { waitUntil: "commit" });
  const firstPaint = await tookUntil(
    page,
    ({ nodes, edges }) => nodes >= shown.nodes.length && edges >= shown.edges.length,
  );
  await page.waitForTimeout(1_500);
  const memory = await megabytes(page);
  await page.evaluate(() => probe.longTasks.splice(0));
  const pan = await panFrames(page);
  await page.waitForTimeout(500);
  const other = shown.nodes.find(({ id }) => id !== parent)?.id ?? parent;
  const at = await placeOf(page, other);
  await page.mouse.move(at.x, at.y);
  await page.waitForTimeout(400);
  await page.mouse.click(at.x, at.y);
  const select = await tookUntil(page, ({ chosen }) => chosen);
  await page.waitForTimeout(800);
  await expand(page, parent);
  const expanded = await tookUntil(page, ({ nodes }) => nodes > shown.nodes.length);
  await page.waitForTimeout(1_500);
  const { edges } = await page.evaluate(() => probe.count());
  await filter(page);
  const filtered = await tookUntil(page, (frame) => frame.edges < edges);
  await page.waitForTimeout(500);
  const word = shown.nodes.find(({ id }) => id === parent)?.label.slice(0, 4) ?? "";
  const searched = searchField ? await searchFor(page, searchField(page), word) : Number.NaN;
  const longest = await page.evaluate(() => Math.max(0, ...probe.longTasks.map(({ took }) => took)));
  await context.close();
  return {
    "first paint, ms": firstPaint,
    "drag-pan, frame p95, ms": pan,
    "select, ms": select,
    "expand, ms": expanded,
    "filter, ms": filtered,
    "search, from the last letter, ms": searched,
    "longest task after the first paint, ms": longest,
    "memory, MB": memory,
  };
}

async function megabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? 0) / 1e6;
}

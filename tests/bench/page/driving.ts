// The page's and the peers' drawings, driven as a hand would drive them.
import type { Locator, Page } from "playwright-core";
import type { BenchNode } from "./graph.ts";
import type { Frame } from "./probe.ts";

/** Milliseconds that anything may take. */
export const patience = 60_000;

type Point = { x: number; y: number };
type Drawn = {
  id(): string;
  data(key: string): string;
  position(): Point;
  renderedPosition(): Point;
};
type Collection = { map<T>(read: (item: Drawn) => T): T[] };
type Cy = { nodes(): Collection; getElementById(id: string): Drawn };

export const readNodes = (page: Page): Promise<BenchNode[]> =>
  page.evaluate(() => {
    const { cy } = (document.querySelector(".drawing") as unknown as { _cyreg: { cy: Cy } })._cyreg;
    return cy.nodes().map((node) => ({ id: node.id(), label: node.data("label"), ...node.position() }));
  });

/** Where it stands in the window. */
export const placeOf = (page: Page, id: string): Promise<Point> =>
  page.evaluate((id) => {
    type Sigma = { graphToViewport(at: Point): Point };
    type Graph = { getNodeAttributes(id: string): Point };
    const { sigma, graph } = window as unknown as { sigma?: Sigma; graph?: Graph };
    const drawing = document.querySelector(".drawing") as HTMLElement & { _cyreg?: { cy: Cy } };
    const { left, top } = drawing.getBoundingClientRect();
    const { x, y } =
      sigma && graph
        ? sigma.graphToViewport(graph.getNodeAttributes(id))
        : (drawing._cyreg?.cy.getElementById(id).renderedPosition() ?? { x: 0, y: 0 });
    return { x: left + x, y: top + y };
  }, id);

export async function doubleClick(page: Page, id: string): Promise<void> {
  const { x, y } = await placeOf(page, id);
  await page.mouse.move(x, y);
  await page.waitForTimeout(400);
  await page.mouse.dblclick(x, y);
}

/** Milliseconds from the last input to the first frame that shows it. */
export async function tookUntil(page: Page, isThere: (frame: Frame) => boolean): Promise<number> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    const { frames, inputs } = await page.evaluate(() => ({
      frames: probe.frames.splice(0),
      inputs: probe.inputs,
    }));
    const input = inputs.at(-1) ?? 0;
    const frame = frames.find((each) => each.at > input && isThere(each));
    if (frame) return frame.at - input;
    await page.waitForTimeout(50);
  }
  throw new Error("What was asked for was not drawn within a minute.");
}

/** p95 of the milliseconds between frames while the drawing is dragged by its lower right corner. */
export async function panFrames(page: Page): Promise<number> {
  const box = await page.locator(".drawing").boundingBox();
  if (!box) throw new Error("There is no drawing.");
  const from = { x: box.x + box.width - 4, y: box.y + box.height - 4 };
  await page.mouse.move(from.x, from.y);
  await page.evaluate(() => {
    const gaps: number[] = [];
    let before = performance.now();
    const tick = (now: number) => {
      gaps.push(now - before);
      before = now;
      if ("gaps" in window) requestAnimationFrame(tick);
    };
    Object.assign(window, { gaps });
    probe.isCounting = false;
    requestAnimationFrame(tick);
  });
  await page.mouse.down();
  for (let step = 1; step <= 90; step++)
    await page.mouse.move(
      from.x - 3 * Math.abs(45 - Math.abs(step - 45)),
      from.y - Math.abs(45 - Math.abs(step - 45)),
    );
  await page.mouse.up();
  const gaps = await page.evaluate(() => {
    const { gaps } = window as unknown as { gaps: number[] };
    Reflect.deleteProperty(window, "gaps");
    probe.isCounting = true;
    return gaps;
  });
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length * 0.95)] ?? 0;
}

/** Milliseconds from the last letter to the last change of what is offered; typed faster than anything is asked for in between. */
export async function searchFor(page: Page, field: Locator, word: string): Promise<number> {
  await field.click();
  await page.evaluate(() => {
    const offers: number[] = [];
    Object.assign(window, { offers });
    const isOffer = ({ target }: MutationRecord) =>
      target instanceof Element &&
      (target.closest("[role=listbox]") ?? target.querySelector("[role=listbox]"));
    new MutationObserver((records) => {
      if (records.some(isOffer)) requestAnimationFrame(() => offers.push(performance.now()));
    }).observe(document.body, { childList: true, subtree: true });
  });
  await page.keyboard.type(word);
  await page.waitForTimeout(1_000);
  const took = await page.evaluate(() => {
    const { offers } = window as unknown as { offers: number[] };
    return (offers.at(-1) ?? 0) - (probe.inputs.at(-1) ?? 0);
  });
  if (took < 0) throw new Error("Nothing was offered after the last letter.");
  return took;
}

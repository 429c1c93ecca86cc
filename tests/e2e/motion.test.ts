// Motion explains a change, and there is none for those who want none.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserForFile, drawn, nodeDrawn, placesOf, restingPlaces } from "./page.ts";

const browser = browserForFile();
const visit = "event:pompeos-visit";
const further = "event:bidens-visits";
const details = (page: Page) => page.getByRole("region", { name: "Details" });

type Frame = { x: number; y: number; opacity: number } | null;
type Node = { empty(): boolean; position(): { x: number; y: number }; numericStyle(name: string): number };

/** Where the node was in each frame that the drawing made, and how much of it one saw, while `act` was done and until all stood still. */
async function framesOf(page: Page, id: string, act: () => Promise<void>): Promise<Frame[]> {
  await page.evaluate((id) => {
    type Cy = { getElementById(id: string): Node; on(event: string, listen: () => void): void };
    const { cy } = (document.querySelector(".drawing") as unknown as { _cyreg: { cy: Cy } })._cyreg;
    const frames: Frame[] = [];
    Object.assign(window, { frames });
    cy.on("render", () => {
      const node = cy.getElementById(id);
      frames.push(node.empty() ? null : { ...node.position(), opacity: node.numericStyle("opacity") });
    });
  }, id);
  await act();
  await restingPlaces(page);
  return page.evaluate(() => (window as unknown as { frames: Frame[] }).frames);
}

async function open(motion: boolean): Promise<Page> {
  const { page } = await browser.open({ fragment: `#v=1&select=${visit}`, motion });
  await drawn(page);
  await nodeDrawn(page, visit);
  await details(page).getByRole("button", { name: "Expand" }).waitFor();
  return page;
}
async function expand(page: Page): Promise<void> {
  await details(page).getByRole("button", { name: "Expand" }).click();
  await nodeDrawn(page, further);
}
const collapse = (page: Page) => details(page).getByRole("button", { name: "Collapse" }).click();
const between = (frames: Frame[], from: { x: number; y: number }, to: { x: number; y: number }) =>
  frames.filter((frame) => {
    if (!frame) return false;
    const whole = Math.hypot(to.x - from.x, to.y - from.y);
    const gone = Math.hypot(frame.x - from.x, frame.y - from.y);
    return gone > 1 && gone < whole - 1;
  });

test("what an expansion brings grows out of its parent, and a collapse takes it back the same way", async () => {
  const page = await open(true);
  let [coming, going] = [[] as Frame[], [] as Frame[]];
  // on a busy machine no frame may be drawn in the fifth of a second that it takes
  for (let tries = 0; (coming.length === 0 || going.length === 0) && tries < 6; tries++) {
    const grown = await framesOf(page, further, () => expand(page));
    const places = await placesOf(page);
    const [parent, place] = [places[visit], places[further]];
    if (!parent || !place) throw new Error("It did not come.");
    coming = between(grown, parent, place);
    going = between(await framesOf(page, further, () => collapse(page)), place, parent);
    expect((await placesOf(page))[further]).toBeUndefined();
  }
  expect(coming.length).toBeGreaterThan(0);
  expect(going.length).toBeGreaterThan(0);
  expect(going.some((frame) => frame !== null && frame.opacity < 1)).toBe(true);
});

test("what is given back while it still goes stands where it stood", async () => {
  const page = await open(true);
  await expand(page);
  const before = await restingPlaces(page);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await page.getByRole("button", { name: "Redo", exact: true }).click();
  expect(await restingPlaces(page)).toEqual(before);
});

test("who wants no motion sees each thing at once where it stays, and gone at once", async () => {
  const page = await open(false);
  const coming = await framesOf(page, further, () => expand(page));
  const place = (await placesOf(page))[further];
  if (!place) throw new Error("It did not come.");
  for (const frame of coming) if (frame) expect(frame).toEqual({ ...place, opacity: 1 });
  const going = await framesOf(page, further, () => collapse(page));
  for (const frame of going) if (frame) expect(frame).toEqual({ ...place, opacity: 1 });
  expect((await placesOf(page))[further]).toBeUndefined();
});

// Fingers on a narrow window.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserForFile, centreOf, drawn } from "./page.ts";

const browser = browserForFile();
const open = async () => {
  const { page } = await browser.open({ width: 390, height: 844, touch: true });
  await drawn(page);
  return page;
};
const details = (page: Page) => page.getByRole("region", { name: "Details" });

test("a tap opens what is under the finger, though the drawing was out of sight at first", async () => {
  const page = await open();
  const { x, y } = await centreOf(page, "country:albania");
  await page.touchscreen.tap(x, y);
  await details(page).getByRole("heading", { level: 1, name: "Albania" }).waitFor();
});

test("a long touch lists what can be done", async () => {
  const page = await open();
  const { x, y } = await centreOf(page, "country:albania");
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchEnd", points: { x: number; y: number }[]) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  await touch("touchStart", [{ x, y }]);
  await page.getByRole("menu", { name: "What to do with Albania" }).waitFor();
  await touch("touchEnd", []);
  await page.getByRole("menuitem", { name: "Hide" }).click();
  await page.getByRole("button", { name: "1 hidden" }).waitFor();
});

test("two fingers zoom, one moves the drawing", async () => {
  const page = await open();
  type Cy = { zoom(): number; pan(): { x: number; y: number } };
  const viewport = () =>
    page.evaluate(() => {
      const { cy } = (document.querySelector(".drawing") as unknown as { _cyreg: { cy: Cy } })._cyreg;
      return { zoom: cy.zoom(), pan: { ...cy.pan() } };
    });
  const before = await viewport();
  const box = await page.locator(".drawing").boundingBox();
  if (!box) throw new Error("There is no drawing.");
  const [x, y] = [box.x + 20, box.y + box.height - 20]; // where nothing stands
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: { x: number; y: number }[]) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: points.map((point, id) => ({ ...point, id })),
    });
  await touch("touchStart", [{ x, y }]);
  for (let step = 1; step <= 5; step++) await touch("touchMove", [{ x: x + 8 * step, y: y - 8 * step }]);
  await touch("touchEnd", []);
  await expect.poll(async () => (await viewport()).pan.x - before.pan.x).toBeGreaterThan(20);
  const [low, high] = [y - 60, y - 120];
  await touch("touchStart", [
    { x: x + 60, y: low },
    { x: x + 60, y: high },
  ]);
  for (let step = 1; step <= 5; step++)
    await touch("touchMove", [
      { x: x + 60, y: low + 6 * step },
      { x: x + 60, y: high - 6 * step },
    ]);
  await touch("touchEnd", []);
  await expect.poll(async () => (await viewport()).zoom).toBeGreaterThan(before.zoom);
});

test("every target on the narrow page is 44 px high and wide, but what stands within a line of text", async () => {
  for (const fragment of ["", "#v=1&select=country:albania", "#v=1&as=list", "#v=1&tab=paths"]) {
    const { page } = await browser.open({ width: 390, height: 844, touch: true, fragment });
    await drawn(page);
    for (const way of ["Read", "Graph", "List"]) {
      await page.getByRole("button", { name: way, exact: true }).click();
      await page.waitForTimeout(200);
      const small = await page.evaluate(() => {
        const targets = document.querySelectorAll<HTMLElement>(
          "a[href], button, input, select, textarea, summary, [role=tab], [role=option]",
        );
        return [...targets].flatMap((target) => {
          if (
            !target.checkVisibility({ visibilityProperty: true }) ||
            target.closest(".skip, .visually-hidden")
          )
            return [];
          const own =
            target instanceof HTMLInputElement && target.type === "checkbox"
              ? target.closest("label")
              : target;
          const { width, height } = (own ?? target).getBoundingClientRect();
          const after = getComputedStyle(target, "::after");
          const more = (side: "top" | "left") =>
            after.content !== "none" && after.position === "absolute"
              ? -2 * Math.min(0, Number.parseFloat(after[side]) || 0)
              : 0;
          const isSmall = width + more("left") < 43.5 || height + more("top") < 43.5;
          return isSmall && width > 0
            ? `${target.textContent?.slice(0, 30)} ${target.className} ${Math.round(width)}x${Math.round(height)}`
            : [];
        });
      });
      expect({ fragment, way, small }).toEqual({ fragment, way, small: [] });
    }
  }
});

test.each([844, 667])(
  "who is told a story goes on by a tap in a window of 390 by %i without scrolling",
  async (height) => {
    const { page } = await browser.open({
      width: 390,
      height,
      touch: true,
      fragment: "#v=1&story=story:iranian-regime-fears-opposition:albanian-raids~1",
    });
    await drawn(page);
    await page.getByText(/^step 1 of \d+$/).waitFor();
    await page.evaluate(() => scrollTo(0, 0));
    const next = await page.getByRole("button", { name: "Next", exact: true }).boundingBox();
    if (!next) throw new Error("There is no Next.");
    expect(next.y + next.height).toBeLessThanOrEqual(height);
    await page.touchscreen.tap(next.x + next.width / 2, next.y + next.height / 2);
    await page.getByText(/^step 2 of \d+$/).waitFor();
  },
);

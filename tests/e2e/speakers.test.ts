import { expect, test } from "vitest";
import {
  browserForFile,
  chosenLines,
  counterOf,
  drawn,
  leftmostOf,
  linesOf,
  placesOf,
  topmostOf,
} from "./page.ts";

const browser = browserForFile();

async function open() {
  const { page } = await browser.open();
  await drawn(page);
  return page;
}

test("one speaker's world holds what that speaker says and nothing else, and the view before comes back", async () => {
  const page = await open();
  const before = { lines: await linesOf(page), places: await placesOf(page) };
  await page.getByRole("button", { name: "Draw only what Albanian Police says" }).click();
  await page
    .locator(".notice")
    .getByText("Drawn here is only what the author passes on from Albanian Police.")
    .waitFor();
  await page.waitForFunction(() => document.querySelectorAll(".row.off").length > 0);
  expect(await linesOf(page)).toEqual([
    "event:investigation-of-nationals|INVESTIGATED|group:iranian-nationals",
  ]);
  expect(Object.keys(await placesOf(page)).sort()).toEqual([
    "event:investigation-of-nationals",
    "group:iranian-nationals",
  ]);
  const { shown, filtered, notDrawn, total } = await counterOf(page);
  expect(shown + filtered + notDrawn).toBe(total);
  await page.locator(".notice").getByRole("button", { name: "Back to the view before" }).click();
  expect((await linesOf(page)).sort()).toEqual(before.lines.sort());
  expect(await placesOf(page)).toEqual(before.places);
});

test("without the author's own voice only what others are cited for remains", async () => {
  const page = await open();
  await page.getByRole("button", { name: "without the author’s own voice" }).click();
  await page
    .locator(".notice")
    .getByText("Drawn here is only what the author passes on from others.")
    .waitFor();
  expect(await page.getByRole("checkbox", { name: /^the author alone/ }).isChecked()).toBe(false);
  const lines = await linesOf(page);
  expect(lines).toContain("event:investigation-of-nationals|INVESTIGATED|group:iranian-nationals");
  expect(lines).not.toContain("person:mike-pompeo|VISITED|place:ashraf-3");
});

test("the author alone is told apart from those whom the author cites", async () => {
  const page = await open();
  await page.getByRole("button", { name: "Draw only what the author alone says" }).click();
  await page
    .locator(".notice")
    .getByText("Drawn here is only what the author says without naming a source.")
    .waitFor();
});

test("what is drawn alone is pressed, in the left column is a way back, and both outlast a reload", async () => {
  const page = await open();
  const before = await placesOf(page);
  const others = page.getByRole("button", { name: "without the author’s own voice" });
  const back = page
    .getByRole("region", { name: "Filters" })
    .getByRole("button", { name: "Back to the view before" });
  expect(await others.getAttribute("aria-pressed")).toBe("false");
  expect(await back.count()).toBe(0);
  await others.click();
  await back.waitFor();
  expect(await others.getAttribute("aria-pressed")).toBe("true");
  await page.locator(".notice").getByRole("button", { name: "Close" }).click();
  await page.reload();
  await drawn(page);
  expect(await others.getAttribute("aria-pressed")).toBe("true");
  await back.click();
  await back.waitFor({ state: "detached" });
  expect(await placesOf(page)).toEqual(before);
});

test("the sentence of a world stands as long as it is true, and comes back with it", async () => {
  const page = await open();
  const sentence = page.getByText("Drawn here is only what the author passes on from Albanian Police.");
  await page.getByRole("button", { name: "Draw only what Albanian Police says" }).click();
  await sentence.waitFor();
  await page
    .getByRole("region", { name: "Filters" })
    .getByRole("button", { name: "Show everything again" })
    .click();
  await sentence.waitFor({ state: "detached" });
  await page.goBack();
  await sentence.waitFor();
  await page.reload();
  await sentence.waitFor();
  await page.getByRole("checkbox", { name: /^the author alone/ }).check();
  await sentence.waitFor({ state: "detached" });
});

test("a story ends where one speaker's world is drawn from it, and does not come back with the view before", async () => {
  const page = await open();
  await page.getByRole("button", { name: "The Albanian raids", exact: true }).click();
  await page.getByText(/^step 1 of/).waitFor();
  const places = await placesOf(page);
  await page.getByRole("button", { name: "Draw only what Albanian Police says" }).click();
  const back = page
    .getByRole("region", { name: "Filters" })
    .getByRole("button", { name: "Back to the view before" });
  await back.waitFor();
  expect(await page.getByText(/^step 1 of/).count()).toBe(0);
  expect(await chosenLines(page)).toEqual([]);
  await back.click();
  await back.waitFor({ state: "detached" });
  expect(await page.getByText(/^step 1 of/).count()).toBe(0);
  expect(await chosenLines(page)).toEqual([]);
  expect(await placesOf(page)).toEqual(places);
});

test("a notice stands above the drawing and covers none of it", async () => {
  const page = await open();
  await page.getByRole("button", { name: "without the author’s own voice" }).click();
  const notice = page.locator(".notice");
  await notice.waitFor();
  await page.waitForTimeout(300); // the canvas settles a frame later
  const { y = 0, height = 0 } = (await notice.boundingBox()) ?? {};
  expect(await topmostOf(page)).toBeGreaterThanOrEqual(y + height);
});

test("that a link is copied goes away by itself, but not while one points at it", async () => {
  const { page, context } = await browser.open();
  await drawn(page);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const notice = page.getByRole("status").getByText("The link is copied.");
  const share = page.getByRole("button", { name: "Share" });
  await page.clock.install();
  await share.click();
  await notice.hover();
  await page.clock.runFor(20_000);
  expect(await notice.count()).toBe(1);
  await share.hover();
  await page.clock.runFor(5_000);
  expect(await notice.count()).toBe(1);
  await page.clock.runFor(2_000);
  await notice.waitFor({ state: "detached" });
});

test("at 1024 the drawer goes away when a world or a story is chosen from it", async () => {
  const { page } = await browser.open({ width: 1024, height: 768 });
  await drawn(page);
  const drawer = page.getByRole("button", { name: "Stories and filters" });
  for (const name of ["Draw only what Albanian Police says", "Pompeo’s visit"]) {
    await drawer.click();
    await page.getByRole("button", { name, exact: true }).click();
    await page.getByRole("checkbox", { name: /^stated/ }).waitFor({ state: "hidden" });
  }
});

test("at 1024 Fit keeps clear of the drawer, and its heading clear of its button", async () => {
  const { page } = await browser.open({ width: 1024, height: 768 });
  await drawn(page);
  await page.getByRole("button", { name: "Stories and filters" }).click();
  const legend = page.getByRole("region", { name: "Filters" });
  const { width = 0 } = (await legend.boundingBox()) ?? {};
  const button = await legend.getByRole("button", { name: "Close" }).boundingBox();
  const heading = await legend.getByRole("heading", { name: "Stories" }).boundingBox();
  expect((heading?.y ?? 0) - (button?.y ?? 0) - (button?.height ?? 0)).toBeGreaterThanOrEqual(8);
  await page.getByRole("button", { name: "Fit" }).click();
  expect(await leftmostOf(page)).toBeGreaterThanOrEqual(width);
  await legend.getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "Fit" }).click();
  expect(await leftmostOf(page)).toBeLessThan(width);
});

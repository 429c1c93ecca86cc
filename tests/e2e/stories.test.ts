import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserForFile, centreOf, chosenLines, drawn, linesChosen, linesOf, placesOf } from "./page.ts";

const browser = browserForFile();
const step = (page: Page, number: number) => page.getByText(new RegExp(`^step ${number} of \\d+$`));
const panel = (page: Page) => page.getByRole("region", { name: "Story: The Albanian raids" });
const start = (page: Page) => page.getByRole("button", { name: "The Albanian raids", exact: true });

async function open(fragment = "") {
  const { page } = await browser.open({ fragment });
  await drawn(page);
  return page;
}

async function tell(fragment = "") {
  const page = await open(fragment);
  await start(page).click();
  await step(page, 1).waitFor();
  return page;
}

test("who starts a story is in it: Next is a Tab away, and what is told is marked in the left column", async () => {
  const page = await tell();
  await panel(page).and(page.locator(":focus")).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await step(page, 2).waitFor();
  expect(await start(page).getAttribute("aria-current")).toBe("true");
  await page.getByRole("button", { name: "End the story" }).click();
  await panel(page).waitFor({ state: "detached" });
  expect(await start(page).getAttribute("aria-current")).toBe("false");
});

test("a story is told by keys: arrows and letters go through it, Escape ends it", async () => {
  const page = await tell();
  await panel(page).and(page.locator(":focus")).waitFor();
  for (const [key, number] of [
    ["ArrowRight", 2],
    ["n", 3],
    ["ArrowLeft", 2],
    ["p", 1],
    ["p", 1],
  ] as const) {
    await page.keyboard.press(key);
    await step(page, number).waitFor();
  }
  // to the last step by its button, which then can do no more, and keeps the focus
  const next = page.getByRole("button", { name: "Next", exact: true });
  for (let number = 2; !(await next.isDisabled()); number++) {
    await next.focus();
    await page.keyboard.press("Enter");
    await step(page, number).waitFor();
  }
  await next.and(page.locator(":focus")).waitFor();
  await page.keyboard.press("ArrowLeft");
  await page.waitForFunction(() => !document.querySelector(".story-step [aria-disabled=true]"));
  await page.keyboard.press("Escape");
  await panel(page).waitFor({ state: "detached" });
});

test("each step lists what it rests on, with its place, and the words are one click away and back", async () => {
  const page = await tell();
  const lit = await chosenLines(page);
  const rows = panel(page).locator(".numbered");
  await rows.first().waitFor();
  expect(await rows.count()).toBeGreaterThanOrEqual(lit.length);
  for (const text of await rows.allInnerTexts()) expect(text).toMatch(/^\d+\.\d+/);
  await rows.getByRole("button", { name: "SPAK interrogated Iranian nationals." }).click();
  await page.getByText("The words", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Back to The Albanian raids, step 1 of 6" }).click();
  await step(page, 1).waitFor();
  await linesChosen(page, lit);
});

test("filters are lifted for a story, and the page says so", async () => {
  const page = await tell("#v=1&without=STATED");
  await page.getByRole("status").getByText("All filters are lifted").waitFor();
  expect(await page.getByRole("checkbox", { name: /^stated/ }).isChecked()).toBe(true);
});

test("a filter in the middle of a step leaves the light on what remains, and gives it back", async () => {
  const page = await tell();
  const lit = await chosenLines(page);
  const organizations = page.getByRole("checkbox", { name: /^Organization/ });
  await organizations.uncheck();
  await page.waitForFunction(() => document.querySelectorAll(".row.off").length === 1);
  const left = await linesOf(page);
  expect(left.length).toBeGreaterThan(0);
  await linesChosen(
    page,
    lit.filter((line) => left.includes(line)),
  );
  await step(page, 1).waitFor();
  await organizations.check();
  await linesChosen(page, lit);
});

test("a story that ends gives the view back where it stood in the window, expansions with it", async () => {
  const page = await open("#v=1&select=country:albania");
  const count = async () => Object.keys(await placesOf(page)).length;
  const first = await count();
  await page.getByRole("button", { name: "Expand", exact: true }).click();
  await expect.poll(count, { timeout: 10_000 }).toBeGreaterThan(first);
  const expanded = await count();
  await page.getByRole("button", { name: "Fit", exact: true }).click();
  const stood = await centreOf(page, "country:albania");
  await start(page).click();
  await step(page, 1).waitFor();
  await panel(page).press("Escape");
  await expect.poll(count, { timeout: 10_000 }).toBe(expanded);
  await page.waitForTimeout(500); // nothing moves it afterwards
  expect(await centreOf(page, "country:albania")).toEqual(stood);
});

test("in a story, with something selected, the keys and the counter’s lists open at once", async () => {
  const page = await tell();
  await panel(page).getByRole("listitem").getByRole("button").first().click();
  await panel(page).waitFor({ state: "detached" });
  await page.keyboard.press("?");
  await page.getByRole("heading", { level: 1, name: "Keys" }).waitFor();
});

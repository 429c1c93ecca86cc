import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserForFile, counterOf, drawn, placesOf } from "./page.ts";

const browser = browserForFile();
const strip = (page: Page) => page.getByRole("region", { name: "In time" });
const opener = (page: Page) =>
  page.getByRole("region", { name: "Status" }).getByRole("button", { name: "In time" });
const mark = (page: Page, name: RegExp) => strip(page).getByRole("button", { name });

const dimmed = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { cy } = (
      document.querySelector(".drawing") as unknown as {
        _cyreg: { cy: { nodes(selector: string): { map<T>(read: (node: { id(): string }) => T): T[] } } };
      }
    )._cyreg;
    return cy.nodes(".dimmed").map((node) => node.id());
  });

async function open(fragment = "") {
  const opened = await browser.open({ fragment });
  await drawn(opened.page);
  return opened;
}

async function openStrip(fragment = "") {
  const opened = await open(fragment);
  await opener(opened.page).click();
  await mark(opened.page, /Pompeo’s visit/).waitFor();
  return opened;
}

test("the strip is closed at first, and opens and closes by its button", async () => {
  const { page } = await open();
  expect(await strip(page).count()).toBe(0);
  expect(await opener(page).getAttribute("aria-expanded")).toBe("false");
  await opener(page).click();
  await mark(page, /Detentions in Albania/).waitFor();
  expect(await opener(page).getAttribute("aria-expanded")).toBe("true");
  expect((await strip(page).boundingBox())?.height).toBe(144);
  await opener(page).click();
  await strip(page).waitFor({ state: "detached" });
});

test("what names a month stands there, and the year is said to be open", async () => {
  const { page } = await openStrip();
  const names = await strip(page)
    .getByRole("list", { name: "Months; year not stated" })
    .getByRole("button")
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute("aria-label")));
  expect(names).toContain("Detentions in Albania, “In July”, on the graph");
  expect(names).toContain("Pompeo’s visit, “in May and June of this year”, on the graph");
  expect(names).toContain("Interrogations in Albania, “In July”, not drawn");
  expect(await strip(page).getByRole("list", { name: "Full dates" }).count()).toBe(0);
});

test("the undated are counted and listed; what did not come about is said to be so", async () => {
  const { page } = await openStrip();
  const lane = strip(page).getByRole("list", { name: /^Date not stated: \d+$/ });
  const count = await lane.getByRole("listitem").count();
  await strip(page)
    .getByRole("heading", { name: `Date not stated: ${count}` })
    .waitFor();
  expect(await lane.innerText()).toContain("Plots against the MEK · foiled");
  expect(
    await strip(page)
      .getByRole("list", { name: /^Dated in words alone/ })
      .innerText(),
  ).toContain("for several years");
});

test("a mark selects its event, by keys as well, and adds one that is not drawn", async () => {
  const { page } = await openStrip();
  await mark(page, /Interrogations in Albania/).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Interrogations in Albania" }).waitFor();
  const chosen = strip(page).getByRole("button", { name: /Interrogations.*on the graph/, pressed: true });
  await chosen.waitFor();
});

test("months chosen by arrow keys dim what is dated outside, and filter nothing", async () => {
  const { page } = await openStrip();
  const before = await counterOf(page);
  await strip(page)
    .getByRole("slider", { name: /First month/ })
    .focus();
  for (let month = 1; month < 7; month++) await page.keyboard.press("ArrowRight");
  await strip(page)
    .getByText("July to December. What is dated outside is dimmed; what names no month stays.")
    .waitFor();
  expect((await dimmed(page)).sort()).toEqual(["event:pences-visit", "event:pompeos-visit"]);
  expect(await counterOf(page)).toEqual(before);
  await page.getByRole("button", { name: "List", exact: true }).click();
  await page.getByRole("treegrid").waitFor();
  const rows = page.locator(".of-entity.outside");
  expect((await rows.evaluateAll((all) => all.map((row) => row.getAttribute("data-id")))).sort()).toEqual([
    "event:pences-visit",
    "event:pompeos-visit",
  ]);
  await strip(page).getByRole("button", { name: "All months" }).click();
  await page.waitForFunction(() => document.querySelector(".event.outside") === null);
  expect(await dimmed(page)).toEqual([]);
});

test("under a filter only the events that a passing claim touches are listed", async () => {
  const { page } = await open("#v=1&nounreal=1");
  await opener(page).click();
  await mark(page, /Raids in Albania/).waitFor();
  expect(await mark(page, /Plots against the MEK/).count()).toBe(0);
});

test("no row of the strip is cut, wherever its lists are scrolled to", async () => {
  const { page } = await openStrip();
  const cut = () =>
    strip(page)
      .locator(".listed, .lane ul")
      .evaluateAll((lists) =>
        lists.flatMap((list) => {
          const { top, bottom } = list.getBoundingClientRect();
          return [...list.querySelectorAll("li, h3")]
            .map((row) => row.getBoundingClientRect())
            .filter((row) => row.bottom > top + 1 && row.top < bottom - 1)
            .filter((row) => row.top < top - 1 || row.bottom > bottom + 1).length;
        }),
      );
  expect(await cut()).toEqual([0, 0]);
  const listed = strip(page).locator(".listed");
  for (const by of [30, 47]) {
    await listed.evaluate((list, pixels) => list.scrollBy(0, pixels), by);
    await page.waitForTimeout(300); // it snaps a moment later
    expect(await cut()).toEqual([0, 0]);
  }
});

test("what the squares mean is said beside them", async () => {
  const { page } = await openStrip();
  expect(await strip(page).locator(".key").innerText()).toMatch(/on the graph\s+not drawn/);
});

test("the strip and a notice change nothing of what a link opens", async () => {
  const { page } = await openStrip();
  const before = Object.keys(await placesOf(page));
  await page.reload();
  await drawn(page);
  await mark(page, /Pompeo’s visit/).waitFor();
  expect(Object.keys(await placesOf(page))).toEqual(before);
});

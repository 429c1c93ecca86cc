// Who works by keys stays where the work is: no control takes the focus along when it goes away.
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserForFile, drawn } from "./page.ts";

const browser = browserForFile();
const panel = (page: Page, name: string) => page.getByRole("tabpanel", { name });
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const button = (within: Page | Locator, name: string) => within.getByRole("button", { name, exact: true });
const filters = (page: Page) => page.getByRole("region", { name: "Filters" });

/** Where the focus is, once the page has come to rest. */
async function focusOf(page: Page): Promise<string> {
  return await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    const { activeElement, body } = document;
    return activeElement === null || activeElement === body
      ? "nowhere"
      : (activeElement.getAttribute("aria-label") ?? activeElement.textContent ?? "");
  });
}

async function press(page: Page, control: Locator, until: Locator, gone = false): Promise<string> {
  await control.focus();
  await page.keyboard.press("Enter");
  await until.waitFor({ state: gone ? "detached" : "visible" });
  return await focusOf(page);
}

async function goTo(page: Page, fragment: string, until: Locator): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, fragment);
  await until.waitFor();
}

test("the focus stays beside whatever control goes away", { timeout: 120_000 }, async () => {
  const { page } = await browser.open();
  await drawn(page);
  const at: Record<string, string> = {};
  const card = heading(page, "The Iranian Regime Fears");
  const details = panel(page, "Details");
  const notice = page.locator(".notice");

  at.leftOut = await press(page, button(page, "See which, and why"), heading(page, "Sentences that gave no"));
  at.leftOutBack = await press(page, button(details, "Back"), card);
  await press(page, page.getByRole("button", { name: /not drawn yet/ }), heading(page, "Not drawn yet"));
  at.notDrawnBack = await press(page, button(details, "Back"), card);

  await page.getByRole("checkbox", { name: /^author’s reading/ }).press("Space");
  const everything = button(filters(page), "Show everything again");
  at.everything = await press(page, everything, everything, true);
  for (const name of ["stated", "reported", "alleged", "probable", "possible"])
    await page.getByRole("checkbox", { name: new RegExp(`^${name}`) }).press("Space");
  const empty = page.locator(".empty").getByRole("button");
  at.empty = await press(page, empty, empty, true);

  const only = button(page, "Draw only what Albanian Police says");
  const back = (within: Locator) => button(within, "Back to the view before");
  await press(page, only, notice);
  at.worldBack = await press(page, back(notice), notice, true);
  await press(page, only, notice);
  at.closed = await press(page, button(notice, "Close"), notice, true);
  at.worldBackAside = await press(page, back(filters(page)), back(filters(page)), true);

  const step = (number: number) => page.getByText(`step ${number} of 5`);
  at.story = await press(page, button(page, "Pompeo’s visit"), step(1));
  for (const number of [2, 3, 4, 5])
    at[`next${number}`] = await press(page, button(page, "Next"), step(number));
  for (const number of [4, 3, 2, 1])
    at[`previous${number}`] = await press(page, button(page, "Previous"), step(number));
  at.end = await press(page, button(page, "End the story"), card);

  await goTo(page, "#v=1&select=person:mike-pompeo", button(details, "Expand"));
  await press(page, button(details, "Expand"), button(details, "Collapse"));
  at.collapse = await press(page, button(details, "Collapse"), button(details, "Collapse"), true);

  const line = encodeURIComponent("person:mike-pompeo|VISITED|place:ashraf-3");
  await goTo(page, `#v=1&select=${line}`, button(page, "Show in article"));
  const article = panel(page, "Article");
  at.inArticle = await press(page, button(page, "Show in article"), article.locator("li.marked"));
  await article.getByText("You have the article’s text?").press("Enter");
  const copy = (await article.locator(".fragments").allInnerTexts()).join("\n");
  await article.getByLabel("Paste the text here").fill(copy);
  const putAway = button(article, "Put the text away");
  await putAway.waitFor();
  at.paste = await focusOf(page);
  at.putAway = await press(page, putAway, putAway, true);

  await goTo(page, "#v=1&months=7-12", button(page, "All months"));
  at.months = await press(page, button(page, "All months"), button(page, "All months"), true);

  const allow = button(panel(page, "Paths"), "Allow all filters");
  await goTo(page, "#v=1&noreading=1&tab=paths&from=person:mike-pompeo&to=topic:pressure-on-tehran", allow);
  at.allow = await press(page, allow, allow, true);

  await goTo(page, "#v=1&at=nonsense", notice);
  at.damaged = await press(page, button(notice, "Close"), notice, true);

  expect(Object.entries(at).filter(([, where]) => where === "nowhere")).toEqual([]);
  expect(at).toMatchObject({
    leftOut: "Details",
    everything: "Filters",
    worldBack: "Graph",
    worldBackAside: "Filters",
    next5: "Next",
    previous1: "Previous",
    months: "In time",
  });
});

// Views under a name: kept in the browser, opened to the pixel, renamed, put in order, and saved as a story and back.
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { readStory, writeStory } from "../../common/story-file.ts";
import { violations } from "./axe.ts";
import { browserForFile, drawn, linesOf, placesOf } from "./page.ts";

const browser = browserForFile();
const filters = (page: Page) => page.getByRole("region", { name: "Filters" });
const view = (page: Page, name: string) => filters(page).getByRole("button", { name, exact: true });
const names = (page: Page) => filters(page).locator(".kept .story").allInnerTexts();

async function open(fragment = "") {
  const { page } = await browser.open({ fragment });
  await drawn(page);
  return page;
}

async function keep(page: Page, name: string) {
  await filters(page).getByRole("button", { name: "Keep this view" }).click();
  await filters(page).getByRole("textbox", { name: "Name" }).fill(name);
  await page.keyboard.press("Enter");
  await view(page, name).waitFor();
}

async function act(page: Page, name: string, action: string) {
  await filters(page)
    .getByRole("button", { name: `More for ${name}` })
    .click();
  await page.getByRole("menuitem", { name: action, exact: true }).click();
}

const few = "#v=1&at=organization:spak~100~100~B,country:albania~400~120~R,group:iranian-nationals~250~320~B";

test("a view is kept under its name, and opens to the pixel after everything has changed, also when the page is opened anew", async () => {
  const page = await open(few);
  await page.getByRole("checkbox", { name: /^reported/ }).uncheck();
  await expect.poll(async () => (await linesOf(page)).length, { timeout: 10_000 }).toBeLessThan(5);
  const [places, lines] = [await placesOf(page), (await linesOf(page)).toSorted()];
  await keep(page, "Three of Albania");
  await page.evaluate(() => {
    location.hash = "";
  });
  await expect.poll(async () => Object.keys(await placesOf(page)).length, { timeout: 10_000 }).toBe(25);
  await page.reload();
  await drawn(page);
  await view(page, "Three of Albania").click();
  await expect.poll(() => placesOf(page), { timeout: 10_000 }).toEqual(places);
  expect((await linesOf(page)).toSorted()).toEqual(lines);
  expect(await page.getByRole("checkbox", { name: /^reported/ }).isChecked()).toBe(false);
});

test("the shipped view, too, is kept with its places", async () => {
  const page = await open();
  const places = await placesOf(page);
  await keep(page, "First");
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, few);
  await expect.poll(async () => Object.keys(await placesOf(page)).length, { timeout: 10_000 }).toBe(3);
  await view(page, "First").click();
  await expect.poll(() => placesOf(page), { timeout: 10_000 }).toEqual(places);
});

test("kept views are renamed, put in order, removed and put back, with the keyboard alone", async () => {
  const page = await open(few);
  for (const name of ["One", "Two", "Three"]) await keep(page, name);
  await filters(page).getByRole("button", { name: "More for Three" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Rename" }).waitFor();
  await page.keyboard.press("Enter");
  await filters(page).getByRole("textbox", { name: "Name" }).waitFor();
  await page.keyboard.type("Last");
  await page.keyboard.press("Enter");
  await expect.poll(() => names(page)).toEqual(["One", "Two", "Last"]);
  await act(page, "Last", "Move up");
  await expect.poll(() => names(page)).toEqual(["One", "Last", "Two"]);
  await act(page, "One", "Remove");
  await expect.poll(() => names(page)).toEqual(["Last", "Two"]);
  await page.getByRole("button", { name: "Put it back" }).click();
  await expect.poll(() => names(page)).toEqual(["One", "Last", "Two"]);
});

test("nothing is kept under no name, and Escape keeps nothing", async () => {
  const page = await open(few);
  await filters(page).getByRole("button", { name: "Keep this view" }).click();
  const field = filters(page).getByRole("textbox", { name: "Name" });
  await field.fill("  ");
  await page.keyboard.press("Enter");
  expect(await field.isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  await field.waitFor({ state: "detached" });
  expect(await names(page)).toEqual([]);
});

test("all that is kept is saved as one story, which opens in another browser and is what seed/stories/ takes", async () => {
  const page = await open(few);
  await keep(page, "SPAK detained Iranian nationals.");
  await page.evaluate(() => {
    location.hash = "#v=1&at=person:mike-pompeo~100~100~B,place:ashraf-3~400~200~B";
  });
  await expect.poll(async () => Object.keys(await placesOf(page)).length, { timeout: 10_000 }).toBe(2);
  await keep(page, "Mike Pompeo visited Ashraf 3.");
  await filters(page).getByRole("button", { name: "Download as a story" }).click();
  await filters(page).getByRole("textbox", { name: "Title of the story" }).fill("Two moments");
  await filters(page).getByRole("textbox", { name: "What it tells" }).fill("Who was where.");
  expect(await violations(page)).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(download.suggestedFilename()).toMatch(/-two-moments\.json$/);
  const text = readFileSync(await download.path(), "utf8");
  const story = readStory(text);
  expect(story).toMatchObject({
    id: "two-moments",
    document: "iranian-regime-fears-opposition",
    title: "Two moments",
    summary: "Who was where.",
  });
  expect(story?.steps.map((step) => step.text)).toEqual([
    "SPAK detained Iranian nationals.",
    "Mike Pompeo visited Ashraf 3.",
  ]);
  expect(story?.steps[1]?.entities.toSorted()).toEqual(["person:mike-pompeo", "place:ashraf-3"]);
  expect(story?.steps[1]?.relations).toContain("person:mike-pompeo|VISITED|place:ashraf-3");

  const other = await open();
  await other
    .locator("input[type=file]")
    .first()
    .setInputFiles(await download.path());
  await expect.poll(() => names(other), { timeout: 10_000 }).toHaveLength(2);
  await expect.poll(async () => Object.keys(await placesOf(other)).length, { timeout: 10_000 }).toBe(3);
});

/** Two moments, as a file. */
const twoMoments = () => {
  const step = { entities: [], relations: [] };
  const steps = [
    { ...step, text: "Who was detained", address: few },
    {
      ...step,
      text: "Who went where",
      address: "#v=1&at=person:mike-pompeo~100~100~B,place:ashraf-3~400~200~B",
    },
  ];
  const text = writeStory({ document: "", title: "Two moments", summary: "Who was where.", steps });
  return { name: "two.json", mimeType: "application/json", buffer: Buffer.from(text) };
};
const step = (page: Page) => page.getByRole("region", { name: "Your views" });
const count = async (page: Page) => Object.keys(await placesOf(page)).length;

test("a story from a file is told with Next; Back goes back in it, a reload goes on with it, and End leaves the view", async () => {
  const page = await open();
  const chooseFile = () => page.locator("input[type=file]").first().setInputFiles(twoMoments());
  await chooseFile();
  await step(page).getByText("Your views, 1 of 2").waitFor();
  await step(page).getByText("Who was detained").waitFor();
  expect(await step(page).evaluate((region) => region === document.activeElement)).toBe(true);
  expect(await step(page).getByRole("button", { name: "Previous" }).getAttribute("aria-disabled")).toBe(
    "true",
  );
  await step(page).getByRole("button", { name: "Next" }).click();
  await step(page).getByText("Who went where").waitFor();
  await expect.poll(() => count(page), { timeout: 10_000 }).toBe(2);
  expect(await view(page, "Who went where").getAttribute("aria-current")).toBe("true");
  expect(await violations(page)).toEqual([]);
  await page.goBack();
  await step(page).getByText("Who was detained").waitFor();
  await page.goForward();
  await step(page).getByText("Who went where").waitFor();
  await page.reload();
  await drawn(page);
  await step(page).getByText("Your views, 2 of 2").waitFor();
  await step(page).focus();
  await page.keyboard.press("p");
  await step(page).getByText("Who was detained").waitFor();
  await expect.poll(() => count(page), { timeout: 10_000 }).toBe(3);
  await step(page).getByRole("button", { name: "End" }).click();
  await step(page).waitFor({ state: "detached" });
  expect(await count(page)).toBe(3);
  expect(page.url()).not.toContain("kept");
  await chooseFile(); // what is kept already is not kept twice
  await step(page).getByText("Your views, 1 of 2").waitFor();
  expect(await names(page)).toEqual(["Who was detained", "Who went where"]);
});

test("what is selected in a step is read below it, and Undo takes the step back", async () => {
  const page = await open();
  await page.locator("input[type=file]").first().setInputFiles(twoMoments());
  await step(page).getByText("Who was detained").waitFor();
  await drawn(page);
  await page.getByRole("combobox", { name: "Search" }).fill("SPAK");
  await page.getByRole("option", { name: /^SPAK/ }).click();
  await page.getByRole("heading", { level: 1, name: "SPAK" }).waitFor();
  await step(page).getByText("Your views, 1 of 2").waitFor();
  await page.getByRole("button", { name: /^Undo/ }).first().click();
  await expect.poll(() => count(page), { timeout: 10_000 }).toBe(25);
  expect(await step(page).count()).toBe(0);
});

test("a story with one address that makes no sense is refused whole, and nothing is kept", async () => {
  const page = await open();
  const step = { text: "One", entities: [], relations: [], address: few };
  const steps = [step, { ...step, address: "#v=1&at=nonsense" }];
  const text = writeStory({ document: "", title: "Broken", summary: "Broken.", steps });
  const buffer = Buffer.from(text);
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "broken.json", mimeType: "application/json", buffer });
  await page.getByText(/broken\.json/).waitFor();
  expect(await names(page)).toEqual([]);
});

test("two windows of one browser keep the same views", async () => {
  const { page, context } = await browser.open({ fragment: few });
  await drawn(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await drawn(other);
  await keep(page, "Seen by both");
  await view(other, "Seen by both").waitFor();
});

test("where another window removes what is being renamed, it is said", async () => {
  const { page, context } = await browser.open({ fragment: few });
  await drawn(page);
  await keep(page, "One");
  await act(page, "One", "Rename");
  await filters(page).getByRole("textbox", { name: "Name" }).fill("Another");
  const other = await context.newPage();
  await other.goto(page.url());
  await drawn(other);
  await act(other, "One", "Remove");
  await expect.poll(() => names(other)).toEqual([]);
  await page.getByText(/^“One” is no longer kept/).waitFor();
  expect(await names(page)).toEqual([]);
});

test("where the browser takes no more, it says so and what is kept stays", async () => {
  const page = await open(few);
  await keep(page, "One");
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await filters(page).getByRole("button", { name: "Keep this view" }).click();
  await page.keyboard.press("Enter");
  await page.getByText(/^Nothing has changed: this browser takes no more for this page/).waitFor();
  expect(await names(page)).toEqual(["One"]);
  expect(await filters(page).getByRole("textbox", { name: "Name" }).inputValue()).toBe("View 2"); // nothing is lost
  await page.keyboard.press("Escape");
  await act(page, "One", "Remove");
  await expect.poll(() => page.getByText("“One” is removed.").count()).toBe(0);
  expect(await names(page)).toEqual(["One"]);
});

test("whatever else stands in the browser's storage is no view, and the page opens", async () => {
  const { page, context } = await browser.open({ fragment: few });
  const step = { text: "Sound", entities: [], relations: [], address: few };
  for (const held of [
    "not JSON",
    JSON.stringify({ state: { views: [null, 5, { id: "a" }, { id: "b", ...step }] }, version: 1 }),
    JSON.stringify({ state: { views: 5 }, version: 1 }),
    JSON.stringify({ state: { views: [{ id: "b", ...step }] }, version: 7 }),
  ]) {
    await page.evaluate((text) => localStorage.setItem("attest-views", text), held);
    const other = await context.newPage();
    await other.goto(page.url());
    await drawn(other);
    expect(await names(other), held).toEqual(held.includes("Sound") ? ["Sound"] : []);
    await other.close();
  }
});

test("names from a file are one line, no longer than the form takes, and never none", async () => {
  const page = await open();
  const step = { text: "", entities: [], relations: [], address: few };
  const steps = [step, { ...step, text: "a\nb\u202ec" }, { ...step, text: "x".repeat(5_000) }];
  const buffer = Buffer.from(writeStory({ document: "", title: "Names", summary: "Names.", steps }));
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "names.json", mimeType: "application/json", buffer });
  await expect.poll(() => names(page), { timeout: 10_000 }).toEqual(["View 1", "a b c", "x".repeat(200)]);
});

test("the focus goes on where it was, after keeping, renaming and removing", async () => {
  const page = await open(few);
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent,
    );
  await keep(page, "One");
  await expect.poll(focused).toBe("Keep this view");
  await act(page, "One", "Rename");
  await filters(page).getByRole("textbox", { name: "Name" }).waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(focused).toBe("More for One");
  await act(page, "One", "Remove");
  await expect.poll(focused).toBe("Keep this view");
});

// Views under a name: kept in the browser, opened to the pixel, renamed, put in order, and saved as a story and back.
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { readStory, writeStory } from "../../common/story-file.ts";
import { violations } from "./axe.ts";
import { holdAnswers } from "./held-answers.ts";
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
const step = (page: Page) => page.locator(".story-step");
const count = async (page: Page) => Object.keys(await placesOf(page)).length;
const chooseFile = (page: Page, file = twoMoments()) =>
  page.locator("input[type=file]").first().setInputFiles(file);

test("a story from a file is told with Next; Back goes back in it, a reload goes on with it, and End leaves the view", async () => {
  const page = await open();
  await chooseFile(page);
  await step(page).getByText("Two moments, 1 of 2").waitFor();
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
  await step(page).getByText("Two moments, 2 of 2").waitFor();
  await step(page).focus();
  await page.keyboard.press("p");
  await step(page).getByText("Who was detained").waitFor();
  await expect.poll(() => count(page), { timeout: 10_000 }).toBe(3);
  await step(page).getByRole("button", { name: "End" }).click();
  await step(page).waitFor({ state: "detached" });
  expect(await count(page)).toBe(3);
  expect(page.url()).not.toContain("kept");
});

test("a story stands under its title and sentence, apart from the reader's own, is kept once, and goes and comes back whole", async () => {
  const page = await open(few);
  await keep(page, "Mine");
  await chooseFile(page);
  await step(page).getByText("Two moments, 1 of 2").waitFor();
  await chooseFile(page);
  await filters(page).getByRole("heading", { name: "Two moments" }).waitFor();
  await filters(page).getByText("Who was where.").waitFor();
  const all = ["Mine", "Who was detained", "Who went where"];
  await expect.poll(() => names(page)).toEqual(all);
  await view(page, "Mine").click();
  await step(page).waitFor({ state: "detached" }); // one alone is told with nothing
  await filters(page).getByRole("button", { name: "Remove this story" }).click();
  await expect.poll(() => names(page)).toEqual(["Mine"]);
  await page.getByRole("button", { name: "Put it back" }).click();
  await expect.poll(() => names(page)).toEqual(all);
});

/** A file of steps with these addresses, A, B, C ... */
const storyOf = (...addresses: string[]) => {
  const steps = addresses.map((address, at) => ({
    text: "ABCDE"[at] ?? "",
    entities: [],
    relations: [],
    address,
  }));
  const text = writeStory({ document: "", title: "Letters", summary: "", steps });
  return { name: "letters.json", mimeType: "application/json", buffer: Buffer.from(text) };
};
const pair = "#v=1&at=person:mike-pompeo~100~100~B,place:ashraf-3~400~200~B";

test.each([
  few.slice(1),
  `?${few.slice(1)}`,
  "",
  "#",
  "javascript:alert(1)",
  "//example.org/#v=1",
  "/graphql",
])("an address that is none of a view is refused with the whole file: %s", async (address) => {
  const page = await open();
  const before = page.url();
  await chooseFile(page, storyOf(few, address));
  await page.getByText(/letters\.json holds no view of Attest/).waitFor();
  expect(page.url()).toBe(before);
  expect(await names(page)).toEqual([]);
});

test("a step can be left on any tab, and goes on where nothing of a view is left, or it is the first view", async () => {
  const page = await open();
  await chooseFile(page, storyOf(few, `${pair}&tab=article`, "#v=1&at=person:nobody~1~1~B", "#v=1", pair));
  const next = () => step(page).getByRole("button", { name: "Next" }).click();
  await step(page).getByText("Letters, 1 of 5").waitFor();
  await next();
  await step(page).getByText("Letters, 2 of 5").waitFor();
  await page.getByRole("tab", { name: "Article", selected: true }).waitFor();
  await next();
  await step(page).getByText("Letters, 3 of 5").waitFor();
  await page.getByText(/^Nothing that this link draws is in the graph any more/).waitFor();
  await next();
  await step(page).getByText("Letters, 4 of 5").waitFor();
  await expect.poll(() => count(page), { timeout: 10_000 }).toBe(25);
  await page.reload();
  await drawn(page);
  await step(page).getByText("Letters, 4 of 5").waitFor();
  await next();
  await step(page).getByText("Letters, 5 of 5").waitFor();
});

test("Next pressed again while a step loads is one entry of the history, and End while it loads ends it", async () => {
  const page = await open(few);
  await chooseFile(page, storyOf(few, pair, few));
  await step(page).getByText("Letters, 1 of 3").waitFor();
  const entries = () => page.evaluate(() => history.length);
  const before = await entries();
  const held = await holdAnswers(page, "Subgraph");
  const next = step(page).getByRole("button", { name: "Next" });
  for (let press = 0; press < 3; press++) await next.click();
  await held.count(1);
  expect(await entries()).toBe(before + 1);
  await step(page).getByRole("button", { name: "End" }).click();
  await step(page).waitFor({ state: "detached" });
  await held.release(0);
  expect(await step(page).count()).toBe(0);
  expect(await count(page)).toBe(3);
});

test("a view that is kept in the middle of a story is a view of its own", async () => {
  const page = await open();
  await page.getByRole("button", { name: "Pompeo’s visit", exact: true }).click();
  await page.getByText("step 1 of 5").waitFor();
  await keep(page, "One");
  await keep(page, "Two");
  await page.getByRole("button", { name: "End the story" }).click();
  await view(page, "One").click();
  await step(page).getByText("Your views, 1 of 2").waitFor();
  expect(await step(page).count()).toBe(1);
  expect(page.url()).not.toContain("story=");
});

test("the words of a line stand at its curve, also where the view before had bent it otherwise", async () => {
  const page = await open();
  /** How far the words of each line stand from the middle of its curve, in pixels. */
  const gaps = () =>
    page.evaluate(() => {
      type Edge = {
        id(): string;
        renderedMidpoint(): { x: number; y: number };
        renderedBoundingBox(options: object): { x1: number; x2: number; y1: number; y2: number };
      };
      const holder = document.querySelector(".drawing") as unknown as {
        _cyreg: { cy: { edges(): { map<T>(read: (edge: Edge) => T): T[] } } };
      };
      return holder._cyreg.cy.edges().map((edge) => {
        const { x1, x2, y1, y2 } = edge.renderedBoundingBox({ includeNodes: false, includeEdges: false });
        const middle = edge.renderedMidpoint();
        return Math.round(Math.hypot((x1 + x2) / 2 - middle.x, (y1 + y2) / 2 - middle.y));
      });
    });
  await keep(page, "A");
  await page.getByRole("button", { name: "Show only the author’s reading" }).click();
  await expect.poll(async () => (await linesOf(page)).length, { timeout: 10_000 }).toBeLessThan(10);
  await keep(page, "B");
  await view(page, "A").click();
  await expect.poll(async () => (await linesOf(page)).length, { timeout: 10_000 }).toBeGreaterThan(20);
  await page.waitForTimeout(500);
  expect(Math.max(...(await gaps()))).toBeLessThan(10);
});

test("what is selected in a step is read below it, and Undo takes the step back", async () => {
  const page = await open();
  await chooseFile(page);
  await step(page).getByText("Who was detained").waitFor();
  await drawn(page);
  await page.getByRole("combobox", { name: "Search" }).fill("SPAK");
  await page.getByRole("option", { name: /^SPAK/ }).click();
  await page.getByRole("heading", { level: 1, name: "SPAK" }).waitFor();
  await step(page).getByText("Two moments, 1 of 2").waitFor();
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

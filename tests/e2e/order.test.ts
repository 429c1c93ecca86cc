// Whatever opens the view anew, only what the reader did last counts, however late an answer comes.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { cutOff, holdAnswers } from "./held-answers.ts";
import { browserForFile, drawn, linesOf, placesOf } from "./page.ts";

const browser = browserForFile();
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const step = (page: Page, number: number) => page.getByText(new RegExp(`^step ${number} of \\d+$`));
const story = (page: Page, title: string) => page.getByRole("region", { name: `Story: ${title}` });
const card = (page: Page) => page.getByRole("heading", { level: 1, name: "The Iranian Regime Fears" });
const only = (page: Page, name: string) => button(page, `Draw only what ${name} says`);
const entries = (page: Page) => page.evaluate(() => history.length);

async function open(fragment = "") {
  const { page } = await browser.open({ fragment });
  await drawn(page);
  return page;
}

async function tell(title: string) {
  const page = await open();
  await button(page, title).click();
  await step(page, 1).waitFor();
  return page;
}

test("a step that comes after its story was ended does not open it again", async () => {
  const page = await tell("The Albanian raids");
  const steps = await holdAnswers(page, "Subgraph");
  await button(page, "Next").click();
  await steps.count(1);
  await button(page, "End the story").click();
  await card(page).waitFor();
  await steps.release(0);
  expect(await card(page).count()).toBe(1);
  expect(await page.evaluate(() => location.hash)).toBe("");
});

test("a step that comes after another story was begun does not take its place", async () => {
  const page = await tell("The Albanian raids");
  const steps = await holdAnswers(page, "Subgraph");
  await button(page, "Next").click();
  await steps.count(1);
  await button(page, "Pompeo’s visit").click();
  await steps.count(2);
  await steps.release(1);
  await story(page, "Pompeo’s visit").waitFor();
  await steps.release(0);
  expect(await story(page, "Pompeo’s visit").count()).toBe(1);
});

test("of two worlds the one that was asked for last is drawn", async () => {
  const page = await open();
  const worlds = await holdAnswers(page, "Overview");
  await only(page, "the author alone").click();
  await worlds.count(1);
  await only(page, "Albanian Police").click();
  await worlds.count(2);
  await worlds.release(1);
  await expect.poll(() => only(page, "Albanian Police").getAttribute("aria-pressed")).toBe("true");
  const drawnAlone = await linesOf(page);
  await worlds.release(0);
  expect(await linesOf(page)).toEqual(drawnAlone);
  expect(await only(page, "Albanian Police").getAttribute("aria-pressed")).toBe("true");
});

test("what failed is not offered again once something else was opened", async () => {
  const page = await tell("The Albanian raids");
  const mend = await cutOff(page, "Subgraph");
  await button(page, "Next").click();
  await button(page, "Try again").waitFor();
  await mend();
  await button(page, "End the story").click();
  await card(page).waitFor();
  expect(await button(page, "Try again").count()).toBe(0);
  browser.expectComplaints(1);
});

test("of two choices the later one is selected, however late the first is answered", async () => {
  const page = await open();
  await page.getByRole("button", { name: /not drawn yet/ }).click();
  const answers = await holdAnswers(page, "Beside");
  const listed = page.getByRole("tabpanel", { name: "Details" }).getByRole("listitem").getByRole("button");
  await listed.first().click();
  await answers.count(1);
  const name = await listed.last().innerText();
  await listed.last().click();
  await answers.count(2);
  await answers.release(1);
  const chosen = page.getByRole("heading", { level: 1, name, exact: true });
  await chosen.waitFor();
  await answers.release(0);
  expect(await chosen.count()).toBe(1);
});

test("two steps back with their answers the wrong way round leave the history as it was", async () => {
  const page = await tell("The Albanian raids");
  for (const number of [2, 3]) {
    await button(page, "Next").click();
    await step(page, number).waitFor();
  }
  const before = await entries(page);
  const answers = await holdAnswers(page, "Subgraph");
  await page.evaluate(() => history.back());
  await answers.count(1);
  await page.evaluate(() => history.back());
  await answers.count(2);
  await answers.release(1);
  await step(page, 1).waitFor();
  await answers.release(0);
  expect(await step(page, 1).count()).toBe(1);
  await page.unroute("**/graphql");
  expect(await entries(page)).toBe(before);
  for (const number of [2, 3]) {
    await page.goForward();
    await step(page, number).waitFor();
  }
});

test("what was done before Back is answered after it changes nothing", async () => {
  const page = await open();
  await page.getByRole("checkbox", { name: /^Country/ }).uncheck();
  await page.waitForFunction(() => location.hash.includes("nokind"));
  await page.getByRole("checkbox", { name: /^Country/ }).check();
  await page.waitForFunction(() => location.hash === "");
  await page.getByRole("button", { name: /not drawn yet/ }).click();
  const answers = await holdAnswers(page, "Beside", "Subgraph");
  await button(page, "Norway").click();
  await answers.count(1);
  await page.evaluate(() => history.back());
  await answers.count(2);
  await answers.release(1);
  await page.waitForFunction(() => document.querySelectorAll(".row.off").length === 1);
  await answers.release(0);
  expect(await page.evaluate(() => location.hash)).toBe("#v=1&nokind=COUNTRY");
});

const byHand = [
  "#v=1&without=POSSIBLE,PROBABLE",
  "#v=1&select=topic%3Aanti-social-cults",
  "#v=1&at=person:mike-pompeo~100~100~B,person:nobody~200~200~B",
  "#v=1&nospeaker=organization:albanian-police&noreading=1",
  "#v=1&at=nonsense",
];

test.each(byHand)("a link in other words than the page's own, %s, holds nobody on the page", async (link) => {
  const page = await open();
  await page.evaluate((hash) => {
    location.hash = hash;
  }, link);
  await page.waitForFunction((hash) => location.hash !== hash, link);
  const opened = await page.evaluate(() => location.hash);
  await page.getByRole("tab", { name: "Paths" }).click();
  await page.waitForFunction(() => location.hash.includes("tab=paths"));
  await page.goBack();
  await page.waitForFunction((hash) => location.hash === hash, opened);
  await page.goBack();
  await page.waitForFunction(() => location.hash === "");
  await card(page).waitFor();
  await page.getByRole("checkbox", { checked: false }).first().waitFor({ state: "detached" });
  await expect.poll(async () => Object.keys(await placesOf(page)).length).toBe(25);
});

test("while a panel waits it does not speak of the graph", async () => {
  const page = await open();
  await holdAnswers(page, "Article");
  await page.getByRole("tab", { name: "Article" }).click();
  await page.getByRole("tabpanel", { name: "Article" }).getByText("Opening the article …").waitFor();
  await holdAnswers(page, "RelationDetails");
  await page.evaluate(() => {
    location.hash = "#v=1&select=person:mike-pompeo|VISITED|place:ashraf-3";
  });
  await page.getByRole("tabpanel", { name: "Details" }).getByText("Looking it up …").waitFor();
});

test("what could not be counted says so, and is counted when it is asked for again", async () => {
  const page = await open();
  const mend = await cutOff(page, "Passing");
  await page.getByRole("checkbox", { name: /^stated/ }).uncheck();
  const status = page.getByRole("region", { name: "Status" });
  await status.getByText("not counted").waitFor();
  await mend();
  await status.getByRole("button", { name: "Try again" }).click();
  await status.getByText(/^\d+ of \d+ shown$/).waitFor();
  browser.expectComplaints(2); // it is asked twice before it is given up
});

test("what is chosen while a layout is worked out is selected, and the layout comes all the same", async () => {
  const page = await open();
  const before = await placesOf(page);
  await button(page, "Layout").click();
  await page.getByRole("menuitem", { name: "Who did what" }).click();
  await page.getByRole("combobox", { name: "Search" }).fill("norway");
  await page.getByRole("option", { name: "Norway" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Norway" }).waitFor();
  await expect
    .poll(async () => (await placesOf(page))["place:ashraf-3"], { timeout: 30_000 })
    .not.toEqual(before["place:ashraf-3"]);
  expect(await placesOf(page)).toHaveProperty("country:norway");
});

// What is told, asked and opened belongs to the view: Back, Forward, a reload and a link give it back whole.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserForFile, chosenLines, drawn, linesChosen, placesOf } from "./page.ts";

const browser = browserForFile();
const document = "iranian-regime-fears-opposition";
const pompeo = `story:${document}:pompeos-visit`;
const caption = (page: Page, step: number) => page.getByText(new RegExp(`^step ${step} of 5$`));
const panel = (page: Page) => page.getByRole("tabpanel", { name: "Paths" });
const card = (page: Page) => page.getByRole("heading", { level: 1, name: "The Iranian Regime Fears" });
const title = "Pompeo’s visit";
const spying = "group:iranian-nationals|SPIED_FOR|organization:revolutionary-guards";
const toAlbania = [
  "organization:spak|BELONGS_TO|country:albania",
  "person:mike-pompeo|VISITED|place:ashraf-3",
  "place:ashraf-3|LOCATED_IN|country:albania",
];

async function open(fragment = "", width = 1440) {
  const { page } = await browser.open({ fragment, width });
  await drawn(page);
  return page;
}

async function startStory(page: Page) {
  await page.getByRole("button", { name: title, exact: true }).click();
  await caption(page, 1).waitFor();
}

const stateOf = async (page: Page) => ({ places: await placesOf(page), lit: await chosenLines(page) });

test("Back and Forward through a story keep caption, light and places together", async () => {
  const page = await open();
  const first = await placesOf(page);
  await startStory(page);
  const one = await stateOf(page);
  expect(one.lit.length).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await caption(page, 2).waitFor();
  const two = await stateOf(page);
  expect(two.lit).not.toEqual(one.lit);
  await page.goBack();
  await caption(page, 1).waitFor();
  await linesChosen(page, one.lit);
  expect(await placesOf(page)).toEqual(one.places);
  await page.goForward();
  await caption(page, 2).waitFor();
  await linesChosen(page, two.lit);
  await page.goBack();
  await caption(page, 1).waitFor();
  await page.goBack();
  await card(page).waitFor();
  await linesChosen(page, []);
  expect(await placesOf(page)).toEqual(first);
});

test("a reload in the middle of a story goes on there; ended then, it gives the first view", async () => {
  const page = await open();
  const first = await placesOf(page);
  await startStory(page);
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await caption(page, 2).waitFor();
  const before = await stateOf(page);
  await page.reload();
  await caption(page, 2).waitFor();
  await linesChosen(page, before.lit);
  expect(await placesOf(page)).toEqual(before.places);
  await page.getByRole("button", { name: "End the story" }).click();
  await card(page).waitFor();
  expect(await placesOf(page)).toEqual(first);
});

test("a story ended gives back what was there before it", async () => {
  const page = await open(`#v=1&noreading=1&select=${encodeURIComponent(spying)}`);
  await startStory(page);
  await page.getByRole("button", { name: "End the story" }).click();
  await page.getByText("The words", { exact: true }).waitFor();
  expect(await page.getByRole("checkbox", { name: /^author’s reading/ }).isChecked()).toBe(false);
  await linesChosen(page, [spying]);
});

test("a link to a step opens it as it is laid out for the window that opens it", async () => {
  const wide = await open(`#v=1&story=${pompeo}~3`);
  await caption(wide, 3).waitFor();
  const narrow = await open(`#v=1&story=${pompeo}~3`, 1024);
  await caption(narrow, 3).waitFor();
  expect((await chosenLines(narrow)).sort()).toEqual((await chosenLines(wide)).sort());
  expect(await placesOf(narrow)).not.toEqual(await placesOf(wide));
});

test.each([
  ["a story", `#v=1&story=story:${document}:nobodys-visit~1`, `story:${document}:nobodys-visit~1`],
  ["a step", `#v=1&story=${pompeo}~9`, `${pompeo}~9`],
  ["an end of a path", "#v=1&tab=paths&from=person:nobody&to=organization:spak", "person:nobody"],
  ["what is hidden", "#v=1&hidden=person:nobody", "person:nobody"],
  ["what is pinned", "#v=1&pinned=person:nobody", "person:nobody"],
  ["what was expanded", "#v=1&expanded=person:nobody~organization:spak", "person:nobody"],
  ["a kind that is left out", "#v=1&nokind=GHOST", "GHOST"],
  ["a predicate that is left out", "#v=1&nopredicate=HAUNTS", "HAUNTS"],
  ["a speaker who is left out", "#v=1&nospeaker=person:nobody", "person:nobody"],
  [
    "a line of a path",
    "#v=1&tab=paths&lit=person:mike-pompeo|FEARS|place:ashraf-3",
    "person:mike-pompeo|FEARS|place:ashraf-3",
  ],
])("a link to %s that is not there says so and opens what is", async (_, link, gone) => {
  const page = await open(link);
  await page.locator(".notice").getByText(`No longer in the graph: ${gone}.`).waitFor();
  expect(Object.keys(await placesOf(page))).toHaveLength(25);
});

test("a damaged part of a story’s link is named", async () => {
  const page = await open("#v=1&story=pompeo");
  await page.locator(".notice").getByText("its part “story” is damaged").waitFor();
});

test("a link to a path opens its ends, its tab and its light", async () => {
  const page = await open(
    `#v=1&tab=paths&from=person:mike-pompeo&to=organization:spak&lit=${encodeURIComponent(toAlbania.join())}`,
  );
  await panel(page).getByText("One path of 3 steps; none is shorter.").waitFor();
  const end = (label: string) => page.getByRole("combobox", { name: label, exact: true });
  expect(await end("From").inputValue()).toBe("Mike Pompeo");
  expect(await end("To").inputValue()).toBe("SPAK");
  await linesChosen(page, toAlbania);
});

test("Back in Paths goes from path to path and from end to end, and stays on the page", async () => {
  const page = await open("#v=1&tab=paths&from=organization:spak&to=person:maryam-rajavi");
  const position = (text: string) => page.getByText(text, { exact: true });
  await panel(page).getByText("3 paths of 4 steps; none is shorter.").waitFor();
  await position("1 of 3 shown").waitFor();
  const first = await chosenLines(page);
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await position("2 of 3 shown").waitFor();
  await page.goBack();
  await position("1 of 3 shown").waitFor();
  await linesChosen(page, first);
  await page.goForward();
  await position("2 of 3 shown").waitFor();
  await page.reload();
  await position("2 of 3 shown").waitFor();
});

test("from a line to its sentence and back, by Escape and by Back", async () => {
  const page = await open(`#v=1&select=${encodeURIComponent(spying)}`);
  const inArticle = page.getByRole("button", { name: "Show in article" });
  for (const goBack of [() => page.goBack(), () => page.keyboard.press("Escape")]) {
    await inArticle.click();
    await page.locator("li.marked").waitFor();
    await goBack();
    await page.getByText("The words", { exact: true }).waitFor();
    await linesChosen(page, [spying]);
  }
});

test("a link holds that the strip of time is open, and its months", async () => {
  const page = await open("#v=1&months=7-12");
  await page.getByText("July to December. What is dated outside is dimmed").waitFor();
  await page.getByRole("button", { name: "All months" }).click();
  await page.waitForFunction(() => location.hash === "#v=1&months=1-12");
  await page.getByRole("region", { name: "Status" }).getByRole("button", { name: "In time" }).click();
  await page.waitForFunction(() => location.hash === "");
  await page.goBack();
  await page.getByRole("region", { name: "In time" }).waitFor();
});

test("what is chosen and not drawn yet is one step, not two", async () => {
  const page = await open();
  await page.getByRole("button", { name: /not drawn yet/ }).click();
  await page.getByRole("button", { name: "Norway", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Norway" }).waitFor();
  await page.goBack();
  await page.getByText("25 of").first().waitFor();
  expect(Object.keys(await placesOf(page))).not.toContain("country:norway");
});

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import {
  announced,
  browserForFile,
  chosenAreInside,
  chosenLines,
  counterOf,
  drawn,
  linesChosen,
  placesOf,
} from "./page.ts";

const browser = browserForFile();
const panel = (page: Page) => page.getByRole("tabpanel", { name: "Paths" });
const end = (page: Page, label: "From" | "To") => page.getByRole("combobox", { name: label, exact: true });
const path = (page: Page, number: number) =>
  panel(page).getByRole("button", { name: new RegExp(`^${number}\\. `) });

type Question = { operationName: string; variables: Record<string, unknown> };

/** The page's questions for paths on their way: `change` may ask another, and give what is answered instead. */
const onPaths = (page: Page, change: (question: Question) => { asked: Question } | { answered: object }) =>
  page.route("**/graphql", async (route) => {
    const question = route.request().postDataJSON() as Question;
    if (!question.operationName.startsWith("Paths")) return await route.continue();
    const changed = change(question);
    if ("asked" in changed) return await route.continue({ postData: JSON.stringify(changed.asked) });
    await route.fulfill({ json: changed.answered });
  });

async function open(fragment = "") {
  const opened = await browser.open({ fragment });
  await drawn(opened.page);
  return opened;
}

/** By keyboard alone. */
async function type(page: Page, label: "From" | "To", text: string, name: string) {
  await end(page, label).focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
  // Enter takes what is on top, and while one types that may be another
  await page
    .locator('[role="option"][data-focused] > span:first-child', { hasText: new RegExp(`^${name}$`) })
    .waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("option").first().waitFor({ state: "hidden" });
  expect(await end(page, label).inputValue()).toBe(name);
}

async function between(page: Page, from: [string, string], to: [string, string]) {
  await page.getByRole("tab", { name: "Paths" }).click();
  await type(page, "From", ...from);
  await type(page, "To", ...to);
}

test("a path is read out, a sentence a step, and its weakest link is named", async () => {
  const { page } = await open();
  await between(page, ["pompe", "Mike Pompeo"], ["spak", "SPAK"]);
  await path(page, 1).waitFor();
  const text = await panel(page).innerText();
  expect(text).toContain("One path of 3 steps; none is shorter.");
  for (const sentence of [
    "Mike Pompeo visited Ashraf 3.",
    "Ashraf 3 is in Albania.",
    "SPAK belongs to Albania.",
  ])
    expect(text).toContain(sentence);
  expect(text).toContain("Each of its links is stated.");
});

test("from a sentence of a path there is a way back to it, and it is lit again", async () => {
  const { page } = await open();
  await between(page, ["pompe", "Mike Pompeo"], ["spak", "SPAK"]);
  await path(page, 1).waitFor();
  const lit = await chosenLines(page);
  expect(lit).toHaveLength(3);
  await panel(page).getByRole("button", { name: "SPAK belongs to Albania." }).click();
  await page.getByText("The words", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Back to the paths from Mike Pompeo to SPAK" }).click();
  await path(page, 1).waitFor();
  await linesChosen(page, lit);
});

test("a hedge on the way is named, and never read as a fact", async () => {
  const { page } = await open();
  await between(page, ["spak", "SPAK"], ["revolutionary g", "Revolutionary Guards"]);
  await path(page, 1).waitFor();
  const text = await panel(page).innerText();
  expect(text).toContain("Its weakest link is reported.");
  expect(text).toMatch(/reportedly spied for the Revolutionary Guards/);
});

test("stepping lights the lines of one path after the other; what is placed does not move", async () => {
  const { page } = await open();
  await between(page, ["spak", "SPAK"], ["rajavi", "Maryam Rajavi"]);
  await panel(page).getByText("3 paths of 4 steps; none is shorter.").waitFor();
  const before = await placesOf(page);
  const seen: string[] = [];
  for (const number of [1, 2, 3]) {
    if (number > 1) await panel(page).getByRole("button", { name: "Next" }).click();
    await panel(page).getByText(`${number} of 3 shown`).waitFor();
    expect(await path(page, number).getAttribute("aria-pressed")).toBe("true");
    const lines = await chosenLines(page);
    expect(lines).toHaveLength(4);
    expect(await chosenAreInside(page)).toBe(true);
    seen.push(lines.sort().join());
  }
  expect(new Set(seen).size).toBe(3);
  await panel(page).getByRole("button", { name: "Previous" }).click();
  await panel(page).getByText("2 of 3 shown").waitFor();
  expect((await chosenLines(page)).sort().join()).toBe(seen[1]);
  const after = await placesOf(page);
  for (const [id, place] of Object.entries(before)) expect(after[id]).toEqual(place);
});

test("a path adds what is not drawn yet, and nothing else; a selection puts its light out", async () => {
  const { page } = await open();
  const before = Object.keys(await placesOf(page));
  await between(page, ["khamenei", "Ali Khamenei"], ["spak", "SPAK"]);
  await page.waitForFunction(() => location.hash.includes("lit="));
  const title = await path(page, 1).locator(".name").innerText();
  const names = title.replace(/^1\. /, "").split(" – ");
  const added = Object.keys(await placesOf(page)).filter((id) => !before.includes(id));
  expect(added).toContain("person:ali-khamenei");
  expect(added.length).toBeLessThanOrEqual(names.length);
  expect(await chosenLines(page)).toHaveLength(names.length - 1);
  const { shown, total, filtered, notDrawn } = await counterOf(page);
  expect(shown + filtered + notDrawn).toBe(total);
  // a sentence leads to the words behind it
  await panel(page).locator(".claims button").first().click();
  await page.getByRole("tabpanel", { name: "Details" }).getByText("How we know").first().waitFor();
  expect(await chosenLines(page)).toHaveLength(1);
  await page.getByRole("tab", { name: "Paths" }).click();
  expect(await end(page, "From").inputValue()).toBe("Ali Khamenei");
});

test("no path under the filters: they are named, and to allow all is offered because it opens one", async () => {
  const { page } = await open("#v=1&noreading=1");
  await between(page, ["pompe", "Mike Pompeo"], ["pressure on", "Pressure on Tehran"]);
  await panel(page).getByText("No path of at most 4 steps.").waitFor();
  await panel(page).getByText("Left out: author’s reading.").waitFor();
  await panel(page).getByRole("button", { name: "Allow all filters", exact: true }).click();
  await panel(page).getByText("One link is the author’s reading.").waitFor();
  expect(await panel(page).innerText()).not.toContain("Left out");
});

test("no short path: a longer search is offered because it finds one", async () => {
  const { page } = await open();
  await between(page, ["pompe", "Mike Pompeo"], ["netherl", "Netherlands"]);
  await panel(page).getByText("No path of at most 4 steps.").waitFor();
  const further = panel(page).getByRole("button", { name: "Look up to 6 steps" });
  await further.waitFor();
  expect(
    await panel(page)
      .getByRole("button", { name: /Allow all filters/ })
      .count(),
  ).toBe(0);
  await further.click();
  await panel(page)
    .getByText(/paths of 6 steps/)
    .waitFor();
});

test("nothing is offered that opens no path", async () => {
  const { page } = await open();
  await between(page, ["rafizadeh", "Majid Rafizadeh"], ["spak", "SPAK"]);
  await panel(page).getByText("Nor is there one of at most 6 steps with all filters allowed.").waitFor();
  expect(await panel(page).locator(".paths button").count()).toBe(0);
});

test("twice the same end is said in words", async () => {
  const { page } = await open();
  await between(page, ["spak", "SPAK"], ["spak", "SPAK"]);
  await panel(page).getByText("Both ends are the same.").waitFor();
});

test("by keyboard alone: from a person, to another, onto the graph", async () => {
  const { page } = await open("#v=1&select=person%3Amike-pompeo");
  await page.getByRole("button", { name: "Paths from here" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.role === "combobox");
  expect(await end(page, "From").inputValue()).toBe("Mike Pompeo");
  await end(page, "To").and(page.locator(":focus")).waitFor();
  await type(page, "To", "spak", "SPAK");
  await path(page, 1).waitFor();
  await page.keyboard.press("Tab");
  expect(await path(page, 1).evaluate((each) => each === document.activeElement)).toBe(true);
  await linesChosen(page, [
    "organization:spak|BELONGS_TO|country:albania",
    "person:mike-pompeo|VISITED|place:ashraf-3",
    "place:ashraf-3|LOCATED_IN|country:albania",
  ]);
});

test("paths from a line start at who did it", async () => {
  const { page } = await open(
    `#v=1&select=${encodeURIComponent("group:iranian-nationals|SPIED_FOR|organization:revolutionary-guards")}`,
  );
  await page.getByRole("button", { name: "Paths from here" }).click();
  await panel(page).waitFor();
  expect(await end(page, "From").inputValue()).toBe("Iranian nationals");
});

test("an end that the graph does not have is said in words", async () => {
  const { page } = await open();
  // the graph itself answers that it knows no such end, as when an article has been taken out meanwhile
  await onPaths(page, (question) => ({
    asked: { ...question, variables: { ...question.variables, to: "person:nobody" } },
  }));
  await between(page, ["pompe", "Mike Pompeo"], ["spak", "SPAK"]);
  await panel(page)
    .getByRole("alert")
    .getByText("Mike Pompeo or SPAK is no longer in the graph. Choose another end.")
    .waitFor();
  expect(await path(page, 1).count()).toBe(0);
});

test.each([
  [0, "The search ran out of time before it found a path. That does not mean that there is none."],
  [3, "No path of at most 3 steps. The search ran out of time there; longer ones are not ruled out."],
])(
  "a search that ran out of time after %i steps says so, and claims no absence",
  async (searchedHops, words) => {
    const { page } = await open();
    // what the page makes of such an answer: a search of this graph is too quick to run out of time
    const paths = { __typename: "PathResult", paths: [], searchedHops, complete: false, hasMore: false };
    await onPaths(page, () => ({ answered: { data: { paths } } }));
    await between(page, ["pompe", "Mike Pompeo"], ["spak", "SPAK"]);
    await panel(page).getByText(words, { exact: true }).waitFor();
    await panel(page)
      .getByText("Whether a longer search finds one is not known: it ran out of time.", { exact: true })
      .waitFor();
    expect(await panel(page).innerText()).not.toContain("Nor is there one");
    expect(await announced(page, /ran out of time/)).toBe(words);
  },
);

test("the first path is drawn as soon as it is found, and Back takes it back together with its end", async () => {
  const { page } = await open("#v=1&tab=paths&from=organization:spak");
  const before = await placesOf(page);
  await type(page, "To", "khamenei", "Ali Khamenei");
  await page.waitForFunction(() => location.hash.includes("lit="));
  expect((await chosenLines(page)).length).toBeGreaterThan(1);
  await path(page, 1).getByText("On the graph").waitFor();
  await page.goBack();
  await panel(page).getByRole("listitem").first().waitFor({ state: "detached" });
  expect(await end(page, "To").inputValue()).toBe("");
  expect(await placesOf(page)).toEqual(before);
});

test("a path’s title says what it does, and that it is done", async () => {
  const { page } = await open("#v=1&tab=paths&from=organization:spak&to=person:maryam-rajavi");
  await panel(page).getByText("1 of 3 shown").waitFor();
  await path(page, 1).getByText("On the graph").waitFor();
  await path(page, 2).getByText("Show on the graph").click();
  await panel(page).getByText("2 of 3 shown").waitFor();
});

test("an aim and a foiled event on the way are named, however flatly each link is stated", async () => {
  const { page } = await open("#v=1&tab=paths&from=person:mike-pompeo&to=person:maryam-rajavi");
  await panel(page)
    .getByText("One link is only an aim: the text does not say that it came about.")
    .first()
    .waitFor();
  const foiled = await open("#v=1&tab=paths&from=country:france&to=organization:mek");
  await panel(foiled.page).getByText("One of its events was foiled.").first().waitFor();
});

test("the filters that are in the way are named, speakers by name where there are at most two", async () => {
  const { page } = await open(
    "#v=1&tab=paths&from=person:mike-pompeo&to=organization:spak&nospeaker=organization:albanian-police",
  );
  await panel(page).getByText("Left out: what Albanian Police says.").waitFor();
  await page.getByRole("checkbox", { name: /^the author alone/ }).uncheck();
  await panel(page).getByText("Left out: what the author alone and Albanian Police say.").waitFor();
});

test("while the graph is asked without the filters the page says just that", async () => {
  const { page } = await open("#v=1&noreading=1&tab=paths&from=person:mike-pompeo");
  await onPaths(page, (asked) => ({ asked }));
  await page.route("**/graphql", async (route) => {
    const { operationName, variables } = route.request().postDataJSON() as Question;
    if (operationName.startsWith("Paths") && variables.filter === null)
      await panel(page).getByText("Looking without your filters …").waitFor();
    await route.fallback();
  });
  await type(page, "To", "pressure on", "Pressure on Tehran");
  await panel(page).getByRole("button", { name: "Allow all filters", exact: true }).waitFor();
});

test("a lit path stands inside of what the strip of time and the drawer leave free", async () => {
  const { page } = await browser.open({
    fragment: "#v=1&tab=paths&from=organization:spak&to=person:maryam-rajavi&months=1-12",
    width: 1024,
    height: 768,
  });
  await drawn(page);
  await panel(page).getByText("1 of 3 shown").waitFor();
  await page.waitForTimeout(300); // the canvas settles a frame later
  expect(await chosenAreInside(page)).toBe(true);
  await page.getByRole("button", { name: "Stories and filters" }).click();
  await page.getByRole("checkbox", { name: /^stated/ }).waitFor();
  expect(await chosenAreInside(page, 288)).toBe(true);
});

test("each sentence of a path says how it is said and who says so", async () => {
  const { page } = await open();
  await between(page, ["pompe", "Mike Pompeo"], ["spak", "SPAK"]);
  await path(page, 1).waitFor();
  const [sentences, hedges] = await Promise.all(
    [".path .claims button", ".path .claims .meta"].map((each) => panel(page).locator(each).allInnerTexts()),
  );
  expect(hedges).toHaveLength(sentences?.length ?? 0);
  for (const hedge of hedges ?? [])
    expect(hedge).toMatch(/^(stated|reported|alleged|probable|possible); .*Majid Rafizadeh/);
});

test("the light of a path can be put out where it was lit, and lines beside it lead to no path back", async () => {
  const { page } = await open("#v=1&tab=paths&from=organization:spak&to=person:maryam-rajavi");
  await path(page, 1).getByText("On the graph").waitFor();
  await path(page, 1).click();
  await path(page, 1).getByText("Show on the graph").waitFor();
  expect(await chosenLines(page)).toEqual([]);
  await path(page, 1).click();
  await path(page, 1).getByText("On the graph").waitFor();
  const [lit = ""] = await chosenLines(page);
  const back = page.getByRole("button", { name: /^Back to the paths/ });
  await page.evaluate((id) => {
    location.hash = `${location.hash}&select=${encodeURIComponent(id)}&tab=details`.replace("&tab=paths", "");
  }, lit);
  await back.waitFor();
  await page.evaluate(() => {
    location.hash = location.hash.replace(
      /select=[^&]*/,
      `select=${encodeURIComponent("person:mike-pompeo|VISITED|place:ashraf-3")}`,
    );
  });
  await page.getByRole("heading", { level: 1, name: /Mike Pompeo visited/ }).waitFor();
  expect(await back.count()).toBe(0);
});

test("until something is asked paths start at what is selected, and looking alone leaves nothing in the address", async () => {
  const { page } = await open("#v=1&select=person%3Amike-pompeo");
  await page.getByRole("tab", { name: "Paths" }).click();
  await panel(page).waitFor();
  expect(await end(page, "From").inputValue()).toBe("Mike Pompeo");
  await page.getByRole("combobox", { name: "Search" }).fill("spak");
  await page.getByRole("option", { name: "SPAK" }).first().click();
  await page.getByRole("heading", { level: 1, name: "SPAK" }).waitFor();
  await page.getByRole("tab", { name: "Paths" }).click();
  await panel(page).waitFor();
  expect(await end(page, "From").inputValue()).toBe("SPAK");
  expect(await page.evaluate(() => location.hash)).not.toContain("from=");
  await type(page, "To", "pompe", "Mike Pompeo");
  await path(page, 1).waitFor();
  expect(await page.evaluate(() => location.hash)).toContain("from=organization%3Aspak");
});

test("a path is copied as text, each step with its hedge, and its address opens it", async () => {
  const { page, context } = await open();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await between(page, ["pompe", "Mike Pompeo"], ["spak", "SPAK"]);
  await panel(page).getByRole("button", { name: "Copy as text" }).click();
  await page.getByText("The path is copied, sentence by sentence.").waitFor();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split("\n");
  expect(lines).toEqual([
    "Mike Pompeo – Ashraf 3 – Albania – SPAK",
    expect.stringMatching(
      /^1\. Mike Pompeo visited Ashraf 3\. \(stated; Majid Rafizadeh, naming no source\.\) paragraph 10, sentence \d: “.+”\.$/,
    ),
    expect.stringMatching(/^2\. Ashraf 3 is in Albania\. \(stated; .+\) paragraph \d+, sentence \d: “.+”/),
    expect.stringMatching(/^3\. SPAK belongs to Albania\. \(stated; .+\) paragraph \d+, sentence \d: “.+”/),
    "Each of its links is stated.",
    "From Majid Rafizadeh, “The Iranian Regime Fears the Opposition”, Townhall, date not stated.",
  ]);
  const { page: other } = await browser.open({ fragment: new URL(page.url()).hash });
  await drawn(other);
  await panel(other).getByText("One path of 3 steps; none is shorter.").waitFor();
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserForFile, chosenLines, clickLine, drawn } from "./page.ts";

const browser = browserForFile();
const article = (page: Page) => page.getByRole("tabpanel", { name: "Article" });
const tab = (page: Page) => page.getByRole("tab", { name: "Article" });
const spying = "group:iranian-nationals|SPIED_FOR|organization:revolutionary-guards";

async function open(fragment = "") {
  const opened = await browser.open({ fragment });
  await drawn(opened.page);
  return opened;
}

test("from a line to its sentence: show in article marks it", async () => {
  const { page } = await open(`#v=1&select=${encodeURIComponent(spying)}`);
  await page.getByRole("button", { name: "Show in article" }).click();
  const marked = article(page).locator("li.marked");
  await marked.first().waitFor();
  expect(await marked.count()).toBe(1);
  expect(await marked.innerText()).toMatch(/^9\.2/);
});

test("from a sentence to its lines: all that it carries light up, and its claims are listed", async () => {
  const { page } = await open();
  await tab(page).click();
  await article(page).locator('[data-sentence$=":9.2"] .sentence').click();
  await page.waitForFunction(() => location.hash.includes("sentence"));
  const lines = await chosenLines(page);
  expect(lines).toContain(spying);
  expect(lines.length).toBeGreaterThan(1);
  await article(page)
    .getByRole("button", { name: /reportedly spied for the Revolutionary Guards/ })
    .click();
  expect(await chosenLines(page)).toEqual([spying]);
});

test("a link to a sentence opens the article there", async () => {
  const { page } = await open("#v=1&select=sentence%3Airanian-regime-fears-opposition%3A9.2");
  await article(page).locator("li.marked").waitFor();
  expect((await chosenLines(page)).length).toBeGreaterThan(1);
});

test("every sentence stands in the outline with its claims or its reason", async () => {
  const { page } = await open();
  await tab(page).click();
  const items = article(page).locator("[data-sentence]");
  await items.first().waitFor();
  for (const text of await items.allInnerTexts())
    expect(text).toMatch(
      /\d+ claims?|part of the page|says who wrote|only asks|praises or blames|figure of speech|repeats another line|not read yet/,
    );
});

test("another text than the article is refused in words and shows nothing", async () => {
  const { page } = await open();
  await tab(page).click();
  await article(page).getByText("You have the article’s text?").click();
  const other = readFileSync(join(import.meta.dirname, "../fixtures/lunera-harbour.txt"), "utf8");
  await article(page).getByLabel("Paste the text here").fill(other);
  await article(page)
    .getByText(/^Only \d+ of the graph’s \d+ fragments stand in this text/)
    .waitFor();
});

test("a text of which nothing is found is told apart from one of which too little is", async () => {
  const { page } = await open();
  await tab(page).click();
  await article(page).getByText("You have the article’s text?").click();
  await article(page).getByLabel("Paste the text here").fill("Quite another matter.");
  await article(page)
    .getByRole("alert")
    .getByText(/^This does not look like the article: none of its \d\d+ fragments was found\.$/)
    .waitFor();
});

/** Drops a file there; false where the page leaves it to the browser, which would open it in the page's place. */
const drop = (there: Locator, bytes: Uint8Array) =>
  there.evaluate(
    (element, file) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(file)], "a.txt", { type: "text/plain" }));
      return !element.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
    },
    [...bytes],
  );

test("a file may be dropped anywhere in the panel: a wrong or empty one is refused in words, whatever lies there", async () => {
  const { page } = await open();
  await tab(page).click();
  const row = article(page).locator("[data-sentence]").first();
  await row.waitFor();
  const alert = article(page).getByRole("alert");
  expect(await drop(row, new Uint8Array())).toBe(true);
  await alert.getByText("There is no text in this.").waitFor();
  expect(await drop(row, Buffer.from("Quite another matter."))).toBe(true);
  await alert.getByText("This does not look like the article").waitFor();
  // as an editor of long ago saved it
  const lines = await article(page).locator(".fragments").allInnerTexts();
  const copy = `${lines.join("\n")}\nA café.`;
  const old = Uint8Array.from(copy, (letter) => (letter === "’" ? 0x92 : letter.charCodeAt(0) & 0xff));
  await drop(row, old);
  const reader = article(page).locator(".reader");
  await reader.getByText("A café.").waitFor();
  expect(await alert.count()).toBe(0);
  await drop(reader, Buffer.from("Quite another matter."));
  await alert.getByText("This does not look like the article").waitFor();
  await drop(reader, Buffer.from(`${copy}\nAnother end.`));
  await reader.getByText("Another end.").waitFor();
});

test("a file that is dropped beside the article does not take the page away", async () => {
  const { page } = await open();
  expect(await drop(page.getByRole("application"), Buffer.from("A text."))).toBe(true);
  expect(await drop(page.getByRole("tab", { name: "Details" }), Buffer.from("A text."))).toBe(true);
});

test("a text that is too long is refused before it is read", async () => {
  const { page } = await open();
  await tab(page).click();
  await article(page).locator("[data-sentence]").first().waitFor();
  await article(page).getByText("You have the article’s text?").click();
  await article(page).getByLabel("Paste the text here").fill("word ".repeat(100_001));
  await article(page).getByRole("alert").getByText("A text may have 500,000 characters at most.").waitFor();
});

test("in the outline number, our words and the article’s words stand apart", async () => {
  const { page } = await open("#v=1&select=sentence%3Airanian-regime-fears-opposition%3A9.2");
  const row = article(page).locator("li.marked");
  const [number, gloss, fragments] = await Promise.all(
    [".sentence .count", ".sentence span:last-child", ".fragments"].map((part) =>
      row.locator(part).boundingBox(),
    ),
  );
  expect((gloss?.x ?? 0) - (number?.x ?? 0) - (number?.width ?? 0)).toBeGreaterThanOrEqual(8);
  expect((fragments?.y ?? 0) - (gloss?.y ?? 0) - (gloss?.height ?? 0)).toBeGreaterThanOrEqual(4);
});

test("a text that is pasted is anchored here, is never sent, and each fragment opens its claims", async () => {
  const { page } = await open();
  const sent: string[] = [];
  page.on("request", (request) => sent.push(request.postData() ?? ""));
  await tab(page).click();
  await article(page).getByText("You have the article’s text?").click();
  // fragments alone, put together from what the page itself shows
  const fragments = await article(page).locator(".fragments").allInnerTexts();
  const copy = fragments
    .map((line) => line.replaceAll(" … ", " and then "))
    .join("\n")
    .replaceAll("’", "'");
  await article(page).getByLabel("Paste the text here").fill(copy);
  await article(page)
    .getByText(/\d+ of \d+ fragments found in your copy/)
    .waitFor();
  const { found, all } = await article(page)
    .getByText(/fragments found/)
    .innerText()
    .then((text) => {
      const [, found, all] = /(\d+) of (\d+)/.exec(text) ?? [];
      return { found: Number(found), all: Number(all) };
    });
  expect(found / all).toBeGreaterThanOrEqual(0.95);
  await article(page)
    .locator(".fragment")
    .filter({ hasText: "Islamic Revolutionary Guards Corps" })
    .first()
    .click();
  await article(page)
    .getByRole("button", { name: /reportedly spied for the Revolutionary Guards/ })
    .click();
  expect(await chosenLines(page)).toEqual([spying]);
  expect(sent.join("\n")).not.toContain("and then");
});

test("what is shown of a text is that text, letter for letter, and breaks where it breaks by itself", async () => {
  const { page } = await open();
  await tab(page).click();
  await article(page).getByText("You have the article’s text?").click();
  const fragments = await article(page).locator(".fragments").allInnerTexts();
  const copy = fragments
    .map(
      (line, index) => `${index % 3 === 0 ? "  " : ""}So it says: ${line.replaceAll(" … ", " – ")}, it says.`,
    )
    .map((line, index) => line + (index % 2 === 0 ? "\n\n" : " \n \n"))
    .join("");
  await article(page).getByLabel("Paste the text here").fill(copy);
  const reader = article(page).locator(".reader");
  await reader.waitFor();
  expect(await reader.evaluate((element) => element.textContent)).toBe(copy);
  const letters = (text: string) => text.replace(/[\r\n]+/g, "");
  expect(letters(await reader.innerText())).toBe(letters(copy));
  // a fragment that is longer than what is left of its line goes on in the next one
  const boxes = await reader
    .getByRole("button")
    .evaluateAll((all) => all.map((each) => each.getClientRects().length));
  expect(Math.max(...boxes)).toBeGreaterThan(1);
  // and opens by keys
  await reader.getByRole("button", { expanded: false }).first().focus();
  await page.keyboard.press("Space");
  await reader.getByRole("list", { name: "What rests on these words" }).waitFor();
  await page.keyboard.press("Enter");
  expect(await reader.getByRole("list").count()).toBe(0);
});

test("a citation holds author, title, place, words, hedge and speaker", async () => {
  const { page, context } = await open();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await clickLine(page, spying);
  await page.getByRole("button", { name: "Copy citation" }).click();
  await page.getByText("The citation is copied.").waitFor();
  const citation = await page.evaluate(() => navigator.clipboard.readText());
  for (const part of [
    "Majid Rafizadeh",
    "The Iranian Regime Fears the Opposition",
    "Townhall",
    "paragraph 9, sentence 2",
    "reportedly",
    "reported; Majid Rafizadeh, naming no source",
  ])
    expect(citation).toContain(part);
  expect(citation).not.toContain("http"); // nobody else comes to this machine's own address
});

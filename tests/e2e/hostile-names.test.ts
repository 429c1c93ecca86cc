// Names that a spreadsheet or a browser would run come through every panel as the text that they are.
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { loadDocuments, removeDocument } from "../../seed/load.ts";
import type { Database } from "../../server/database/database.ts";
import { ends, formula, hostileDocument, markup, relation } from "../contract/hostile-document.ts";
import { browserForFile, drawn } from "./page.ts";
import { sendPage } from "./sent-page.ts";
import { openSuiteGraph } from "./suite-graph.ts";

const browser = browserForFile();
let database: Database;
beforeAll(async () => {
  database = openSuiteGraph();
  await loadDocuments(database, [hostileDocument]);
});
afterAll(async () => {
  await removeDocument(database, hostileDocument.document.id);
  await database.close();
});

const dialogs: string[] = [];
afterEach(() => expect(dialogs.splice(0)).toEqual([]));

const details = (page: Page) => page.getByRole("region", { name: "Details" });
const tab = async (page: Page, name: string) => {
  await page.getByRole("tab", { name }).click();
  return page.getByRole("tabpanel", { name });
};

async function open(select?: string, placed: string[] = Object.values(ends)): Promise<Page> {
  const at = `at=${placed.map((id, index) => `${id}~${200 + 300 * index}~300~B`).join(",")}`;
  const fragment = `#v=1&${at}${select ? `&select=${encodeURIComponent(select)}` : ""}`;
  const { page } = await browser.open({ fragment });
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await drawn(page);
  return page;
}

/** The names are there as text, and nothing was made of them. */
async function expectText(page: Page, place: { innerText(): Promise<string> }, ...texts: string[]) {
  const shown = await place.innerText();
  for (const text of texts) expect(shown).toContain(text);
  expect(await page.locator("img[src='x'], a[href='http://x']").count()).toBe(0);
}

test("the document's card and the filters", async () => {
  const page = await open();
  const card = details(page);
  await card.getByRole("heading", { level: 1, name: markup }).waitFor();
  await expectText(page, card, markup, formula);
  await expectText(page, page.getByRole("region", { name: "Filters" }), formula);
});

test("the list of what is not drawn", async () => {
  const page = await open(undefined, [ends.formula]);
  await page
    .getByRole("region", { name: "Status" })
    .getByRole("button", { name: /not drawn yet/ })
    .click();
  await details(page).getByRole("button", { name: markup }).waitFor();
  await expectText(page, details(page), markup);
});

test("a story", async () => {
  const page = await open();
  const offered = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: formula }) });
  await expectText(page, offered, formula, markup);
  await offered.getByRole("button", { name: formula }).click();
  await details(page).getByText("step 1 of 1").waitFor();
  await expectText(page, details(page), formula, markup);
});

test("a line's words, hedge, note and speaker", async () => {
  const page = await open(relation);
  await details(page).getByText("The words", { exact: true }).waitFor();
  await expectText(page, details(page), formula, markup);
});

test.each([
  [ends.formula, formula],
  [ends.markup, markup],
])("an entity: %s", async (id, name) => {
  const page = await open(id);
  await details(page).getByRole("heading", { level: 1, name }).waitFor();
  await details(page).getByText(`${name} in a summary`).waitFor();
  await expectText(page, details(page), name, formula, markup);
});

test("what a search offers", async () => {
  const page = await open();
  for (const [typed, name] of [
    ["hyperlink", formula],
    ["onerror", markup],
  ] as const) {
    await page.getByRole("combobox", { name: "Search" }).fill(typed);
    const option = page.getByRole("option", { name }).first();
    await option.waitFor();
    await expectText(page, option, name);
  }
});

test("the article's outline", async () => {
  const page = await open();
  const panel = await tab(page, "Article");
  await panel.getByText(markup).first().waitFor();
  await expectText(page, panel, markup);
});

test("a path, read out", async () => {
  const page = await open();
  const panel = await tab(page, "Paths");
  for (const [label, typed, name] of [
    ["From", "hyperlink", formula],
    ["To", "onerror", markup],
  ] as const) {
    const end = page.getByRole("combobox", { name: label, exact: true });
    await end.fill(typed);
    await page.getByRole("option", { name }).first().click();
  }
  await panel.getByRole("button", { name: /^1\. / }).waitFor();
  await expectText(page, panel, formula, markup);
});

test("the strip of time", async () => {
  const page = await open();
  await page.getByRole("region", { name: "Status" }).getByRole("button", { name: "In time" }).click();
  const strip = page.getByRole("region", { name: "In time" });
  const mark = strip.getByRole("button", { name: markup });
  await mark.first().waitFor();
  expect(await mark.first().getAttribute("aria-label")).toContain(markup);
  expect(await page.locator("img[src='x']").count()).toBe(0);
});

test("the API gives them letter by letter", async () => {
  const response = await fetch(`${inject("api")}/graphql`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      query: "query ($ids: [ID!]!) { subgraph(ids: $ids) { nodes { name } } }",
      variables: { ids: Object.values(ends) },
    }),
  });
  const { data } = (await response.json()) as { data: { subgraph: { nodes: { name: string }[] } } };
  expect(data.subgraph.nodes.map(({ name }) => name).sort()).toEqual([formula, markup].sort());
});

test("a page that is sent, in its panel and on its card", async () => {
  const sent = await sendPage(await open());
  expect(sent.html).not.toContain(formula);
  expect(sent.html).not.toContain(markup);
  const { page } = await browser.open({
    ...sent,
    isOffline: true,
    fragment: `#v=1&select=${encodeURIComponent(relation)}`,
  });
  page.on("dialog", (dialog) => dialogs.push(dialog.message()));
  await drawn(page);
  await details(page).getByRole("button", { name: "Copy citation" }).waitFor();
  await expectText(page, details(page), formula);
});

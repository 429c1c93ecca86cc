// Every filter of the left column: alone, with the others, in the link, undone; what is drawn and counted is compared with the API's own answer.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { compileArticle } from "../../seed/compile.ts";
import type { ClaimFilter } from "../../server/graph/filter.ts";
import { source } from "../fixtures/lunera-harbour.ts";
import { holdAnswers } from "./held-answers.ts";
import { browserForFile, drawn, linesOf, placesOf } from "./page.ts";
import { type Served, serveDocuments } from "./serve-documents.ts";

const browser = browserForFile();
const details = (page: Page) => page.getByRole("region", { name: "Details" });
const column = (page: Page) => page.getByRole("region", { name: "Filters" });
const field = (page: Page, label: "Words" | "From" | "To") =>
  column(page).getByRole(label === "Words" ? "searchbox" : "textbox", { name: label, exact: true });
const box = (page: Page, name: string) =>
  column(page).getByRole("checkbox", { name: new RegExp(`^${name} \\d+$`) });
const fold = (page: Page, name: "When" | "How they are joined") =>
  column(page).locator("summary").filter({ hasText: name });

async function unfoldJoined(page: Page) {
  await fold(page, "How they are joined").click();
  await column(page)
    .getByRole("button", { name: /^Show all \d+$/ })
    .click();
}

/** A news report with whole dates and with two who contradict each other. */
let harbour: Served;
beforeAll(async () => {
  harbour = await serveDocuments([compileArticle(source)]);
});
afterAll(() => harbour?.stop());

async function open(options: Parameters<typeof browser.open>[0] = {}) {
  const { page } = await browser.open(options);
  await drawn(page);
  return page;
}
const openHarbour = () => open({ address: harbour.address });

type Answer<Data> = { data: Data; errors?: { extensions: { code: string } }[] };

/** Asks again where the graph took too long: it plans a statement at its first use. */
async function ask<Data>(address: string, query: string, variables: object): Promise<Data> {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as Answer<Data>;
  if (errors?.every(({ extensions }) => extensions.code === "TIMEOUT")) return ask(address, query, variables);
  expect(errors).toBeUndefined();
  return data;
}

/** The lines among these that pass, as the API says. */
async function passing(
  ids: string[],
  filter: ClaimFilter,
  address: string = inject("api"),
): Promise<string[]> {
  const { subgraph } = await ask<{ subgraph: { relations: { id: string }[] } }>(
    address,
    "query ($ids: [ID!]!, $filter: ClaimFilter) { subgraph(ids: $ids, filter: $filter) { relations { id } } }",
    { ids, filter },
  );
  return subgraph.relations.map(({ id }) => id).sort();
}

const drawnNow = async (page: Page) => (await linesOf(page)).sort();
const slow = { timeout: 30_000 }; // the graph is asked
const untilDrawn = (page: Page, lines: string[]) => expect.poll(() => drawnNow(page), slow).toEqual(lines);

test("filters combine: what is drawn passes all of them, and nothing else", async () => {
  const page = await open();
  const ids = Object.keys(await placesOf(page));
  await box(page, "stated").uncheck();
  await untilDrawn(page, await passing(ids, { modalities: ["REPORTED", "ALLEGED", "PROBABLE", "POSSIBLE"] }));
  await field(page, "Words").fill("nationals");
  const both: ClaimFilter = {
    modalities: ["REPORTED", "ALLEGED", "PROBABLE", "POSSIBLE"],
    text: "nationals",
  };
  const lines = await passing(ids, both);
  expect(lines.length).toBeGreaterThan(1);
  await untilDrawn(page, lines);
  await unfoldJoined(page);
  await box(page, "spied in").uncheck();
  await untilDrawn(
    page,
    lines.filter((id) => !id.includes("|SPIED_IN|")),
  );
  await fold(page, "When").click();
  await box(page, "date not stated").uncheck();
  await untilDrawn(page, []);
});

type Facets = {
  modalities: { count: number }[];
  kinds: { kind: string; count: number }[];
  predicates: { predicate: string; count: number }[];
  speakers: { entity: { name: string }; claimCount: number }[];
  interpretations: number;
  contested: number;
  total: number;
};
const facets = async (filter: ClaimFilter): Promise<Facets> =>
  (
    await ask<{ facets: Facets }>(
      inject("api"),
      `query ($filter: ClaimFilter) { facets(filter: $filter) {
        modalities { count } kinds { kind count } predicates { predicate count }
        speakers { entity { name } claimCount } interpretations contested total } }`,
      { filter },
    )
  ).facets;
const countOf = async (page: Page, name: string) =>
  Number(await box(page, name).locator("..").locator(".count").innerText());

const disputed = (page: Page) =>
  column(page).getByRole("button", { name: "only what is disputed", exact: true });
const disputedCount = async (page: Page) =>
  Number(await disputed(page).locator("../..").locator(".count").innerText());

test("the counts of each group are those under all other filters, and a row of none stays", async () => {
  const page = await open();
  await field(page, "Words").fill("visit");
  await box(page, "reported").uncheck();
  await box(page, "Topic").uncheck();
  const modalities: ClaimFilter["modalities"] = ["STATED", "ALLEGED", "PROBABLE", "POSSIBLE"];
  const kinds: ClaimFilter["kinds"] = [
    "EVENT",
    "PERSON",
    "GROUP",
    "ORGANIZATION",
    "COUNTRY",
    "PLACE",
    "ACCOUNT",
    "OFFICE",
  ];
  const text = "visit";
  const [whole, byWording, byKind, byWords, byAll] = await Promise.all([
    facets({}),
    facets({ kinds, text }),
    facets({ modalities, text }),
    facets({ modalities, kinds }),
    facets({ modalities, kinds, text }),
  ]);
  expect(byWording.total).toBeGreaterThan(0);
  expect(byWords.total).not.toBe(byAll.total);
  const wordings = ["stated", "reported", "alleged", "probable", "possible"];
  const wordingCounts = () => Promise.all(wordings.map((name) => countOf(page, name)));
  await expect.poll(wordingCounts, slow).toEqual(byWording.modalities.map(({ count }) => count));
  expect(await countOf(page, "Person")).toBe(byKind.kinds.find(({ kind }) => kind === "PERSON")?.count);
  expect(await countOf(page, "Topic")).toBe(byKind.kinds.find(({ kind }) => kind === "TOPIC")?.count ?? 0);
  expect(await countOf(page, "author’s reading")).toBe(byAll.interpretations);
  expect(await disputedCount(page)).toBe(byAll.contested);
  expect(await countOf(page, "the author alone")).toBe(byAll.speakers[0]?.claimCount);
  await unfoldJoined(page);
  expect(await countOf(page, "visited")).toBe(
    byAll.predicates.find(({ predicate }) => predicate === "VISITED")?.count,
  );
  // Facebook says nothing of a visit, and its row is there
  expect(byAll.speakers.map(({ entity }) => entity.name)).not.toContain("Facebook");
  expect(await countOf(page, "Facebook")).toBe(0);
  await page.getByRole("button", { name: "Show everything again" }).first().click();
  await expect.poll(wordingCounts, slow).toEqual(whole.modalities.map(({ count }) => count));
});

test("without a filter no counts are asked for, and with one all in one question", async () => {
  const { page } = await browser.open();
  const held = await holdAnswers(page, "Facets");
  await drawn(page);
  const before = await countOf(page, "stated");
  await box(page, "reported").uncheck();
  await held.count(1);
  expect(await countOf(page, "stated")).toBe(before); // the former counts stay while they are awaited
  await held.release(0);
});

test("words keep the lines that the graph finds them in, by name, gloss or fragment, and the counter is told", async () => {
  const page = await open();
  const ids = Object.keys(await placesOf(page));
  const before = await drawnNow(page);
  await field(page, "Words").fill("visit");
  const lines = await passing(ids, { text: "visit" });
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.length).toBeLessThan(before.length);
  await untilDrawn(page, lines);
  expect(await page.locator(".visually-hidden.counted[role=status]").innerText()).toBe(
    `${Object.keys(await placesOf(page)).length} of 99 shown`,
  );
  await field(page, "Words").fill("");
  await untilDrawn(page, before);
});

test("while the graph is asked, what passed before stays drawn, and what is judged here changes at once", async () => {
  const page = await open();
  const ids = Object.keys(await placesOf(page));
  await field(page, "Words").fill("visit");
  const visits = await passing(ids, { text: "visit" });
  await untilDrawn(page, visits);
  const held = await holdAnswers(page, "Passing");
  await field(page, "Words").fill("nationals");
  await held.count(1);
  expect(await drawnNow(page)).toEqual(visits);
  await unfoldJoined(page);
  await box(page, "made").uncheck();
  await held.count(2);
  expect(await drawnNow(page)).toEqual(visits.filter((id) => !id.includes("|MADE|")));
  await held.release(1);
  await untilDrawn(page, await passing(ids, { text: "nationals" }));
});

test("dates keep what may lie between them and what has none, and the undated go by a switch of their own", async () => {
  const page = await openHarbour();
  const ids = Object.keys(await placesOf(page));
  const among = (filter: ClaimFilter) => passing(ids, filter, harbour.address);
  const before = await drawnNow(page);
  await fold(page, "When").click();
  await field(page, "From").fill("1998-03-10");
  const since = await among({ date: "1998-03-10/.." });
  expect(since.length).toBeLessThan(before.length);
  await untilDrawn(page, since);
  await field(page, "To").fill("1998-03-12");
  const between = await among({ date: "1998-03-10/1998-03-12" });
  expect(between.length).toBeLessThan(since.length);
  await untilDrawn(page, between);
  await box(page, "date not stated").uncheck();
  const dated = await among({ date: "1998-03-10/1998-03-12", undated: false });
  expect(dated.length).toBeGreaterThan(0);
  expect(dated.length).toBeLessThan(between.length);
  await untilDrawn(page, dated);
  await field(page, "From").fill("");
  await field(page, "To").fill("");
  await untilDrawn(page, await among({ undated: false }));
});

test("what is no date, or ends before it begins, is told with a remedy and leaves nothing out", async () => {
  const page = await openHarbour();
  const before = await drawnNow(page);
  await fold(page, "When").click();
  await field(page, "From").fill("last March");
  await column(page).getByText("“last March” is no date, so nothing is left out by it.").waitFor();
  expect(await drawnNow(page)).toEqual(before);
  expect(await field(page, "From").getAttribute("aria-invalid")).toBe("true");
  await field(page, "From").fill("1998-0"); // on the way to a date
  await column(page)
    .getByText(/is no date/)
    .waitFor({ state: "detached" });
  await field(page, "To").focus();
  await column(page).getByText("“1998-0” is no date").waitFor();
  await field(page, "From").fill("1999");
  await untilDrawn(
    page,
    await passing(Object.keys(await placesOf(page)), { date: "1999/.." }, harbour.address),
  );
  await field(page, "To").fill("1998");
  await column(page).getByText("“To” lies before “From”").waitFor();
  await untilDrawn(page, before);
});

test("only what is disputed leaves the two lines that contradict each other", async () => {
  const page = await openHarbour();
  expect(await disputedCount(page)).toBe(2);
  await disputed(page).click();
  await untilDrawn(page, [
    "group:the-crew|NOT_OPERATED_AT|place:calder-warehouse",
    "group:the-crew|OPERATED_AT|place:calder-warehouse",
  ]);
});

test("what an expansion adds has passed every filter", async () => {
  const page = await open({
    fragment: `#v=1&at=person:mike-pompeo~400~300~B&select=person:mike-pompeo&words=visit&nopredicate=VISITED`,
  });
  await details(page).getByRole("button", { name: "Expand", exact: true }).click();
  await expect
    .poll(async () => Object.keys(await placesOf(page)).sort(), slow)
    .toEqual(["event:pompeos-visit", "person:mike-pompeo"]);
  await untilDrawn(page, ["person:mike-pompeo|MADE|event:pompeos-visit"]);
});

const spying = "group:iranian-nationals|SPIED_FOR|organization:revolutionary-guards";

test("the panel of a line shows what passes: where the words are not found it says that the claim is left out", async () => {
  const page = await open({ fragment: `#v=1&select=${encodeURIComponent(spying)}&words=visit` });
  await details(page).getByText("Your filters leave out the one claim behind this line.").waitFor();
  await field(page, "Words").fill("nationals");
  await details(page).getByText("The words", { exact: true }).waitFor();
  await disputed(page).click();
  await details(page).getByText("Your filters leave out the one claim behind this line.").waitFor();
});

const empty = (page: Page) => page.locator(".empty");
const two = (one: string, other: string) => `#v=1&at=${one}~300~300~B,${other}~600~300~B`;
const possible = two("event:attack-on-the-mek", "organization:oppositional-group");
const visit = two("person:mike-pompeo", "place:ashraf-3");

test.each([
  [`${possible}&without=POSSIBLE`, "Show possible claims again"],
  [`${visit}&noundated=1`, "Show what is undated again"],
  [`${visit}&words=nothing+of+this`, "Forget the words"],
  [`${visit}&contested=1`, "Show what nobody disputes again"],
  [`${visit}&nopredicate=VISITED`, "Show all ways of joining again"],
])("of the empty view %s one change is offered that fills it: %s", async (fragment, label) => {
  const page = await open({ fragment });
  const button = empty(page).getByRole("button", { name: label });
  await button.waitFor();
  expect(await empty(page).getByRole("button").count()).toBe(1);
  await button.click();
  await empty(page).waitFor({ state: "detached" });
  expect(await linesOf(page)).toHaveLength(1);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await button.waitFor();
});

test("of several filters the one is offered whose lifting lets most through, beside showing everything again", async () => {
  const page = await open();
  const ids = Object.keys(await placesOf(page));
  await field(page, "Words").fill("no such words");
  await box(page, "possible").uncheck();
  await empty(page).getByRole("button", { name: "Show everything again" }).waitFor();
  await empty(page).getByRole("button", { name: "Forget the words" }).click();
  await untilDrawn(page, await passing(ids, { modalities: ["STATED", "REPORTED", "ALLEGED", "PROBABLE"] }));
  expect(await box(page, "possible").isChecked()).toBe(false);
});

test("a link holds every filter, and shows the same to who opens it", async () => {
  const page = await open();
  await field(page, "Words").fill("iran");
  await fold(page, "When").click();
  await field(page, "From").fill("2001");
  await field(page, "To").fill("2030-02");
  await box(page, "probable").uncheck();
  await unfoldJoined(page);
  await box(page, "spied in").uncheck();
  const ids = Object.keys(await placesOf(await open()));
  const filter: ClaimFilter = {
    text: "iran",
    date: "2001-01-01/2030-02-28",
    modalities: ["STATED", "REPORTED", "ALLEGED", "POSSIBLE"],
  };
  const lines = (await passing(ids, filter)).filter((id) => !id.includes("|SPIED_IN|"));
  expect(lines.length).toBeGreaterThan(1);
  await untilDrawn(page, lines);
  const other = await open({ fragment: await page.evaluate(() => location.hash) });
  await untilDrawn(other, lines);
  expect(await field(other, "Words").inputValue()).toBe("iran");
  await fold(other, "When").click();
  expect(await field(other, "From").inputValue()).toBe("2001");
  expect(await field(other, "To").inputValue()).toBe("2030-02");
  await fold(other, "How they are joined").getByText("1 left out").waitFor();
  await column(other).getByRole("button", { name: "Show everything again" }).click();
  expect(await field(other, "Words").inputValue()).toBe("");
  await other.waitForFunction(() => location.hash === "");
});

test("each filter is a step with a name, typing in one field is one, and undo takes each back", async () => {
  const page = await open();
  await fold(page, "When").click();
  await unfoldJoined(page);
  const steps: [string, () => Promise<void>][] = [
    ["Look for words", () => field(page, "Words").pressSequentially("iran")],
    ["Choose from when", () => field(page, "From").pressSequentially("2019-07")],
    ["Choose until when", () => field(page, "To").pressSequentially("2020")],
    ["Leave out: date not stated", () => box(page, "date not stated").uncheck()],
    ["Leave out: visited", () => box(page, "visited").uncheck()],
    ["Show only what is disputed", () => disputed(page).click()],
  ];
  const links: string[] = [];
  for (const [, act] of steps) {
    links.push(await page.evaluate(() => location.hash));
    await act();
  }
  const undo = page.getByRole("button", { name: "Undo", exact: true });
  for (const [name] of steps.toReversed()) {
    expect(await undo.getAttribute("title")).toBe(`Undo: ${name} (Ctrl+Z)`);
    await undo.click();
    const link = links.pop() ?? "";
    await page.waitForFunction((hash) => location.hash === hash, link);
  }
  expect(await undo.getAttribute("title")).toBe("There is nothing to undo.");
});

test("Back takes a whole word back, not its last letter", async () => {
  const page = await open();
  await field(page, "Words").pressSequentially("visit");
  await page.goBack();
  await expect.poll(() => field(page, "Words").inputValue()).toBe("");
  await page.waitForFunction(() => location.hash === "");
});

test("words find what a line says, as well as names", async () => {
  const { page } = await browser.open();
  await drawn(page);
  await field(page, "Words").fill("spied");
  await expect.poll(async () => (await linesOf(page)).map((id) => id.split("|")[1])).toContain("SPIED_FOR");
});

test("the panel of an entity marks what the filters leave out, and nothing else", async () => {
  const page = await open({ fragment: "#v=1&select=group:iranian-nationals" });
  const claims = details(page).locator(".claims li");
  await claims.first().waitFor();
  const marked = details(page).locator(".left-out button");
  expect(await marked.count()).toBe(0);
  await box(page, "reported").uncheck();
  await marked.first().waitFor();
  const left = await marked.allInnerTexts();
  expect(left.every((sentence) => sentence.includes("reportedly"))).toBe(true);
  const all = await claims.locator("button").allInnerTexts();
  expect(left).toHaveLength(all.filter((sentence) => sentence.includes("reportedly")).length);
  await box(page, "reported").check();
  await expect.poll(() => marked.count(), { timeout: 5_000 }).toBe(0);
});

test("who is in no claim is said below the kinds, so that they add up to all of the graph", async () => {
  const page = await open();
  const total = Number(
    /of (\d+) shown/.exec(await page.getByRole("region", { name: "Status" }).innerText())?.[1],
  );
  const group = column(page).locator(".group", { hasText: "What it is about" });
  const counts = (await group.locator(".row .count").allInnerTexts()).map(Number);
  const silent = Number(/And (\d+) that no claim is about/.exec(await group.innerText())?.[1]);
  expect(counts.reduce((sum, count) => sum + count, 0) + silent).toBe(total);
});

test("the author’s reading can be all that is shown; its own box and this lift each other", async () => {
  const page = await open();
  const only = column(page).getByRole("button", { name: "Show only the author’s reading", exact: true });
  await only.click();
  await untilDrawn(page, await passing(Object.keys(await placesOf(page)), { interpretation: true }));
  expect((await linesOf(page)).length).toBeGreaterThan(0);
  expect(await countOf(page, "author’s reading")).toBe((await facets({})).interpretations);
  await page.waitForFunction(() => location.hash.includes("onlyreading=1"));
  await box(page, "author’s reading").uncheck();
  expect(await only.getAttribute("aria-pressed")).toBe("false");
  await untilDrawn(page, await passing(Object.keys(await placesOf(page)), { interpretation: false }));
  await only.click();
  expect(await box(page, "author’s reading").isChecked()).toBe(true);
});

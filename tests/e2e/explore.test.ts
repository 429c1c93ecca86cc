import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import {
  announced,
  browserForFile,
  centreOf,
  clickLine,
  counterOf,
  drawn,
  linesOf,
  nodeDrawn,
  placesOf,
} from "./page.ts";

const browser = browserForFile();
const details = (page: Page) => page.getByRole("region", { name: "Details" });
const search = (page: Page) => page.getByRole("combobox", { name: "Search" });
const spying = "group:iranian-nationals|SPIED_FOR|organization:revolutionary-guards";

async function open(options: Parameters<typeof browser.open>[0] = {}) {
  const opened = await browser.open(options);
  await drawn(opened.page);
  return opened;
}

async function expectToAddUp(page: Page) {
  const { shown, total, filtered, notDrawn } = await counterOf(page);
  expect(shown + filtered + notDrawn).toBe(total);
  expect(Object.keys(await placesOf(page))).toHaveLength(shown);
}

test("the first screen says whose account it is, how it is said and who speaks", async () => {
  const { page } = await open();
  const card = details(page);
  await card.getByRole("heading", { level: 1, name: "The Iranian Regime Fears the Opposition" }).waitFor();
  const text = await card.innerText();
  expect(text).toContain("Majid Rafizadeh · opinion · Townhall · date not stated");
  expect(text).toContain("It does not mean true.");
  expect(text).toContain("Select a line to read the words behind it.");
  expect(await page.title()).toBe("Attest");
  expect((await counterOf(page)).shown).toBe(25);
  await expectToAddUp(page);
});

test("the counts by wording add up to all claims", async () => {
  const { page } = await open();
  const rows = page.getByRole("region", { name: "Filters" }).getByRole("checkbox");
  const counts = await Promise.all(
    ["stated", "reported", "alleged", "probable", "possible"].map(async (name) => {
      const words = await rows.and(page.getByLabel(name)).first().locator("..").innerText();
      return Number(/\d+$/.exec(words.trim())?.[0]);
    }),
  );
  const total = Number(/(\d+) claims, and how they are said/.exec(await details(page).innerText())?.[1]);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
});

test("a search by a part of a name opens the person, by keyboard alone", async () => {
  const { page } = await open();
  await search(page).focus();
  await page.keyboard.type("pompe");
  await page.getByRole("option", { name: "Mike Pompeo" }).waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-activedescendant"));
  await page.keyboard.press("Enter");
  await details(page).getByRole("heading", { level: 1, name: "Mike Pompeo" }).waitFor();
  expect(await details(page).innerText()).toContain("Mike Pompeo visited Ashraf 3");
});

test("a search that finds nothing says what to try", async () => {
  const { page } = await open();
  await search(page).fill("zzzzqqq");
  await page.getByText("Nothing is called “zzzzqqq”.").waitFor();
});

test("a click on a line opens its words, its hedge and who says so", async () => {
  const { page } = await open();
  await clickLine(page, spying);
  await details(page)
    .getByRole("heading", { level: 1, name: /spied for the Revolutionary Guards/ })
    .waitFor();
  const text = await details(page).innerText();
  expect(text).toContain("Reported. The text does not say it as a fact.");
  expect(text).toContain("Paragraph 9, sentence 2");
  expect(text).toContain("Majid Rafizadeh, naming no source");
  expect(await details(page).locator(".cue").innerText()).toBe("reportedly");
  expect(await details(page).getByRole("heading", { level: 1 }).innerText()).toContain("reportedly");
});

test("Escape on the canvas goes back to the document", async () => {
  const { page } = await open({ fragment: `#v=1&select=${encodeURIComponent(spying)}` });
  await details(page).getByText("The words", { exact: true }).waitFor();
  await page.getByRole("application").focus();
  await page.keyboard.press("Escape");
  await details(page).getByText("Select a line to read the words behind it.").waitFor();
});

test("expanding adds neighbors beside what is placed, and collapsing takes exactly these away", async () => {
  const { page } = await open({ fragment: "#v=1&select=country%3Aunited-states" });
  await details(page).getByRole("heading", { level: 1, name: "United States" }).waitFor();
  await nodeDrawn(page, "country:united-states");
  const before = await placesOf(page);
  const lines = await linesOf(page);
  await details(page).getByRole("button", { name: "Expand" }).click();
  await details(page).getByRole("button", { name: "Collapse" }).waitFor();
  await page.waitForTimeout(400); // the new ones grow out of their parent
  const expanded = await placesOf(page);
  expect(Object.keys(expanded).length).toBeGreaterThan(Object.keys(before).length);
  for (const [id, place] of Object.entries(before)) expect(expanded[id]).toEqual(place);
  await expectToAddUp(page);
  await details(page).getByRole("button", { name: "Collapse" }).click();
  await details(page).getByRole("button", { name: "Collapse" }).waitFor({ state: "detached" });
  expect(await placesOf(page)).toEqual(before);
  expect((await linesOf(page)).sort()).toEqual(lines.sort());
});

test("what may be added is counted by kind and predicate before it is fetched", async () => {
  const { page } = await open({ fragment: "#v=1&select=person%3Amike-pompeo" });
  await details(page).getByText("1 place: visited").waitFor();
});

test("a filter acts at once on lines and entities, and can be taken back", async () => {
  const { page } = await open();
  const before = await linesOf(page);
  await page.getByRole("checkbox", { name: /^stated/ }).uncheck();
  await page.waitForFunction(
    (count) => document.querySelectorAll(".row.off").length === 1 && count > 0,
    before.length,
  );
  const hedged = await linesOf(page);
  expect(hedged.length).toBeGreaterThan(0);
  expect(hedged.length).toBeLessThan(before.length);
  expect(hedged).toContain(spying);
  await page.waitForTimeout(500); // the graph is asked what else passes
  await expectToAddUp(page);
  expect((await counterOf(page)).filtered).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Show everything again" }).first().click();
  expect((await linesOf(page)).sort()).toEqual(before.sort());
});

test("with every wording unchecked nothing is shown and everything counts as filtered", async () => {
  const { page } = await open();
  for (const name of ["stated", "reported", "alleged", "probable", "possible"])
    await page.getByRole("checkbox", { name: new RegExp(`^${name}`) }).uncheck();
  await page
    .getByText(/^0 of \d+ shown$/)
    .first()
    .waitFor();
  const { filtered, total } = await counterOf(page);
  expect(filtered).toBe(total);
});

test("Back takes back what one did", async () => {
  const { page } = await open();
  await clickLine(page, spying);
  await details(page).getByText("The words", { exact: true }).waitFor();
  await page.goBack();
  await details(page).getByText("Select a line to read the words behind it.").waitFor();
});

test("what is denied is never listed as if it were affirmed", async () => {
  const { page } = await open({ fragment: "#v=1&select=organization%3Agovernment-of-iran" });
  await details(page).getByText("1 event: is unable to crush (denied)").waitFor();
  await details(page).getByRole("heading", { level: 3, name: "is unable to crush" }).waitFor();
  expect(await details(page).getByRole("heading", { level: 3, name: "crushed", exact: true }).count()).toBe(
    0,
  );
});

test("a speaker's panel lists what is said in that voice", async () => {
  const { page } = await open({ fragment: "#v=1&select=organization%3Aalbanian-police" });
  await details(page).getByText("What it is quoted as saying (1 claim)").waitFor();
});

test("a link to a line that there is not says so", async () => {
  const { page } = await open({ fragment: "#v=1&select=person%3Anobody" });
  await page.locator(".notice").getByText("No longer in the graph: person:nobody.").waitFor();
});

test("where no line passes, the page offers the one change that brings them back", async () => {
  const { page } = await open();
  for (const name of ["stated", "reported", "alleged", "probable", "possible"])
    await page.getByRole("checkbox", { name: new RegExp(`^${name}`) }).uncheck();
  await page.getByText("No line that is drawn passes these filters.").waitFor();
  await page.locator(".empty").getByRole("button").click();
  expect((await linesOf(page)).length).toBeGreaterThan(0);
});

test("a selected line whose claims are all left out says how many, and one button brings them back", async () => {
  const spying = "group:iranian-nationals|SPIED_FOR|organization:revolutionary-guards";
  const { page } = await open({ fragment: `#v=1&select=${encodeURIComponent(spying)}` });
  await details(page).getByText("The words", { exact: true }).waitFor();
  for (const name of ["stated", "reported", "alleged", "probable", "possible"])
    await page.getByRole("checkbox", { name: new RegExp(`^${name}`) }).uncheck();
  await details(page)
    .getByText(/^Your filters leave out (its \d+ claims|the one claim behind this line)\.$/)
    .waitFor();
  await details(page).getByRole("button", { name: "Show everything again" }).click();
  await details(page).getByText("The words", { exact: true }).waitFor();
});

test("a kind that is unchecked leaves the canvas", async () => {
  const { page } = await open();
  await page.getByRole("checkbox", { name: /^Country/ }).uncheck();
  await page.waitForFunction(() => document.querySelectorAll(".row.off").length === 1);
  expect(Object.keys(await placesOf(page)).filter((id) => id.startsWith("country:"))).toEqual([]);
});

test("what was foiled or may come leaves the canvas by its own box, and comes back", async () => {
  const { page } = await open();
  await page.getByRole("checkbox", { name: /^planned, foiled, possible/ }).uncheck();
  await page.waitForFunction(() => document.querySelectorAll(".row.off").length === 1);
  expect(Object.keys(await placesOf(page))).not.toContain("event:plots-against-the-mek");
  expect(Object.keys(await placesOf(page))).toContain("event:raids-in-albania");
  await page.waitForTimeout(500); // the graph is asked what else passes
  await expectToAddUp(page);
  await page.getByRole("checkbox", { name: /^planned, foiled, possible/ }).check();
  await page.waitForFunction(() => document.querySelectorAll(".row.off").length === 0);
  expect(Object.keys(await placesOf(page))).toContain("event:plots-against-the-mek");
});

test("the copied link gives the same view in another browser, to the pixel", async () => {
  const { page, context } = await open();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const from = await centreOf(page, "person:mike-pompeo");
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y - 20, { steps: 4 });
  await page.mouse.up();
  await page.getByRole("checkbox", { name: /^Office/ }).uncheck();
  await clickLine(page, spying);
  await details(page).getByText("The words", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByText("The link is copied.").waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const places = await placesOf(page);
  expect(
    Math.hypot(
      (await centreOf(page, "person:mike-pompeo")).x - from.x,
      (await centreOf(page, "person:mike-pompeo")).y - from.y,
    ),
  ).toBeGreaterThan(20);

  const other = await browser.open({ fragment: new URL(link).hash });
  await drawn(other.page);
  await details(other.page).getByText("The words", { exact: true }).waitFor();
  const restored = await placesOf(other.page);
  expect(Object.keys(restored).sort()).toEqual(Object.keys(places).sort());
  for (const [id, place] of Object.entries(places)) {
    expect(Math.abs((restored[id]?.x ?? 1e9) - place.x)).toBeLessThanOrEqual(1);
    expect(Math.abs((restored[id]?.y ?? 1e9) - place.y)).toBeLessThanOrEqual(1);
  }
  expect(await other.page.getByRole("checkbox", { name: /^Office/ }).isChecked()).toBe(false);
  expect((await linesOf(other.page)).sort()).toEqual((await linesOf(page)).sort());
});

test("a reload keeps the view", async () => {
  const { page } = await open({ fragment: "#v=1&select=country%3Aunited-states" });
  await nodeDrawn(page, "country:united-states");
  const places = await placesOf(page);
  await page.reload();
  await drawn(page);
  await details(page).getByRole("heading", { level: 1, name: "United States" }).waitFor();
  expect(await placesOf(page)).toEqual(places);
});

test("a damaged link says what is wrong and shows the first view", async () => {
  const { page } = await open({ fragment: "#v=1&at=nonsense" });
  await page.getByText("its part “at” is damaged").waitFor();
  expect((await counterOf(page)).shown).toBe(25);
});

test("the keys of the graph leave what is no longer drawn", async () => {
  const { page } = await open({ fragment: "#v=1&select=person%3Amike-pompeo" });
  await page.getByRole("application").focus(); // on what is selected
  await page.getByRole("checkbox", { name: /^Person/ }).uncheck();
  await page.waitForFunction(() => document.querySelectorAll(".row.off").length === 1);
  await page.getByRole("application").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => !location.hash.includes("select=person"));
  expect(new URLSearchParams(page.url().split("#")[1]).get("select")).toMatch(/^(?!person:)[a-z]+:/);
});

test("a link to what is gone lists it", async () => {
  const { page } = await open({ fragment: "#v=1&at=person:mike-pompeo~100~100~B,person:nobody~200~200~B" });
  await page.getByText("No longer in the graph: person:nobody.").waitFor();
  expect(Object.keys(await placesOf(page))).toEqual(["person:mike-pompeo"]);
});

test("a link of which nothing is left opens the first view and says so", async () => {
  const { page } = await open({ fragment: "#v=1&at=person:nobody~200~200~B&select=person:nobody" });
  await page.getByText("Nothing that this link draws is in the graph any more.").waitFor();
  expect((await counterOf(page)).shown).toBe(25);
  expect(await page.evaluate(() => location.hash)).toBe("");
});

test("of a view without a line it is said why there is none", async () => {
  const { page } = await open({ fragment: "#v=1&at=person:mike-pompeo~100~100~B" });
  await page.locator(".empty").getByText("Nothing that is drawn here is joined yet.").waitFor();
  await page.getByRole("checkbox", { name: /^Country/ }).uncheck();
  await page.locator(".empty").getByText("No line that is drawn passes these filters.").waitFor();
});

test("the canvas can be walked and opened by keys", async () => {
  const { page } = await open();
  await page.getByRole("application").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  const said = await page.locator("[aria-live=polite]").innerText();
  expect(said).toMatch(/, \w+, \d+ lines?$/);
  await page.keyboard.press("Enter");
  await details(page)
    .getByRole("heading", { level: 1, name: said.split(",")[0] ?? "" })
    .waitFor();
});

test("what was left out is listed with its reasons, and what is not read yet as such", async () => {
  const { page } = await open();
  await page.getByRole("button", { name: "See which, and why" }).click();
  const text = await details(page).innerText();
  expect(text).toContain("part of the page, not of the text");
  expect(text).toContain("praises or blames");
});

test("what is not drawn yet is listed, and one of it can be added", async () => {
  const { page } = await open();
  const { notDrawn, shown } = await counterOf(page);
  await page.getByRole("button", { name: /not drawn yet/ }).click();
  const list = details(page).getByRole("listitem");
  await list.first().waitFor();
  expect(await list.count()).toBe(notDrawn);
  await details(page).getByRole("button", { name: "Norway", exact: true }).click();
  await details(page).getByRole("heading", { level: 1, name: "Norway" }).waitFor();
  await nodeDrawn(page, "country:norway");
  expect((await counterOf(page)).shown).toBe(shown + 1);
});

test("what is not drawn yet stands in the order of the alphabet within its kind", async () => {
  const { page } = await open();
  await page.getByRole("button", { name: /not drawn yet/ }).click();
  await details(page).getByRole("listitem").first().waitFor();
  const groups = await details(page)
    .locator("h3 + ul")
    .evaluateAll((lists) =>
      lists.map((list) => [...list.querySelectorAll("button")].map((button) => button.textContent ?? "")),
    );
  expect(groups.length).toBeGreaterThan(3);
  for (const names of groups) expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, "en")));
});

test("the groups of neighbors read as words", async () => {
  const { page } = await open({ fragment: "#v=1&select=country%3Afrance" });
  await details(page).getByText("1 event: country of expulsion in", { exact: true }).waitFor();
  await details(page).getByText("1 event: intended place of", { exact: true }).waitFor();
});

test("what can be done with a line stands in one column", async () => {
  const { page } = await open({ fragment: `#v=1&select=${encodeURIComponent(spying)}` });
  const widths = await Promise.all(
    ["Copy citation", "Show in article", "Paths from here"].map(async (name) => {
      const box = await details(page).getByRole("button", { name }).boundingBox();
      return Math.round(box?.width ?? 0);
    }),
  );
  expect(new Set(widths).size).toBe(1);
});

test("how a claim was read stands right below the words", async () => {
  const { page } = await open({ fragment: `#v=1&select=${encodeURIComponent(spying)}` });
  await details(page).getByText("The words", { exact: true }).waitFor();
  const headings = await details(page).getByRole("heading", { level: 2 }).allInnerTexts();
  expect(headings.slice(0, 3)).toEqual(["The words", "How it was read", "How we know"]);
});

test("at 1024 the filters open as a drawer and give the focus back", async () => {
  const { page } = await open({ width: 1024, height: 768 });
  expect((await counterOf(page)).shown).toBe(20);
  const button = page.getByRole("button", { name: "Stories and filters" });
  await button.click();
  await page.getByRole("checkbox", { name: /^stated/ }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("checkbox", { name: /^stated/ }).waitFor({ state: "hidden" });
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
});

test("who stands on a line and chooses an entity elsewhere goes on by keys from that", async () => {
  const { page } = await browser.open();
  await drawn(page);
  await page.locator(".drawing").focus();
  await page.keyboard.press("e");
  await announced(page, /1 of \d+/);
  await page.getByRole("combobox", { name: "Search" }).fill("spak");
  await page.getByRole("option", { name: "SPAK" }).first().click();
  await page.getByRole("heading", { level: 1, name: "SPAK" }).waitFor();
  await page.locator(".drawing").focus();
  await page.keyboard.press("e");
  expect(await announced(page, /SPAK.*1 of \d+/)).toContain("SPAK");
});

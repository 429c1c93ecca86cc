// The list is the same view as the canvas, for those who read, hear or use keys alone.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectIn, hedgesOf, lineOf, vocabulary } from "./claims.ts";
import { announced, browserForFile, drawn, linesOf, nodeDrawn, placesOf } from "./page.ts";

const browser = browserForFile();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const details = (page: Page) => page.getByRole("region", { name: "Details" });
const grid = (page: Page) => page.getByRole("treegrid");
const row = (page: Page, id: string) => page.locator(`.of-entity[data-id="${id}"]`);
const activeId = (page: Page) => page.locator(".grid .active").getAttribute("data-id");
const heard = (page: Page) => page.locator(".visually-hidden[aria-live=polite]").innerText();
const spying = "group:iranian-nationals|SPIED_FOR|organization:revolutionary-guards";

async function open(options: Parameters<typeof browser.open>[0] = {}) {
  const { page } = await browser.open(options);
  await drawn(page);
  return page;
}

async function openList(options: Parameters<typeof browser.open>[0] = {}) {
  const page = await open(options);
  if (!page.url().includes("as=list")) await page.getByRole("button", { name: "List", exact: true }).click();
  await grid(page).waitFor();
  return page;
}

/** The ids of all entities in the list, from top to bottom, window by window. */
const listed = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const table = document.querySelector("[role=treegrid]") as HTMLElement;
    const settled = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));
    const before = table.scrollTop;
    const found = new Map<string, number>();
    for (let top = 0; top <= table.scrollHeight; top += table.clientHeight / 2) {
      table.scrollTop = top;
      await settled();
      for (const each of table.querySelectorAll<HTMLElement>(".of-entity"))
        found.set(each.dataset.id ?? "", Number(each.getAttribute("aria-rowindex")));
    }
    table.scrollTop = before;
    await settled();
    return [...found].sort(([, a], [, b]) => a - b).map(([id]) => id);
  });

async function expectSame(page: Page): Promise<string[]> {
  const ids = await listed(page);
  expect(ids.toSorted()).toEqual(Object.keys(await placesOf(page)).sort());
  return ids;
}

/** By keys alone: to this row, wherever the keys are now. */
async function walkTo(page: Page, id: string): Promise<void> {
  await grid(page).focus();
  await page.keyboard.press("Home");
  for (let steps = 0; (await activeId(page)) !== id; steps++) {
    if (steps > 200) throw new Error(`No row ${id} to walk to.`);
    await page.keyboard.press("ArrowDown");
  }
}

test("canvas and list show the same entities: at first, filtered, expanded, hidden and undone", async () => {
  const page = await openList();
  const first = await expectSame(page);
  expect(first).toHaveLength(25);

  await page.getByRole("checkbox", { name: /^Country/ }).uncheck();
  await row(page, "country:albania").waitFor({ state: "detached" });
  const filtered = await expectSame(page);
  expect(filtered.length).toBeLessThan(first.length);
  await page.getByRole("checkbox", { name: /^Country/ }).check();
  await row(page, "country:albania").waitFor();
  expect(await expectSame(page)).toEqual(first);

  await walkTo(page, "country:albania");
  await page.keyboard.press("+");
  await announced(page, /added|\d+ of \d+ shown/);
  await page.waitForFunction(
    () => Number(document.querySelector("[role=treegrid]")?.getAttribute("aria-rowcount")) > 26,
  );
  expect((await expectSame(page)).length).toBeGreaterThan(first.length);

  await walkTo(page, "organization:spak");
  await page.keyboard.press("Delete");
  await row(page, "organization:spak").waitFor({ state: "detached" });
  expect(await expectSame(page)).not.toContain("organization:spak");

  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await page.waitForFunction(
    () => document.querySelector("[role=treegrid]")?.getAttribute("aria-rowcount") === "26",
  );
  expect(await expectSame(page)).toEqual(first);
});

test("each column sorts the list, both ways, and says so", async () => {
  const page = await openList();
  const cells = (column: string) =>
    page.locator(`.of-entity .${column}`).evaluateAll((all) => all.map((cell) => cell.textContent ?? ""));
  const names = await cells("name");
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, "en")));
  await page.getByRole("button", { name: "Lines", exact: true }).click();
  const most = (await cells("lines")).map((text) => Number.parseInt(text, 10));
  expect(most).toEqual(most.toSorted((a, b) => b - a));
  expect(await page.getByRole("columnheader", { name: "Lines" }).getAttribute("aria-sort")).toBe(
    "descending",
  );
  await announced(page, /^Sorted by lines/);
  await page.getByRole("button", { name: "Lines", exact: true }).click();
  const fewest = (await cells("lines")).map((text) => Number.parseInt(text, 10));
  expect(fewest).toEqual(fewest.toSorted((a, b) => a - b));
  await page.getByRole("button", { name: "Kind", exact: true }).click();
  const kinds = await cells("kind");
  expect(kinds).toEqual(kinds.toSorted((a, b) => a.localeCompare(b, "en")));
  await page.getByRole("button", { name: "Strongest wording" }).click();
  expect((await cells("wording"))[0]).toContain("stated");
  await page.getByRole("button", { name: "Outcome and date" }).click();
  expect((await cells("when"))[0]).not.toBe("");
  expect(await page.locator("[aria-sort]").count()).toBe(1);
});

test("everything that can be done on the canvas can be done in the list by keys alone", async () => {
  const page = await open();
  await page.getByRole("button", { name: "List", exact: true }).focus();
  await page.keyboard.press("Enter");
  const spak = "organization:spak";
  const choose = async (item: string) => {
    await page.keyboard.press("m");
    await page.getByRole("menu", { name: "What to do with SPAK" }).waitFor();
    for (let steps = 0; steps < 10; steps++) {
      const on = page.locator("[role=menuitem][data-focused]");
      if ((await on.count()) > 0 && (await on.innerText()) === item) break;
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
    await page.getByRole("menu").waitFor({ state: "detached" });
  };
  const keysAreBack = () =>
    page.waitForFunction(() => document.activeElement?.getAttribute("role") === "treegrid");

  await walkTo(page, spak);
  await page.keyboard.press("Enter");
  await details(page).getByRole("heading", { level: 1, name: "SPAK" }).waitFor();
  expect(await row(page, spak).getAttribute("aria-selected")).toBe("true");
  await page.keyboard.press("Escape");
  await details(page).getByText("Select a line to read the words behind it.").waitFor();

  await choose("Open");
  await details(page).getByRole("heading", { level: 1, name: "SPAK" }).waitFor();
  await keysAreBack();
  await choose("Pin");
  await row(page, spak).getByRole("img", { name: "pinned" }).waitFor();
  await keysAreBack();
  await choose("Unpin");
  await row(page, spak).getByRole("img", { name: "pinned" }).waitFor({ state: "detached" });
  await keysAreBack();
  await choose("Show only this and what is next to it");
  await page.waitForFunction(
    () => Number(document.querySelector("[role=treegrid]")?.getAttribute("aria-rowcount")) < 26,
  );
  await expectSame(page);
  await keysAreBack();
  await page.keyboard.press("Control+z");
  await page.waitForFunction(
    () => document.querySelector("[role=treegrid]")?.getAttribute("aria-rowcount") === "26",
  );

  await walkTo(page, "country:albania");
  const before = await expectSame(page);
  await page.keyboard.press("+");
  await page.waitForFunction(
    () => Number(document.querySelector("[role=treegrid]")?.getAttribute("aria-rowcount")) > 26,
  );
  await page.keyboard.press("-");
  await page.waitForFunction(
    () => document.querySelector("[role=treegrid]")?.getAttribute("aria-rowcount") === "26",
  );
  expect(await expectSame(page)).toEqual(before);

  await walkTo(page, spak);
  await choose("Paths from here");
  const from = page.getByRole("combobox", { name: "From", exact: true });
  await from.waitFor();
  expect(await from.inputValue()).toBe("SPAK");

  await walkTo(page, spak);
  await choose("Hide");
  await row(page, spak).waitFor({ state: "detached" });
  await keysAreBack();
  expect(await activeId(page)).not.toBe(spak);
  await expectSame(page);
});

test("the list selects what the canvas selects, and the other way round", async () => {
  const page = await openList({ fragment: `#v=1&select=${encodeURIComponent(spying)}` });
  await page.locator(`.of-line.marked[data-id="${spying}"]`).waitFor();
  await row(page, "person:mike-pompeo").locator(".name > span").click();
  await details(page).getByRole("heading", { level: 1, name: "Mike Pompeo" }).waitFor();
  await page.waitForFunction(() => location.hash.includes("select=person%3Amike-pompeo"));
  await page.getByRole("button", { name: "Lines at Mike Pompeo" }).click();
  const line = page.locator(".of-line").filter({ hasText: "visited Ashraf 3, stated" });
  await line.locator(".told span").click();
  await details(page).getByText("The words", { exact: true }).waitFor();
  await page.waitForFunction(() => location.hash.includes("VISITED"));
  await line.getByRole("button", { name: "Go to Ashraf 3" }).click();
  expect(await activeId(page)).toBe("place:ashraf-3");
  await announced(page, /^Ashraf 3, Place, \d+ lines?$/);
});

test("the arrow keys go into the lines, along one to its other end, and back the way one came", async () => {
  const page = await openList();
  await walkTo(page, "organization:spak");
  await page.keyboard.press("ArrowRight");
  const lines = Number(/; 1 of (\d+)$/.exec(await announced(page, /; 1 of \d+$/))?.[1]);
  for (let at = 2; at <= lines; at++) {
    await page.keyboard.press("ArrowDown");
    await announced(page, new RegExp(`; ${at} of ${lines}$`));
  }
  const line = await activeId(page);
  const told = await heard(page);
  expect(told).toMatch(/(^|, )SPAK, /);
  await page.keyboard.press("ArrowRight");
  const far = line?.split("|").find((end) => end !== "organization:spak" && end.includes(":"));
  expect(await activeId(page)).toBe(far);
  await announced(page, /, \d+ lines?$/);
  await page.keyboard.press("ArrowLeft");
  expect(await activeId(page)).toBe(line);
  expect(await heard(page)).toBe(told);
  await page.keyboard.press("ArrowLeft");
  expect(await activeId(page)).toBe("organization:spak");
  await page.keyboard.press("ArrowLeft");
  await announced(page, /^Lines at SPAK closed$/);
  expect(await row(page, "organization:spak").getAttribute("aria-expanded")).toBe("false");
});

test("no announcement of the walk says more than the claims, and each line of the canvas is walked", async () => {
  const page = await openList({ fragment: `#v=1&select=${encodeURIComponent(spying)}&as=list` });
  const words = await vocabulary();
  await grid(page).focus();
  await page.keyboard.press("Home");
  const walked = new Map<string, Set<string>>();
  for (let steps = 0; steps < 400; steps++) {
    const before = await page.locator(".grid .active").getAttribute("aria-rowindex");
    const active = page.locator(".grid .active");
    if ((await active.getAttribute("aria-expanded")) === "false") await page.keyboard.press(" ");
    await page.keyboard.press("ArrowDown");
    if ((await active.getAttribute("aria-rowindex")) === before) break;
    if ((await active.getAttribute("aria-level")) !== "2") continue;
    const id = (await activeId(page)) ?? "";
    walked.set(id, (walked.get(id) ?? new Set()).add(await heard(page)).add(await active.innerText()));
  }
  expect([...walked.keys()].sort()).toEqual((await linesOf(page)).sort());
  let hedges = 0;
  for (const [id, texts] of walked) {
    const line = await lineOf(id);
    const label = words.wordings.get(line.modality)?.label ?? "?";
    const own = line.claims.filter(
      ({ modality, interpretation }) => modality === line.modality && interpretation === line.interpretation,
    );
    const isOwn = own.some(({ attribution }) => attribution.at(-1)?.depth === 0);
    for (const text of texts) {
      expect(text, id).toMatch(new RegExp(`, ${label}(,|;|$)`));
      expect(text.includes("author’s reading"), `${id}: ${text}`).toBe(line.interpretation);
      for (const claim of own) {
        const speaker = isOwn ? claim.attribution.at(-1)?.speaker.name : null;
        const word = words.wordings.get(claim.modality)?.word;
        // the list has a wording's name where a sentence has its adverb
        const parts = hedgesOf(claim, words).filter(
          (part) => part !== word && (part !== speaker || text.includes("according to")),
        );
        expectIn(text, parts, `${id}: ${text}`);
        hedges += parts.length;
      }
    }
  }
  expect(hedges).toBeGreaterThan(20);
});

test("the lines at a node are walked on the canvas with the same words, a ring and a way on and back", async () => {
  const page = await open({ fragment: "#v=1&select=organization%3Aspak" });
  await nodeDrawn(page, "organization:spak");
  const ringed = () =>
    page.evaluate(() => {
      type Core = { $(selector: string): { map<T>(read: (each: { id(): string }) => T): T[] } };
      const { cy } = (document.querySelector(".drawing") as unknown as { _cyreg: { cy: Core } })._cyreg;
      return cy.$(".focused").map((each) => each.id());
    });
  await page.getByRole("application").focus();
  expect(await ringed()).toEqual(["organization:spak"]);
  await page.keyboard.press("e");
  const told = await announced(page, /; 1 of \d+$/);
  const [line = ""] = await ringed();
  expect(line).toContain("organization:spak");
  await page.keyboard.press("e");
  await announced(page, /; 2 of \d+$/);
  await page.keyboard.press("Shift+E");
  await announced(page, /; 1 of \d+$/);
  expect(await ringed()).toEqual([line]);
  await page.keyboard.press("Enter");
  await page.waitForFunction((id) => new URLSearchParams(location.hash.slice(1)).get("select") === id, line);
  await page.keyboard.press("f");
  const [far = ""] = await ringed();
  expect(line.split("|")).toContain(far);
  expect(far).not.toBe("organization:spak");
  await page.keyboard.press("b");
  await page.keyboard.press("b");
  expect(await ringed()).toEqual(["organization:spak"]);
  await page.getByRole("button", { name: "List", exact: true }).click();
  await walkTo(page, "organization:spak");
  await page.keyboard.press("ArrowRight");
  expect(await heard(page)).toBe(told);
});

test("a link and a reload keep the list, Back gives the graph back, and Undo leaves it", async () => {
  const page = await openList();
  await page.waitForFunction(() => location.hash === "#v=1&as=list");
  await page.reload();
  await grid(page).waitFor();
  await walkTo(page, "organization:spak");
  await page.keyboard.press("Delete");
  await row(page, "organization:spak").waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await row(page, "organization:spak").waitFor();
  await page.keyboard.press("Control+z");
  await announced(page, /There is nothing to undo/);
  await grid(page).waitFor();
  const other = await openList({ fragment: "#v=1&as=list" });
  await other.getByRole("button", { name: "Graph", exact: true }).click();
  await grid(other).waitFor({ state: "detached" });
  await other.goBack();
  await grid(other).waitFor();
});

test("a story told in the list stays in the list", async () => {
  const page = await openList();
  await page.getByRole("button", { name: "Pompeo’s visit", exact: true }).click();
  await page.getByText(/^step 1 of 5$/).waitFor();
  await grid(page).waitFor();
  await expectSame(page);
});

/** What axe finds in the region of graph and list. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(`${axe}; null`); // the policy lets no script in by a tag
  return await page.evaluate(async () => {
    type Found = { id: string; help: string; nodes: { html: string }[] };
    type Axe = { run(where: string, options: object): Promise<{ violations: Found[] }> };
    const values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    const { axe } = window as unknown as { axe: Axe };
    const found = await axe.run(".canvas", { runOnly: { type: "tag", values } });
    return found.violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join()}`,
    );
  });
}

test.each([
  ["light", 1440],
  ["dark", 1440],
  ["light", 390],
  ["dark", 390],
] as const)("the list keeps the rules of WCAG 2.2 AA: %s at %d", async (theme, width) => {
  const page = await openList({ theme, width, height: 844, reducedMotion: true });
  await walkTo(page, "organization:spak");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.locator(".of-line.marked").waitFor();
  expect(await violations(page)).toEqual([]);
});

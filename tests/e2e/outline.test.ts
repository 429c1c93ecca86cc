// The list is the same view as the canvas, for those who read, hear or use keys alone.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { violations } from "./axe.ts";
import { expectIn, hedgesOf, lineOf, vocabulary } from "./claims.ts";
import { announced, browserForFile, drawn, linesOf, nodeDrawn, placesOf } from "./page.ts";

const browser = browserForFile();
const details = (page: Page) => page.getByRole("region", { name: "Details" });
const grid = (page: Page) => page.getByRole("treegrid");
const row = (page: Page, id: string) => page.locator(`.of-entity[data-id="${id}"]`);
const activeId = (page: Page) => page.locator(".grid .active").getAttribute("data-id");
const heard = (page: Page) => page.locator(".visually-hidden[aria-live=polite]").innerText();
const spak = "organization:spak";
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
  const steps = Number(await row(page, id).getAttribute("aria-rowindex")) - 2;
  for (let step = 0; step < steps; step++) await page.keyboard.press("ArrowDown");
  await page.waitForFunction(
    (wanted) => document.querySelector(".grid .active")?.getAttribute("data-id") === wanted,
    id,
  );
}

/** Until there are so many rows, without the heads; `more`: until there are more of them. */
const rowsShown = (page: Page, count: number, more: "more" | "exactly" = "exactly") =>
  page.waitForFunction(
    ([wanted, how]) => {
      const rows = Number(document.querySelector("[role=treegrid]")?.getAttribute("aria-rowcount")) - 1;
      return how === "more" ? rows > wanted : rows === wanted;
    },
    [count, more] as const,
  );

const keysAreBack = (page: Page) =>
  page.waitForFunction(() => document.activeElement?.getAttribute("role") === "treegrid");

/** Opens the menu of the row where the keys are, and takes this of it. */
async function takeFromMenu(page: Page, item: string): Promise<void> {
  await page.keyboard.press("m");
  const menu = page.getByRole("menu", { name: "What to do with SPAK" });
  await menu.locator("[data-focused]").waitFor();
  const items = await menu.getByRole("menuitem").allInnerTexts();
  for (let step = 0; step < items.indexOf(item); step++) await page.keyboard.press("ArrowDown");
  await menu.locator("[data-focused]", { hasText: item }).waitFor();
  await page.keyboard.press("Enter");
  await menu.waitFor({ state: "detached" });
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
  await rowsShown(page, 25, "more");
  expect((await expectSame(page)).length).toBeGreaterThan(first.length);

  await walkTo(page, spak);
  await page.keyboard.press("Delete");
  await row(page, spak).waitFor({ state: "detached" });
  expect(await expectSame(page)).not.toContain(spak);

  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await rowsShown(page, 25);
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

test("Enter opens what the row tells of, plus expands, minus collapses and Delete hides it", async () => {
  const page = await open();
  await page.getByRole("button", { name: "List", exact: true }).focus();
  await page.keyboard.press("Enter");
  await grid(page).waitFor();
  await walkTo(page, spak);
  await page.keyboard.press("Enter");
  await details(page).getByRole("heading", { level: 1, name: "SPAK" }).waitFor();
  expect(await row(page, spak).getAttribute("aria-selected")).toBe("true");
  await page.keyboard.press("Escape");
  await details(page).getByText("Select a line to read the words behind it.").waitFor();
  await walkTo(page, "country:albania");
  const before = await expectSame(page);
  await page.keyboard.press("+");
  await rowsShown(page, 25, "more");
  await page.keyboard.press("-");
  await rowsShown(page, 25);
  expect(await expectSame(page)).toEqual(before);
  await walkTo(page, spak);
  await page.keyboard.press("Delete");
  await row(page, spak).waitFor({ state: "detached" });
  await keysAreBack(page);
  expect(await activeId(page)).not.toBe(spak);
});

test("the menu of a row opens it and pins it by keys alone, and gives the keys back", async () => {
  const page = await openList();
  await walkTo(page, spak);
  await takeFromMenu(page, "Open");
  await details(page).getByRole("heading", { level: 1, name: "SPAK" }).waitFor();
  await keysAreBack(page);
  await takeFromMenu(page, "Pin");
  await row(page, spak).getByRole("img", { name: "pinned" }).waitFor();
  await keysAreBack(page);
  await takeFromMenu(page, "Unpin");
  await row(page, spak).getByRole("img", { name: "pinned" }).waitFor({ state: "detached" });
  await keysAreBack(page);
});

test("the menu of a row shows it alone, asks for paths and hides it by keys alone", async () => {
  const page = await openList();
  await walkTo(page, spak);
  await takeFromMenu(page, "Show only this and what is next to it");
  await row(page, "person:mike-pompeo").waitFor({ state: "detached" });
  await expectSame(page);
  await keysAreBack(page);
  await page.keyboard.press("Control+z");
  await rowsShown(page, 25);
  await walkTo(page, spak);
  await takeFromMenu(page, "Paths from here");
  const from = page.getByRole("combobox", { name: "From", exact: true });
  await from.waitFor();
  expect(await from.inputValue()).toBe("SPAK");
  await walkTo(page, spak);
  await takeFromMenu(page, "Hide");
  await row(page, spak).waitFor({ state: "detached" });
  await keysAreBack(page);
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
  await walkTo(page, spak);
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
  const far = line?.split("|").find((end) => end !== spak && end.includes(":"));
  expect(await activeId(page)).toBe(far);
  await announced(page, /, \d+ lines?$/);
  await page.keyboard.press("ArrowLeft");
  expect(await activeId(page)).toBe(line);
  expect(await heard(page)).toBe(told);
  await page.keyboard.press("ArrowLeft");
  expect(await activeId(page)).toBe(spak);
  await page.keyboard.press("ArrowLeft");
  await announced(page, /^Lines at SPAK closed$/);
  expect(await row(page, spak).getAttribute("aria-expanded")).toBe("false");
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
  await nodeDrawn(page, spak);
  const ringed = () =>
    page.evaluate(() => {
      type Core = { $(selector: string): { map<T>(read: (each: { id(): string }) => T): T[] } };
      const { cy } = (document.querySelector(".drawing") as unknown as { _cyreg: { cy: Core } })._cyreg;
      return cy.$(".focused").map((each) => each.id());
    });
  await page.getByRole("application").focus();
  expect(await ringed()).toEqual([spak]);
  await page.keyboard.press("e");
  const told = await announced(page, /; 1 of \d+$/);
  const [line = ""] = await ringed();
  expect(line).toContain(spak);
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
  expect(far).not.toBe(spak);
  await page.keyboard.press("b");
  await page.keyboard.press("b");
  expect(await ringed()).toEqual([spak]);
  await page.getByRole("button", { name: "List", exact: true }).click();
  await walkTo(page, spak);
  await page.keyboard.press("ArrowRight");
  expect(await heard(page)).toBe(told);
});

test("a link and a reload keep the list, Back gives the graph back, and Undo leaves it", async () => {
  const page = await openList();
  await page.waitForFunction(() => location.hash === "#v=1&as=list");
  await page.reload();
  await grid(page).waitFor();
  await walkTo(page, spak);
  await page.keyboard.press("Delete");
  await row(page, spak).waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await row(page, spak).waitFor();
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

/** Puts so many made people beside what the shipped view opens, for the graph itself is not large. */
async function addPeople(page: Page, count: number): Promise<void> {
  const people = Array.from({ length: count }, (_, index) => `person:made-${index}`);
  type Asked = { operationName: string; variables: { ids?: string[] } };
  await page.route("**/graphql", async (route) => {
    const asked = route.request().postDataJSON() as Asked;
    const name = asked.operationName;
    if (name !== "Opening" && name !== "Subgraph") return route.fallback();
    const ids = asked.variables.ids?.filter((id) => !people.includes(id));
    const postData = { ...asked, variables: { ...asked.variables, ...(ids && { ids }) } };
    const response = await route.fetch({ postData });
    const answer = await response.json();
    if (name === "Opening")
      answer.data.documents.edges[0].node.opening.push(
        ...people.map((entity, index) => ({
          entity,
          width: 1440,
          x: 300 + (index % 50) * 4, // among the others: a larger view would not be chosen for this window
          y: 300 + Math.floor(index / 50) * 4,
          labelSide: "BOTTOM",
        })),
      );
    else
      answer.data.subgraph.nodes.push(
        ...people.map((id, index) => ({
          id,
          kind: "PERSON",
          name: `Made ${index}`,
          unnamed: false,
          outcome: null,
          degree: 0,
          date: null,
        })),
      );
    await route.fulfill({ response, json: answer });
  });
}

test("of two thousand rows only those in the window are in the page, and the keys reach each", async () => {
  const { page } = await browser.open({ path: "/notices.md" });
  await addPeople(page, 2_000);
  await page.goto(new URL("/#v=1&as=list", page.url()).href);
  await grid(page).waitFor();
  await rowsShown(page, 2_025);
  const rowsNow = () => page.locator(".grid tbody tr").count();
  expect(await rowsNow()).toBeLessThan(60);
  await grid(page).focus();
  await page.keyboard.press("End");
  await page.waitForFunction(
    () => document.querySelector(".grid .active")?.getAttribute("aria-rowindex") === "2026",
  );
  expect(await page.locator(".grid .active").isVisible()).toBe(true);
  expect(await rowsNow()).toBeLessThan(60);
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, -20_000);
  await page.waitForFunction(() => document.querySelectorAll(".grid tbody tr").length > 30);
  expect(await page.locator(".grid .active").count()).toBe(1); // where the keys stand is never dropped
  await page.keyboard.press("ArrowUp");
  await page.waitForFunction(
    () => document.querySelector(".grid .active")?.getAttribute("aria-rowindex") === "2025",
  );
  expect(await page.locator(".grid .active").isVisible()).toBe(true);
});

test("the switch between graph and list lies on nothing that is drawn in the first view", async () => {
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
    [390, 844],
  ] as const) {
    const page = await open({ width, height });
    const covered = await page.evaluate(() => {
      type Box = { x1: number; y1: number; x2: number; y2: number };
      type Element = { id(): string; renderedBoundingBox(): Box };
      type Core = { elements(): { map<T>(read: (each: Element) => T): T[] } };
      const holder = document.querySelector(".drawing") as HTMLElement & { _cyreg: { cy: Core } };
      const { left, top } = holder.getBoundingClientRect();
      const box = (document.querySelector(".forms") as HTMLElement).getBoundingClientRect();
      return holder._cyreg.cy
        .elements()
        .map((each) => ({ id: each.id(), box: each.renderedBoundingBox() }))
        .filter(
          ({ id, box: { x1, y1, x2, y2 } }) =>
            !id.includes("|") &&
            left + x1 < box.right &&
            left + x2 > box.left &&
            top + y1 < box.bottom &&
            top + y2 > box.top,
        )
        .map(({ id }) => id);
    });
    expect(covered, `${width}`).toEqual([]);
  }
});

test.each([
  ["light", 1440],
  ["dark", 1440],
  ["light", 390],
  ["dark", 390],
] as const)("the list keeps the rules of WCAG 2.2 AA: %s at %d", async (theme, width) => {
  const page = await openList({ theme, width, height: 844 });
  await walkTo(page, "country:albania");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.locator(".of-line.marked").waitFor();
  expect(await violations(page, ".canvas")).toEqual([]);
});

test.each([1024, 1280, 1366, 1440])("in a window %i wide the list is as wide as its place", async (width) => {
  const { page } = await browser.open({ width });
  await drawn(page);
  await page.getByRole("button", { name: "List", exact: true }).click();
  await page
    .getByRole("row", { name: /Albanian Police/ })
    .first()
    .waitFor();
  const wide = await page
    .locator(".grid")
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(wide).toBe(0);
});

test("what is selected in the graph stands in the window of the list", async () => {
  const page = await open({
    width: 1440,
    height: 400,
    fragment: "#v=1&select=country:netherlands",
  });
  await page.getByRole("button", { name: "List", exact: true }).click();
  await row(page, "country:netherlands").waitFor();
  const [table, chosen] = await Promise.all([
    grid(page).boundingBox(),
    row(page, "country:netherlands").boundingBox(),
  ]);
  expect(chosen?.y).toBeGreaterThanOrEqual(table?.y ?? 0);
  expect((chosen?.y ?? 0) + (chosen?.height ?? 0)).toBeLessThanOrEqual(
    (table?.y ?? 0) + (table?.height ?? 0) + 1,
  );
});

test("the list marks who is not named and what did not come about as the canvas does", async () => {
  const page = await openList();
  const dashed = (id: string) => row(page, id).locator(".kind [stroke-dasharray]").count();
  expect(await dashed("event:plots-against-the-mek")).toBe(1);
  expect(await dashed("group:iranian-nationals")).toBe(1);
  expect(await dashed("organization:spak")).toBe(0);
});

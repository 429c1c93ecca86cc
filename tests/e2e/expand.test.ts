// Expanding and collapsing, on a hub of 5,000 that an Attest of its own serves, and on the article.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { events, hub, hubDocument, leaves } from "./hub.ts";
import {
  announced,
  browserForFile,
  centreOf,
  counterOf,
  drawn,
  linesOf,
  nodeDrawn,
  placesOf,
} from "./page.ts";
import { type Served, serveDocuments } from "./serve-documents.ts";

const browser = browserForFile();
const details = (page: Page) => page.getByRole("region", { name: "Details" });
const button = (page: Page, name: string | RegExp) => details(page).getByRole("button", { name });
const stub = (page: Page) => page.locator(".stub");
const undo = (page: Page) => page.getByRole("button", { name: /^Undo/ });
/** Until so many entities are on the canvas. */
const shown = (page: Page, count: number) =>
  page
    .getByText(new RegExp(`^${count} of [\\d,]+ shown$`))
    .first()
    .waitFor();
const idsOf = async (page: Page) => Object.keys(await placesOf(page)).sort();
/** Once what grows out of its parent stands. */
async function settled(page: Page) {
  await page.waitForTimeout(400);
  return placesOf(page);
}

describe("a hub of 5,000", () => {
  let attest: Served;
  beforeAll(async () => {
    attest = await serveDocuments([hubDocument()]);
  });
  afterAll(() => attest?.stop());

  async function open() {
    const fragment = `#v=1&at=${hub}~300~300~B&select=${hub}`;
    const { page } = await browser.open({ address: attest.address, fragment });
    await drawn(page);
    await details(page).getByRole("heading", { level: 1, name: "The Hub" }).waitFor();
    return page;
  }

  test("it is counted by kind and predicate before anything is fetched, and exactly", async () => {
    const page = await open();
    await details(page).getByText(`${events} events: place of`, { exact: true }).waitFor();
    await details(page)
      .getByText("4,988 people: used for prohibited activities by", { exact: true })
      .waitFor();
    await details(page).getByText("5,000 not in the view yet; 20 come at a time").waitFor();
    expect(await idsOf(page)).toEqual([hub]);
    expect(leaves).toBe(5_000);
  });

  test("each click adds 20 at most, goes on where the last one ended, and is one step to undo", async () => {
    const page = await open();
    await button(page, "Expand").click();
    await shown(page, 21);
    const first = await settled(page);
    // best connected first: those that two lines join
    expect(Object.keys(first)).toEqual(
      expect.arrayContaining(["event:e0001", "event:e0002", "person:p0013", "person:p0014"]),
    );
    expect(await linesOf(page)).toContain("person:p0013|CARRIED_OUT|event:e0001");
    await details(page).getByText("4,980 not in the view yet").waitFor();
    await button(page, "20 more").click();
    await shown(page, 41);
    const second = await settled(page);
    for (const [id, place] of Object.entries(first)) expect(second[id]).toEqual(place);
    await details(page).getByText("4,960 not in the view yet").waitFor();
    await undo(page).click();
    await shown(page, 21);
    expect(await placesOf(page)).toEqual(first);
    await undo(page).click();
    await shown(page, 1);
    await button(page, "Expand").click();
    await shown(page, 21);
    expect(await settled(page)).toEqual(first);
  });

  test("a double click brings one page, and a click after it the next, not the same twice", async () => {
    const page = await open();
    await button(page, "Expand").dblclick();
    await shown(page, 21);
    await page.waitForTimeout(500);
    expect(await idsOf(page)).toHaveLength(21);
    await button(page, "20 more").click();
    await shown(page, 41);
    expect(await idsOf(page)).toHaveLength(41);
  });

  test("a row of the menu adds only what it counts", async () => {
    const page = await open();
    await button(page, /^12 events: place of/).click();
    await shown(page, 1 + events);
    expect((await idsOf(page)).every((id) => id === hub || id.startsWith("event:"))).toBe(true);
    await details(page).getByText(`${events} events: place of`, { exact: true }).waitFor();
    await details(page).getByText("in the view", { exact: true }).waitFor();
    expect(await button(page, /^12 events: place of/).count()).toBe(0);
    await details(page).getByText("4,988 not in the view yet").waitFor();
    await button(page, "20 more").click();
    await shown(page, 33);
    await button(page, "Collapse").click();
    await shown(page, 1);
  });

  test("a filter set before goes along: what does not pass is neither counted nor added", async () => {
    const page = await open();
    await page.getByRole("checkbox", { name: /^reported/ }).uncheck();
    await details(page).getByText("6 events: place of", { exact: true }).waitFor();
    await details(page).getByText("2,500 not in the view yet").waitFor();
    await button(page, "Expand").click();
    await shown(page, 21);
    const added = (await idsOf(page)).filter((id) => id !== hub);
    expect(added.every((id) => Number(id.slice(-4)) % 2 === 1)).toBe(true); // the odd ones are stated
  });

  test("the stub beside the node says how many are not shown, and a click on it expands", async () => {
    const page = await open();
    await stub(page).filter({ hasText: "+5,000" }).waitFor();
    expect(await stub(page).getAttribute("title")).toBe(
      "5,000 next to it are not in the view. Add 20 of them.",
    );
    await stub(page).click();
    await shown(page, 21);
    await stub(page).filter({ hasText: "+4,980" }).waitFor();
    expect(await announced(page, /added/)).toBe("20 neighbors added, 4,980 more");
  });

  test("by keys plus expands and minus collapses, and the menu offers the next 20", async () => {
    const page = await open();
    await page.getByRole("application").focus();
    await page.keyboard.press("+");
    await shown(page, 21);
    await page.keyboard.press("m");
    await page.getByRole("menuitem", { name: "20 more" }).click();
    await shown(page, 41);
    await page.getByRole("application").focus();
    await page.keyboard.press("-");
    await shown(page, 1);
  });
});

describe("the article", () => {
  async function open(select: string) {
    const { page } = await browser.open({ fragment: `#v=1&select=${encodeURIComponent(select)}` });
    await drawn(page);
    await nodeDrawn(page, select);
    return page;
  }

  test("where all that is next to an entity is shown, nothing is offered and no stub is worn", async () => {
    const page = await open("organization:albanian-police");
    await button(page, "Expand").click();
    await details(page).getByText("All of these are in the view.").waitFor();
    expect(await button(page, "Expand").count()).toBe(0);
    expect(await stub(page).count()).toBe(0);
  });

  test("what was expanded itself since stays when its parent is collapsed, and it is said", async () => {
    const page = await open("event:pompeos-visit");
    const before = await idsOf(page);
    await button(page, "Expand").click();
    await button(page, "Collapse").waitFor();
    const added = (await idsOf(page)).filter((id) => !before.includes(id));
    const further = "event:bidens-visits";
    expect(added).toContain(further);
    await page.getByRole("combobox", { name: "Search" }).fill("Biden");
    await page.getByRole("option", { name: "Biden’s visits" }).first().click();
    await details(page).getByRole("heading", { level: 1, name: "Biden’s visits" }).waitFor();
    await button(page, "Expand").click();
    await button(page, "Collapse").waitFor();
    const after = await idsOf(page);
    await page.getByRole("combobox", { name: "Search" }).fill("Pompeo’s visit");
    await page.getByRole("option", { name: "Pompeo’s visit" }).first().click();
    await details(page).getByRole("heading", { level: 1, name: "Pompeo’s visit" }).waitFor();
    await button(page, "Collapse").click();
    await page
      .getByText(/taken away again; 1 stays/)
      .first()
      .waitFor();
    const left = await idsOf(page);
    expect(left).toContain(further);
    expect(after.filter((id) => !left.includes(id)).every((id) => added.includes(id))).toBe(true);
    const { shown: count } = await counterOf(page);
    expect(count).toBe(left.length);
  });

  test("the pointer on a node shows its stub", async () => {
    const page = await open("event:pompeos-visit");
    const { x, y } = await centreOf(page, "organization:government-of-iran");
    await page.mouse.move(x, y);
    await stub(page)
      .filter({ hasText: /^\+\d\d/ })
      .waitFor();
  });
});

test("an expansion pans to what has come and leaves every name as readable as it was; Undo brings the window back", async () => {
  const { page } = await browser.open();
  await drawn(page);
  type Cy = {
    zoom(): number;
    pan(): { x: number; y: number };
    nodes(): { map<T>(read: (node: { numericStyle(name: string): number }) => T): T[] };
  };
  const read = () =>
    page.evaluate(() => {
      const { cy } = (document.querySelector(".drawing") as unknown as { _cyreg: { cy: Cy } })._cyreg;
      const names = cy.nodes().map((node) => node.numericStyle("text-opacity"));
      return { zoom: cy.zoom(), pan: { ...cy.pan() }, faintest: Math.min(...names) };
    });
  const before = await read();
  const government = "organization:government-of-iran";
  const from = await centreOf(page, government);
  await page.mouse.dblclick(from.x, from.y);
  await shown(page, 45);
  const after = await read();
  expect({ zoom: after.zoom, faintest: after.faintest }).toEqual({ zoom: before.zoom, faintest: 1 });
  const box = await page.locator(".drawing").boundingBox();
  const at = await centreOf(page, government);
  expect(at.x).toBeGreaterThan(box?.x ?? 0);
  expect(at.x).toBeLessThan((box?.x ?? 0) + (box?.width ?? 0));
  await page.keyboard.press("Control+z");
  await shown(page, 25);
  expect(await read()).toEqual(before);
});

test("the first expansion of a page, too, brings what has come into the window", async () => {
  const { page } = await browser.open({ fragment: "#v=1&select=organization:spak" });
  await drawn(page);
  const before = await idsOf(page);
  await button(page, /^Expand/).click();
  await shown(page, 27);
  await settled(page);
  const box = await page.locator(".drawing").boundingBox();
  if (!box) throw new Error("There is no drawing.");
  const added = (await idsOf(page)).filter((id) => !before.includes(id));
  expect(added).toHaveLength(2);
  for (const id of [...added, "organization:spak"]) {
    const { x, y } = await centreOf(page, id);
    expect(x, id).toBeGreaterThan(box.x);
    expect(x, id).toBeLessThan(box.x + box.width);
    expect(y, id).toBeGreaterThan(box.y);
    expect(y, id).toBeLessThan(box.y + box.height);
  }
});

test("where Fit is too far out for any name it says so, and offers the layout in which all can be read", async () => {
  const { page } = await browser.open({ fragment: "#v=1&select=country:albania" });
  await drawn(page);
  await button(page, /^Expand/).click();
  await shown(page, 29);
  await page.getByRole("button", { name: "Fit", exact: true }).click();
  const tidy = page.getByRole("status").getByRole("button", { name: "Tidy" });
  await tidy.click();
  await announced(page, /^Laid out: Tidy/);
  await page.getByRole("button", { name: "Fit", exact: true }).click();
  expect(await tidy.count()).toBe(0);
});

test("plus expands what the pointer has selected, and minus takes it back; what is left to do is said", async () => {
  const { page } = await browser.open();
  await drawn(page);
  const { x, y } = await centreOf(page, "organization:spak");
  await page.mouse.click(x, y);
  await details(page).getByRole("heading", { level: 1, name: "SPAK" }).waitFor();
  await page.keyboard.press("+");
  await shown(page, 27);
  await page.keyboard.press("+");
  const nothing = page.getByText("Everything next to it that passes your filters is in the view.");
  await nothing.waitFor();
  await page.keyboard.press("-");
  await shown(page, 25);
  expect(await nothing.count()).toBe(0);
  await page.keyboard.press("-");
  await page.getByText("Nothing that SPAK has brought is in the view.").waitFor();
});

test("under words that are looked for, the neighbors that do not pass are not counted as drawn", async () => {
  const { page } = await browser.open({ fragment: "#v=1&words=espionage&select=group:iranian-nationals" });
  await button(page, /^Add only these/)
    .or(button(page, /1 event: carried out/))
    .first()
    .waitFor();
  await button(page, "Expand").click();
  await nodeDrawn(page, "event:espionage-of-nationals");
});

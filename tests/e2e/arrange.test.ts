// What a reader does to the drawing by hand, and takes back: hide, pin, note, lay out, undo and redo.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { randomFrom } from "../../common/random.ts";
import { announced, browserForFile, centreOf, counterOf, drawn, linesOf, placesOf } from "./page.ts";

const browser = browserForFile();
const police = "organization:albanian-police";
const raids = "event:raids-in-albania";

async function open(options = {}): Promise<Page> {
  const { page } = await browser.open(options);
  await drawn(page);
  return page;
}
const status = (page: Page) => page.getByRole("region", { name: "Status" });
const tool = (page: Page, name: string) => status(page).getByRole("button", { name, exact: true });
const sortedLines = async (page: Page) => (await linesOf(page)).sort();
const idsOf = async (page: Page) => Object.keys(await placesOf(page)).sort();

async function choose(page: Page, node: string, command: string): Promise<void> {
  const { x, y } = await centreOf(page, node);
  await page.mouse.click(x, y, { button: "right" });
  await page.getByRole("menuitem", { name: command, exact: true }).click();
  await page.getByRole("menu").waitFor({ state: "detached" });
}

/** Shown, filtered, hidden and not drawn; they must add up to all. */
/** Once what was asked for last is counted and drawn. */
const expectSum = (page: Page) =>
  expect
    .poll(
      async () => {
        const counter = await counterOf(page);
        const { shown, filtered, hidden, notDrawn, total } = counter;
        const drawn = (await idsOf(page)).length;
        return shown + filtered + hidden + notDrawn === total && shown === drawn
          ? "it adds up"
          : `${JSON.stringify(counter)}, ${drawn} drawn`;
      },
      { timeout: 10_000 },
    )
    .toBe("it adds up");

test("what is hidden by hand goes with its lines, is counted, and is shown again from its list", async () => {
  const page = await open();
  const before = { places: await placesOf(page), lines: await sortedLines(page) };
  await choose(page, police, "Hide");
  await status(page).getByRole("button", { name: "1 hidden" }).waitFor();
  expect(await idsOf(page)).not.toContain(police);
  expect((await linesOf(page)).some((line) => line.includes(police))).toBe(false);
  await expectSum(page);
  await status(page).getByRole("button", { name: "1 hidden" }).click();
  await page.getByRole("button", { name: "Show Albanian Police again" }).click();
  await status(page).getByText("25 of").waitFor();
  expect({ places: await placesOf(page), lines: await sortedLines(page) }).toEqual(before);
});

test("show only leaves an entity and what is next to it", async () => {
  const page = await open();
  await choose(page, police, "Show only this and what is next to it");
  expect(await idsOf(page)).toEqual(["country:albania", raids, police].sort());
  await expectSum(page);
});

test("a note is kept in the view and its link, and never among what is said", async () => {
  const page = await open();
  const { x, y } = await centreOf(page, police);
  await page.mouse.click(x, y);
  await page.getByRole("button", { name: "Add a note" }).click();
  await page.getByRole("textbox", { name: "Your note" }).fill("Ask the <b>press office</b>.");
  await page.getByRole("button", { name: "Save the note" }).click();
  await page.waitForFunction(() => location.hash.includes("notes="));
  const again = await open({ fragment: new URL(page.url()).hash });
  const kept = again.getByRole("textbox", { name: "Your note" });
  await kept.waitFor();
  expect(await kept.inputValue()).toBe("Ask the <b>press office</b>.");
});

test("a note is kept once the reader goes on to something else", async () => {
  const { page } = await browser.open({ fragment: "#v=1&select=organization:spak" });
  await drawn(page);
  await page.getByRole("button", { name: "Add a note" }).click();
  await page.keyboard.type("Ask who leads it");
  const { x, y } = await centreOf(page, "country:albania");
  await page.mouse.click(x, y);
  await page.getByRole("heading", { level: 1, name: "Albania" }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "SPAK" }).waitFor();
  expect(await page.getByRole("textbox", { name: "Your note" }).inputValue()).toBe("Ask who leads it");
});

test("where everything is hidden by hand one button shows it again, filtered or not", async () => {
  const { page } = await browser.open();
  await drawn(page);
  const ids = Object.keys(await placesOf(page));
  for (const filter of ["", "&without=POSSIBLE"]) {
    const { page: other } = await browser.open({ fragment: `#v=1&hidden=${ids.join(",")}${filter}` });
    await other.getByText("All that passes is hidden by hand.").waitFor();
    await other.locator(".empty").getByRole("button", { name: "Show all again" }).click();
    await expect.poll(async () => (await counterOf(other)).shown).toBeGreaterThan(20);
  }
});

test("a line with a note wears a frame around its words, until the note is gone", async () => {
  const line = `${police}|CARRIED_OUT|${raids}`;
  const page = await open({ fragment: `#v=1&select=${encodeURIComponent(line)}` });
  const frames = () =>
    page.evaluate(() => {
      type Edge = { id(): string; numericStyle(name: string): number };
      type Cy = {
        edges(): { filter(test: (edge: Edge) => boolean): { map<T>(read: (edge: Edge) => T): T[] } };
      };
      const { cy } = (document.querySelector(".drawing") as unknown as { _cyreg: { cy: Cy } })._cyreg;
      const framed = cy.edges().filter((edge) => edge.numericStyle("text-border-width") > 0);
      return framed.map((edge) => edge.id());
    });
  expect(await frames()).toEqual([]);
  await page.getByRole("button", { name: "Add a note" }).click();
  const field = page.getByRole("textbox", { name: "Your note" });
  await field.fill("Ask which raid.");
  await page.getByRole("button", { name: "Save the note" }).click();
  await expect.poll(frames).toEqual([line]);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect.poll(frames).toEqual([]);
});

test("each part of the counter lists as many as it counts", async () => {
  const page = await open();
  await page.getByRole("checkbox", { name: /^stated/ }).uncheck();
  await choose(page, "organization:revolutionary-guards", "Hide");
  await expectSum(page);
  const counter = await counterOf(page);
  for (const [part, heading] of [
    ["shown", "Shown"],
    ["filtered", "Left out by your filters"],
    ["hidden", "Hidden by hand"],
    ["notDrawn", "Not drawn yet"],
  ] as const) {
    const name = { shown: /shown/, filtered: /filtered/, hidden: /hidden/, notDrawn: /not drawn/ }[part];
    await status(page).getByRole("button", { name }).click();
    const panel = page.getByRole("tabpanel", { name: "Details" });
    await panel.getByRole("heading", { level: 1, name: heading }).waitFor();
    await expect.poll(() => panel.getByRole("listitem").count(), { timeout: 10_000 }).toBe(counter[part]);
  }
});

test("each layout is one step, leaves the pinned alone, and undo gives every place back", async () => {
  const page = await open();
  await choose(page, police, "Pin");
  const before = await placesOf(page);
  for (const name of ["Tidy", "Who did what", "In time"]) {
    await tool(page, "Layout").click();
    await page.getByRole("menuitem", { name }).click();
    await announced(page, new RegExp(`Laid out: ${name}`));
    const laidOut = await placesOf(page);
    expect(laidOut).not.toEqual(before);
    expect(laidOut[police]).toEqual(before[police]);
    await tool(page, "Undo").click();
    await announced(page, new RegExp(`Undone: Layout: ${name}`));
    expect(await placesOf(page)).toEqual(before);
  }
});

test("what is let go of while an expansion is placed takes nothing from it, though a layout went before", async () => {
  const page = await open({ fragment: "#v=1&select=event:pompeos-visit" });
  await tool(page, "Layout").click();
  await page.getByRole("menuitem", { name: "Who did what" }).click();
  await announced(page, /Laid out: Who did what/);
  await page.evaluate(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, message: unknown) {
      setTimeout(() => {
        Object.assign(window, { isSent: true });
        postMessage.call(this, message);
      }, 500); // a worker that takes its time
    };
  });
  const before = (await idsOf(page)).length;
  await page.getByRole("button", { name: "Expand", exact: true }).click();
  await page.waitForTimeout(300);
  await page.locator(".drawing").focus();
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => "isSent" in window);
  await expect.poll(async () => (await idsOf(page)).length, { timeout: 10_000 }).toBeGreaterThan(before);
});

test("in time stands from left to right by date, says so, and what has no date stands below", async () => {
  const page = await open();
  await tool(page, "Layout").click();
  await page.getByRole("menuitem", { name: "In time" }).click();
  await announced(page, /Laid out: In time/);
  await page.getByText(/whose date is not stated stand below/).waitFor();
  const places = await placesOf(page);
  const [visit, detentions, undated] = ["event:pompeos-visit", "event:detentions-in-albania", raids].map(
    (id) => places[id] ?? { x: Number.NaN, y: Number.NaN },
  );
  expect(visit?.x).toBeLessThan(detentions?.x ?? 0);
  for (const dated of [visit, detentions]) expect(dated?.y).toBeLessThan(undated?.y ?? 0);
});

test("the menu of steps names each and takes back many at once", async () => {
  const page = await open();
  const before = await placesOf(page);
  await choose(page, police, "Hide");
  await page.getByRole("checkbox", { name: /^reported/ }).uncheck();
  await choose(page, "country:albania", "Pin");
  await tool(page, "Steps to take back or do again").click();
  expect(await page.getByRole("menuitem").allInnerTexts()).toEqual([
    "Pin Albania",
    "Leave out: reported",
    "Hide Albanian Police",
  ]);
  await page.getByRole("menuitem", { name: "Hide Albanian Police" }).click();
  await expect.poll(() => placesOf(page)).toEqual(before);
  await page.keyboard.press("Control+Shift+Z");
  await status(page).getByRole("button", { name: "1 hidden" }).waitFor();
});

test("undo by key does not take a letter away from what somebody types", async () => {
  const page = await open();
  await choose(page, police, "Hide");
  await page.getByRole("combobox", { name: "Search" }).fill("alban");
  await page.keyboard.press("Control+z");
  expect(await idsOf(page)).not.toContain(police);
});

test("after 60 actions in any order the counter adds up each time, and undo of all gives the first view exactly", async () => {
  const page = await open();
  const first = { places: await placesOf(page), lines: await sortedLines(page) };
  const seed = Date.now() % 100_000;
  const random = randomFrom(seed);
  const anyOf = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** Goes from node to node as a reader without a mouse does, and there presses a key. */
  const walk = async (key: string) => {
    await page.locator(".drawing").focus();
    for (let step = 0; step < 3; step++)
      await press(anyOf(["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp"]));
    await press(key);
  };
  const actions: Record<string, () => Promise<void>> = {
    expand: () => walk("+"),
    collapse: () => walk("-"),
    hide: () => walk("Delete"),
    wording: () =>
      page.getByRole("checkbox", { name: anyOf([/^reported/, /^possible/, /^alleged/]) }).click(),
    kind: () => page.getByRole("checkbox", { name: anyOf([/^Country/, /^Group/, /^Topic/]) }).click(),
    undo: () => press("Control+z"),
    redo: () => press("Control+Shift+Z"),
    layout: async () => {
      await tool(page, "Layout").click();
      await page.getByRole("menuitem", { name: anyOf(["Who did what", "In time"]) }).click();
      await announced(page, /Laid out/);
    },
    drag: async () => {
      const ids = await idsOf(page);
      if (ids.length === 0) return;
      const { x, y } = await centreOf(page, anyOf(ids));
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 40, y + 20, { steps: 3 });
      await page.mouse.up();
    },
  };
  for (let count = 0; count < 60; count++) {
    const name = anyOf(Object.keys(actions));
    await actions[name]?.();
    await page.waitForLoadState("networkidle");
    await expectSum(page).catch((error) => {
      throw new Error(`seed ${seed}, action ${count + 1} (${name}): ${error.message}`);
    });
  }
  for (let count = 0; count < 60; count++) await press("Control+z");
  await expect.poll(() => placesOf(page), { message: `seed ${seed}` }).toEqual(first.places);
  expect(await sortedLines(page)).toEqual(first.lines);
  await expectSum(page);
}, 300_000);

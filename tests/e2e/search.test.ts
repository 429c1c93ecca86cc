// Finding entities by a part of a name or by words of the text, and putting them into the view.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { cutOff, holdAnswers } from "./held-answers.ts";
import { announced, browserForFile, drawn, nodeDrawn, placesOf } from "./page.ts";

const browser = browserForFile();
const field = (page: Page) => page.getByRole("combobox", { name: "Search" });
const details = (page: Page) => page.getByRole("region", { name: "Details" });
const option = (page: Page, name: string | RegExp) => page.getByRole("option", { name });
/** Until a hit is the chosen one. */
const chosen = (page: Page, name: string) =>
  page.waitForFunction((wanted) => {
    const id = document.activeElement?.getAttribute("aria-activedescendant");
    return id && document.getElementById(id)?.textContent?.includes(wanted);
  }, name);

async function open(options: Parameters<typeof browser.open>[0] = {}) {
  const { page } = await browser.open(options);
  await drawn(page);
  return page;
}

test("hits stand under their kinds, the kind of the best hit first", async () => {
  const page = await open();
  await field(page).fill("visit");
  await option(page, "Pompeo’s visit").waitFor();
  const groups = await page.locator(".hits [role=group]").evaluateAll((all) =>
    all.map((group) => ({
      name: document.getElementById(group.getAttribute("aria-labelledby") ?? "")?.textContent,
      hits: group.querySelectorAll("[role=option]").length,
    })),
  );
  expect(groups.length).toBeGreaterThan(1);
  expect(groups[0]?.name).toMatch(/^Events?$/);
  expect(new Set(groups.map(({ name }) => name)).size).toBe(groups.length);
  expect(groups.every(({ hits }) => hits > 0)).toBe(true);
});

test.each([
  ["a part of a name", "pompe", "Mike Pompeo"],
  ["a typing error", "Pompoe", "Mike Pompeo"],
  ["a name without its accents or with too many", "márýam", "Maryam Rajavi"],
])("%s finds it", async (_, typed, name) => {
  const page = await open();
  await field(page).fill(typed);
  await option(page, name).first().waitFor();
});

test("Enter straight after the last letter waits for the hits, and so does Shift+Enter", async () => {
  const page = await open();
  await field(page).focus();
  await page.keyboard.type("norway");
  await page.keyboard.press("Enter");
  await details(page).getByRole("heading", { level: 1, name: "Norway" }).waitFor();
  expect(await field(page).inputValue()).toBe("");
  await field(page).focus();
  await page.keyboard.type("denmark");
  await page.keyboard.press("Shift+Enter");
  await nodeDrawn(page, "country:denmark");
  expect(await field(page).inputValue()).toBe("denmark");
});

test("Enter opens the best hit, and puts it into the view where it is not there yet", async () => {
  const page = await open();
  expect(await placesOf(page)).not.toHaveProperty("country:norway");
  await field(page).focus();
  await page.keyboard.type("norway");
  await chosen(page, "Norway");
  await page.keyboard.press("Enter");
  await details(page).getByRole("heading", { level: 1, name: "Norway" }).waitFor();
  await nodeDrawn(page, "country:norway");
  expect(await field(page).inputValue()).toBe("");
});

test("Shift and Enter add a hit, open nothing, leave the list open and can be undone", async () => {
  const page = await open();
  await field(page).focus();
  await page.keyboard.type("norway");
  await chosen(page, "Norway");
  expect(await option(page, "Norway").first().innerText()).not.toContain("in the view");
  await page.keyboard.press("Shift+Enter");
  await nodeDrawn(page, "country:norway");
  await option(page, /^Norway\s*in the view/).waitFor();
  expect(await announced(page, /Norway/)).toContain("Norway");
  expect(await field(page).inputValue()).toBe("norway");
  expect(new URL(page.url()).hash).not.toContain("select=");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("united states");
  await chosen(page, "United States");
  await page.keyboard.press("Shift+Enter");
  await nodeDrawn(page, "country:united-states");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Undo/ }).first().click();
  await page.waitForFunction(() => !location.hash.includes("united-states"));
  expect(await placesOf(page)).toHaveProperty("country:norway");
});

const saidGroup = (page: Page) => page.getByRole("group", { name: "What is said" });

test("a word that joins finds what is said with it, each with its hedge, and choosing one opens its words", async () => {
  const page = await open();
  await field(page).fill("spied");
  const hit = saidGroup(page).getByRole("option", {
    name: /Iranian nationals .* spied for the Revolutionary Guards/,
  });
  await hit.waitFor();
  expect(await hit.innerText()).toContain("reportedly");
  await hit.click();
  await details(page)
    .getByRole("heading", {
      level: 1,
      name: "Iranian nationals reportedly spied for the Revolutionary Guards",
    })
    .waitFor();
  expect(new URL(page.url()).hash).toContain("SPIED_FOR");
});

test("the other words narrow it, and Shift and Enter bring both ends of a line", async () => {
  const page = await open();
  const told = () => saidGroup(page).getByRole("option").allInnerTexts();
  await field(page).fill("belongs");
  await saidGroup(page).getByRole("option").first().waitFor();
  const all = await told();
  await field(page).fill("belongs spak");
  await expect.poll(async () => (await told()).join(), { timeout: 5_000 }).toContain("SPAK");
  await expect.poll(async () => (await told()).length, { timeout: 5_000 }).toBeLessThan(all.length);
  const narrowed = await told();
  expect([...all, ...narrowed].filter((text) => !/belong/.test(text))).toEqual([]);
  const chosenKey = () => page.locator(".hits [role=option][data-focused]").getAttribute("data-key");
  await field(page).fill("arrested");
  await saidGroup(page)
    .getByRole("option", { name: /arrested/ })
    .first()
    .waitFor();
  for (let presses = 0; presses < 50 && !(await chosenKey())?.includes("|"); presses++)
    await page.keyboard.press("ArrowDown");
  const [source = "", , target = ""] = (await chosenKey())?.split("|") ?? [];
  expect(target).not.toBe("");
  await page.keyboard.press("Shift+Enter");
  await nodeDrawn(page, source);
  await nodeDrawn(page, target);
});

test("a line that is added is one step, and both of its ends are told", async () => {
  const page = await open({ fragment: "#v=1&at=organization:spak~100~100~B" });
  await field(page).fill("fears");
  await saidGroup(page).getByRole("option").first().waitFor();
  await chosen(page, "fear");
  await page.keyboard.press("Shift+Enter");
  await expect.poll(async () => Object.keys(await placesOf(page)).length, { timeout: 10_000 }).toBe(3);
  expect(await announced(page, /^Added to the view: /)).toContain("The oppositional group");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Undo/ }).first().click();
  await expect.poll(async () => Object.keys(await placesOf(page)).length, { timeout: 10_000 }).toBe(1);
});

test("where what is said cannot be looked up, nothing is claimed to be missing", async () => {
  const page = await open();
  const mend = await cutOff(page, "SearchSaid");
  await field(page).fill("expulsion");
  await page
    .locator(".hits")
    .getByText(/^Attest does not answer/)
    .waitFor();
  await mend();
  browser.expectComplaints(2); // it is asked twice before it is given up
});

test("a name is chosen at once, while what is said is still looked up", async () => {
  const page = await open();
  await holdAnswers(page, "SearchSaid");
  await field(page).fill("visited");
  await page.waitForTimeout(300);
  await field(page).fill("detentions in albania");
  await chosen(page, "Detentions in Albania");
});

test("the ends of a path are entities alone", async () => {
  const page = await open({ fragment: "#v=1&tab=paths" });
  await page.getByRole("combobox", { name: "From" }).fill("visited");
  await page.locator(".hits [role=option], .hits .nothing").first().waitFor();
  await page.waitForTimeout(500);
  expect(await saidGroup(page).count()).toBe(0);
});

test("arrow keys choose another hit", async () => {
  const page = await open();
  await field(page).focus();
  await page.keyboard.type("visit");
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-activedescendant"));
  const first = await page.locator(".hits [role=option][data-focused]").innerText();
  await page.keyboard.press("ArrowDown");
  const second = await page.locator(".hits [role=option][data-focused]").innerText();
  expect(second).not.toBe(first);
  await page.keyboard.press("Enter");
  await details(page)
    .getByRole("heading", { level: 1, name: second.split("\n")[0] ?? "" })
    .waitFor();
});

test("a line below the hits names both keys, and each hit that is in the view says so", async () => {
  const page = await open();
  await field(page).fill("pompe");
  await option(page, /^Mike Pompeo\s*in the view/).waitFor();
  expect(await page.locator(".hits .keys-hint").innerText()).toBe(
    "Enter opens it · Shift+Enter adds it to the view and goes on",
  );
});

test("what was found before stays while one types on", async () => {
  const page = await open();
  await field(page).fill("pomp");
  await option(page, "Mike Pompeo").waitFor();
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    const watch = () => {
      seen.push(document.querySelectorAll(".hits [role=option]").length);
      requestAnimationFrame(watch);
    };
    watch();
  });
  await field(page).pressSequentially("eo", { delay: 30 });
  await page.waitForTimeout(500);
  const counts = await page.evaluate(() => (window as unknown as { seen: number[] }).seen);
  expect(Math.min(...counts)).toBeGreaterThan(0);
});

test("a slash focuses the search from the canvas and from a box of the filters, and is a letter in a text field", async () => {
  const page = await open();
  for (const start of [page.getByRole("application"), page.getByRole("checkbox", { name: /^stated/ })]) {
    await start.focus();
    await page.keyboard.press("/");
    expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await field(page).inputValue()).toBe("");
  }
  await page.keyboard.type("a/b");
  expect(await field(page).inputValue()).toBe("a/b");
});

test("at 390 a hit is a target for a finger, inside of the window", async () => {
  const page = await open({ width: 390, height: 844 });
  await field(page).fill("pompe");
  await option(page, /Mike Pompeo/).waitFor();
  const box = await option(page, /Mike Pompeo/).boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
});

test("after Enter the keys go on from what was opened, in the graph and in the list", async () => {
  const page = await open();
  const find = async () => {
    await field(page).focus();
    await page.keyboard.type("spak");
    await chosen(page, "SPAK");
    await page.keyboard.press("Enter");
    await details(page).getByRole("heading", { level: 1, name: "SPAK" }).waitFor();
  };
  await find();
  await page.waitForFunction(() => document.activeElement?.classList.contains("drawing"));
  await page.keyboard.press("e");
  await announced(page, /^SPAK, /);
  await page.getByRole("button", { name: "List", exact: true }).click();
  await find();
  await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "treegrid");
  expect(await page.locator(".grid .active").getAttribute("data-id")).toBe("organization:spak");
});

test("while a hit is looked up a second Enter opens nothing else, and then the keys stand on the hit", async () => {
  const page = await open();
  const looked = await holdAnswers(page, "Beside");
  await field(page).focus();
  await page.keyboard.type("norway");
  await chosen(page, "Norway");
  await page.keyboard.press("Enter");
  await looked.count(1);
  await page.keyboard.press("Enter");
  expect(
    await details(page)
      .getByRole("heading", { level: 1, name: /^The Iranian Regime/ })
      .count(),
  ).toBe(1);
  await looked.release(0);
  await details(page).getByRole("heading", { level: 1, name: "Norway" }).waitFor();
  await page.locator(".drawing:focus").waitFor();
  await announced(page, /Norway/);
});

test("what filters leave out is found, says so, and is let in again from there", async () => {
  const page = await open({ fragment: "#v=1&nokind=COUNTRY" });
  await field(page).focus();
  await page.keyboard.type("albania");
  await chosen(page, "Albania");
  await page.keyboard.press("Enter");
  await details(page).getByRole("heading", { level: 1, name: "Albania" }).waitFor();
  await details(page).getByText("Your filters keep it out of the drawing.").waitFor();
  expect(await page.evaluate(() => document.activeElement?.closest(".details") !== null)).toBe(true);
  await details(page).getByRole("button", { name: "Show everything again" }).click();
  await nodeDrawn(page, "country:albania");
  expect(await details(page).getByText("Your filters keep it out of the drawing.").count()).toBe(0);
});

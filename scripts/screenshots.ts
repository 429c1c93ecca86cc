// `npm run screenshots`: the pictures in docs/, from a fresh start with the shipped article, without its text.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { startAttest } from "../tests/e2e/attest.ts";
import { findChromium, launchBrowser } from "../tests/e2e/chromium.ts";

type Picture = { name: string; fragment?: string; until?: string; act?(page: Page): Promise<void> };

const folder = join(import.meta.dirname, "../docs/pictures");
const spying = "group:iranian-nationals|SPIED_FOR|organization:revolutionary-guards";
const line = `#v=1&select=${encodeURIComponent(spying)}`;

const everywhere: Picture[] = [
  { name: "first", until: "Select a line to read the words behind it." },
  { name: "line", fragment: line, until: "The words" },
];

const story = (name: string, title: string): Picture => ({
  name,
  until: "Select a line to read the words behind it.",
  async act(page) {
    await page.getByRole("button", { name: title, exact: true }).click();
    await page.getByRole("button", { name: "Next", exact: true }).click();
    await page.getByText(/^step 2 of/).waitFor();
  },
});

async function choose(page: Page, end: "From" | "To", text: string, name: string): Promise<void> {
  await page.getByRole("combobox", { name: end }).fill(text);
  await page.getByRole("option", { name }).first().click();
}

const wide: Picture[] = [
  story("story-pompeo", "Pompeo’s visit"),
  story("story-raids", "The Albanian raids"),
  story("story-diplomats", "The expelled diplomats"),
  {
    name: "article",
    fragment: line,
    until: "The words",
    async act(page) {
      await page.getByRole("button", { name: "Show in article" }).click();
      await page.locator("li.marked").first().waitFor();
    },
  },
  {
    name: "paths",
    until: "Select a line to read the words behind it.",
    async act(page) {
      await page.getByRole("tab", { name: "Paths" }).click();
      await choose(page, "From", "Mike Pompeo", "Mike Pompeo");
      await choose(page, "To", "SPAK", "SPAK");
      await page
        .getByText(/ links? is /)
        .first()
        .waitFor();
    },
  },
  {
    name: "in-time",
    until: "Select a line to read the words behind it.",
    async act(page) {
      await page.getByRole("button", { name: "In time" }).click();
      await page.getByRole("region", { name: "In time" }).waitFor();
    },
  },
];

mkdirSync(folder, { recursive: true });
const browser = await launchBrowser(await findChromium());
const attest = await startAttest();

async function take(
  { name, fragment = "", until, act }: Picture,
  width: number,
  height: number,
): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: "reduce" });
    await page.goto(attest.address + fragment);
    await page
      .getByText(/^\d+ of \d+ shown$/)
      .first()
      .waitFor();
    if (until) await page.getByText(until, { exact: true }).first().waitFor();
    await act?.(page);
    await page.waitForTimeout(600); // the canvas draws a frame later
    const file = `${name}-${width}-${colorScheme}.png`;
    await page.screenshot({ path: join(folder, file) });
    console.log(`wrote docs/pictures/${file}`);
    await page.close();
  }
}

try {
  for (const picture of everywhere)
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
    ] as const)
      await take(picture, width, height);
  for (const picture of wide) await take(picture, 1440, 900);
} finally {
  await attest.stop();
  await browser.close();
}

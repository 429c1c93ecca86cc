// `npm run screenshots [-- NAME...]`: every region at three widths in both themes, from a fresh start with the shipped article,
// without its text; into test-results/pictures, and those of docs/pictures.md into docs/pictures. `-- docs`: what docs/ shows of exports,
// the first view as a page and its report as PDF. Without a name all of it.
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { startAttest } from "../tests/e2e/attest.ts";
import { findChromium, launchBrowser } from "../tests/e2e/chromium.ts";

type Size = { width: number; height: number };
type Picture = { name: string; fragment?: string; act?(page: Page, size: Size): Promise<void> };

const root = join(import.meta.dirname, "..");
const folder = join(root, "test-results/pictures");
/** Shown by README.md and docs/pictures.md, so they are kept. */
const kept = join(root, "docs/pictures");
const isKept = (file: string) =>
  readFileSync(join(root, "docs/pictures.md"), "utf8").includes(`pictures/${file}`);
const sizes: Size[] = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];
/** Pixels: windows below it show one thing at a time, and drawers below the other. */
const [narrow, wide] = [768, 1200];

const spying = "group:iranian-nationals|SPIED_FOR|organization:revolutionary-guards";
const line = `#v=1&select=${encodeURIComponent(spying)}`;
const spak = "#v=1&select=organization:spak";

const button = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: typeof name === "string" }).first();

/** On a narrow window, of Read, Graph and List. */
async function go(page: Page, { width }: Size, way: "Read" | "Graph" | "List"): Promise<void> {
  if (width < narrow || way === "List") await button(page, way).click();
}

async function openFilters(page: Page, size: Size): Promise<void> {
  await go(page, size, "Graph");
  if (size.width < wide) await button(page, "Stories and filters").click();
}

async function choose(page: Page, end: "From" | "To", text: string): Promise<void> {
  await page.getByRole("combobox", { name: end }).fill(text);
  await page.getByRole("option", { name: text }).first().click();
}

/** Every region, and what opens over them. */
const pictures: Picture[] = [
  { name: "first" },
  { name: "graph", act: (page, size) => go(page, size, "Graph") },
  { name: "list", act: (page, size) => go(page, size, "List") },
  { name: "entity", fragment: spak },
  { name: "line", fragment: line },
  {
    name: "expanded",
    fragment: spak,
    async act(page, size) {
      await button(page, /^Expand/).click();
      await button(page, /^Collapse/).waitFor();
      await go(page, size, "Graph");
    },
  },
  { name: "filters", act: openFilters },
  {
    name: "filtered",
    async act(page, size) {
      await openFilters(page, size);
      await page
        .getByRole("checkbox", { name: /^stated/i })
        .first()
        .click();
      await page
        .getByText(/ filtered$/)
        .first()
        .waitFor();
    },
  },
  {
    name: "search",
    async act(page) {
      await page.getByRole("combobox", { name: "Search" }).fill("iran");
      await page.getByRole("option").first().waitFor();
    },
  },
  {
    name: "not-drawn",
    async act(page, size) {
      await go(page, size, "Graph");
      await button(page, /not drawn yet/).click();
      await page.getByRole("heading", { name: "Not drawn yet" }).waitFor();
    },
  },
  {
    name: "layouts",
    async act(page, size) {
      await go(page, size, "Graph");
      await button(page, "Layout").click();
      await page.getByRole("menu").waitFor();
    },
  },
  {
    name: "story",
    async act(page, size) {
      if (size.width < wide) await openFilters(page, size);
      await button(page, "Pompeo’s visit").click();
      await button(page, "Next").click();
      await page.getByText(/^step 2 of/).waitFor();
    },
  },
  {
    name: "article",
    fragment: line,
    async act(page) {
      await button(page, "Show in article").click();
      await page.locator("li.marked").first().waitFor();
    },
  },
  {
    name: "paths",
    async act(page) {
      await page.getByRole("tab", { name: "Paths" }).click();
      await choose(page, "From", "Mike Pompeo");
      await choose(page, "To", "SPAK");
      await page
        .getByText(/ links? is /)
        .first()
        .waitFor();
    },
  },
  {
    name: "in-time",
    async act(page, size) {
      await go(page, size, "Graph");
      await button(page, "In time").click();
      await page.getByRole("region", { name: "In time" }).waitFor();
    },
  },
  {
    name: "export",
    async act(page, size) {
      await go(page, size, "Graph");
      await button(page, "Export").click();
      await page.getByRole("menu").waitFor();
    },
  },
  {
    name: "views",
    async act(page, size) {
      await openFilters(page, size);
      for (const name of ["Who was detained", "What is only alleged"]) {
        await button(page, "Keep this view").click();
        await page.getByRole("textbox", { name: "Name" }).fill(name);
        await page.keyboard.press("Enter");
      }
      await button(page, "Download as a story").click();
      await page.getByRole("textbox", { name: "Title of the story" }).waitFor();
    },
  },
  {
    name: "keys",
    async act(page) {
      await page.keyboard.press("?");
      await page.getByRole("heading", { name: "Keys" }).waitFor();
    },
  },
];

const wanted = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const browser = await launchBrowser(await findChromium());
const attest = await startAttest();

async function take(
  { name, fragment = "", act }: Picture,
  size: Size,
  theme: "light" | "dark",
): Promise<void> {
  const page = await browser.newPage({ viewport: size, colorScheme: theme, reducedMotion: "reduce" });
  await page.goto(attest.address + fragment);
  await page
    .getByText(/^\d+ of \d+ shown$/)
    .first()
    .waitFor({ state: "attached" });
  if (fragment.includes("select=")) await page.getByRole("heading", { level: 1 }).first().waitFor();
  await act?.(page, size);
  await page.waitForLoadState("networkidle"); // nothing is still looked up
  await page.waitForTimeout(800); // the canvas draws a frame later
  const file = `${name}-${size.width}-${theme}.png`;
  await page.screenshot({ path: join(folder, file) });
  console.log(`wrote test-results/pictures/${file}`);
  if (isKept(file)) copyFileSync(join(folder, file), join(kept, file));
  await page.close();
}

/** What the menu "Export" saves for this entry. */
async function saved(page: Page, entry: RegExp): Promise<string> {
  await button(page, "Export").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: entry }).click(),
  ]);
  return await download.path();
}

async function takeDocs(): Promise<void> {
  const page = await browser.newPage({ viewport: sizes[0] as Size, reducedMotion: "reduce" });
  await page.goto(attest.address);
  await page
    .getByText(/^\d+ of \d+ shown$/)
    .first()
    .waitFor();
  copyFileSync(await saved(page, /^Page /), join(root, "docs/first-view.html"));
  const report = await saved(page, /^Report /);
  await page.goto(pathToFileURL(report).href);
  await page.pdf({ path: join(root, "docs/report.pdf"), preferCSSPageSize: true });
  await page.close();
  console.log("wrote docs/first-view.html and docs/report.pdf");
}

try {
  if (wanted.length === 0 || wanted.includes("docs")) await takeDocs();
  for (const picture of pictures)
    if (wanted.length === 0 || wanted.includes(picture.name))
      for (const size of sizes)
        for (const theme of ["light", "dark"] as const) await take(picture, size, theme);
} finally {
  await attest.stop();
  await browser.close();
}

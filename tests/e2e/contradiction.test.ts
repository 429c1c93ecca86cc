// Where two speakers contradict each other: the invented document, served by an Attest of its own.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compileArticle } from "../../seed/compile.ts";
import { source } from "../fixtures/lunera-harbour.ts";
import { announced, browserForFile, clickLine, drawn, drawnLines } from "./page.ts";
import { type Served, serveDocuments } from "./serve-documents.ts";

const browser = browserForFile();
const affirmed = "group:the-crew|OPERATED_AT|place:calder-warehouse";
const denied = "group:the-crew|NOT_OPERATED_AT|place:calder-warehouse";
const details = (page: Page) => page.getByRole("region", { name: "Details" });
const sides = (page: Page) => details(page).locator(".sides > ul");

let attest: Served;
beforeAll(async () => {
  attest = await serveDocuments([compileArticle(source)]);
});
afterAll(() => attest?.stop());

async function open(fragment = "") {
  const opened = await browser.open({ address: attest.address, fragment });
  await drawn(opened.page);
  return opened.page;
}

const police = [
  "According to the harbour police, the crew reportedly conducted prohibited activities at the warehouse of the Calder Line.",
  "reported; Harbour police, as told by Ilse Marren",
];
const company = [
  "According to the Calder Line, the crew reportedly did not conduct prohibited activities at the warehouse of the Calder Line.",
  "reported; Calder Line, as told by Ilse Marren",
];

test("both lines are drawn, each contested, and the denied one says that it is denied", async () => {
  const lines = await drawnLines(await open());
  const line = (id: string) => lines.find((each) => each.id === id);
  expect(line(affirmed)).toMatchObject({
    label: "≠ conducted prohibited activities at, reportedly",
    contested: true,
    denied: false,
  });
  expect(line(denied)).toMatchObject({
    label: "≠ denied: conducted prohibited activities at, reportedly",
    contested: true,
    denied: true,
  });
  expect(lines.filter(({ contested }) => contested)).toHaveLength(2);
});

test("the denied line alone bears the bar across its middle", async () => {
  const page = await open();
  const bars = await page.evaluate(() => {
    type Edge = { id(): string; style(name: string): string };
    const { cy } = (
      document.querySelector(".drawing") as unknown as {
        _cyreg: {
          cy: {
            edges(): { filter(keep: (edge: Edge) => boolean): { map<T>(read: (edge: Edge) => T): T[] } };
          };
        };
      }
    )._cyreg;
    const shapes = ["mid-target-arrow-shape", "mid-source-arrow-shape"];
    return cy
      .edges()
      .filter((edge) => shapes.some((name) => edge.style(name) === "tee"))
      .map((edge) => edge.id());
  });
  expect(bars.sort()).toEqual([denied, "person:nils-ostrander|NOT_VISITED|place:skarn"]);
});

test.each([
  { line: affirmed, own: police, other: company },
  { line: denied, own: company, other: police },
])(
  "the panel of $line holds both claims side by side, each with its wording and its speaker",
  async ({ line, own, other }) => {
    const page = await open();
    await clickLine(page, line);
    await details(page).getByRole("heading", { name: "The texts disagree" }).waitFor();
    expect(await details(page).innerText()).toContain("1 opposing claim");
    expect((await sides(page).allInnerTexts()).map((side) => side.split(/\n+/))).toEqual([own, other]);
    const [left, right] = await Promise.all([0, 1].map((at) => sides(page).nth(at).boundingBox()));
    expect(left?.y).toBe(right?.y);
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0);
    expect(await announced(page, /^Selected/)).toBe(`Selected: ${own[0]}`);
  },
);

test("a line that nobody contradicts says so, and shows no sides", async () => {
  const page = await open();
  await clickLine(page, "organization:harbour-police|RAIDED|place:calder-warehouse");
  await details(page).getByText("no opposing claim here").waitFor();
  expect(await sides(page).count()).toBe(0);
});

test("a piece of news is not called an opinion", async () => {
  const page = await open();
  const text = await page.locator("body").innerText();
  expect(text).toContain("Ilse Marren · news · Lunéra Packet · 16 March 1998");
  expect(text).toContain("One news article: Ilse Marren, Lunéra Packet.");
  expect(text).toContain("It is a piece of news; nothing in it has been checked against a second source.");
  expect(text).not.toContain("opinion");
});

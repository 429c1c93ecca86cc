// The most that a view holds, 2,000 entities: as a file and back, as data, and as a page of its own, each to the pixel.
import { readFileSync, statSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Attest, startAttest } from "./attest.ts";
import { browserForFile, drawn, linesOf, placesOf } from "./page.ts";
import { sendPage } from "./sent-page.ts";

const browser = browserForFile();
const patience = 120_000;
let sample: Attest;
beforeAll(async () => {
  sample = await startAttest({}, "--sample", "2000");
});
afterAll(() => sample?.stop());

/** Those that Cytoscape draws, and those that are painted below it. */
const lineCount = async (page: Page) =>
  (await linesOf(page)).length + Number(await page.locator(".painted-lines").getAttribute("data-lines"));

test("a view of 2,000 goes through a file and through a page, and every one stands where it stood", {
  timeout: 6 * patience,
}, async () => {
  const { page } = await browser.open({ address: sample.address });
  await drawn(page);
  await page.getByRole("button", { name: /^1,?975 not drawn yet/ }).click();
  await page.getByRole("button", { name: /^Draw all 1,?975 and lay out anew/ }).click();
  await page
    .getByText(/^2,?000 of 2,?000 shown$/)
    .first()
    .waitFor({ timeout: patience });
  const places = await placesOf(page);
  const lines = await lineCount(page);
  expect(lines).toBeGreaterThan(2_000);
  expect(Object.keys(places)).toHaveLength(2_000);

  await page.getByRole("button", { name: "Export", exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: /^This view as a file/ }).click(),
  ]);
  const path = await file.path();
  expect(statSync(path).size).toBeLessThan(4_000_000);
  const { page: other } = await browser.open({ address: sample.address });
  await drawn(other);
  await other.locator("input[type=file]").first().setInputFiles(path);
  await expect.poll(() => placesOf(other), { timeout: patience, interval: 2_000 }).toEqual(places);
  await other.close();

  await page.getByRole("button", { name: "Export", exact: true }).click();
  const [data] = await Promise.all([
    page.waitForEvent("download", { timeout: patience }),
    page.getByRole("menuitem", { name: /^JSON/ }).click(),
  ]);
  const { elements } = JSON.parse(readFileSync(await data.path(), "utf8"));
  expect(elements.nodes).toHaveLength(2_000);
  expect(new Set(elements.edges.map((edge: { data: { relation: string } }) => edge.data.relation)).size).toBe(
    lines,
  );

  const sent = await sendPage(page, patience);
  const { page: carried } = await browser.open({ ...sent, isOffline: true, isRead: false });
  await carried
    .getByText(/^2,?000 of 2,?000 shown$/)
    .first()
    .waitFor({ timeout: patience });
  expect(await placesOf(carried)).toEqual(places);
  expect(await lineCount(carried)).toBe(lines);
});

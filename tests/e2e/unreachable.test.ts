// What the page fetches later and cannot have: it says so, offers the next step, and goes on once it is there.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { holdAnswers } from "./held-answers.ts";
import { browserForFile, centreOf, counterOf, drawn, nodeDrawn } from "./page.ts";

const browser = browserForFile();
const open = async (fragment = "") => {
  const { page } = await browser.open({ fragment });
  await drawn(page);
  return page;
};
const select = (page: Page, id: string) => page.goto(`${page.url().split("#")[0]}#v=1&select=${id}`);

test("a list that cannot be fetched says so, and is there at the next try", async () => {
  const page = await open();
  await page.route(/outline-.*\.js/, (route) => route.abort());
  await page.getByRole("button", { name: "List", exact: true }).click();
  await page.getByText("The list could not be fetched").waitFor({ timeout: 10_000 });
  expect(await page.getByRole("region", { name: "Details" }).isVisible()).toBe(true);
  await page.unroute(/outline-.*\.js/);
  await page.getByRole("alert").getByRole("button", { name: "Try again" }).click();
  await page.getByRole("treegrid").waitFor();
  await page.getByRole("row", { name: /SPAK/ }).first().waitFor();
  browser.expectComplaints(2); // one try and its repetition
});

test("a layout worker that could not be fetched while nobody needed it does not stop what comes later", async () => {
  const { page } = await browser.open();
  await page.route(/worker-.*\.js/, (route) => route.abort());
  await drawn(page);
  await page.waitForTimeout(1_500); // it is made ready after the first view
  await page.unroute(/worker-.*\.js/);
  const { x, y } = await centreOf(page, "organization:spak");
  await page.mouse.dblclick(x, y);
  await expect.poll(async () => (await counterOf(page)).shown, { timeout: 10_000 }).toBeGreaterThan(25);
});

test("an expansion that takes long says what is looked for, and asks once however often it is asked for", async () => {
  const page = await open();
  await select(page, "organization:spak");
  const button = page.getByRole("button", { name: "Expand", exact: true });
  await button.waitFor();
  const held = await holdAnswers(page, "Neighborhood");
  await button.click();
  await button.click();
  await held.count(1);
  await page.getByText("Looking for what is next to SPAK …").waitFor();
  await held.release(0);
  await nodeDrawn(page, "organization:spak");
  await expect.poll(async () => (await counterOf(page)).shown).toBe(27);
  await page.waitForTimeout(500);
  expect((await counterOf(page)).shown).toBe(27);
  expect(await page.getByText("Looking for what is next to SPAK …").count()).toBe(0);
});

test("what fails together comes back together by one Try again, wherever it stands", async () => {
  const page = await open();
  await select(page, "organization:spak");
  await page.getByRole("button", { name: "Expand", exact: true }).waitFor();
  let failed = 0;
  page.on("requestfailed", () => failed++);
  await page.route("**/graphql", (route) => route.abort());
  await page.getByRole("checkbox", { name: /^reported/ }).uncheck();
  await expect.poll(() => failed, { timeout: 10_000 }).toBe(6); // each of three is asked twice before it is given up
  const again = page.getByRole("button", { name: "Try again" });
  await expect.poll(() => again.count(), { timeout: 10_000 }).toBe(2); // the counter's and the panel's
  await page.unroute("**/graphql");
  await again.first().click();
  await expect.poll(() => again.count(), { timeout: 10_000 }).toBe(0);
  await page.getByRole("button", { name: "Expand", exact: true }).waitFor();
  await counterOf(page);
  browser.expectComplaints(6);
});

test("an answer that the page cannot draw leaves a sentence and a way back, not an empty page", async () => {
  const { page } = await browser.open();
  await page.route("**/graphql", (route) =>
    route.request().postData()?.includes('"Passing"')
      ? route.fulfill({ contentType: "application/json", body: '{"data":{}}' })
      : route.fallback(),
  );
  await page.reload();
  await page.getByRole("heading", { name: "Attest cannot draw this page" }).waitFor();
  await page.unroute("**/graphql");
  await page.getByRole("button", { name: "Open the page again" }).click();
  await drawn(page);
  browser.expectComplaints(1);
});

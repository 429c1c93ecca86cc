import { afterAll, beforeAll, expect, test } from "vitest";
import { type Attest, startAttest } from "./attest.ts";
import { browserForFile, counterOf, drawn, placesOf } from "./page.ts";

const browser = browserForFile();
let sample: Attest;
beforeAll(async () => {
  sample = await startAttest({}, "--sample", "300");
});
afterAll(() => sample?.stop());

test("a sample opens on as many as can be read, and counts the rest", async () => {
  const { page } = await browser.open({ address: sample.address });
  await drawn(page);
  expect(await counterOf(page)).toEqual({ shown: 25, filtered: 0, hidden: 0, notDrawn: 275, total: 300 });
  await page.getByRole("heading", { level: 1, name: "A sample of 300 entities, made by chance" }).waitFor();
});

test("all of a sample is drawn at once, in one step that can be taken back, and its link opens the same", async () => {
  const { page } = await browser.open({ address: sample.address });
  await drawn(page);
  const before = await placesOf(page);
  await page.getByRole("button", { name: "275 not drawn yet" }).click();
  await page.getByRole("button", { name: "Draw all 275 and lay out anew" }).click();
  await page.getByText("300 of 300 shown").first().waitFor();
  expect(await counterOf(page)).toEqual({ shown: 300, filtered: 0, hidden: 0, notDrawn: 0, total: 300 });
  const all = await placesOf(page);
  expect(Object.keys(all)).toHaveLength(300);
  const { hash } = new URL(page.url());
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await page.getByText("25 of 300 shown").first().waitFor();
  expect(await placesOf(page)).toEqual(before);
  const { page: other } = await browser.open({ address: sample.address, fragment: hash });
  await drawn(other);
  expect(await placesOf(other)).toEqual(all);
});

test("under a filter all that passes is drawn, and what is pinned stays where it is", async () => {
  const fragment = "#v=1&without=STATED,REPORTED";
  const first = await browser.open({ address: sample.address, fragment });
  await drawn(first.page);
  const [id = ""] = Object.keys(await placesOf(first.page));
  await first.page.waitForFunction(() => location.hash.includes("at="));
  const { hash } = new URL(first.page.url());
  const { page } = await browser.open({ address: sample.address, fragment: `${hash}&pinned=${id}` });
  await drawn(page);
  const place = (await placesOf(page))[id];
  await page.getByRole("button", { name: /[1-9]\d* not drawn yet/ }).click();
  await page.getByRole("button", { name: /^Draw all \d+ and/ }).click();
  await page.getByRole("button", { name: "0 not drawn yet" }).waitFor();
  const { shown, total } = await counterOf(page);
  expect(shown).toBeGreaterThan(Object.keys(await placesOf(first.page)).length);
  expect(shown).toBeLessThan(total);
  expect(Object.keys(await placesOf(page))).toHaveLength(shown);
  expect((await placesOf(page))[id]).toEqual(place);
});

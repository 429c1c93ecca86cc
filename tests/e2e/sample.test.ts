import { afterAll, beforeAll, expect, test } from "vitest";
import { type Attest, startAttest } from "./attest.ts";
import { browserForFile, counterOf, drawn } from "./page.ts";

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

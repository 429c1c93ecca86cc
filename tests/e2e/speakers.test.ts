import { expect, test } from "vitest";
import { browserForFile, counterOf, drawn, linesOf, placesOf } from "./page.ts";

const browser = browserForFile();

async function open() {
  const { page } = await browser.open();
  await drawn(page);
  return page;
}

test("one speaker's world holds what that speaker says and nothing else, and the view before comes back", async () => {
  const page = await open();
  const before = { lines: await linesOf(page), places: await placesOf(page) };
  await page.getByRole("button", { name: "Draw only what Albanian Police says" }).click();
  await page
    .locator(".notice")
    .getByText("Drawn here is only what the author passes on from Albanian Police.")
    .waitFor();
  await page.waitForFunction(() => document.querySelectorAll(".row.off").length > 0);
  expect(await linesOf(page)).toEqual([
    "event:investigation-of-nationals|INVESTIGATED|group:iranian-nationals",
  ]);
  expect(Object.keys(await placesOf(page)).sort()).toEqual([
    "event:investigation-of-nationals",
    "group:iranian-nationals",
  ]);
  const { shown, filtered, notDrawn, total } = await counterOf(page);
  expect(shown + filtered + notDrawn).toBe(total);
  await page.getByRole("button", { name: "Back to the view before" }).click();
  expect((await linesOf(page)).sort()).toEqual(before.lines.sort());
  expect(await placesOf(page)).toEqual(before.places);
});

test("without the author's own voice only what others are cited for remains", async () => {
  const page = await open();
  await page.getByRole("button", { name: "without the author’s own voice" }).click();
  await page
    .locator(".notice")
    .getByText("Drawn here is only what the author passes on from others.")
    .waitFor();
  expect(await page.getByRole("checkbox", { name: /^the author alone/ }).isChecked()).toBe(false);
  const lines = await linesOf(page);
  expect(lines).toContain("event:investigation-of-nationals|INVESTIGATED|group:iranian-nationals");
  expect(lines).not.toContain("person:mike-pompeo|VISITED|place:ashraf-3");
});

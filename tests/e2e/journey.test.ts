// One afternoon's question from end to end, without a mouse.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { announced, browserForFile, counterOf, drawn } from "./page.ts";

const browser = browserForFile();

/** Goes on by Tab until what has the focus says this by name or label; throws after going round. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    const said = await page.evaluate(() => {
      const focused = document.activeElement;
      return focused?.getAttribute("aria-label") ?? focused?.textContent ?? "";
    });
    if (name.test(said)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not come to ${name}.`);
}
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole("heading", { level: 1, name }).first().waitFor();

test("search, expand, open the evidence, ask for a path and follow a story, by the keyboard alone", async () => {
  const { page } = await browser.open();
  await drawn(page);
  await page.keyboard.press("/");
  await page.keyboard.type("spak");
  await page.getByRole("option", { name: "SPAK" }).first().waitFor();
  await page.waitForFunction(() => {
    const chosen = document.activeElement?.getAttribute("aria-activedescendant");
    return chosen && document.getElementById(chosen)?.textContent?.startsWith("SPAK");
  });
  await page.keyboard.press("Enter");
  await heading(page, "SPAK");

  const before = await counterOf(page);
  await page.locator(".drawing:focus").waitFor(); // where the reader goes on
  await announced(page, /SPAK/);
  await page.keyboard.press("+");
  await expect.poll(async () => (await counterOf(page)).shown).toBeGreaterThan(before.shown);

  await page.keyboard.press("e");
  const walked = await announced(page, /1 of \d+/);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Copy citation" }).first().waitFor();
  const [subject = ""] = walked.split(",");
  expect(await page.getByRole("tabpanel", { name: "Details" }).innerText()).toContain(subject);

  await tabTo(page, /^Paths from here$/);
  await page.keyboard.press("Enter");
  const paths = page.getByRole("tabpanel", { name: "Paths" });
  await paths.waitFor();
  await tabTo(page, /^To$/);
  await page.keyboard.type("Maryam Rajavi");
  await page.getByRole("option", { name: "Maryam Rajavi" }).first().waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-activedescendant"));
  await page.keyboard.press("Enter");
  await paths
    .getByRole("button", { name: /Maryam Rajavi/ })
    .first()
    .waitFor();

  await tabTo(page, /^Pompeo’s visit$/);
  await page.keyboard.press("Enter");
  await page.getByText("step 1 of 5").first().waitFor();
  await tabTo(page, /^Next$/);
  await page.keyboard.press("Enter");
  await page.getByText("step 2 of 5").first().waitFor();
  for (let steps = 0; steps < 20; steps++) await page.keyboard.press("Control+z");
  await expect.poll(() => counterOf(page)).toEqual(before);
});

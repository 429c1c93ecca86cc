import { expect, test } from "vitest";
import { browserForFile, drawn } from "./page.ts";

const browser = browserForFile();
const most = 400_000;

test("the first load takes at most 400 kB, fonts included, as it is sent", async () => {
  const { page } = await browser.open();
  await drawn(page);
  await page.evaluate(() => document.fonts.ready);
  const loaded = await page.evaluate(() =>
    [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].map(
      (entry) => {
        const { name, encodedBodySize, decodedBodySize } = entry as PerformanceResourceTiming;
        return { path: new URL(name).pathname, sent: encodedBodySize, whole: decodedBodySize };
      },
    ),
  );
  const files = loaded.filter(({ path }) => path !== "/graphql");
  const fonts = files.filter(({ path }) => path.endsWith(".woff2"));
  expect(fonts.length).toBeGreaterThan(0);
  expect(files.every(({ sent }) => sent > 0)).toBe(true);
  expect(files.some(({ sent, whole }) => sent < whole / 2)).toBe(true);
  const sum = files.reduce((total, { sent }) => total + sent, 0);
  expect(sum, JSON.stringify(files)).toBeLessThanOrEqual(most);
});

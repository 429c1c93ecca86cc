// The menu's "Page": the view as one file, and that file opened as whoever gets it does.
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";

export type SentPage = { name: string; html: string; address: string; path: string };

/** Takes the view of `page` as a file. */
export async function sendPage(page: Page, timeout = 30_000): Promise<SentPage> {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout }),
    page.getByRole("menuitem", { name: /^Page / }).click(),
  ]);
  const name = download.suggestedFilename();
  const html = readFileSync(await download.path(), "utf8");
  const folder = mkdtempSync(join(tmpdir(), "attest-page-"));
  writeFileSync(join(folder, name), html);
  return { name, html, address: pathToFileURL(folder).href, path: `/${name}` };
}

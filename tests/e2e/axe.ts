// What axe finds against WCAG 2.2 AA.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Below `region`, a selector; each as "rule: what it asks: where". */
export async function violations(page: Page, region = "html"): Promise<string[]> {
  await page.evaluate(`${axe}; null`); // the policy lets no script in by a tag
  return await page.evaluate(async (where) => {
    type Found = { id: string; help: string; nodes: { html: string }[] };
    type Axe = { run(where: string, options: object): Promise<{ violations: Found[] }> };
    const values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    const { axe } = window as unknown as { axe: Axe };
    const found = await axe.run(where, { runOnly: { type: "tag", values } });
    return found.violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 200)).join()}`,
    );
  }, region);
}

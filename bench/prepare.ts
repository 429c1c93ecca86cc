// What is measured with, read from the page itself: its drawing, and what an expansion adds to it.
import type { Browser, Page } from "playwright-core";
import type { Attest } from "../tests/e2e/attest.ts";
import { bestConnected, doubleClick, patience, readGraph } from "./driving.ts";
import type { BenchTask } from "./graph.ts";
import { viewport } from "./measure.ts";

const isDrawn = (page: Page) =>
  page
    .getByText(/^[\d,]+ of [\d,]+ shown$/)
    .first()
    .waitFor();

/** What the page is measured with: all of a sample but twenty that hang on one entity; of the article its first view. */
export async function prepare(
  browser: Browser,
  attest: Attest,
  isSample: boolean,
): Promise<BenchTask & { link: string }> {
  const page = await browser.newPage({ viewport });
  page.setDefaultTimeout(patience);
  await page.goto(attest.address);
  await isDrawn(page);
  let [link, parent] = ["", ""];
  if (isSample) {
    await page.getByRole("button", { name: /not drawn yet$/ }).click();
    await page.getByRole("button", { name: /^Draw all/ }).click();
    await page.getByRole("button", { name: "0 not drawn yet" }).waitFor();
    const { hash } = new URL(page.url());
    const hub = await bestConnected(page);
    parent = hub.id;
    const gone = hub.neighbors.slice(-20);
    const parameters = new URLSearchParams(hash.slice(1));
    const kept = (parameters.get("at") ?? "")
      .split(",")
      .filter((part) => !gone.includes(part.split("~")[0] ?? ""));
    parameters.set("at", kept.join(","));
    link = `#${parameters}`;
    await page.goto("about:blank");
    await page.goto(attest.address + link);
    await isDrawn(page);
  }
  const shown = await readGraph(page);
  const before = new Set(shown.nodes.map(({ id }) => id));
  parent ||= (await bestConnected(page)).id;
  await doubleClick(page, parent);
  while ((await readGraph(page)).nodes.length === shown.nodes.length) await page.waitForTimeout(100);
  await page.waitForTimeout(500);
  const whole = await readGraph(page);
  await page.close();
  const known = new Set(shown.edges.map(({ id }) => id));
  return {
    link,
    shown,
    parent,
    rest: {
      nodes: whole.nodes.filter(({ id }) => !before.has(id)),
      edges: whole.edges.filter(({ id }) => !known.has(id)),
    },
  };
}

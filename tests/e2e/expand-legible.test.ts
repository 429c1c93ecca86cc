// LOOK 7 after an expansion: the article's every shown entity is expanded, and what is new is looked at.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { type Faults, findFaults } from "../../web/graph/layout/faults.ts";
import { readDrawing } from "./drawing.ts";
import { browserForFile, drawn, placesOf } from "./page.ts";

const browser = browserForFile();
const windows = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
].flatMap((size) => (["light", "dark"] as const).map((theme) => ({ ...size, theme })));

/** As it is at zoom 1, wherever the window has gone. */
async function drawingOf(page: Page) {
  await page.waitForTimeout(100); // the canvas draws a frame later
  await page.evaluate(() => {
    type Zoomable = { _cyreg: { cy: { zoom(level: number): void } } };
    (document.querySelector(".drawing") as unknown as Zoomable)._cyreg.cy.zoom(1);
  });
  return readDrawing(page);
}

/** What each node is called, by id. */
const namesOf = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => {
    type Node = { id(): string; data(key: string): string };
    type Named = { _cyreg: { cy: { nodes(): { map<T>(read: (node: Node) => T): T[] } } } };
    const { cy } = (document.querySelector(".drawing") as unknown as Named)._cyreg;
    return Object.fromEntries(cy.nodes().map((node) => [node.id(), node.data("label").split("\n")[0] ?? ""]));
  });

const labelFaults = ["nodes overlap", "labels overlap", "label on a node"] as const;
const underLabels = ["line through a foreign label", "line through its own node's label"] as const;

/** "a / b" as its two parts. */
const parts = (pair: string) => pair.split(" / ") as [string, string];
const endsOf = (line: string) => line.split("|").filter((_, index) => index !== 1);

/** Faults of new labels: what they stand on, and lines that run under them. */
function faultsOfNew(faults: Faults, isNew: (id: string) => boolean): string[] {
  return [
    ...labelFaults.flatMap((kind) => faults[kind].filter((pair) => parts(pair).some(isNew))),
    ...underLabels.flatMap((kind) => faults[kind].filter((pair) => isNew(parts(pair)[1]))),
  ];
}

/** The middles of two lines from a new node stand half as far apart as their other ends, wherever the node goes. */
const isForced = (pair: string, isNew: (id: string) => boolean) => {
  const [one, other] = parts(pair);
  if (!one.includes("|") || !other?.includes("|")) return false;
  return endsOf(one).some((id) => isNew(id) && endsOf(other).includes(id));
};

test.each(windows)(
  "expanding any entity at $width by $height in the $theme theme moves nothing, and no new label stands on anything or over a line",
  { timeout: 600_000 },
  async ({ width, height, theme }) => {
    const { page } = await browser.open({ width, height, theme });
    await drawn(page);
    await page.evaluate(() => document.fonts.ready);
    const before = await placesOf(page);
    const details = page.getByRole("region", { name: "Details" });
    const sums: Record<string, number> = {};
    for (const [id, name] of Object.entries(await namesOf(page))) {
      await page.goto(`${page.url().split("#")[0]}#v=1&select=${encodeURIComponent(id)}`);
      await details.getByRole("heading", { level: 1 }).filter({ hasText: name }).waitFor();
      await details.getByText(/not in the view yet|All of these are in the view/).waitFor();
      const expand = details.getByRole("button", { name: "Expand", exact: true });
      if ((await expand.count()) === 0) continue;
      await expand.click();
      await details.getByRole("button", { name: "Collapse" }).waitFor();
      const after = await placesOf(page);
      for (const [placed, place] of Object.entries(before)) expect(after[placed]).toEqual(place);
      const drawing = await drawingOf(page);
      const isNew = (thing: string) =>
        thing.includes("|") ? endsOf(thing).some((end) => !before[end]) : !before[thing];
      const faults = findFaults(drawing);
      const wrong = faultsOfNew(faults, isNew);
      expect([id, wrong.filter((pair) => !isForced(pair, isNew))]).toEqual([id, []]);
      const count = (name: string, pairs: string[]) => {
        sums[name] = (sums[name] ?? 0) + pairs.filter((pair) => isNew(parts(pair)[0])).length;
      };
      count("new lines through placed nodes", faults["line through a foreign node"]);
      for (const kind of underLabels) count("new lines under placed labels", faults[kind]);
      count("crossings of new lines", faults["lines cross"]);
      sums["labels that no place could part"] = (sums["labels that no place could part"] ?? 0) + wrong.length;
    }
    console.log(`after each of the expansions at ${width} in the ${theme} theme: ${JSON.stringify(sums)}`);
  },
);

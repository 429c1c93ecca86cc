// The whole page in its states, against WCAG 2.2 AA, in both themes, wide and narrow.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { violations } from "./axe.ts";
import { browserForFile, drawn } from "./page.ts";

const browser = browserForFile();
const line = "person:mike-pompeo|VISITED|place:ashraf-3";
const heading = (page: Page, level: number, name: string | RegExp) =>
  page.getByRole("heading", { level, name }).first().waitFor();

/** How each state is come to from the first view. */
const states: Record<string, (page: Page) => Promise<unknown>> = {
  "the first view": async () => {},
  "an entity": (page) => heading(page, 1, "SPAK"),
  "a line": (page) => page.getByRole("button", { name: "Copy citation" }).waitFor(),
  "the keys": async (page) => {
    await page.keyboard.press("?");
    await heading(page, 1, "Keys");
  },
  "what is not drawn": async (page) => {
    await page.getByRole("button", { name: /not drawn yet/ }).click();
    await heading(page, 1, "Not drawn yet");
  },
  "the paths": async (page) => {
    await page.getByRole("tab", { name: "Paths" }).click();
    await page.getByRole("tabpanel", { name: "Paths" }).waitFor();
  },
  "the article": async (page) => {
    await page.getByRole("tab", { name: "Article" }).click();
    await page.getByRole("tabpanel", { name: "Article" }).getByRole("listitem").first().waitFor();
  },
  "the menu of layouts": async (page) => {
    await page.getByRole("button", { name: "Layout" }).click();
    await page.getByRole("menu").waitFor();
  },
};
const fragments: Record<string, string> = {
  "an entity": "#v=1&select=organization:spak",
  "a line": `#v=1&select=${line}`,
};
const cases = Object.keys(states).flatMap((state) =>
  (["light", "dark"] as const).flatMap((theme) =>
    [1440, 1024, 390].map((width) => ({ state, theme, width })),
  ),
);

test.each(cases)("$state keeps the rules: $theme at $width", async ({ state, theme, width }) => {
  const { page } = await browser.open({
    theme,
    width,
    height: 844,
    fragment: fragments[state] ?? "",
  });
  await drawn(page);
  await states[state]?.(page);
  expect(await violations(page)).toEqual([]);
});

test("a narrow window opens on what there is to read, without the graph", async () => {
  const { page } = await browser.open({ width: 390, height: 844, isRead: true });
  await heading(page, 1, "The Iranian Regime Fears the Opposition");
  expect(await page.getByRole("application").isVisible()).toBe(false);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test("its graph is one of eight, all of it in the window at the size of the words", async () => {
  const { page } = await browser.open({ width: 390, height: 844 });
  await drawn(page);
  const { count, zoom } = await page.evaluate(() => {
    type Core = { zoom(): number; nodes(): { length: number } };
    const { cy } = (document.querySelector(".drawing") as unknown as { _cyreg: { cy: Core } })._cyreg;
    return { count: cy.nodes().length, zoom: cy.zoom() };
  });
  expect(count).toBe(8);
  expect(zoom).toBe(1);
});

const way = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "What is shown" }).getByRole("button", { name });

test("read, graph and list take one another's place, and what is touched is 44 px high", async () => {
  const { page } = await browser.open({ width: 390, height: 844, isRead: true });
  await way(page, "List").click();
  await page.getByRole("treegrid").waitFor();
  await way(page, "Graph").click();
  await drawn(page);
  expect(await page.getByRole("treegrid").count()).toBe(0);
  await way(page, "Read").click();
  await page.getByRole("application").waitFor({ state: "hidden" });
  const low = await page
    .locator(".ways button, .button")
    .evaluateAll((all) =>
      all
        .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 44)
        .map((each) => each.textContent),
    );
  expect(low).toEqual([]);
});

test.each([
  ["1440 by 900", 720, 450],
  ["1024 by 768", 512, 384],
])("at 200 % of %s nothing is cut off sideways, and every region can be had", async (_, width, height) => {
  const { page } = await browser.open({ width, height, isRead: true });
  await heading(page, 1, "The Iranian Regime Fears the Opposition");
  const cut = () =>
    page.evaluate(() => {
      const wide = document.documentElement.scrollWidth - innerWidth;
      const outside = [...document.querySelectorAll("button, input, a")].filter((each) => {
        const { left, right, width } = each.getBoundingClientRect();
        return each.checkVisibility() && width > 1 && (left < -1 || right > innerWidth + 1);
      });
      return [wide, outside.map((each) => each.textContent)];
    });
  expect(await cut()).toEqual([0, []]);
  await way(page, "List").click();
  await page.getByRole("treegrid").waitFor();
  expect(await cut()).toEqual([0, []]);
  await way(page, "Graph").click();
  await drawn(page);
  expect(await cut()).toEqual([0, []]);
  const drawing = await page.getByRole("application").boundingBox();
  expect(drawing?.height).toBeGreaterThan(150);
  expect(await violations(page)).toEqual([]);
});

test("in forced colours the drawing wears the reader's own, and gives them back", async () => {
  const { page } = await browser.open({ fragment: `#v=1&select=${line}` });
  await drawn(page);
  const colors = () =>
    page.evaluate(() => {
      type Element = { style(name: string): string; length: number };
      type Cy = { nodes(): Element; edges(selector?: string): Element };
      const { cy } = (document.querySelector(".drawing") as unknown as { _cyreg: { cy: Cy } })._cyreg;
      const probe = document.body.appendChild(document.createElement("span"));
      const system = (name: string) => {
        probe.style.color = name;
        // the drawing is opaque
        return getComputedStyle(probe)
          .color.replaceAll(" ", "")
          .replace(/^rgba(\(.*),[\d.]+\)$/, "rgb$1)");
      };
      const told = {
        names: cy.nodes().style("color").replaceAll(" ", ""),
        chosen: cy.edges(".chosen").style("text-background-color").replaceAll(" ", ""),
        ink: system("CanvasText"),
        marker: system("Highlight"),
      };
      probe.remove();
      return told;
    });
  const before = await colors();
  await page.emulateMedia({ forcedColors: "active" });
  const wears = async () => {
    const { names, chosen, ink, marker } = await colors();
    return names === ink && chosen === marker && chosen !== before.chosen;
  };
  await expect.poll(wears).toBe(true);
  await page.emulateMedia({ forcedColors: "none" });
  await expect.poll(colors).toEqual(before);
});

// A page of its own for each test; whatever the browser complains about fails the test that caused it.
import { isDeepStrictEqual } from "node:util";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { launchBrowser } from "./chromium.ts";

export type Opened = { page: Page; context: BrowserContext };
type Options = {
  fragment?: string;
  width?: number;
  height?: number;
  theme?: "light" | "dark";
  path?: string;
  /** Without it the drawing is at once what it will be. */
  motion?: boolean;
  /** Of a narrow window: stays on what there is to read. */
  isRead?: boolean;
  /** Of another Attest than the suite's. */
  address?: string;
  /** By fingers. */
  touch?: boolean;
  /** Without a network. */
  isOffline?: boolean;
};

/** Pixels: windows below it show one thing at a time. */
const narrow = 768;

type Point = { x: number; y: number };
type Box = { x1: number; y1: number; x2: number; y2: number };
/** What of Cytoscape the tests read: it leaves itself at its container. */
type Drawn = {
  zoom(): number;
  container(): HTMLElement;
  nodes(): { map<T>(read: (node: { id(): string; position(): Point }) => T): T[] };
  edges(selector?: string): { map<T>(read: (edge: { id(): string; renderedMidpoint(): Point }) => T): T[] };
  width(): number;
  height(): number;
  $(selector: string): { renderedBoundingBox(): Box };
};

/** To be called at the top of a file. */
export function browserForFile() {
  let browser: Awaited<ReturnType<typeof launchBrowser>>;
  let contexts: BrowserContext[] = [];
  let complaints: string[] = [];
  beforeAll(async () => {
    browser = await launchBrowser(inject("chromium"));
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
    const heard = complaints;
    complaints = [];
    expect(heard).toEqual([]);
  });

  return {
    /** Errors that a test brings about on purpose. */
    expectComplaints(count: number): void {
      expect(complaints).toHaveLength(count);
      complaints = [];
    },
    async open({
      fragment = "",
      width = 1440,
      height = 900,
      theme = "light",
      path = "/",
      motion = false,
      isRead = path !== "/",
      address = inject("address"),
      touch = false,
      isOffline = false,
    }: Options = {}): Promise<Opened> {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: theme,
        hasTouch: touch,
        offline: isOffline,
        reducedMotion: motion ? "no-preference" : "reduce",
      });
      contexts.push(context);
      const page = await context.newPage();
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) complaints.push(message.text().slice(0, 300));
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("request", (request) => {
        if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${address}/`))
          complaints.push(`asked another host: ${request.url()}`);
      });
      await page.goto(address + path + fragment);
      // a narrow page opens on what there is to read
      const way = fragment.includes("as=list") ? "List" : "Graph";
      if (width < narrow && !isRead) await page.getByRole("button", { name: way, exact: true }).click();
      return { page, context };
    },
  };
}

/** Until the first drawing is there. Throws with what the page says instead. */
export async function drawn(page: Page): Promise<void> {
  await page
    .waitForFunction(() => {
      const holder = document.querySelector(".drawing") as unknown as { _cyreg?: { cy: Drawn } } | null;
      return (holder?._cyreg?.cy.nodes().map(() => 1).length ?? 0) > 0;
    })
    .catch(async (error) => {
      const said = await page.evaluate(() => document.body.innerText.slice(0, 600));
      throw new Error(`Nothing was drawn. The page says:\n${said}`, { cause: error });
    });
  await page
    .getByText(/^\d+ of \d+ shown$/)
    .first()
    .waitFor();
}

/** Where each node stands, by id. */
export const placesOf = (page: Page): Promise<Record<string, Point>> =>
  page.evaluate(() => {
    const { cy } = (document.querySelector(".drawing") as unknown as { _cyreg: { cy: Drawn } })._cyreg;
    return Object.fromEntries(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
  });

/** Where each stays, once none has moved for a while. */
export async function restingPlaces(page: Page): Promise<Record<string, Point>> {
  let before = await placesOf(page);
  for (;;) {
    await page.waitForTimeout(400);
    const now = await placesOf(page);
    if (isDeepStrictEqual(before, now)) return now;
    before = now;
  }
}

/** Ids of the lines. */
export const linesOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (document.querySelector(".drawing") as unknown as { _cyreg: { cy: Drawn } })._cyreg.cy
      .edges()
      .map((edge) => edge.id()),
  );

export type DrawnLine = { id: string; label: string; wording: string; denied: boolean; contested: boolean };

/** What the canvas draws of each line. */
export const drawnLines = (page: Page): Promise<DrawnLine[]> =>
  page.evaluate(() => {
    type Edge = { data(): DrawnLine };
    const { cy } = (
      document.querySelector(".drawing") as unknown as {
        _cyreg: { cy: { edges(): { map<T>(read: (edge: Edge) => T): T[] } } };
      }
    )._cyreg;
    return cy.edges().map((edge) => {
      const { id, label, wording, denied, contested } = edge.data();
      return { id, label, wording, denied, contested };
    });
  });

/** What those hear who do not look, once it is of this kind. */
export async function announced(page: Page, like: RegExp): Promise<string> {
  const region = page.locator(".visually-hidden[aria-live=polite]");
  await region.filter({ hasText: like }).waitFor();
  return await region.innerText();
}

/** Ids of the lines that wear the marker. */
export const chosenLines = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (document.querySelector(".drawing") as unknown as { _cyreg: { cy: Drawn } })._cyreg.cy
      .edges(".chosen")
      .map((edge) => edge.id())
      .sort(),
  );

/** Until these lines and no others wear the marker. */
export const linesChosen = (page: Page, lines: string[]): Promise<unknown> =>
  page.waitForFunction(
    (wanted) =>
      (document.querySelector(".drawing") as unknown as { _cyreg: { cy: Drawn } })._cyreg.cy
        .edges(".chosen")
        .map((edge) => edge.id())
        .sort()
        .join() === wanted,
    lines.toSorted().join(),
  );

/** Whether all of the drawing that wears the marker stands inside of the canvas, right of `covered` pixels. */
export const chosenAreInside = (page: Page, covered = 0): Promise<boolean> =>
  page.evaluate((left) => {
    const { cy } = (document.querySelector(".drawing") as unknown as { _cyreg: { cy: Drawn } })._cyreg;
    const { x1, y1, x2, y2 } = cy.$(".chosen, .chosen-end").renderedBoundingBox();
    return x1 >= left && y1 >= 0 && x2 <= cy.width() && y2 <= cy.height();
  }, covered);

const cornerOf = (page: Page): Promise<Point> =>
  page.evaluate(() => {
    const { cy } = (document.querySelector(".drawing") as unknown as { _cyreg: { cy: Drawn } })._cyreg;
    const { left, top } = cy.container().getBoundingClientRect();
    const { x1, y1 } = cy.$("*").renderedBoundingBox();
    return { x: left + x1, y: top + y1 };
  });

/** Where in the window the drawing begins. */
export const leftmostOf = async (page: Page): Promise<number> => (await cornerOf(page)).x;
export const topmostOf = async (page: Page): Promise<number> => (await cornerOf(page)).y;

/** The middle of a line in the window. */
export const middleOf = (page: Page, line: string): Promise<Point> =>
  page.evaluate((id) => {
    const { cy } = (document.querySelector(".drawing") as unknown as { _cyreg: { cy: Drawn } })._cyreg;
    const box = cy.container().getBoundingClientRect();
    const found = cy
      .edges()
      .map((edge) => ({ id: edge.id(), at: edge.renderedMidpoint() }))
      .find((edge) => edge.id === id);
    if (!found) throw new Error(`No line ${id} is drawn.`);
    return { x: box.left + found.at.x, y: box.top + found.at.y };
  }, line);

/** Clicks a line where its words stand, as a hand does: there first, then down. Again where the canvas was still settling. */
export async function clickLine(page: Page, line: string): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const { x, y } = await middleOf(page, line);
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
    const isChosen = await page
      .waitForFunction((id) => new URLSearchParams(location.hash.slice(1)).get("select") === id, line, {
        timeout: 3_000,
      })
      .then(
        () => true,
        () => false,
      );
    if (isChosen) return;
  }
  throw new Error(`A click does not select ${line}.`);
}

/** Until this entity is on the canvas. */
export const nodeDrawn = async (page: Page, id: string): Promise<void> => {
  await page.waitForFunction(
    (node) =>
      (document.querySelector(".drawing") as unknown as { _cyreg: { cy: Drawn } })._cyreg.cy
        .nodes()
        .map((each) => each.id())
        .includes(node),
    id,
  );
};

/** A node's centre in the window. */
export const centreOf = (page: Page, node: string): Promise<Point> =>
  page.evaluate((id) => {
    const { cy } = (
      document.querySelector(".drawing") as unknown as { _cyreg: { cy: Drawn & { pan(): Point } } }
    )._cyreg;
    const box = cy.container().getBoundingClientRect();
    const found = cy
      .nodes()
      .map((each) => ({ id: each.id(), at: each.position() }))
      .find((each) => each.id === id);
    if (!found) throw new Error(`No node ${id} is drawn.`);
    return {
      x: box.left + found.at.x * cy.zoom() + cy.pan().x,
      y: box.top + found.at.y * cy.zoom() + cy.pan().y,
    };
  }, node);

/** "25 of 50 shown · 0 filtered · 25 not drawn yet" as numbers. */
export async function counterOf(page: Page) {
  await page
    .getByRole("region", { name: "Status" })
    .getByText(/^\d+ of \d+ shown$/)
    .waitFor();
  const text = await page.getByRole("region", { name: "Status" }).innerText();
  const number = (pattern: RegExp) => Number(pattern.exec(text)?.[1]);
  return {
    shown: number(/(\d+) of \d+ shown/),
    total: number(/\d+ of (\d+) shown/),
    filtered: number(/(\d+) filtered/),
    hidden: Number(/(\d+) hidden/.exec(text)?.[1] ?? 0),
    notDrawn: number(/(\d+) not drawn yet/),
  };
}

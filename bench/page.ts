// `npm run bench:page`: the page beside stock Cytoscape.js and sigma.js, on the same things at the same places, in one run.
// Real input through the browser's protocol, without a GPU; medians of alternated runs, as a table.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build, preview } from "vite";
import { type Attest, startAttest } from "../tests/e2e/attest.ts";
import { findChromium, launchBrowser } from "../tests/e2e/chromium.ts";
import type { BenchGraph, BenchTask } from "./graph.ts";
import { type Frame, watch } from "./probe.ts";

const runs = 5;
const viewport = { width: 1440, height: 900 };
const patience = 60_000;
const root = import.meta.dirname;

type Point = { x: number; y: number };
type Drawn = {
  id(): string;
  data(key: string): string;
  position(): Point;
  renderedPosition(): Point;
  neighborhood(selector: string): { map<T>(read: (item: Drawn) => T): T[] };
};
type Collection = { map<T>(read: (item: Drawn) => T): T[] };
type Cy = { nodes(): Collection; edges(): Collection; getElementById(id: string): Drawn };

const readGraph = (page: Page): Promise<BenchGraph> =>
  page.evaluate(() => {
    const { cy } = (document.querySelector(".drawing") as unknown as { _cyreg: { cy: Cy } })._cyreg;
    return {
      nodes: cy.nodes().map((node) => ({ id: node.id(), label: node.data("label"), ...node.position() })),
      edges: cy.edges().map((edge) => ({
        id: edge.id(),
        source: edge.data("source"),
        target: edge.data("target"),
        label: edge.data("label"),
        wording: edge.data("wording"),
      })),
    };
  });

/** Where it stands in the window. */
const placeOf = (page: Page, id: string): Promise<Point> =>
  page.evaluate((id) => {
    type Sigma = { graphToViewport(at: Point): Point };
    type Graph = { getNodeAttributes(id: string): Point };
    const { sigma, graph } = window as unknown as { sigma?: Sigma; graph?: Graph };
    const drawing = document.querySelector(".drawing") as HTMLElement & { _cyreg?: { cy: Cy } };
    const { left, top } = drawing.getBoundingClientRect();
    const { x, y } =
      sigma && graph
        ? sigma.graphToViewport(graph.getNodeAttributes(id))
        : (drawing._cyreg?.cy.getElementById(id).renderedPosition() ?? { x: 0, y: 0 });
    return { x: left + x, y: top + y };
  }, id);

/** Milliseconds from the last input to the first frame that shows it. */
async function tookUntil(page: Page, isThere: (frame: Frame) => boolean): Promise<number> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    const { frames, inputs } = await page.evaluate(() => ({
      frames: probe.frames.splice(0),
      inputs: probe.inputs,
    }));
    const input = inputs.at(-1) ?? 0;
    const frame = frames.find((each) => each.at > input && isThere(each));
    if (frame) return frame.at - input;
    await page.waitForTimeout(50);
  }
  throw new Error("What was asked for was not drawn within a minute.");
}

const p95 = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** p95 of the time between frames while the drawing is dragged by its lower right corner. */
async function panFrames(page: Page): Promise<number> {
  const box = await page.locator(".drawing").boundingBox();
  if (!box) throw new Error("There is no drawing.");
  const from = { x: box.x + box.width - 4, y: box.y + box.height - 4 };
  await page.mouse.move(from.x, from.y);
  await page.evaluate(() => {
    const gaps: number[] = [];
    let before = performance.now();
    const tick = (now: number) => {
      gaps.push(now - before);
      before = now;
      if ("gaps" in window) requestAnimationFrame(tick);
    };
    Object.assign(window, { gaps });
    probe.isCounting = false;
    requestAnimationFrame(tick);
  });
  await page.mouse.down();
  for (let step = 1; step <= 90; step++)
    await page.mouse.move(
      from.x - 3 * Math.abs(45 - Math.abs(step - 45)),
      from.y - Math.abs(45 - Math.abs(step - 45)),
    );
  await page.mouse.up();
  const gaps = await page.evaluate(() => {
    const { gaps } = window as unknown as { gaps: number[] };
    Reflect.deleteProperty(window, "gaps");
    probe.isCounting = true;
    return gaps;
  });
  return p95(gaps);
}

async function megabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? 0) / 1e6;
}

/** Each is timed from an input to the frame that shows it. */
type Subject = {
  name: string;
  address: string;
  filter(page: Page): Promise<void>;
  expand(page: Page, parent: string): Promise<void>;
};

const measures = {
  "first paint, ms": 0,
  "drag-pan, frame p95, ms": 0,
  "select, ms": 0,
  "expand, ms": 0,
  "filter, ms": 0,
  "longest task after the first paint, ms": 0,
  "memory, MB": 0,
};
type Measures = typeof measures;

async function measure(
  browser: Browser,
  { address, filter, expand }: Subject,
  { shown, parent }: BenchTask,
): Promise<Measures> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await watch(page);
  await page.goto(address, { waitUntil: "commit" });
  const firstPaint = await tookUntil(
    page,
    ({ nodes, edges }) => nodes >= shown.nodes.length && edges >= shown.edges.length,
  );
  await page.waitForTimeout(1_500);
  const memory = await megabytes(page);
  await page.evaluate(() => probe.longTasks.splice(0));
  const pan = await panFrames(page);
  await page.waitForTimeout(500);
  const other = shown.nodes.find(({ id }) => id !== parent)?.id ?? parent;
  const at = await placeOf(page, other);
  await page.mouse.move(at.x, at.y);
  await page.waitForTimeout(400);
  await page.mouse.click(at.x, at.y);
  const select = await tookUntil(page, ({ chosen }) => chosen);
  await page.waitForTimeout(800);
  await expand(page, parent);
  const expanded = await tookUntil(page, ({ nodes }) => nodes > shown.nodes.length);
  await page.waitForTimeout(1_500);
  const { edges } = await readCounts(page);
  await filter(page);
  const filtered = await tookUntil(page, (frame) => frame.edges < edges);
  await page.waitForTimeout(500);
  const longest = await page.evaluate(() => Math.max(0, ...probe.longTasks.map(({ took }) => took)));
  await context.close();
  return {
    "first paint, ms": firstPaint,
    "drag-pan, frame p95, ms": pan,
    "select, ms": select,
    "expand, ms": expanded,
    "filter, ms": filtered,
    "longest task after the first paint, ms": longest,
    "memory, MB": memory,
  };
}

const readCounts = (page: Page): Promise<{ edges: number }> =>
  page.evaluate(() => {
    type Sized = { edges(): { length: number } };
    const { graph } = window as unknown as { graph?: { size: number } };
    const drawing = document.querySelector(".drawing") as HTMLElement & { _cyreg?: { cy: Sized } };
    return { edges: graph?.size ?? drawing._cyreg?.cy.edges().length ?? 0 };
  });

const isDrawn = (page: Page) =>
  page
    .getByText(/^[\d,]+ of [\d,]+ shown$/)
    .first()
    .waitFor();

async function doubleClick(page: Page, id: string): Promise<void> {
  const { x, y } = await placeOf(page, id);
  await page.mouse.move(x, y);
  await page.waitForTimeout(400);
  await page.mouse.dblclick(x, y);
}

const bestConnected = (page: Page): Promise<{ id: string; neighbors: string[] }> =>
  page.evaluate(() => {
    const { cy } = (document.querySelector(".drawing") as unknown as { _cyreg: { cy: Cy } })._cyreg;
    const all = cy.nodes().map((node) => ({
      id: node.id(),
      neighbors: node.neighborhood("node").map((other) => other.id()),
    }));
    return all.sort((a, b) => b.neighbors.length - a.neighbors.length)[0] ?? { id: "", neighbors: [] };
  });

/** What the page is measured with: all of a sample but twenty that hang on one entity; of the article its first view. */
async function prepare(
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

function table(title: string, results: ReadonlyMap<string, Measures[]>): string {
  const names = [...results.keys()];
  const rows = (Object.keys(measures) as (keyof Measures)[]).map((what) => {
    const medians = [...results.values()].map((all) => median(all.map((each) => each[what])));
    const [ours = 0, stock = 0] = medians;
    return `| ${what} | ${medians.map((value) => value.toFixed(0)).join(" | ")} | ${(ours / stock).toFixed(2)} |`;
  });
  return [
    `### ${title}`,
    "",
    `| median of ${runs} | ${names.join(" | ")} | ${names[0]} / ${names[1]} |`,
    `| --- |${" ---: |".repeat(names.length + 1)}`,
    ...rows,
    "",
  ].join("\n");
}

const folder = mkdtempSync(join(tmpdir(), "attest-bench-"));
const browser = await launchBrowser(await findChromium());
await build({
  configFile: false,
  root: join(root, "peers"),
  logLevel: "error",
  build: {
    outDir: folder,
    emptyOutDir: true,
    target: "es2022",
    rolldownOptions: { input: ["cytoscape", "sigma"].map((name) => join(root, "peers", `${name}.html`)) },
  },
});
const peers = await preview({
  configFile: false,
  root: folder,
  logLevel: "error",
  build: { outDir: folder },
  preview: { host: "127.0.0.1", port: 0 },
});
const press = (id: string) => (page: Page) => page.locator(id).click();
const peer = (name: string, file: string): Subject => ({
  name,
  address: `${peers.resolvedUrls?.local[0]}${file}`,
  filter: press("#filter"),
  expand: press("#expand"),
});

try {
  console.log(
    `${cpus().length} × ${cpus()[0]?.model}, Chromium ${browser.version()}, Node.js ${process.version}\n`,
  );
  for (const [title, ...args] of [
    ["The article"],
    ["A sample of 300", "--sample", "300"],
    ["A sample of 2,000", "--sample", "2000"],
  ] as [string, ...string[]][]) {
    const attest = await startAttest({}, ...args);
    try {
      const { link, ...task } = await prepare(browser, attest, args.length > 0);
      writeFileSync(join(folder, "task.json"), JSON.stringify(task));
      const subjects = [
        {
          name: "Attest",
          address: attest.address + link,
          filter: (page: Page) =>
            page
              .getByRole("checkbox", { name: /^stated/i })
              .first()
              .click(),
          expand: doubleClick,
        },
        peer("Cytoscape.js", "cytoscape.html"),
        peer("sigma.js", "sigma.html"),
      ];
      const results = new Map(subjects.map(({ name }) => [name, [] as Measures[]]));
      for (let run = 0; run <= runs; run++)
        for (const subject of subjects) {
          const measured = await measure(browser, subject, task);
          if (run > 0) results.get(subject.name)?.push(measured); // the first is to warm up
        }
      const { shown, rest } = task;
      console.log(
        table(
          `${title}: ${shown.nodes.length} entities, ${shown.edges.length} lines; expanded by ${rest.nodes.length} and ${rest.edges.length}`,
          results,
        ),
      );
    } finally {
      await attest.stop();
    }
  }
} finally {
  await browser.close();
  await peers.close();
  rmSync(folder, { recursive: true, force: true });
}

// `npm run bench:page`: the page beside stock Cytoscape.js and sigma.js, on the same things at the same places, in one run.
// Real input through the browser's protocol, without a GPU; medians of alternated runs, as a table.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { build, preview } from "vite";
import { startAttest } from "../../e2e/attest.ts";
import { findChromium, launchBrowser } from "../../e2e/chromium.ts";
import { doubleClick } from "./driving.ts";
import { type Measures, measure, measures, type Subject } from "./measure.ts";
import { prepare } from "./prepare.ts";

const runs = 5;
const root = import.meta.dirname;

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** A dash for what was not measured, and for the ratio to nothing. */
const shown = (value: number, digits: number) => (Number.isFinite(value) ? value.toFixed(digits) : "–");

function table(title: string, results: ReadonlyMap<string, Measures[]>): string {
  const names = [...results.keys()];
  const rows = (Object.keys(measures) as (keyof Measures)[]).map((what) => {
    const medians = [...results.values()].map((all) => median(all.map((each) => each[what])));
    const [ours = 0, stock = 0] = medians;
    const figures = [...medians.map((value) => shown(value, 0)), shown(ours / stock, 2)];
    return `| ${[what, ...figures].join(" | ")} |`;
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
          searchField: (page: Page) => page.getByRole("combobox", { name: "Search" }),
        },
        peer("Cytoscape.js", "cytoscape.html"),
        peer("sigma.js", "sigma.html"),
      ];
      const results = new Map(subjects.map(({ name }) => [name, [] as Measures[]]));
      for (let run = 0; run <= runs; run++)
        for (const subject of subjects) {
          const measured = await measure(browser, subject, task).catch((error: Error) => {
            throw new Error(`${subject.name}, ${title}, run ${run}: ${error.message}`, { cause: error });
          });
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

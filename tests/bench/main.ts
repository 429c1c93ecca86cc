// `npm run bench [-- --short] [ROW ...]`: the API measured beside other programs on the same graph, as a table and as JSON.
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadInBulk } from "../../seed/bulk/load.ts";
import { sampleDocuments } from "../../seed/collection.ts";
import { asksForHelp, readConfig } from "../../server/config.ts";
import { readHolder } from "../../server/database/claim-folder.ts";
import { startManaged } from "../../server/database/managed.ts";
import { homeIn, isMade } from "../../server/database/restore-folders.ts";
import { stopSignal } from "../../server/stop-signal.ts";
import { benchOf, type Result, type Row, requirePeers, warm } from "./bench.ts";
import { keeps } from "./protocol.ts";
import { evidence } from "./rows/evidence.ts";
import { guards } from "./rows/guards.ts";
import { hub } from "./rows/hub.ts";
import { loading } from "./rows/loading.ts";
import { mix } from "./rows/mix.ts";
import { overview } from "./rows/overview.ts";
import { pathsRow } from "./rows/paths.ts";
import { peersRow } from "./rows/peers.ts";
import { searching } from "./rows/search.ts";
import { start } from "./rows/start.ts";

const rows: readonly Row[] = [
  evidence,
  peersRow,
  hub,
  searching,
  pathsRow,
  overview,
  mix,
  loading,
  guards,
  start,
];
const lengths = {
  short: { seconds: 0.5, rounds: 3, warmSeconds: 1 },
  whole: { seconds: 3, rounds: 5, warmSeconds: 4 },
} as const;

const help = [
  "npm run bench                       every row, in full: under an hour",
  "npm run bench -- --short            every row, with short rounds: under six minutes once the graph is there",
  "npm run bench -- ROW ...            these rows alone",
  "npm run bench -- --entities N       on a graph of so many entities (a million)",
  "",
  ...rows.map(({ name, what }) => `${name.padEnd(14)}${what}`),
].join("\n");

const shown = (value: number | string) =>
  typeof value === "string" ? value : value >= 100 ? value.toFixed(0) : value.toPrecision(3);

function line({ what, figures, ratio, aim, worst, note }: Result): string {
  const kept = aim && worst !== undefined ? (keeps(aim, worst) ? "kept" : "MISSED") : "";
  const aimed = !aim ? "" : "most" in aim ? `at most ${aim.most}` : `at least ${aim.least}`;
  const ratios = ratio
    ? `${ratio.median.toFixed(2)} (${ratio.low.toFixed(2)} to ${ratio.high.toFixed(2)})`
    : "";
  const told = Object.entries(figures)
    .map(([name, value]) => `${name} ${shown(value)}`)
    .join(", ");
  return `| ${[what, told, ratios, aimed, kept, note ?? ""].join(" | ")} |`;
}

async function bench(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { short: { type: "boolean" }, entities: { type: "string" } },
    allowPositionals: true,
  });
  const unknown = positionals.find((name) => !rows.some((row) => row.name === name));
  if (unknown) throw new Error(`There is no row ${unknown}. See npm run bench -- --help.`);
  const chosen = rows.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const config = readConfig({ ...process.env, NEO4J_URI: "" }, [`--sample=${values.entities ?? 1_000_000}`]);
  const signal = stopSignal();
  if (!isMade(config.dataDirectory))
    await loadInBulk({ place: config, report: console.log, signal }, sampleDocuments(config.sample ?? 0));
  requirePeers();
  const neo4j = await startManaged(config, console.log);
  signal.addEventListener("abort", () => void neo4j.stop().finally(() => process.exit(1)));
  const results: (Result & { row: string })[] = [];
  const began = Date.now();
  const machine = {
    date: new Date().toISOString(),
    processors: `${cpus().length} x ${cpus()[0]?.model}`,
    memory: totalmem(),
    node: process.version,
    loadBefore: loadavg(),
    rounds: lengths[values.short ? "short" : "whole"],
    entities: config.sample,
  };
  let row = "";
  const tell = (...told: Result[]) => {
    for (const result of told) {
      results.push({ row, ...result });
      console.log(line(result));
    }
  };
  try {
    const shared = benchOf(neo4j.connection, {
      size: config.sample ?? 0,
      neo4j: readHolder(homeIn(config.dataDirectory))?.neo4j?.pid ?? 0,
      isShort: values.short === true,
      tell,
      ...machine.rounds,
    });
    console.log("Reading the graph once, then asking for 20 seconds ...");
    await warm(shared);
    for (const { name, what, run } of chosen) {
      row = name;
      console.log(`\n### ${name}: ${what}\n`);
      await run(shared);
    }
    await shared.database.close();
  } finally {
    await neo4j.stop();
  }
  const folder = join(import.meta.dirname, "../../test-results");
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "bench.json"),
    JSON.stringify(
      { ...machine, loadAfter: loadavg(), seconds: (Date.now() - began) / 1_000, results },
      null,
      2,
    ),
  );
}

const args = process.argv.slice(2);
if (asksForHelp(args)) console.log(help);
else await bench(args);

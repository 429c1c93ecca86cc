// `npm run torture`: 100 kills at random moments, then 20 times a graph that is gone and back; minutes, not seconds. The seed of the
// moments is printed, and given again with `-- SEED`.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startAttest } from "./e2e/attest.ts";
import { managedIn, rightAnswer } from "./faults/asking.ts";
import { breakAndMend, filesAtRest } from "./faults/cycles.ts";
import { seconds } from "./faults/fault.ts";
import { killAtRandom } from "./faults/kill.ts";
import { startProxy } from "./faults/proxy.ts";

const kills = 100;
const cycles = 20;
const seed = Number(process.argv[2] ?? Date.now() % 1_000_000);
const say = (line: string) => console.log(line);

async function killed() {
  const data = mkdtempSync(join(tmpdir(), "attest-torture-"));
  try {
    return await killAtRandom(data, kills, seed, say);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function broken() {
  const graph = await startAttest();
  const { uri, password } = managedIn(graph.data);
  const proxy = await startProxy(uri);
  const attest = await startAttest({ NEO4J_URI: proxy.uri, NEO4J_PASSWORD: password });
  try {
    const right = await rightAnswer(graph.address);
    const { before, after, asked } = await breakAndMend(attest, proxy, cycles);
    return {
      before,
      after,
      asked: asked.length,
      wrong: asked.filter(({ data }) => data !== null && data !== right).length,
    };
  } finally {
    await attest.stop();
    await proxy.close();
    await graph.stop();
  }
}

say(`seed ${seed}`);
const report = await killed();
const faults = await broken();
const leaked = Math.max(0, faults.after - faults.before - filesAtRest);
for (const line of [...report.lost, ...report.half, ...report.orphaned]) say(line);
const by = Object.entries(report.kills).map(([victim, count]) => `${victim} ${count}`);
const middle = report.recoveries.toSorted((a, b) => a - b)[Math.floor(report.recoveries.length / 2)] ?? 0;
say("");
say(`kills: ${kills} (${by.join(", ")}); ${report.acknowledged} documents acknowledged`);
say(`up again: ${seconds(middle)} in the middle, ${seconds(Math.max(...report.recoveries))} at most`);
say(
  `fault cycles: ${cycles}, ${faults.asked} requests, ${faults.wrong} wrong answers; ${faults.before} open files before, ${faults.after} after`,
);
say(
  `${report.lost.length} lost, ${report.half.length} half, ${report.orphaned.length} orphaned, ${leaked} leaked`,
);
process.exitCode =
  report.lost.length + report.half.length + report.orphaned.length + leaked + faults.wrong > 0 ? 1 : 0;

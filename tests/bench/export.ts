// `npm run bench:export`: how much memory the server takes while it streams the whole graph, of two graphs of which one is ten times as large.
// Linux alone, for it reads /proc.
import { readFileSync, writeFileSync } from "node:fs";
import { formats } from "../../common/export/formats.ts";
import { startAttest } from "../e2e/attest.ts";

const sizes = [500, 5_000];
const rounds = 3;

/** Megabytes in memory: now, and at the most since `forgetPeak`. */
function memoryOf(pid: number) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const read = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1_000;
  return { now: read("VmRSS"), peak: read("VmHWM") };
}
const forgetPeak = (pid: number) => writeFileSync(`/proc/${pid}/clear_refs`, "5");

async function lengthOf(address: string): Promise<number> {
  const response = await fetch(address);
  if (!response.ok || !response.body) throw new Error(`${address}: HTTP ${response.status}`);
  let length = 0;
  for await (const chunk of response.body) length += chunk.length;
  return length;
}

const peaks: number[] = [];
for (const size of sizes) {
  const attest = await startAttest({}, "--sample", `${size}`);
  try {
    await lengthOf(`${attest.address}/export/entities.csv`); // what is made once is made
    const before = memoryOf(attest.pid).now;
    forgetPeak(attest.pid);
    let sent = 0;
    for (let round = 0; round < rounds; round++)
      for (const name of Object.keys(formats)) sent += await lengthOf(`${attest.address}/export/${name}`);
    const { peak } = memoryOf(attest.pid);
    peaks.push(peak);
    console.log(
      `${size} entities: ${Math.round(sent / rounds / 1_000_000)} MB in ${Object.keys(formats).length} formats, ${rounds} times; the server ${Math.round(before)} MB before, ${Math.round(peak)} MB at the most`,
    );
  } finally {
    await attest.stop();
  }
}
const [small = Number.NaN, large = Number.NaN] = peaks;
console.log(`Ten times the graph takes ${(large / small).toFixed(2)} times the memory.`);

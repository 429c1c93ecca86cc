// Kills at random moments of what runs Attest, of its Neo4j, of both and of npm; and what must hold at the next start.
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { randomFrom } from "../../common/random.ts";
import { type Holder, readHolder } from "../../server/database/claim-folder.ts";
import { isRunning, sleep } from "../../server/database/processes.ts";
import { homeIn } from "../../server/database/restore-folders.ts";
import { until } from "./asking.ts";
import { claimsIn, numberOf } from "./revisions.ts";
import type { Said } from "./writer.ts";

const root = join(import.meta.dirname, "../..");
export const victims = ["server", "neo4j", "both", "npm"] as const;
type Victim = (typeof victims)[number];

export type KillReport = {
  kills: Record<Victim, number>;
  /** Documents that were acknowledged as written. */
  acknowledged: number;
  /** What was acknowledged and is not there, or is older than that. */
  lost: string[];
  /** Documents with another number of claims than their version has, and faults that the check of the graph found. */
  half: string[];
  /** A Neo4j of an earlier start that still runs when the next one is up. */
  orphaned: string[];
  /** Milliseconds from each start to its first answer. */
  recoveries: number[];
};

const holderIn = (data: string) => readHolder(homeIn(data));

type Writer = { child: ChildProcess; said: Said[]; ended: Promise<void>; output(): string };

/** Under npm's own process where npm is the victim: a shell and npm stand between. */
function startWriter(data: string, underNpm: boolean): Writer {
  const script = join(root, "tests/faults/writer.ts");
  const command = underNpm
    ? ["npm", "exec", "--silent", "--", process.execPath, script]
    : [process.execPath, script];
  const child = spawn(command[0] as string, command.slice(1), {
    cwd: root,
    env: { ...process.env, ATTEST_DATA: data, NEO4J_URI: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: Said[] = [];
  let output = "";
  let rest = "";
  child.stdout?.on("data", (chunk) => {
    const lines = `${rest}${chunk}`.split("\n");
    rest = lines.pop() ?? "";
    said.push(...lines.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line) as Said));
  });
  child.stderr?.on("data", (chunk) => (output += chunk));
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  return { child, said, ended, output: () => output };
}

const killHard = (pid: number | undefined) => {
  if (pid === undefined) return;
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // it has ended already
  }
};

/** Holds what was found at a start against what was acknowledged before it. */
function compare(
  found: Extract<Said, { kind: "found" }>,
  known: Map<string, string>,
  report: KillReport,
): void {
  report.half.push(...found.faults);
  for (const { id, version, claimCount } of found.documents)
    if (claimCount !== claimsIn(numberOf(version)))
      report.half.push(`${id}: ${claimCount} claims of ${version}`);
  for (const [id, version] of known) {
    const there = found.documents.find((document) => document.id === id);
    // one that was committed, but killed before it could say so, is newer
    if (!there || numberOf(there.version) < numberOf(version))
      report.lost.push(`${id}: ${version} was acknowledged, ${there?.version ?? "nothing"} is there`);
  }
}

/** `rounds` kills in one data folder, one start after the other; the victims take turns. `say` hears of each round. */
export async function killAtRandom(
  data: string,
  rounds: number,
  seed: number,
  say: (line: string) => void = () => {},
): Promise<KillReport> {
  const random = randomFrom(seed);
  const report: KillReport = {
    kills: { server: 0, neo4j: 0, both: 0, npm: 0 },
    acknowledged: 0,
    lost: [],
    half: [],
    orphaned: [],
    recoveries: [],
  };
  const known = new Map<string, string>();
  let earlier: Holder[] = [];

  const begin = async (underNpm: boolean) => {
    const began = Date.now();
    const writer = startWriter(data, underNpm);
    await until(
      `it is up again; it said:\n${writer.output()}`,
      () => writer.said.length > 0 || writer.child.exitCode !== null,
      300_000,
    );
    const [found] = writer.said;
    if (found?.kind !== "found") throw new Error(`It did not start again:\n${writer.output()}`);
    report.recoveries.push(Date.now() - began);
    compare(found, known, report);
    for (const { neo4j } of earlier)
      if (neo4j && isRunning(neo4j)) report.orphaned.push(`Neo4j ${neo4j.pid} of an earlier start`);
    return writer;
  };
  const remember = (writer: Writer) => {
    for (const said of writer.said)
      if (said.kind === "written") {
        known.set(said.id, said.version);
        report.acknowledged++;
      }
  };

  for (let round = 0; round < rounds; round++) {
    const victim = victims[round % victims.length] as Victim;
    // one time in three it dies while it starts, before anything was said
    const early = round > 0 && random() < 1 / 3;
    let writer: Writer;
    if (early) {
      writer = startWriter(data, victim === "npm");
      await sleep(random() * 8_000);
    } else {
      writer = await begin(victim === "npm");
      await until("it writes", () => writer.said.some(({ kind }) => kind === "written"), 120_000);
      await sleep(random() * 3_000);
    }
    const before = holderIn(data);
    if (victim === "npm" || victim === "server" || victim === "both") killHard(writer.child.pid);
    if (victim === "neo4j" || victim === "both") killHard(before?.neo4j?.pid);
    report.kills[victim]++;
    if (victim === "neo4j") {
      await sleep(random() * 2_000);
      killHard(writer.child.pid);
    }
    await writer.ended;
    remember(writer);
    earlier = [before, holderIn(data)].filter((holder) => holder !== null);
    // npm is gone without a word: what it ran must notice, and end in order
    if (victim === "npm" && before)
      await until("all that npm ran has ended", () => !isRunning(before.owner), 60_000);
    say(
      `${round + 1} of ${rounds}: ${victim}${early ? ", while it started" : ""}; ${known.size} documents known`,
    );
  }
  const last = await begin(false);
  last.child.kill("SIGTERM");
  await last.ended;
  const left = holderIn(data);
  if (left) report.orphaned.push(`after an orderly end running.json still names ${left.owner.pid}`);
  return report;
}

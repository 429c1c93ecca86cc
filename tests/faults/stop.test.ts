// An orderly end: what was asked is answered, then Neo4j stops, and nothing is left.
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { type Holder, readHolder } from "../../server/database/claim-folder.ts";
import { isAlive, isRunning } from "../../server/database/processes.ts";
import { homeIn } from "../../server/database/restore-folders.ts";
import { startAttest } from "../e2e/attest.ts";
import { ask, rightAnswer, until } from "./asking.ts";
import { faultsOf, seconds } from "./fault.ts";
import { root, run } from "./start-process.ts";

const fault = faultsOf("stop");

const runningIn = (data: string) => join(data, "neo4j/running.json");
function holderIn(data: string): Required<Pick<Holder, "owner" | "neo4j">> {
  const { owner, neo4j } = readHolder(homeIn(data)) ?? {};
  if (!owner || !neo4j) throw new Error(`Nothing runs in ${data}.`);
  return { owner, neo4j };
}

fault("SIGTERM while 50 questions are open", "each is answered whole, then Neo4j stops", async () => {
  const attest = await startAttest();
  const { neo4j } = holderIn(attest.data);
  const right = await rightAnswer(attest.address);
  const open = Array.from({ length: 50 }, () => ask(attest.address));
  await Promise.race(open); // all of them have been taken by now
  process.kill(attest.pid, "SIGTERM");
  for (const { data } of await Promise.all(open)) expect(data).toBe(right);
  expect(await attest.ended).toBe(0);
  expect(attest.printed()).toMatch(/Stopping \.\.\.\nStopped\.\n$/);
  expect(isRunning(neo4j)).toBe(false);
  expect(existsSync(runningIn(attest.data))).toBe(false);
  await attest.stop();
  return "50 answered, exit code 0";
});

/** As in a terminal: npm in a process group of its own. */
async function endThroughNpm(end: (npm: number) => void): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), "attest-npm-"));
  const { NODE_OPTIONS: _, ...environment } = process.env;
  for (const name of Object.keys(environment)) if (name.startsWith("npm_")) delete environment[name];
  const child = spawn("npm", ["start"], {
    cwd: root,
    env: { ...environment, PORT: "0", ATTEST_DATA: data, NEO4J_URI: "" },
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  let printed = "";
  child.stdout.on("data", (chunk) => (printed += chunk));
  try {
    await until("it is ready", () => printed.includes("Attest is ready"), 300_000);
    const { owner, neo4j } = holderIn(data);
    end(child.pid ?? 0);
    const took = await until(
      "the server and Neo4j have ended",
      () => !isRunning(owner) && !isRunning(neo4j),
      60_000,
    );
    expect(existsSync(runningIn(data))).toBe(false);
    return `all has ended after ${seconds(took)}`;
  } finally {
    if (child.exitCode === null && child.signalCode === null && child.pid)
      process.kill(-child.pid, "SIGKILL");
    rmSync(data, { recursive: true, force: true });
  }
}

fault(
  "SIGTERM, and npm start, npm run backup at once",
  "each says for whom it waits, and goes on when that one has ended",
  async () => {
    const first = await startAttest();
    const settings = { ATTEST_DATA: first.data };
    process.kill(first.pid, "SIGTERM");
    await until("it stops", () => first.printed().includes("Stopping"), 60_000);
    const waits = `Waiting for the Attest that is stopping (process ${first.pid}) ...`;
    const began = Date.now();
    const second = await startAttest({ ...settings, PORT: new URL(first.address).port });
    const took = Date.now() - began;
    expect(second.printed()).toContain(waits);
    process.kill(second.pid, "SIGTERM");
    await until("it stops too", () => second.printed().includes("Stopping"), 60_000);
    const backup = await run("server/backup.ts", settings, join(first.data, "graph.dump"));
    expect(backup.output).toContain(waits.replace(String(first.pid), String(second.pid)));
    expect(backup.code, backup.output).toBe(0);
    await second.stop();
    await first.stop();
    return `ready again after ${seconds(took)}, the backup after ${seconds(backup.took)}`;
  },
  400_000,
);

const inOrder = "the server and its Neo4j end in order";
fault(
  "Ctrl-C in the terminal of npm start",
  inOrder,
  () => endThroughNpm((npm) => process.kill(-npm, "SIGINT")),
  400_000,
);
fault("SIGTERM to npm alone", inOrder, () => endThroughNpm((npm) => process.kill(npm, "SIGTERM")), 400_000);

fault(
  "npm killed (kill -9) before the process that it started has begun",
  "that one ends in order and leaves no Neo4j",
  async () => {
    const data = mkdtempSync(join(tmpdir(), "attest-npm-"));
    const { NODE_OPTIONS: _, ...environment } = process.env;
    // who starts it is gone at once: its parent is another from the beginning, of another process group
    const begin = `"$0" "$1" & echo $!`;
    const child = spawn("sh", ["-c", begin, process.execPath, join(root, "server/main.ts")], {
      cwd: root,
      env: { ...environment, npm_lifecycle_event: "start", PORT: "0", ATTEST_DATA: data, NEO4J_URI: "" },
      stdio: ["ignore", "pipe", "ignore"],
      detached: true,
    });
    let printed = "";
    child.stdout.on("data", (chunk) => (printed += chunk));
    try {
      await until("it has begun", () => printed.includes("\n"), 10_000);
      const { neo4j } = readHolder(homeIn(data)) ?? {};
      const took = await until("it has ended", () => !isAlive(Number.parseInt(printed, 10)), 60_000);
      expect(neo4j ? isRunning(neo4j) : false).toBe(false);
      expect(existsSync(runningIn(data))).toBe(false);
      return `all has ended after ${seconds(took)}`;
    } finally {
      if (isAlive(Number.parseInt(printed, 10))) process.kill(-(child.pid ?? 0), "SIGKILL");
      rmSync(data, { recursive: true, force: true });
    }
  },
  200_000,
);

/** A clone whose installation never ends: npm, its shell and what that runs are those of a real one. */
function cloneThatInstalls(): string {
  const clone = mkdtempSync(join(tmpdir(), "attest-install-"));
  mkdirSync(join(clone, "server"));
  cpSync(join(root, "server/ensure.mjs"), join(clone, "server/ensure.mjs"));
  const scripts = {
    prestart: "node server/ensure.mjs",
    start: "node -e 0",
    preinstall: "node hang.js",
  };
  const named = { name: "clone", version: "1.0.0" };
  writeFileSync(join(clone, "package.json"), JSON.stringify({ ...named, scripts }));
  const lock = { ...named, lockfileVersion: 3, requires: true, packages: { "": named } };
  writeFileSync(join(clone, "package-lock.json"), JSON.stringify(lock));
  const hang = `require("node:fs").writeFileSync("hangs", String(process.pid)); setInterval(() => {}, 1000);`;
  writeFileSync(join(clone, "hang.js"), hang);
  mkdirSync(join(clone, "node_modules"));
  return clone;
}

async function endInstallation(end: (npm: number) => void): Promise<string> {
  const clone = cloneThatInstalls();
  const { NODE_OPTIONS: _, ...environment } = process.env;
  for (const name of Object.keys(environment)) if (name.startsWith("npm_")) delete environment[name];
  const child = spawn("npm", ["start"], { cwd: clone, env: environment, stdio: "ignore", detached: true });
  const numberIn = (file: string) =>
    existsSync(join(clone, file)) ? Number(readFileSync(join(clone, file), "utf8")) : 0;
  try {
    await until("it installs", () => numberIn("hangs") > 0, 60_000);
    const both = [numberIn(".installing"), numberIn("hangs")];
    end(child.pid ?? 0);
    const took = await until("all has ended", () => !both.some(isAlive), 20_000);
    expect(existsSync(join(clone, "node_modules/.attest-lock"))).toBe(false);
    expect(existsSync(join(clone, ".installing"))).toBe(false);
    return `all has ended after ${seconds(took)}`;
  } finally {
    for (const pid of [numberIn(".installing"), numberIn("hangs")])
      if (isAlive(pid)) process.kill(pid, "SIGKILL");
    rmSync(clone, { recursive: true, force: true });
  }
}

const noneLeft = "the installation ends too, and is not taken for whole";
fault("SIGTERM to npm alone during the first installation", noneLeft, () =>
  endInstallation((npm) => process.kill(npm, "SIGTERM")),
);
fault("SIGTERM to its process group during the first installation", noneLeft, () =>
  endInstallation((npm) => process.kill(-npm, "SIGTERM")),
);
fault("Ctrl-C during the first installation", noneLeft, () =>
  endInstallation((npm) => process.kill(-npm, "SIGINT")),
);

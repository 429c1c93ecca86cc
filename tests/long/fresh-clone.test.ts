// The whole way of a newcomer: a clone with nothing installed, one command, a question, an orderly end, and again.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeStory } from "../../common/story-file.ts";
import { story as pompeosVisit } from "../../seed/stories/pompeos-visit.ts";
import { isAlive, isRunning, type ProcessMark } from "../../server/database/processes.ts";

const root = join(import.meta.dirname, "../..");
let folder: string;
const clone = () => join(folder, "attest");
const started: ChildProcess[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "attest-clone-"));
  execFileSync("git", ["clone", "--quiet", "--no-hardlinks", root, clone()]);
});
afterAll(() => {
  for (const { pid } of started) if (pid && isAlive(-pid)) process.kill(-pid, "SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

/** As in a terminal: npm in a process group of its own, to which Ctrl-C goes. */
function npmStart() {
  const { NODE_OPTIONS: _, ...environment } = process.env;
  for (const name of Object.keys(environment)) if (name.startsWith("npm_")) delete environment[name];
  const child = spawn("npm", ["start"], {
    cwd: clone(),
    env: { ...environment, PORT: "0", ATTEST_DATA: "", NEO4J_URI: "" },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  started.push(child);
  let output = "";
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  const ready = new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk;
      const address = /Attest is ready: (\S+)/.exec(output)?.[1];
      if (address) resolve(address);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    ended.then(() => reject(new Error(`npm start ended:\n${output}`)));
  });
  return { child, ready, ended, output: () => output };
}

type Holder = { owner: ProcessMark; neo4j: ProcessMark };
const holder = () => JSON.parse(readFileSync(join(clone(), ".data/neo4j/running.json"), "utf8")) as Holder;

async function expectAllEnded({ owner, neo4j }: Holder) {
  const deadline = Date.now() + 60_000;
  while ((isRunning(owner) || isRunning(neo4j)) && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 200));
  expect([isRunning(owner), isRunning(neo4j)]).toEqual([false, false]);
  expect(existsSync(join(clone(), ".data/neo4j/running.json"))).toBe(false);
}

async function search(address: string) {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query: '{ search(text: "pompe") { entity { name } } }' }),
  });
  return (await response.json()) as { data: { search: { entity: { name: string } }[] } };
}

/** A script of the clone's, by its own Node. Throws where it fails. */
const run = (...args: string[]) =>
  execFileSync(join(clone(), "node_modules/.bin/node"), args, { cwd: clone(), stdio: "inherit" });

test("in a fresh clone one command installs, starts, loads and serves, and SIGTERM to npm ends all of it", async () => {
  const first = npmStart();
  const address = await first.ready;
  expect(first.output()).toContain("Installing the locked dependencies");
  expect(first.output()).toMatch(/claims added/);
  expect(first.output()).not.toMatch(/\r/); // plain lines under a pipe
  expect((await search(address)).data.search[0]?.entity.name).toBe("Mike Pompeo");
  expect(await (await fetch(address)).text()).toContain('<div id="root">');
  const running = holder();
  process.kill(first.child.pid ?? 0, "SIGTERM");
  await expectAllEnded(running);
});

test("the second start installs, builds and loads nothing, and Ctrl-C ends all of it in order", async () => {
  const second = npmStart();
  const address = await second.ready;
  expect(second.output()).not.toMatch(/Installing|Building|Fetching|claims/);
  expect((await search(address)).data.search[0]?.entity.name).toBe("Mike Pompeo");
  const running = holder();
  process.kill(-(second.child.pid ?? 0), "SIGINT");
  await second.ended;
  await expectAllEnded(running);
});

test("a start after kill -9 of the server stops the Neo4j that was left behind", async () => {
  const killed = npmStart();
  await killed.ready;
  const running = holder();
  process.kill(running.owner.pid, "SIGKILL");
  await killed.ended;
  expect(isRunning(running.neo4j)).toBe(true);
  const next = npmStart();
  const address = await next.ready;
  expect(isRunning(running.neo4j)).toBe(false);
  expect((await search(address)).data.search[0]?.entity.name).toBe("Mike Pompeo");
  const nextRunning = holder();
  process.kill(-(next.child.pid ?? 0), "SIGINT");
  await next.ended;
  await expectAllEnded(nextRunning);
});

test("the layout of the shipped view and stories is the same each time it is computed", () => {
  const files = globSync("seed/{views,stories}/*.positions.json", { cwd: clone() }).sort();
  expect(files.length).toBeGreaterThanOrEqual(4);
  const read = () => files.map((file) => readFileSync(join(clone(), file), "utf8"));
  const before = read();
  run("scripts/layout.ts");
  expect(read()).toEqual(before);
});

test("a story that the page has saved is taken as it is: laid out, checked, and one more", () => {
  const { steps } = pompeosVisit;
  const saved = steps.map((step) => ({ ...step, address: "#v=1" }));
  const text = writeStory({
    document: pompeosVisit.document,
    title: "The visit, told again",
    summary: pompeosVisit.summary,
    steps: saved,
  });
  const folder = join(clone(), "seed/stories");
  writeFileSync(join(folder, "attest-2026-01-31-the-visit-told-again.json"), text);
  run("scripts/layout.ts", "the-visit-told-again");
  expect(readFileSync(join(folder, "the-visit-told-again.positions.json"), "utf8").length).toBeGreaterThan(
    1_000,
  );
  run("seed/seed-check.ts");
});

test("npm run demo writes the shipped article as one page", () => {
  run("scripts/demo.ts");
  const page = readFileSync(join(clone(), "demo/index.html"), "utf8");
  expect(page.length).toBeLessThan(1_500_000);
  const packed = /<script type="application\/json" id="carried">([^<]+)</.exec(page)?.[1] ?? "";
  const { graph } = JSON.parse(inflateRawSync(Buffer.from(packed, "base64url")).toString());
  expect(graph.stories.map(({ title }: { title: string }) => title)).toContain("Pompeo’s visit");
  expect(graph.claims.length).toBeGreaterThan(100);
});

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { awaitStopping, claimFolder, markStopping, readHolder } from "../../server/database/claim-folder.ts";
import { isAlive, isProcessMark, isRunning, markOf } from "../../server/database/processes.ts";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "attest-claim-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

test("a group of processes, the first of all and none are no process of ours", () => {
  for (const pid of [-1, 0, 1, 1.5, Number.NaN, "7", null]) {
    expect(isAlive(pid as number)).toBe(false);
    expect(isProcessMark({ pid, started: "now" })).toBe(false);
  }
  expect(isProcessMark({ pid: process.pid, started: "" })).toBe(false);
  expect(isAlive(process.pid)).toBe(true);
});

test("a process is known by its start too, and by the same words in each time zone", () => {
  const mark = markOf(process.pid);
  expect(isRunning(mark)).toBe(true);
  expect(isRunning({ ...mark, started: `${mark.started}0` })).toBe(false);
  const zone = process.env.TZ;
  process.env.TZ = "America/New_York";
  expect(markOf(process.pid)).toEqual(mark);
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test.each([
  "",
  "null",
  "{}",
  "[]",
  '{"owner":{"pid":-1,"started":""}}',
  '{"owner":{"pid":"x"},"neo4j":{"pid":-1,"started":""}}',
  '{"owner":{"pid":0,"started":"1"},"neo4j":{"pid":0,"started":"1","port":1}}',
])("a folder whose file says %s is held by nobody and can be claimed", async (text) => {
  writeFileSync(join(home, "running.json"), text);
  expect(readHolder(home)).toBeNull();
  const claim = await claimFolder(home);
  expect(JSON.parse(readFileSync(join(home, "running.json"), "utf8"))).toEqual({
    owner: markOf(process.pid),
  });
  claim.release();
  expect(readHolder(home)).toBeNull();
});

test("a folder that a running process holds is refused with its id", async () => {
  const claim = await claimFolder(home);
  await expect(claimFolder(home)).rejects.toThrow(`process ${process.pid}`);
  claim.release();
});

const waiting = `Waiting for the Attest that is stopping (process ${process.pid}) ...`;

test("one that is stopping says so, still once its Neo4j is started again, and the next waits for its end", async () => {
  const claim = await claimFolder(home);
  claim.record(process.pid, 7687);
  markStopping(home);
  claim.record(process.pid, 7688);
  expect(readHolder(home)).toMatchObject({ stopping: true, neo4j: { port: 7688 } });
  expect(readdirSync(home)).toEqual(["running.json"]);
  const said: string[] = [];
  setTimeout(() => claim.release(), 300);
  const next = await claimFolder(home, (line) => said.push(line));
  expect(said).toEqual([waiting]);
  expect(readHolder(home)?.stopping).toBeUndefined();
  next.release();
});

test("the wait has an end, and nobody waits for one that goes on", async () => {
  const claim = await claimFolder(home);
  const said: string[] = [];
  await awaitStopping(home, (line) => said.push(line), 60_000);
  expect(said).toEqual([]);
  markStopping(home);
  await expect(awaitStopping(home, (line) => said.push(line), 250)).rejects.toThrow(
    `(process ${process.pid}) is still stopping. Run the same command again once it has ended`,
  );
  expect(said).toEqual([waiting]);
  claim.release();
});

test("only the holder says that it is stopping", async () => {
  const other = { owner: { pid: 999_999_999, started: "1" } };
  writeFileSync(join(home, "running.json"), JSON.stringify(other));
  markStopping(home);
  expect(readHolder(home)).toEqual(other);
  markStopping(join(home, "nowhere"));
});

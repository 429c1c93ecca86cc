// Backup and restore of the managed graph: equal to the last claim, and nothing is lost where it fails.
import { execFileSync, spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject } from "vitest";
import { format } from "../../seed/compile.ts";
import { readConfig } from "../../server/config.ts";
import { readHolder } from "../../server/database/claim-folder.ts";
import { type Database, openDatabase } from "../../server/database/database.ts";
import { type Place, startManaged } from "../../server/database/managed.ts";
import { isAlive, isRunning } from "../../server/database/processes.ts";
import { wholeSnapshotOf } from "../contract/snapshot.ts";
import { startAttest } from "../e2e/attest.ts";
import { managedIn, until } from "./asking.ts";
import { faultsOf, seconds } from "./fault.ts";
import { type Ended, expectRefusal, root, run, seed, start } from "./start-process.ts";

const fault = faultsOf("backup");
const slow = 900_000;
const { cacheDirectory, javaHome } = readConfig(process.env, []);

let folder: string;
let data: string;
let dump: string;
let first: string[];

const environment = () => ({ ATTEST_DATA: data });
const backup = (...args: string[]) => run("server/backup.ts", environment(), ...args);
const restore = (...args: string[]) => run("server/restore.ts", environment(), ...args);

/** The Neo4j of a data folder, for as long as `use` takes. */
async function withNeo4j<T>(dataDirectory: string, use: (database: Database) => Promise<T>): Promise<T> {
  const place: Place = { dataDirectory, cacheDirectory, javaHome };
  const neo4j = await startManaged(place, () => {});
  const database = openDatabase(neo4j.connection);
  try {
    return await use(database);
  } finally {
    await database.close();
    await neo4j.stop();
  }
}

async function snapshot(): Promise<string[]> {
  const neo4j = await startManaged({ dataDirectory: data, cacheDirectory, javaHome }, () => {});
  try {
    return await wholeSnapshotOf(neo4j.connection);
  } finally {
    await neo4j.stop();
  }
}

const wellDone = async (ending: Promise<Ended>): Promise<Ended> => {
  const ended = await ending;
  expect(ended.code, ended.output).toBe(0);
  return ended;
};

const password = () => readFileSync(join(data, "neo4j/password"), "utf8");
const claims = (lines: string[]) => lines.filter((line) => line.includes('"labels":["Claim"]')).length;

/** Nothing of a backup or a restore is left beside what was there. */
function expectTidy(): void {
  expect(readdirSync(data)).toEqual(["neo4j"]);
  expect(existsSync(join(data, "neo4j/running.json"))).toBe(false);
  expect(readdirSync(folder).filter((name) => name.includes(".part-"))).toEqual([]);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "attest-backup-"));
  data = join(folder, "data");
  dump = join(folder, "graph.dump");
  await wellDone(seed(environment()));
  first = await snapshot();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

fault(
  "a backup, then the data folder is removed, then a restore",
  "claim by claim, with all that bears them out, constraints and indexes included, the graph is equal",
  async () => {
    const written = await wellDone(backup(dump));
    rmSync(data, { recursive: true });
    expect(statSync(dump).mode & 0o777).toBe(0o600);
    const restored = await wellDone(restore(dump));
    expect(restored.output).toContain(`Restored ${claims(first)} claims`);
    expectTidy();
    expect(await snapshot()).toEqual(first);
    expect((await wellDone(seed(environment()))).output).toContain("unchanged");
    return `${claims(first)} claims in ${first.length} lines equal; ${Math.ceil(statSync(dump).size / 1000)} kB; backup ${seconds(written.took)}, restore ${seconds(restored.took)}`;
  },
  slow,
);

fault(
  "a restore over a graph that has lost its document",
  "the graph is that of the backup, and the password stays this folder's",
  async () => {
    const before = password();
    await wellDone(seed(environment(), "--remove", "iranian-regime-fears-opposition"));
    const { took } = await wellDone(restore(dump));
    expect(password()).toBe(before);
    expectTidy();
    expect(await snapshot()).toEqual(first);
    return `after ${seconds(took)}`;
  },
  slow,
);

fault(
  "a file of the managed graph holds something else",
  "npm start and graph:check say that Neo4j cannot open it, and a restore brings an equal graph back",
  async () => {
    const store = join(data, "neo4j/data/databases/neo4j/neostore");
    writeFileSync(store, Buffer.alloc(statSync(store).size, "nonsense"));
    const words = `Neo4j cannot open the graph in ${join(data, "neo4j")}`;
    const took = await expectRefusal(start(environment()), words);
    await expectRefusal(
      run("server/graph-check.ts", environment()),
      "Restore a backup by npm run restore -- FILE",
    );
    await wellDone(restore(dump));
    expectTidy();
    expect(await snapshot()).toEqual(first);
    return took;
  },
  slow,
);

fault(
  "the password of the managed graph is gone, empty, or another",
  "npm start says which file to restore, and goes on once it is there again",
  async () => {
    const file = join(data, "neo4j/password");
    const right = password();
    rmSync(file);
    const took = await expectRefusal(start(environment()), `${file} is gone`);
    for (const other of ["", "sesame"]) {
      writeFileSync(file, other);
      await expectRefusal(
        start(environment()),
        `The password in ${file} is not this database's. Put the file back.`,
      );
    }
    writeFileSync(file, right);
    expect((await wellDone(seed(environment()))).output).toContain("unchanged");
    return took;
  },
  slow,
);

fault(
  "what says who runs on the folder (running.json) is cut off, empty, or names somebody else's process",
  "it is not believed: npm run seed goes on, and that process too",
  async () => {
    for (const said of ["{", "", "[]", `{"owner":{"pid":${process.pid},"started":"then"}}`]) {
      writeFileSync(join(data, "neo4j/running.json"), said);
      expect((await wellDone(seed(environment()))).output).toContain("unchanged");
    }
    expectTidy();
    return "4 of 4 times";
  },
  slow,
);

fault(
  "a backup and a restore while Attest runs on the folder",
  "both say which process to stop, and it goes on",
  async () => {
    const environment = { ATTEST_DATA: inject("attest").data };
    const words = "needs the graph at rest. Stop it, then run the same command again.";
    const took = await expectRefusal(run("server/backup.ts", environment, join(folder, "other.dump")), words);
    await expectRefusal(run("server/restore.ts", environment, dump), words);
    expect((await fetch(`${inject("address")}/health/ready`)).status).toBe(200);
    return took;
  },
  slow,
);

fault("a backup to a file that is there", "it is refused, and the file is as it was", async () => {
  const before = readFileSync(dump);
  const took = await expectRefusal(backup(dump), "is there already. Name another file.");
  expect(readFileSync(dump).equals(before)).toBe(true);
  return took;
});

fault("a backup to /proc", "it is refused at once", () =>
  expectRefusal(
    backup("/proc/b1.dump"),
    "/proc is no place for files. Name a file in a folder that can be written.",
  ),
);

fault(
  "a backup of a graph on a disk that has become read-only, and one to such a disk",
  "each says which of the two cannot be written",
  async () => {
    const disk = join(folder, "disk");
    mkdirSync(disk);
    execFileSync("mount", ["--bind", data, disk]);
    execFileSync("mount", ["-o", "remount,bind,ro", disk]);
    try {
      const words = "cannot be written: the file system is read-only.";
      await expectRefusal(
        run("server/backup.ts", { ATTEST_DATA: disk }, join(folder, "other.dump")),
        `${join(disk, "neo4j")} ${words} Set ATTEST_DATA to a folder that can be written.`,
      );
      return await expectRefusal(
        backup(join(disk, "new.dump")),
        `${disk} ${words} Name a file in a folder that can be written.`,
      );
    } finally {
      execFileSync("umount", [disk]);
    }
  },
);

fault(
  "--help of backup and restore, among other arguments",
  "it is given, and nothing is begun",
  async () => {
    for (const [command, ...args] of [
      ["backup", "--help"],
      ["backup", "-h"],
      ["restore", dump, "--help"],
    ] as const) {
      const { output } = await wellDone(run(`server/${command}.ts`, environment(), ...args));
      expect(output).toMatch(new RegExp(`^npm run ${command}`));
      expect(output).not.toContain("the backup beside");
    }
    return "exit code 0";
  },
);

fault("a backup of a folder without a graph", "it ends and names the remedy", () =>
  expectRefusal(
    run("server/backup.ts", { ATTEST_DATA: join(folder, "nothing") }),
    "Run npm start first, or set ATTEST_DATA to its folder.",
  ),
);

fault(
  "a backup and a restore with NEO4J_URI set",
  "they say what to use instead",
  async () => {
    const given = { NEO4J_URI: "bolt://127.0.0.1:1" };
    const words =
      "neo4j-admin database dump and load where it runs (Enterprise: backup and restore), snapshots in Aura.";
    await expectRefusal(run("server/restore.ts", given, dump), words);
    return expectRefusal(run("server/backup.ts", given), words);
  },
  slow,
);

fault(
  "the backup finds no room (8 kB a file at most)",
  "it says so, no file is left, and the graph is as it was",
  async () => {
    const file = join(folder, "no-room.dump");
    const limited = spawn(
      "bash",
      ["-c", 'ulimit -f 8; exec "$0" "$@"', process.execPath, join(root, "server/backup.ts"), file],
      { cwd: root, env: { ...process.env, NEO4J_URI: "", ...environment() } },
    );
    let output = "";
    limited.stderr.on("data", (chunk) => (output += chunk));
    const began = Date.now();
    const code = await new Promise((resolve) => limited.on("close", resolve));
    expect(output).toContain(`${file} could not be written (`);
    expect(output).not.toMatch(/\n\s+at /);
    expect(code).toBe(1);
    expect(existsSync(file)).toBe(false);
    expectTidy();
    return `after ${seconds(Date.now() - began)}`;
  },
  slow,
);

/** A copy of the backup, changed. */
function damaged(name: string, change: (bytes: Buffer) => Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, change(readFileSync(dump)));
  return file;
}

fault(
  "a restore of a file that is cut, has one bit changed (in five places), or is no backup",
  "each is refused, and the graph is as it was",
  async () => {
    const flipped = (share: number) => (bytes: Buffer) => {
      const at = Math.floor(bytes.length * share);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      return bytes;
    };
    const files = [
      damaged("cut", (bytes) => bytes.subarray(0, bytes.length - 100)),
      damaged("noise", () => Buffer.from("no backup")),
      ...[0.001, 0.2, 0.5, 0.8, 0.999].map((share) => damaged(`bit-${share}`, flipped(share))),
    ];
    let took = "";
    for (const file of files) took = await expectRefusal(restore(file), "The graph is as it was.");
    await expectRefusal(
      restore(join(folder, "gone")),
      "is not there. Name a file that npm run backup wrote.",
    );
    expectTidy();
    expect(await snapshot()).toEqual(first);
    return `refused ${took}`;
  },
  slow,
);

fault(
  "a restore of a folder, a pipe that nobody writes to, a device, and an empty file",
  "each is refused at once by what it is, and nothing is begun",
  async () => {
    const pipe = join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    const empty = damaged("empty", () => Buffer.alloc(0));
    const name = "Name a file that npm run backup wrote.";
    const took = await expectRefusal(restore(folder), `${folder} is a folder. ${name}`);
    await expectRefusal(restore(pipe), `${pipe} is no file. ${name}`);
    await expectRefusal(restore("/dev/null"), `/dev/null is no file. ${name}`);
    await expectRefusal(restore(empty), `${empty} is empty. ${name}`);
    expectTidy();
    return `refused ${took}`;
  },
  slow,
);

fault(
  "a restore of another database's dump, and of a newer format's",
  "each is refused in words once it has been looked at, and the graph is as it was",
  async () => {
    const other = join(folder, "other");
    const foreign = join(folder, "foreign.dump");
    const newer = join(folder, "newer.dump");
    const there = { ATTEST_DATA: other };
    await withNeo4j(other, (database) => database.administer("CREATE (:Movie)"));
    await wellDone(run("server/backup.ts", there, foreign));
    await withNeo4j(other, (database) => database.administer("CREATE (:Attest {id: 'schema', format: 99})"));
    await wellDone(run("server/backup.ts", there, newer));
    const took = await expectRefusal(restore(foreign), "holds no graph of Attest.");
    await expectRefusal(
      restore(newer),
      `${newer} was written by a newer Attest (format 99, this one knows ${format}). Update Attest, then restore it. The graph that was here is as it was.`,
    );
    expectTidy();
    expect(await snapshot()).toEqual(first);
    return `refused ${took}`;
  },
  slow,
);

fault(
  "a restore is killed while it looks at the new graph, and one between its two renames",
  "the next command finds the old graph, and no process or folder is left",
  async () => {
    const child = spawn(process.execPath, [join(root, "server/restore.ts"), dump], {
      cwd: root,
      env: { ...process.env, NEO4J_URI: "", ...environment() },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = new Promise((resolve) => child.on("close", resolve));
    await new Promise<void>((resolve) =>
      child.stdout.on("data", (chunk) => String(chunk).includes("Starting Neo4j") && resolve()),
    );
    const beside = join(data, "restoring/neo4j");
    while (!readHolder(beside)?.neo4j) await new Promise((resolve) => setTimeout(resolve, 50));
    const left = readHolder(beside)?.neo4j;
    child.kill("SIGKILL");
    await ended;
    expect(left && isRunning(left)).toBe(true);
    const began = Date.now();
    expect((await wellDone(seed(environment()))).output).toContain("unchanged");
    const took = seconds(Date.now() - began);
    expect(left && isRunning(left)).toBe(false);
    expectTidy();

    renameSync(join(data, "neo4j"), join(data, "neo4j.former"));
    expect(await snapshot()).toEqual(first);
    expectTidy();
    return `the next command took ${took}`;
  },
  slow,
);

fault(
  "a backup after Attest and its Neo4j were killed",
  "the graph is started and stopped in order first, and the backup is whole",
  async () => {
    const attest = await startAttest({ ATTEST_DATA: data });
    const { pid, uri, password } = managedIn(data);
    const database = openDatabase({ uri, username: "neo4j", password, database: "neo4j" });
    await database.write((work) => work("write/lock"));
    await database.administer("MATCH (a:Attest) SET a.seen = true REMOVE a.seen");
    await database.close();
    process.kill(attest.pid, "SIGKILL");
    process.kill(pid, "SIGKILL");
    await attest.stop();
    await until("its process is gone", () => !isAlive(pid), 30_000);
    rmSync(join(data, "neo4j/running.json"));
    const file = join(folder, "after-kill.dump");
    const { output, took } = await wellDone(backup(file));
    expect(output).toContain("It is started and stopped in order first.");
    await wellDone(restore(file));
    expect(await snapshot()).toEqual(first);
    return `after ${seconds(took)}`;
  },
  slow,
);

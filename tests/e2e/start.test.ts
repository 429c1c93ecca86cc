// The start command where something is missing or wrong: one sentence with its remedy, and nothing left running.
import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";

const root = join(import.meta.dirname, "../..");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "attest-start-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Ended = { code: number | null; output: string };

function start(environment: Record<string, string>, ...args: string[]): Promise<Ended> {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(root, "server/main.ts"), ...args], {
    cwd: root,
    env: { ...inherited, PORT: "0", ATTEST_DATA: join(folder, "data"), ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, output })));
}

/** What was said last, which is the one sentence. */
const lastLine = ({ output }: Ended) => output.trim().split("\n").at(-1);

async function expectRefusal(ended: Promise<Ended>, words: string) {
  const result = await ended;
  expect(lastLine(result)).toContain(words);
  expect(result.output).not.toMatch(/\n\s+at /);
  expect(result.code).toBe(1);
}

const managed = () => {
  const { data } = inject("attest");
  const { neo4j } = JSON.parse(readFileSync(join(data, "neo4j/running.json"), "utf8")) as {
    neo4j: { port: number };
  };
  return {
    uri: `bolt://127.0.0.1:${neo4j.port}`,
    password: readFileSync(join(data, "neo4j/password"), "utf8"),
  };
};

test.each([
  [{ PORT: "eighty" }, 'PORT is "eighty". Give a number from 0 to 65535'],
  [{ PORT: "70000" }, "Give a number from 0 to 65535"],
  [{ HOST: "0.0.0.0" }, "Say npm start -- --public if that is meant."],
  [{ NEO4J_URI: "http://localhost:7474" }, "Write it like neo4j://localhost:7687"],
  [{ JAVA_HOME: "/nowhere" }, "Install a Java runtime, 17 or newer"],
  [{ ATTEST_DATA: join(root, "package.json", "data") }, "Set ATTEST_DATA to a folder that can be written."],
] as [Record<string, string>, string][])("with %j it says what to do", async (environment, words) => {
  await expectRefusal(start(environment), words);
});

test("an option that there is not is named", async () => {
  await expectRefusal(start({}, "--publik"), "There is no option --publik. See npm start -- --help.");
});

test("--help lists every setting and starts nothing", async () => {
  const { code, output } = await start({}, "--help");
  expect(code).toBe(0);
  for (const name of [
    "PORT",
    "HOST",
    "ATTEST_DATA",
    "ATTEST_CACHE",
    "NEO4J_URI",
    "NEO4J_USERNAME",
    "NEO4J_PASSWORD",
    "NEO4J_DATABASE",
    "JAVA_HOME",
  ])
    expect(output).toContain(name);
});

test("a busy port is said before anything slow", async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, "127.0.0.1", resolve));
  const { port } = holder.address() as { port: number };
  const ended = await start({ PORT: String(port) });
  holder.close();
  expect(lastLine(ended)).toBe(
    `Port ${port} is taken. Stop what uses it, or say PORT=0 npm start for a free one.`,
  );
  expect(ended.output).not.toContain("Starting Neo4j");
  expect(ended.code).toBe(1);
});

test("an old Java is refused by its version", async () => {
  const home = join(folder, "old-java");
  const bin = join(home, "bin");
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, "java"), "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
  chmodSync(join(bin, "java"), 0o755);
  await expectRefusal(start({ JAVA_HOME: home }), "Java 11 is too old. Install 17 or newer");
});

test("without Maven, and with nothing fetched yet, it says how to get it", async () => {
  const bin = join(folder, "no-maven");
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, "java"), "#!/bin/sh\necho 'openjdk version \"17.0.2\" 2022-01-18' >&2\n");
  chmodSync(join(bin, "java"), 0o755);
  await expectRefusal(
    start({ PATH: bin, JAVA_HOME: "", ATTEST_CACHE: join(folder, "empty") }),
    "Maven is not there",
  );
});

test("a wrong password and a database that does not exist are told apart", async () => {
  const { uri, password } = managed();
  await expectRefusal(
    start({ NEO4J_URI: uri, NEO4J_PASSWORD: "wrong" }),
    "Correct NEO4J_USERNAME and NEO4J_PASSWORD.",
  );
  await expectRefusal(
    start({ NEO4J_URI: uri, NEO4J_PASSWORD: password, NEO4J_DATABASE: "other" }),
    "Correct NEO4J_DATABASE.",
  );
});

test("a Neo4j that does not answer is named with its address", async () => {
  await expectRefusal(start({ NEO4J_URI: "bolt://127.0.0.1:1" }), "bolt://127.0.0.1:1 does not answer.");
});

test("a second Attest on the same data is refused and the first goes on", async () => {
  const { data } = inject("attest");
  await expectRefusal(start({ ATTEST_DATA: data }), "Another Attest uses this data folder");
  expect((await fetch(`${inject("address")}/health/ready`)).status).toBe(200);
});

test("the password stands in an owner-only file and in no argument list", () => {
  const { data } = inject("attest");
  const { password } = managed();
  expect(password.length).toBeGreaterThanOrEqual(32);
  const shown = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  for (const pid of shown) {
    let line = "";
    try {
      line = readFileSync(`/proc/${pid}/cmdline`, "utf8");
    } catch {
      continue; // it ended meanwhile
    }
    expect(line).not.toContain(password);
  }
  expect(readdirSync(join(data, "neo4j"))).not.toContain("password.next");
});

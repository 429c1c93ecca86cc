// The start command where something is missing or wrong: one sentence with its remedy, and nothing left running.
import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { readConfig, settings } from "../../server/config.ts";
import { neo4jVersion } from "../../server/database/fetch-neo4j.ts";
import { faultsOf } from "./fault.ts";
import { type Ended, expectRefusal, managed, root, start as startIn } from "./start-process.ts";

const fault = faultsOf("start");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "attest-start-"));
});
const mounts: string[] = [];
afterAll(() => {
  for (const place of mounts) execFileSync("umount", [place]);
  rmSync(folder, { recursive: true, force: true });
});

const start = (environment: Record<string, string>, ...args: string[]): Promise<Ended> =>
  startIn({ ATTEST_DATA: join(folder, "data"), ...environment }, ...args);

/** A folder with a program that prints what Java prints for its version. */
function javaSaying(name: string, version: string): string {
  const bin = join(folder, name, "bin");
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, "java"), `#!/bin/sh\necho 'openjdk version "${version}"' >&2\n`);
  chmodSync(join(bin, "java"), 0o755);
  return join(folder, name);
}

/** A small or read-only disk of its own; needs root on Linux. */
function mounted(name: string, options: string): string {
  const place = join(folder, name);
  mkdirSync(place);
  execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", place]);
  mounts.push(place);
  return place;
}

/** A data folder with what a start looks at before it writes. */
function madeReadOnly(): string {
  const place = mounted("was-written", "size=20m");
  mkdirSync(join(place, "data/neo4j/data/databases"), { recursive: true });
  execFileSync("mount", ["-o", "remount,ro", place]);
  return join(place, "data");
}

/** Maven with nothing of its own yet, behind a proxy that is not there. */
function withoutNetwork(): string {
  const proxy = ["http", "https"].flatMap((scheme) => [
    `-D${scheme}.proxyHost=127.0.0.1`,
    `-D${scheme}.proxyPort=9`,
  ]);
  return [`-Duser.home=${join(folder, "new-user")}`, ...proxy].join(" ");
}

const cached = () => join(readConfig(process.env, []).cacheDirectory, `neo4j-${neo4jVersion}`);
const changed = "neo4j-bolt-5.26.30.jar";

/** A Maven that gives what a false repository would: every jar, one of them with a byte more. */
function mavenThatForges(): string {
  const bin = join(folder, "false-maven");
  mkdirSync(bin);
  const script = `#!/bin/sh
[ "$1" = --version ] && exit 0
for argument in "$@"; do case "$argument" in -DoutputDirectory=*) out="\${argument#*=}";; esac; done
cp '${cached()}'/*.jar "$out" && echo >> "$out/${changed}"
`;
  writeFileSync(join(bin, "mvn"), script, { mode: 0o755 });
  return `${bin}${delimiter}${process.env.PATH}`;
}

function cacheWithChangedJar(): string {
  const place = join(folder, "changed");
  cpSync(cached(), join(place, `neo4j-${neo4jVersion}`), { recursive: true });
  appendFileSync(join(place, `neo4j-${neo4jVersion}`, changed), "x");
  return place;
}

const refusals: [done: string, environment: () => Record<string, string>, words: string][] = [
  ["PORT is a word", () => ({ PORT: "eighty" }), 'PORT is "eighty". Give a number from 0 to 65535'],
  ["PORT is beyond 65535", () => ({ PORT: "70000" }), "Give a number from 0 to 65535"],
  [
    "HOST is open to others",
    () => ({ HOST: "0.0.0.0" }),
    "which others can reach, and Attest asks nobody for a password. Say npm start -- --public if that is meant.",
  ],
  [
    "HOST is no address",
    () => ({ HOST: "nonsense" }),
    'HOST is "nonsense", which is no address. Give one of this machine\'s',
  ],
  [
    "ATTEST_HOSTS holds a URL",
    () => ({ ATTEST_HOSTS: "http://x.example/" }),
    "Give names or addresses such as attest.example, without scheme and port",
  ],
  [
    "NEO4J_URI is a web address",
    () => ({ NEO4J_URI: "http://localhost:7474" }),
    "Write it like neo4j://localhost:7687",
  ],
  [
    "NEO4J_URI has a query",
    () => ({ NEO4J_URI: "neo4j://127.0.0.1:7687?policy=x&policy=y" }),
    "NEO4J_URI has something after ? or #",
  ],
  [
    "NEO4J_URI has a port beyond 65535",
    () => ({ NEO4J_URI: "bolt://127.0.0.1:99999" }),
    "NEO4J_URI has no host and port that can be read. Write it like",
  ],
  [
    "NEO4J_URI holds a password",
    () => ({ NEO4J_URI: "neo4j://neo4j:sesame@127.0.0.1:7687" }),
    "Take them out of it, and set NEO4J_USERNAME and NEO4J_PASSWORD instead.",
  ],
  [
    "NEO4J_DATABASE is Neo4j's own",
    () => ({ NEO4J_URI: managed().uri, NEO4J_DATABASE: "system" }),
    "Give another, such as neo4j.",
  ],
  [
    "NEO4J_URI asks for TLS of a Neo4j that has none",
    () => ({ NEO4J_URI: managed().uri.replace("bolt:", "neo4j+ssc:"), NEO4J_PASSWORD: managed().password }),
    "asks for TLS by its +ssc, and that Neo4j speaks without it. Write neo4j://127.0.0.1:",
  ],
  [
    "NEO4J_URI names a port that speaks HTTP",
    () => ({ NEO4J_URI: inject("address").replace("http:", "bolt:") }),
    "answers, but not in Bolt; it may be a port for HTTP.",
  ],
  ["ATTEST_RATE is a word", () => ({ ATTEST_RATE: "many" }), "Give the requests a minute for each client"],
  [
    "ATTEST_PROXIES is a name",
    () => ({ ATTEST_PROXIES: "proxy.example" }),
    "Give addresses or subnets such as 10.0.0.7 or 10.0.0.0/8",
  ],
  [
    "ATTEST_GRAPHIQL is neither",
    () => ({ ATTEST_GRAPHIQL: "maybe" }),
    'ATTEST_GRAPHIQL is "maybe". Give one of on, off.',
  ],
  ["ATTEST_LOG is no level", () => ({ ATTEST_LOG: "loud" }), "Give one of silent, error, warn, info."],
  [
    "JAVA_HOME is not there, and Java 17 is on the path",
    () => ({
      JAVA_HOME: "/nowhere",
      PATH: `${join(javaSaying("java-17", "17.0.2"), "bin")}${delimiter}${process.env.PATH}`,
    }),
    "JAVA_HOME (/nowhere) has no bin/java that runs. Unset JAVA_HOME, for Java 17 is on the path.",
  ],
  [
    "no Java",
    () => ({ JAVA_HOME: "", PATH: "/nowhere" }),
    "Java is not there. Install a Java runtime, 17 or newer",
  ],
  ["Java is 11", () => ({ JAVA_HOME: javaSaying("old-java", "11.0.2") }), "has Java 11, which is too old."],
  [
    "no Maven, and nothing fetched yet",
    () => ({
      PATH: join(javaSaying("no-maven", "17.0.2"), "bin"),
      JAVA_HOME: "",
      ATTEST_CACHE: join(folder, "empty"),
    }),
    "Maven is not there; it fetches Neo4j. Install it",
  ],
  [
    "the data folder is a file",
    () => ({ ATTEST_DATA: join(root, "package.json", "data") }),
    "Set ATTEST_DATA to a folder that can be written.",
  ],
  [
    "the data folder may not be written",
    () => ({ ATTEST_DATA: join(mounted("read-only", "ro"), "data") }),
    "the file system is read-only. Set ATTEST_DATA to a folder that can be written.",
  ],
  [
    "the data folder is a link that leads nowhere",
    () => {
      symlinkSync(join(folder, "gone"), join(folder, "link"));
      return { ATTEST_DATA: join(folder, "link") };
    },
    "leads nowhere. Set ATTEST_DATA to a folder that can be written.",
  ],
  [
    "a graph that was made, on a disk that has become read-only",
    () => ({ ATTEST_DATA: madeReadOnly() }),
    "neo4j cannot be written: the file system is read-only. Set ATTEST_DATA to a folder that can be written.",
  ],
  [
    "the data folder lies in /proc",
    () => ({ ATTEST_DATA: "/proc/attest" }),
    "/proc/attest/neo4j is no place for files. Set ATTEST_DATA to a folder that can be written.",
  ],
  [
    "the disk of the data folder is full",
    () => ({ ATTEST_DATA: join(mounted("small-data", "size=20m"), "data") }),
    "MB free, and 1000 MB are needed. Free some, or set ATTEST_DATA to a folder on another disk.",
  ],
  [
    "the disk of the downloads is full",
    () => ({ ATTEST_CACHE: join(mounted("small-cache", "size=20m"), "cache") }),
    "MB free, and 300 MB are needed. Free some, or set ATTEST_CACHE to a folder on another disk.",
  ],
  [
    "no network at the first start",
    () => ({ ATTEST_CACHE: join(folder, "no-network"), MAVEN_OPTS: withoutNetwork() }),
    "Neo4j could not be fetched (Maven reaches no repository: check the network). Mend that, then run the same command again, or use a Neo4j that runs already",
  ],
  [
    "a jar is fetched that differs from its checksum",
    () => ({ ATTEST_CACHE: join(folder, "forged"), PATH: mavenThatForges() }),
    "neo4j-bolt-5.26.30.jar differs from its checksum. Nothing of it is used.",
  ],
  [
    "a jar in the cache was changed",
    () => ({ ATTEST_CACHE: cacheWithChangedJar() }),
    "neo4j-bolt-5.26.30.jar is not the file that belongs there. Remove the folder",
  ],
  [
    "a wrong password",
    () => ({ NEO4J_URI: managed().uri, NEO4J_PASSWORD: "wrong" }),
    "Correct NEO4J_USERNAME and NEO4J_PASSWORD.",
  ],
  [
    "a database that there is not",
    () => ({ NEO4J_URI: managed().uri, NEO4J_PASSWORD: managed().password, NEO4J_DATABASE: "other" }),
    "Correct NEO4J_DATABASE.",
  ],
  [
    "a Neo4j that does not answer",
    () => ({ NEO4J_URI: "bolt://127.0.0.1:1" }),
    "bolt://127.0.0.1:1 does not answer as a Neo4j does. Start that Neo4j or correct NEO4J_URI",
  ],
];
for (const [done, environment, words] of refusals)
  fault(done, `it ends with "${words}"`, () => expectRefusal(start(environment()), words));

fault("an option that there is not", "it ends and names the help", () =>
  expectRefusal(start({}, "--publik"), "There is no option --publik. See npm start -- --help."),
);

fault("the port is taken", "it is said before anything slow", async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, "127.0.0.1", resolve));
  const { port } = holder.address() as { port: number };
  const ended = await start({ PORT: String(port) });
  holder.close();
  expect(ended.output).not.toContain("Starting Neo4j");
  return expectRefusal(
    Promise.resolve(ended),
    `Port ${port} is taken. Stop what uses it, or say PORT=0 npm start for a free one.`,
  );
});

fault("a second Attest on the same data", "it is refused, and the first goes on", async () => {
  const { data } = inject("attest");
  const took = await expectRefusal(start({ ATTEST_DATA: data }), "Another Attest uses this data folder");
  expect((await fetch(`${inject("address")}/health/ready`)).status).toBe(200);
  return took;
});

fault(
  "a jar in Maven's own repository was changed",
  "its path is named, and what was fetched is not used",
  async () => {
    const own = join(execFileSync("sh", ["-c", "echo ~/.m2/repository"], { encoding: "utf8" }).trim());
    const copy = join(folder, "maven");
    cpSync(own, copy, { recursive: true });
    const jar = join(copy, "org/neo4j/neo4j-bolt", neo4jVersion, changed);
    const bytes = readFileSync(jar);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(jar, bytes);
    const maven = { ATTEST_CACHE: join(folder, "from-changed"), MAVEN_OPTS: `-Dmaven.repo.local=${copy}` };
    return expectRefusal(start(maven), `Remove Maven's own copy, ${jar}, then run the same command again`);
  },
);

test("--help and -h list every setting and start nothing", async () => {
  for (const asked of ["--help", "-h"]) {
    const { code, output } = await start({}, asked);
    expect(code).toBe(0);
    for (const { name } of settings) expect(output).toContain(name);
  }
});

const argumentLists = () =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, "utf8");
      } catch {
        return []; // it ended meanwhile
      }
    });

fault("all of the above, one after the other", "nothing is left running", async () => {
  const left = argumentLists().filter((line) => line.includes(folder));
  expect(left).toEqual([]);
  return "no process names the folders that were used";
});

test("the password stands in an owner-only file and in no argument list", () => {
  const { data } = inject("attest");
  const { password } = managed();
  expect(password.length).toBeGreaterThanOrEqual(32);
  for (const line of argumentLists()) expect(line).not.toContain(password);
  expect(readdirSync(join(data, "neo4j"))).not.toContain("password.next");
});

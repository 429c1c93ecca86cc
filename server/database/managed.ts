// A Neo4j of our own, as a child process: loopback only, free port, a random password in an owner-only file.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { StartError } from "../config.ts";
import { type Connection, openDatabase } from "./database.ts";
import { fetchNeo4j, findJava, type Report } from "./fetch-neo4j.ts";

export type ManagedNeo4j = {
  connection: Connection;
  stop(): Promise<void> /** Resolves when the process ends, wanted or not. */;
  exited: Promise<void>;
};
type Place = { dataDirectory: string; cacheDirectory: string; javaHome: string | undefined };

const opens = ["java.base/java.nio", "java.base/java.io", "java.base/sun.nio.ch"].map(
  (name) => `--add-opens=${name}=ALL-UNNAMED`,
);

const configuration = (port: number) => `# Written at every start.
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
server.http.enabled=false
server.directories.import=import
dbms.security.auth_enabled=true
dbms.security.allow_csv_import_from_file_urls=false
dbms.security.procedures.allowlist=db.*,dbms.components
dbms.usage_report.enabled=false
db.transaction.timeout=15m
db.memory.transaction.max=512m
server.memory.heap.initial_size=256m
server.memory.heap.max_size=1g
server.memory.pagecache.size=256m
`;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const isOurs = (pid: number, home: string) => {
  const file = `/proc/${pid}/cmdline`;
  return existsSync(file) ? readFileSync(file, "utf8").includes(`--home-dir=${home}`) : isAlive(pid);
};

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function endProcess(pid: number): Promise<void> {
  const deadline = Date.now() + 30_000;
  if (isAlive(pid)) process.kill(pid, "SIGTERM");
  while (isAlive(pid) && Date.now() < deadline) await sleep(100);
  if (isAlive(pid)) process.kill(pid, "SIGKILL");
}

/** Another Attest holds this folder, or one that was killed left its Neo4j behind: that one is stopped. */
async function clearFolder(home: string): Promise<void> {
  const file = join(home, "running.json");
  if (!existsSync(file)) return;
  const { owner, neo4j } = JSON.parse(readFileSync(file, "utf8")) as { owner: number; neo4j: number };
  if (owner !== process.pid && isAlive(owner) && isOurs(neo4j, home))
    throw new StartError(
      `Another Attest uses this data folder (process ${owner}). Stop it, or set ATTEST_DATA to another folder.`,
    );
  if (isAlive(neo4j) && isOurs(neo4j, home)) await endProcess(neo4j);
  rmSync(file);
}

/** The password to come is written before it is set, so a kill in between leaves two to try and none lost. */
async function setPassword(uri: string, home: string): Promise<string> {
  const [current, next] = [join(home, "password"), join(home, "password.next")];
  const works = async (password: string) => {
    const database = openDatabase({ uri, username: "neo4j", password, database: "system" });
    return database
      .ready()
      .then(
        () => true,
        () => false,
      )
      .finally(() => database.close());
  };
  if (existsSync(next) && (await works(readFileSync(next, "utf8")))) renameSync(next, current);
  if (existsSync(current)) {
    const known = readFileSync(current, "utf8");
    if (await works(known)) return known;
    throw new StartError(
      `The password in ${current} is not this database's. Restore the file, or remove the data folder to start anew.`,
    );
  }
  const password = randomBytes(24).toString("base64url");
  writeFileSync(next, password, { mode: 0o600 });
  const database = openDatabase({ uri, username: "neo4j", password: "neo4j", database: "system" });
  try {
    await database.administer("ALTER CURRENT USER SET PASSWORD FROM $old TO $new", {
      old: "neo4j",
      new: password,
    });
  } finally {
    await database.close();
  }
  renameSync(next, current);
  return password;
}

async function waitForBolt(port: number, exited: Promise<void>, log: string): Promise<void> {
  let ended = false;
  exited.then(() => (ended = true));
  const { connect } = await import("node:net");
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    if (ended) break;
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true)).on("error", () => resolve(false));
      socket.on("connect", () => socket.destroy());
    });
    if (open) return;
    await sleep(100);
  }
  throw new StartError(`Neo4j did not start. Its log has the reason: ${log}`);
}

/** Throws StartError with the remedy; then nothing is left running. */
export async function startManaged(place: Place, report: Report): Promise<ManagedNeo4j> {
  const java = findJava(place.javaHome);
  const lib = await fetchNeo4j(place.cacheDirectory, report);
  const home = join(place.dataDirectory, "neo4j");
  try {
    for (const folder of ["conf", "data", "import", "logs"])
      mkdirSync(join(home, folder), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StartError(
      `The data folder cannot be used (${(error as Error).message}). Set ATTEST_DATA to a folder that can be written.`,
    );
  }
  await clearFolder(home);
  const port = await freePort();
  writeFileSync(join(home, "conf", "neo4j.conf"), configuration(port));
  const log = join(home, "logs", "console.log");
  const output = openSync(log, "w");
  report("Starting Neo4j ...");
  // A process group of its own: Ctrl-C goes to the whole group, and Neo4j must outlive the last request.
  const child = spawn(
    java,
    [
      "-cp",
      join(lib, "*"),
      ...opens,
      "org.neo4j.server.CommunityEntryPoint",
      `--home-dir=${home}`,
      `--config-dir=${join(home, "conf")}`,
    ],
    { detached: true, stdio: ["ignore", output, output] },
  );
  const exited = new Promise<void>((resolve) => {
    child.on("exit", () => resolve());
    child.on("error", () => resolve());
  });
  const pid = child.pid ?? 0;
  writeFileSync(join(home, "running.json"), JSON.stringify({ owner: process.pid, neo4j: pid, port }));
  const stop = async () => {
    await endProcess(pid);
    rmSync(join(home, "running.json"), { force: true });
  };
  try {
    const uri = `bolt://127.0.0.1:${port}`;
    await waitForBolt(port, exited, log);
    const password = await setPassword(uri, home);
    return { connection: { uri, username: "neo4j", password, database: "neo4j" }, stop, exited };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The connection of the Neo4j that a running Attest manages in this folder, if there is one. */
export function findManaged(dataDirectory: string): Connection | null {
  const home = join(dataDirectory, "neo4j");
  const [running, password] = [join(home, "running.json"), join(home, "password")];
  if (!existsSync(running) || !existsSync(password)) return null;
  const { neo4j, port } = JSON.parse(readFileSync(running, "utf8")) as { neo4j: number; port: number };
  if (!isAlive(neo4j) || !isOurs(neo4j, home)) return null;
  return {
    uri: `bolt://127.0.0.1:${port}`,
    username: "neo4j",
    password: readFileSync(password, "utf8"),
    database: "neo4j",
  };
}

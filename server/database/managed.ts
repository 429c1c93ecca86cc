// A Neo4j of our own, as a child process: loopback only, on a free port.
import { spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { connect, createServer } from "node:net";
import { totalmem } from "node:os";
import { join } from "node:path";
import { StartError } from "../config.ts";
import { claimFolder, markStopping, readHolder } from "./claim-folder.ts";
import { type Connection, openDatabase } from "./database.ts";
import { dataFolder, makeFolder, requireFolder, requireRoom } from "./disk.ts";
import { fetchNeo4j, type Report } from "./fetch-neo4j.ts";
import { findJava } from "./java.ts";
import { passwordFile, settlePassword } from "./password.ts";
import { endProcess, isRunning, sleep } from "./processes.ts";
import { homeIn, storeIn, undoRestore } from "./restore-folders.ts";

export type ManagedNeo4j = {
  connection: Connection;
  stop(): Promise<void>;
  /** Resolves when it has ended for good: stopped, or ended by itself once more than it is started again. */
  lost: Promise<void>;
};
export type Place = { dataDirectory: string; cacheDirectory: string; javaHome: string | undefined };

const opens = ["java.base/java.nio", "java.base/java.io", "java.base/sun.nio.ch"].map(
  (name) => `--add-opens=${name}=ALL-UNNAMED`,
);

/** The port is of no use to neo4j-admin, which reads the rest. */
export const writeConfiguration = (home: string, port: number) =>
  writeFileSync(
    join(home, "conf", "neo4j.conf"),
    configuration(port, memoryFor(storeSize(home), totalmem())),
  );

const megabyte = 1024 * 1024;
/** Megabytes. */
export type Memory = { heap: number; pageCache: number };

/** Both arguments in bytes. A small graph has little; a large one has its whole store in memory, up to two fifths of the machine's. */
export function memoryFor(store: number, machine: number): Memory {
  const within = (least: number, wanted: number, most: number) =>
    Math.round(Math.max(least, Math.min(wanted, most)) / megabyte);
  return {
    heap: within(1024 * megabyte, store / 2, Math.min(4096 * megabyte, machine / 6)),
    pageCache: within(256 * megabyte, store * 1.2, machine * 0.4),
  };
}

/** Bytes; 0 where there is none yet, or it cannot be read: Neo4j itself tells that. */
function storeSize(home: string): number {
  try {
    return readdirSync(storeIn(home), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  } catch {
    return 0;
  }
}

const configuration = (port: number, { heap, pageCache }: Memory) => `# Written at every start.
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
server.memory.heap.max_size=${heap}m
server.memory.pagecache.size=${pageCache}m
`;

/** One that ends by itself is started again, so often in so many milliseconds; beyond that something is wrong with it. */
const restarts = { most: 3, within: 10 * 60_000 };

/** Megabytes free on the disk: a new Neo4j lays down its logs in full, one that is there needs room to write. */
const room = { begun: 1_000, grown: 100 };

const connectionTo = (port: number, password: string): Connection => ({
  uri: `bolt://127.0.0.1:${port}`,
  username: "neo4j",
  password,
  database: "neo4j",
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Throws StartError where the folder cannot be written. */
export function makeFolders(home: string): void {
  requireFolder(home, dataFolder);
  for (const name of ["conf", "data", "import", "logs"]) makeFolder(join(home, name), dataFolder, 0o700);
}

const listens = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    }).on("error", () => resolve(false));
  });

async function waitForBolt(port: number, exited: Promise<void>, log: string): Promise<void> {
  let ended = false;
  exited.then(() => (ended = true));
  const deadline = Date.now() + 120_000;
  while (!ended && Date.now() < deadline) {
    if (await listens(port)) return;
    await sleep(100);
  }
  throw new StartError(
    `Neo4j did not start. Its log has the reason: ${log}. Mend that, or set ATTEST_DATA to another folder to start anew.`,
  );
}

/** Its files are damaged, or of a Neo4j that this one does not know. */
export class UnopenedGraph extends StartError {
  override name = "UnopenedGraph";
}

type State = { status: string; fault: string | null };

/** One that was killed is recovered first. Throws StartError where the graph's files cannot be opened, or not in ten minutes. */
async function waitForGraph(connection: Connection, exited: Promise<void>, home: string): Promise<void> {
  let ended = false;
  exited.then(() => (ended = true));
  const log = join(home, "logs", "debug.log");
  const deadline = Date.now() + 10 * 60_000;
  const system = openDatabase({ ...connection, database: "system" });
  try {
    while (!ended && Date.now() < deadline) {
      const [state] = await system.read<State>("read/database-state").catch(() => []); // busy: asked again
      if (state?.status === "online") return;
      if (state?.fault)
        throw new UnopenedGraph(
          `Neo4j cannot open the graph in ${home}; its files may be damaged. Its log has the reason: ${log}. Restore a backup by npm run restore -- FILE, or remove ${home} to start anew.`,
        );
      await sleep(250);
    }
    throw new StartError(
      `Neo4j has ${ended ? "ended before it" : "not"} opened the graph in ${home}. Its log has the reason: ${log}. Run the same command again.`,
    );
  } finally {
    await system.close();
  }
}

type Launched = { pid: number; exited: Promise<void> };

/** In a process group of its own: Ctrl-C goes to the whole group, and Neo4j must outlive the last request. */
function launch(java: string, lib: string, home: string, log: string): Launched {
  const output = openSync(log, "a");
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
  closeSync(output); // the child has its own
  const exited = new Promise<void>((resolve) => {
    child.on("exit", () => resolve());
    child.on("error", () => resolve());
  });
  if (child.pid === undefined)
    throw new StartError(`${java} could not be run. Install a Java runtime, 17 or newer.`);
  return { pid: child.pid, exited };
}

/** `whenSound` is called once all that is told without Neo4j has been. Throws StartError with the remedy; then nothing is left running. */
export async function startManaged(
  place: Place,
  report: Report,
  whenSound: () => void = () => {},
): Promise<ManagedNeo4j> {
  const java = findJava(place.javaHome);
  const lib = await fetchNeo4j(place.cacheDirectory, report);
  const home = homeIn(place.dataDirectory);
  requireFolder(home, dataFolder);
  await undoRestore(place.dataDirectory);
  requireRoom(home, existsSync(join(home, "data", "databases")) ? room.grown : room.begun, dataFolder);
  makeFolders(home);
  const claim = await claimFolder(home, report);
  let stop = async () => claim.release();
  let isStopping = false;
  try {
    const port = await freePort();
    writeConfiguration(home, port);
    const log = join(home, "logs", "console.log");
    report("Starting Neo4j ...");
    whenSound();
    rmSync(log, { force: true });
    const begin = () => {
      const launched = launch(java, lib, home, log);
      claim.record(launched.pid, port);
      return launched;
    };
    let running = begin();
    stop = async () => {
      isStopping = true;
      markStopping(home);
      await endProcess(running.pid);
      claim.release();
    };
    await waitForBolt(port, running.exited, log);
    const password = await settlePassword(`bolt://127.0.0.1:${port}`, home);
    await waitForGraph(connectionTo(port, password), running.exited, home);
    const keepRunning = async () => {
      const ends: number[] = [];
      for (;;) {
        await running.exited;
        const now = Date.now();
        const lately = ends.filter((end) => now - end < restarts.within).length;
        if (isStopping || lately === restarts.most) return;
        ends.push(now);
        report(`Neo4j has ended by itself. Starting it again (${lately + 1} of ${restarts.most}) ...`);
        running = begin();
        await waitForBolt(port, running.exited, log).then(
          () => report("Neo4j answers again."),
          () => {}, // it has ended, or soon will be found to have: counted above
        );
      }
    };
    return { connection: connectionTo(port, password), stop, lost: keepRunning().catch(() => {}) };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The connection of the Neo4j that a running Attest manages in this folder, if there is one. */
export function findManaged(dataDirectory: string): Connection | null {
  const home = homeIn(dataDirectory);
  const { neo4j, stopping } = readHolder(home) ?? {};
  if (!neo4j || stopping || !isRunning(neo4j) || !existsSync(passwordFile(home))) return null;
  return connectionTo(neo4j.port, readFileSync(passwordFile(home), "utf8"));
}

// The managed graph as one file, and back: neo4j-admin's dump and load, while nothing runs on the data folder.
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { StartError } from "../config.ts";
import { AdminFailure, type AdminTool, runAdmin } from "./admin-tool.ts";
import { awaitStopping, claimFolder, runningHolder } from "./claim-folder.ts";
import { type Database, openDatabase } from "./database.ts";
import { dataFolder, makeFolder, namedFile, reasonOf, requireFolder } from "./disk.ts";
import { fetchNeo4j, type Report } from "./fetch-neo4j.ts";
import { findJava } from "./java.ts";
import { makeFolders, type Place, startManaged, UnopenedGraph, writeConfiguration } from "./managed.ts";
import { isAlive } from "./processes.ts";
import { besideIn, homeIn, storeIn, swapHomes, undoRestore } from "./restore-folders.ts";

export type Task = { place: Place; file: string; report: Report; signal: AbortSignal };

/** Throws StartError where an Attest runs on the folder; one that is stopping is waited for. */
async function refuseWhileServed(home: string, what: string, report: Report): Promise<void> {
  await awaitStopping(home, report);
  const holder = runningHolder(home);
  if (holder)
    throw new StartError(
      `Attest runs on this data folder (process ${holder.owner.pid}), and a ${what} needs the graph at rest. Stop it, then run the same command again.`,
    );
}

async function toolFor({ place, report, signal }: Task, home: string): Promise<AdminTool> {
  return {
    java: findJava(place.javaHome),
    lib: await fetchNeo4j(place.cacheDirectory, report),
    home,
    signal,
  };
}

/** What backups to this folder that were killed left behind. */
function removeParts(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /\.part-(\d+)$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function makeDurable(file: string): void {
  const open = openSync(file, "r+");
  fsyncSync(open);
  closeSync(open);
}

/** A Neo4j that was killed has to be started and stopped in order before its graph can be dumped. */
async function settle({ place, report }: Task): Promise<void> {
  report("The last Neo4j here was killed. It is started and stopped in order first.");
  const neo4j = await startManaged(place, report);
  await neo4j.stop();
}

async function dumpInto(task: Task, folder: string): Promise<void> {
  const home = homeIn(task.place.dataDirectory);
  const dump = async () => {
    const claim = await claimFolder(home);
    try {
      await runAdmin(await toolFor(task, home), ["database", "dump", "neo4j", `--to-path=${folder}`]);
    } finally {
      claim.release();
    }
  };
  try {
    await dump();
  } catch (error) {
    if (!(error instanceof AdminFailure && /Active logical log/.test(error.message))) throw error;
    await settle(task);
    await dump();
  }
}

/** Writes `file`, whole or not at all, and never over another. Throws StartError with the remedy. */
export async function dumpManaged(task: Task): Promise<void> {
  const { place, file, report } = task;
  const home = homeIn(place.dataDirectory);
  await refuseWhileServed(home, "backup", report);
  requireFolder(home, dataFolder);
  await undoRestore(place.dataDirectory);
  if (!existsSync(storeIn(home)))
    throw new StartError(
      `There is no graph in ${place.dataDirectory} yet. Run npm start first, or set ATTEST_DATA to its folder.`,
    );
  if (existsSync(file)) throw new StartError(`${file} is there already. Name another file.`);
  requireFolder(dirname(file), namedFile);
  const part = `${file}.part-${process.pid}`;
  try {
    makeFolder(dirname(file), namedFile);
    makeFolder(part, namedFile, 0o700);
    removeParts(dirname(file));
    report("Dumping the graph; it cannot be served meanwhile ...");
    await dumpInto(task, part);
    const written = join(part, "neo4j.dump");
    chmodSync(written, 0o600); // the whole graph: its owner's alone
    makeDurable(written);
    renameSync(written, file);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(
      `${file} could not be written (${reasonOf(error)}). The graph is as it was. Free some space, or name a file in a folder that can be written.`,
    );
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}

/** All but the graph itself: users, with the password that stands in this folder, and who the server is. */
function copySystem(home: string, beside: string): void {
  const isGraph = (path: string) => /[/\\](databases|transactions)[/\\]neo4j$/.test(path);
  for (const name of ["data", "password"])
    if (existsSync(join(home, name)))
      cpSync(join(home, name), join(beside, name), { recursive: true, filter: (path) => !isGraph(path) });
}

/** Loads the file into the folder beside, and asks `prove` of the graph there. */
async function proveBeside(task: Task, prove: (database: Database) => Promise<void>): Promise<void> {
  const { place, file, report, signal } = task;
  const dataDirectory = besideIn(place.dataDirectory);
  const beside = homeIn(dataDirectory);
  makeFolders(beside);
  writeConfiguration(beside, 0);
  copySystem(homeIn(place.dataDirectory), beside);
  const input = openSync(file, "r");
  try {
    await runAdmin(await toolFor(task, beside), ["database", "load", "neo4j", "--from-stdin"], input);
  } finally {
    closeSync(input);
  }
  const neo4j = await startManaged({ ...place, dataDirectory }, report);
  const database = openDatabase(neo4j.connection);
  try {
    signal.throwIfAborted();
    await database.ready(30_000);
    await prove(database);
  } finally {
    await database.close();
    await neo4j.stop();
  }
}

/**
 * Replaces the managed graph by that of `file`. The old one stays until the new one has started and `prove` has not thrown; the
 * password stays this folder's. Throws StartError; then the old graph is as it was.
 */
export async function loadManaged(task: Task, prove: (database: Database) => Promise<void>): Promise<void> {
  const { place, file, report, signal } = task;
  const home = homeIn(place.dataDirectory);
  await refuseWhileServed(home, "restore", report);
  requireFolder(home, dataFolder);
  await undoRestore(place.dataDirectory);
  const isNew = !existsSync(storeIn(home));
  makeFolders(home);
  const claim = await claimFolder(home, report);
  try {
    report("Loading the backup beside the graph; none can be served meanwhile ...");
    await proveBeside(task, prove);
    signal.throwIfAborted();
    await claimFolder(homeIn(besideIn(place.dataDirectory))); // moves with it, so that the home is never free
    swapHomes(place.dataDirectory);
  } catch (error) {
    if (error instanceof StartError && !(error instanceof UnopenedGraph)) throw error;
    const before = isNew ? "There is still no graph" : "The graph is as it was";
    if (error instanceof AdminFailure && /Not a valid Neo4j archive/.test(error.message))
      throw new StartError(`${file} is no backup. ${before}. Name a file that npm run backup wrote.`);
    if (error instanceof UnopenedGraph)
      throw new StartError(
        `${file} holds a graph that Neo4j cannot open. ${before}. Name a whole file that npm run backup wrote.`,
      );
    throw new StartError(
      `${file} could not be restored (${reasonOf(error)}). ${before}. Name a whole file that npm run backup wrote, and see that there is space for it twice.`,
    );
  } finally {
    rmSync(besideIn(place.dataDirectory), { recursive: true, force: true });
    claim.release();
    if (isNew && !existsSync(storeIn(home))) rmSync(home, { recursive: true, force: true });
  }
}

// A new graph in place of the managed one: made and proven in a folder beside, then moved. Until then the old one is as it was.
import { cpSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { StartError } from "../config.ts";
import { type AdminTool, runAdmin } from "./admin-tool.ts";
import { awaitStopping, claimFolder, runningHolder } from "./claim-folder.ts";
import { type Database, openDatabase } from "./database.ts";
import { dataFolder, requireFolder } from "./disk.ts";
import { fetchNeo4j, type Report } from "./fetch-neo4j.ts";
import { findJava } from "./java.ts";
import { makeFolders, type Place, startManaged, UnopenedGraph, writeConfiguration } from "./managed.ts";
import { besideIn, homeIn, storeIn, swapHomes, undoRestore } from "./restore-folders.ts";

export type Task = { place: Place; report: Report; signal: AbortSignal };

/** Throws StartError where an Attest runs on the folder; one that is stopping is waited for. */
export async function refuseWhileServed(home: string, what: string, report: Report): Promise<void> {
  await awaitStopping(home, report);
  const holder = runningHolder(home);
  if (holder)
    throw new StartError(
      `Attest runs on this data folder (process ${holder.owner.pid}), and a ${what} needs the graph at rest. Stop it, then run the same command again.`,
    );
}

export async function toolFor({ place, report, signal }: Task, home: string): Promise<AdminTool> {
  return {
    java: findJava(place.javaHome),
    lib: await fetchNeo4j(place.cacheDirectory, report),
    home,
    signal,
  };
}

export type Replacement = {
  /** "restore": what needs the graph at rest. */
  what: string;
  /** Said once nothing stands against it. */
  begin: string;
  /** Puts the graph into the store of `admin`'s home; `scratch` is a folder for its files, gone afterwards. */
  fill(admin: (args: string[], input?: number) => Promise<void>, scratch: string): Promise<void>;
  /** Asked of the new graph while it runs beside. */
  prove(database: Database): Promise<void>;
  /** In words, with `before`: what there is now. */
  explain(error: unknown, before: string): StartError;
};

/** All but the graph itself: users, with the password that stands in this folder, and who the server is. */
function copySystem(home: string, beside: string): void {
  const isGraph = (path: string) => /[/\\](databases|transactions)[/\\]neo4j$/.test(path);
  for (const name of ["data", "password"])
    if (existsSync(join(home, name)))
      cpSync(join(home, name), join(beside, name), { recursive: true, filter: (path) => !isGraph(path) });
}

async function makeBeside(task: Task, { fill, prove }: Replacement): Promise<void> {
  const { place, report, signal } = task;
  const dataDirectory = besideIn(place.dataDirectory);
  const beside = homeIn(dataDirectory);
  makeFolders(beside);
  writeConfiguration(beside, 0);
  copySystem(homeIn(place.dataDirectory), beside);
  const tool = await toolFor(task, beside);
  await fill((args, input) => runAdmin(tool, args, input), dataDirectory);
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

/** Throws StartError; then the old graph is as it was. The password stays this folder's. */
export async function replaceManaged(task: Task, replacement: Replacement): Promise<void> {
  const { place, report, signal } = task;
  const home = homeIn(place.dataDirectory);
  await refuseWhileServed(home, replacement.what, report);
  requireFolder(home, dataFolder);
  await undoRestore(place.dataDirectory);
  const isNew = !existsSync(storeIn(home));
  makeFolders(home);
  const claim = await claimFolder(home, report);
  try {
    report(replacement.begin);
    await makeBeside(task, replacement);
    signal.throwIfAborted();
    await claimFolder(homeIn(besideIn(place.dataDirectory))); // moves with it, so that the home is never free
    swapHomes(place.dataDirectory);
  } catch (error) {
    if (error instanceof StartError && !(error instanceof UnopenedGraph)) throw error;
    throw replacement.explain(error, isNew ? "There is still no graph" : "The graph is as it was");
  } finally {
    rmSync(besideIn(place.dataDirectory), { recursive: true, force: true });
    claim.release();
    if (isNew && !existsSync(storeIn(home))) rmSync(home, { recursive: true, force: true });
  }
}

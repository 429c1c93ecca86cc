// The managed graph as one file, and back: neo4j-admin's dump and load, while nothing runs on the data folder.
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { StartError } from "../config.ts";
import { AdminFailure, runAdmin } from "./admin-tool.ts";
import { claimFolder } from "./claim-folder.ts";
import type { Database } from "./database.ts";
import { dataFolder, makeFolder, namedFile, reasonOf, requireFolder } from "./disk.ts";
import { startManaged, UnopenedGraph } from "./managed.ts";
import { isAlive } from "./processes.ts";
import { refuseWhileServed, replaceManaged, type Task, toolFor } from "./replace.ts";
import { homeIn, storeIn, undoRestore } from "./restore-folders.ts";

export type FileTask = Task & { file: string };

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
export async function dumpManaged(task: FileTask): Promise<void> {
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

/** Replaces the managed graph by that of `file`. Throws StartError; then the old graph is as it was. */
export async function loadManaged(
  { file, ...task }: FileTask,
  prove: (database: Database) => Promise<void>,
): Promise<void> {
  await replaceManaged(task, {
    what: "restore",
    begin: "Loading the backup beside the graph; none can be served meanwhile ...",
    async fill(admin) {
      const input = openSync(file, "r");
      try {
        await admin(["database", "load", "neo4j", "--from-stdin"], input);
      } finally {
        closeSync(input);
      }
    },
    prove,
    explain(error, before) {
      if (error instanceof AdminFailure && /Not a valid Neo4j archive/.test(error.message))
        return new StartError(`${file} is no backup. ${before}. Name a file that npm run backup wrote.`);
      if (error instanceof UnopenedGraph)
        return new StartError(
          `${file} holds a graph that Neo4j cannot open. ${before}. Name a whole file that npm run backup wrote.`,
        );
      return new StartError(
        `${file} could not be restored (${reasonOf(error)}). ${before}. Name a whole file that npm run backup wrote, and see that there is space for it twice.`,
      );
    },
  });
}

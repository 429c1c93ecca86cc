// Where a restore works: beside the home of the managed Neo4j, which it replaces by two renames. What was cut short is undone by
// whoever comes next.
import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readHolder, refuseHeld } from "./claim-folder.ts";
import { endProcess, isRunning } from "./processes.ts";

export const homeIn = (dataDirectory: string) => join(dataDirectory, "neo4j");
/** A data folder of its own, in which the new graph is proven. */
export const besideIn = (dataDirectory: string) => join(dataDirectory, "restoring");
/** The old home, from the first rename until the last. */
const formerIn = (dataDirectory: string) => join(dataDirectory, "neo4j.former");

export const storeIn = (home: string) => join(home, "data", "databases", "neo4j");

/** Whether there is a graph, one that a restore was killed over included. */
export const isMade = (dataDirectory: string): boolean =>
  existsSync(storeIn(homeIn(dataDirectory))) || existsSync(formerIn(dataDirectory));

const remove = (folder: string) => rmSync(folder, { recursive: true, force: true });

/** Puts the old graph back where a restore was killed before its end, and takes away what it left, its Neo4j included. */
export async function undoRestore(dataDirectory: string): Promise<void> {
  const [home, former, beside] = [homeIn, formerIn, besideIn].map((folder) => folder(dataDirectory)) as [
    string,
    string,
    string,
  ];
  if (existsSync(former)) {
    refuseHeld(former);
    remove(home);
    renameSync(former, home);
  }
  if (existsSync(beside)) {
    refuseHeld(home);
    const left = readHolder(homeIn(beside))?.neo4j;
    if (left && isRunning(left)) await endProcess(left.pid);
    remove(beside);
  }
}

/** The home of the folder beside becomes the home; the old one is gone once this returns, and stays where it throws. */
export function swapHomes(dataDirectory: string): void {
  const [home, former, beside] = [homeIn(dataDirectory), formerIn(dataDirectory), besideIn(dataDirectory)];
  renameSync(home, former);
  try {
    renameSync(homeIn(beside), home);
  } catch (error) {
    renameSync(former, home);
    throw error;
  }
  renameSync(former, join(beside, "former")); // from here on the new one holds
  remove(beside);
}

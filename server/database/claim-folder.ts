// One Attest a data folder: `running.json` there names the process that holds it, and its Neo4j.
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartError } from "../config.ts";
import { endProcess, isProcessMark, isRunning, markOf, type ProcessMark } from "./processes.ts";

export type Holder = { owner: ProcessMark; neo4j?: ProcessMark & { port: number } };
export type FolderClaim = {
  /** Says which Neo4j runs here. */ record(pid: number, port: number): void;
  release(): void;
};

const fileIn = (home: string) => join(home, "running.json");

/** Who holds the folder, running or not; null where the file is not there or says nothing that makes sense. */
export function readHolder(home: string): Holder | null {
  try {
    const { owner, neo4j } = JSON.parse(readFileSync(fileIn(home), "utf8")) as Partial<Holder>;
    if (!isProcessMark(owner)) return null;
    return { owner, ...(isProcessMark(neo4j) && Number.isSafeInteger(neo4j.port) && { neo4j }) };
  } catch {
    return null;
  }
}

/** Throws StartError where another Attest that runs holds the folder. */
export function refuseHeld(home: string): void {
  const holder = readHolder(home);
  if (holder && isRunning(holder.owner))
    throw new StartError(
      `Another Attest uses this data folder (process ${holder.owner.pid}). Stop it, or set ATTEST_DATA to another folder.`,
    );
}

/** Creates the file, whole, only where there is none. */
function create(file: string, holder: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Throws StartError where another Attest holds the folder; what a killed one left running is stopped first. */
export async function claimFolder(home: string): Promise<FolderClaim> {
  const file = fileIn(home);
  const owner = markOf(process.pid);
  while (!create(file, { owner })) {
    refuseHeld(home);
    const left = readHolder(home)?.neo4j;
    if (left && isRunning(left)) await endProcess(left.pid);
    const aside = `${file}.${process.pid}`; // of two that tidy up at once only one gets it
    try {
      renameSync(file, aside);
    } catch {
      continue;
    }
    rmSync(aside, { force: true });
  }
  return {
    record: (pid, port) =>
      writeFileSync(file, JSON.stringify({ owner, neo4j: { ...markOf(pid), port } } satisfies Holder)),
    release: () => rmSync(file, { force: true }),
  };
}

// One Attest a data folder: `running.json` there names the process that holds it, whether it is stopping, and its Neo4j.
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartError } from "../config.ts";
import { reasonOf } from "./disk.ts";
import { endProcess, isProcessMark, isRunning, markOf, type ProcessMark, sleep } from "./processes.ts";

export type Holder = { owner: ProcessMark; neo4j?: ProcessMark & { port: number }; stopping?: true };
export type FolderClaim = {
  /** Says which Neo4j runs here. */ record(pid: number, port: number): void;
  release(): void;
};

/** Milliseconds that a start waits for one that is stopping: requests have 5 s of it, Neo4j the rest. */
const patience = 20_000;

const fileIn = (home: string) => join(home, "running.json");

/** Who holds the folder, running or not; null where the file is not there or says nothing that makes sense. */
export function readHolder(home: string): Holder | null {
  try {
    const { owner, neo4j, stopping } = JSON.parse(readFileSync(fileIn(home), "utf8")) as Partial<Holder>;
    if (!isProcessMark(owner)) return null;
    return {
      owner,
      ...(isProcessMark(neo4j) && Number.isSafeInteger(neo4j.port) && { neo4j }),
      ...(stopping === true && { stopping }),
    };
  } catch {
    return null;
  }
}

/** The holder, where it runs. */
export function runningHolder(home: string): Holder | null {
  const holder = readHolder(home);
  return holder && isRunning(holder.owner) ? holder : null;
}

/** Throws StartError where another Attest that runs holds the folder. */
export function refuseHeld(home: string): void {
  const holder = runningHolder(home);
  if (!holder) return;
  const { pid } = holder.owner;
  throw new StartError(
    holder.stopping
      ? `The Attest that used this data folder (process ${pid}) is still stopping. Run the same command again once it has ended, or set ATTEST_DATA to another folder.`
      : `Another Attest uses this data folder (process ${pid}). Stop it, or set ATTEST_DATA to another folder.`,
  );
}

/** Until one that is stopping has ended. Throws StartError where that takes longer than the limit, in milliseconds. */
export async function awaitStopping(
  home: string,
  report: (line: string) => void,
  limit = patience,
): Promise<void> {
  const deadline = Date.now() + limit;
  for (let said = false; ; said = true) {
    const holder = runningHolder(home);
    if (!holder?.stopping) return;
    if (Date.now() > deadline) refuseHeld(home);
    if (!said) report(`Waiting for the Attest that is stopping (process ${holder.owner.pid}) ...`);
    await sleep(100);
  }
}

/** In one step, so that nobody reads a half. */
function replace(file: string, holder: Holder): void {
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, JSON.stringify(holder), { mode: 0o600 });
  renameSync(beside, file);
}

/** Says to the next command that this process, if it holds the folder, is about to end. */
export function markStopping(home: string): void {
  const holder = readHolder(home);
  if (holder?.owner.pid !== process.pid || holder.stopping) return;
  try {
    replace(fileIn(home), { ...holder, stopping: true });
  } catch {
    // a disk that is full must not stand in the way of an end; the next start is then refused, not kept waiting
  }
}

/** Creates the file, whole, only where there is none. */
function create(file: string, holder: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw new StartError(
      `${file} cannot be written: ${reasonOf(error)}. Mend that, or set ATTEST_DATA to a folder that can be written.`,
    );
  }
}

/** Throws StartError where another Attest holds the folder; what a killed one left running is stopped first. */
export async function claimFolder(
  home: string,
  report: (line: string) => void = () => {},
): Promise<FolderClaim> {
  const file = fileIn(home);
  const owner = markOf(process.pid);
  while (!create(file, { owner })) {
    await awaitStopping(home, report);
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
    record: (pid, port) => {
      const stopping = readHolder(home)?.stopping;
      replace(file, { owner, neo4j: { ...markOf(pid), port }, ...(stopping && { stopping }) });
    },
    release: () => rmSync(file, { force: true }),
  };
}

// Processes by id and by the moment of their start: an id alone may be another's by now.
import { spawnSync } from "node:child_process";

export type ProcessMark = { pid: number; started: string };

export const sleep = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"; // another user's, but there
  }
}

/** "" where this system has no `ps`: then the id alone must do. */
const startOf = (pid: number) =>
  spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";

export const markOf = (pid: number): ProcessMark => ({ pid, started: startOf(pid) });

export const isRunning = ({ pid, started }: ProcessMark): boolean => isAlive(pid) && startOf(pid) === started;

/** Asks first and kills after 30 seconds. */
export async function endProcess(pid: number): Promise<void> {
  const deadline = Date.now() + 30_000;
  if (isAlive(pid)) process.kill(pid, "SIGTERM");
  while (isAlive(pid) && Date.now() < deadline) await sleep(100);
  if (isAlive(pid)) process.kill(pid, "SIGKILL");
}

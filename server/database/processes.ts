// Processes by id and by the moment of their start: an id alone may be another's by now.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

export type ProcessMark = { pid: number; started: string };

export const sleep = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** A single process of its own: 0 and negative numbers mean groups, 1 the system's first. */
const isProcessId = (pid: unknown): pid is number => Number.isSafeInteger(pid) && (pid as number) > 1;

export const isProcessMark = (value: unknown): value is ProcessMark => {
  const { pid, started } = (value ?? {}) as Partial<ProcessMark>;
  return isProcessId(pid) && typeof started === "string" && started !== "";
};

export function isAlive(pid: number): boolean {
  if (!isProcessId(pid)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"; // another user's, but there
  }
}

/** What stands after the command's name in /proc/<pid>/stat, whose first field here is the third. */
function statOf(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

const ps = (column: string, pid: number) =>
  spawnSync("ps", ["-o", `${column}=`, "-p", String(pid)], {
    encoding: "utf8",
    env: { ...process.env, TZ: "UTC", LC_ALL: "C" },
  }).stdout?.trim() ?? "";

/** By its place in `statOf`, or where there is no /proc by its column of ps; "" where it is gone or this system cannot tell. */
const fieldOf = (pid: number, place: number, column: string) =>
  existsSync("/proc/self/stat") ? (statOf(pid)?.[place] ?? "") : ps(column, pid);

/** The moment of its start, equal in each time zone. */
const startOf = (pid: number) => fieldOf(pid, 19, "lstart");

/** The process that started it; 0 where it is gone. */
export const parentOf = (pid: number): number => Number(fieldOf(pid, 1, "ppid"));

/** Its process group; 0 where it is gone. */
export const groupOf = (pid: number): number => Number(fieldOf(pid, 2, "pgid"));

/** Its name, or its path; "" where it is gone. */
export const commandOf = (pid: number): string => {
  if (!existsSync("/proc/self/stat")) return ps("comm", pid);
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").trim();
  } catch {
    return "";
  }
};

export const markOf = (pid: number): ProcessMark => ({ pid, started: startOf(pid) });

export const isRunning = (mark: ProcessMark): boolean =>
  isProcessMark(mark) && isAlive(mark.pid) && startOf(mark.pid) === mark.started;

/** Asks first and kills after 30 seconds. */
export async function endProcess(pid: number): Promise<void> {
  const deadline = Date.now() + 30_000;
  if (isAlive(pid)) process.kill(pid, "SIGTERM");
  while (isAlive(pid) && Date.now() < deadline) await sleep(100);
  if (isAlive(pid)) process.kill(pid, "SIGKILL");
}

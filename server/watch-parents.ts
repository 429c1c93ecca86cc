// npm passes no SIGTERM on, and a shell may stand between npm and us: when one of them is gone, so should we be.
import { parentOf } from "./database/processes.ts";

const every = 1_000;

/** Calls `stop` once. Under npm its shell's parent is watched too; else the parent alone. */
export function watchParents(stop: () => void): void {
  const parent = process.ppid;
  const grandparent = process.env.npm_lifecycle_event === undefined ? 0 : parentOf(parent);
  const timer = setInterval(() => {
    if (process.ppid === parent && (grandparent === 0 || parentOf(parent) === grandparent)) return;
    clearInterval(timer);
    stop();
  }, every);
  timer.unref();
}

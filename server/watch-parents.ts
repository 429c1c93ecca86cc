// npm passes no SIGTERM on, and a shell may stand between npm and us: when one of them is gone, so should we be.
import { commandOf, groupOf, parentOf } from "./database/processes.ts";

const every = 1_000;
const shell = /^(.*\/)?-?[a-z]{0,4}sh$/;

/** Whether npm was gone before we could look: then somebody of another process group has taken us in. */
function isOrphan(parent: number, grandparent: number): boolean {
  const group = groupOf(process.pid);
  if (group === process.pid || group === parent) return false; // set apart on purpose, by whoever started us
  return groupOf(shell.test(commandOf(parent)) ? grandparent : parent) !== group;
}

/** Calls `stop` once. Under npm its shell's parent is watched too; else the parent alone. */
export function watchParents(stop: () => void): void {
  const parent = process.ppid;
  const isUnderNpm = process.env.npm_lifecycle_event !== undefined;
  const grandparent = isUnderNpm ? parentOf(parent) : 0;
  if (isUnderNpm && isOrphan(parent, grandparent)) return void setImmediate(stop);
  const timer = setInterval(() => {
    if (process.ppid === parent && (grandparent === 0 || parentOf(parent) === grandparent)) return;
    clearInterval(timer);
    stop();
  }, every);
  timer.unref();
}

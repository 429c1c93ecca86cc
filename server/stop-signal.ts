// How a process hears that it should end: Ctrl-C, SIGTERM, a terminal that closes, and a parent that is gone.
import { StartError } from "./config.ts";
import { watchParents } from "./watch-parents.ts";

/** Calls `stop` each time that somebody wants the process to end. */
export function onStop(stop: () => void): void {
  process.on("SIGINT", stop).on("SIGTERM", stop).on("SIGHUP", stop);
  watchParents(stop);
}

/** For commands that end by themselves. Aborts, with words for it, once somebody wants the command to end. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  onStop(() => controller.abort(new StartError("Stopped. Nothing has changed.")));
  return controller.signal;
}

// For commands that end by themselves: Ctrl-C, SIGTERM and a parent that is gone let them tidy up first.
import { StartError } from "./config.ts";
import { watchParents } from "./watch-parents.ts";

/** Aborts, with words for it, once somebody wants the command to end. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const stop = () => controller.abort(new StartError("Stopped. Nothing has changed."));
  process.on("SIGINT", stop).on("SIGTERM", stop).on("SIGHUP", stop);
  watchParents(stop);
  return controller.signal;
}

import type { Places, Task } from "./layouts.ts";
import type { LayoutName } from "./names.ts";

/** Rejects where it is aborted, with the reason, and where the worker fails; the worker ends in any case. */
export function layOutInWorker(name: LayoutName, task: Task, signal: AbortSignal): Promise<Places> {
  signal.throwIfAborted();
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const { promise, resolve, reject } = Promise.withResolvers<Places>();
  worker.onmessage = ({ data }: MessageEvent<Places>) => resolve(data);
  worker.onerror = ({ message }) => reject(new Error(`The layout could not be computed (${message}).`));
  signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  worker.postMessage({ name, task });
  return promise.finally(() => worker.terminate());
}

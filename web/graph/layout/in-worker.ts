import { start } from "./start-worker.ts";
import type { Work, Works } from "./worker.ts";

/** One that has done its work waits for the next: to start one takes longer than most of what it does. */
let idle: Worker | null = null;

/** Has one ready before it is needed. */
export const startWorker = (): void => {
  if (idle) return;
  const worker = start();
  idle = worker;
  worker.onerror = () => {
    if (idle === worker) idle = null; // the next work starts one of its own, and hears why it fails
  };
};

/** What this work gives for these, or a rejection where it is aborted, with the reason, or fails; then its worker ends. */
export function inWorker<Name extends Work>(
  work: Name,
  args: Parameters<Works[Name]>,
  signal: AbortSignal,
): Promise<ReturnType<Works[Name]>> {
  signal.throwIfAborted();
  const worker = idle ?? start();
  idle = null;
  const { promise, resolve, reject } = Promise.withResolvers<ReturnType<Works[Name]>>();
  worker.onmessage = ({ data }: MessageEvent<ReturnType<Works[Name]>>) => {
    idle ??= worker;
    if (idle !== worker) worker.terminate();
    resolve(data);
  };
  const fail = (reason: unknown) => {
    if (idle !== worker) worker.terminate();
    reject(reason);
  };
  worker.onerror = ({ message }) => fail(new Error(`The layout could not be computed (${message}).`));
  const abort = () => fail(signal.reason);
  signal.addEventListener("abort", abort);
  worker.postMessage({ work, args });
  // a signal outlives its work: aborted later, it must not end a worker that has gone on to another's
  return promise.finally(() => signal.removeEventListener("abort", abort));
}

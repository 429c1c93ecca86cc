// Tells a server that is gone from a statement that is slow. Who waits for an answer asks now and then whether the server still
// speaks; when it does not, everybody who waits is told at once, and nobody waits again before it is back.
import { GraphUnavailable } from "./errors.ts";

/**
 * Milliseconds. A request that meets a silent server fails after patience and probe time, 2.1 s, and the rest at once. Most of it is
 * the server's: one that is busy shakes hands late, and to take it for gone ends everybody's requests.
 */
const patience = 500;
const probeTime = 1_600;
const betweenProbes = 250;

export type Watch = {
  /** What `work` gives, or GraphUnavailable as soon as the server no longer answers; `work` then ends unheard. */
  over<Result>(work: () => Promise<Result>): Promise<Result>;
  close(): void;
};

/** `answers` never throws; `onReturn` is called when a server that was gone answers again. */
export function watchServer(answers: (timeout: number) => Promise<boolean>, onReturn: () => void): Watch {
  const waiting = new Set<() => void>();
  let isDown = false;
  let isClosed = false;
  let probing = false;

  async function probe(): Promise<void> {
    if (probing || isClosed) return;
    probing = true;
    const isUp = await answers(probeTime);
    probing = false;
    if (isClosed) return;
    if (isUp && isDown) {
      isDown = false;
      onReturn();
    }
    if (isUp) return;
    isDown = true;
    for (const tell of waiting) tell();
    setTimeout(probe, betweenProbes).unref();
  }

  return {
    over: (work) => {
      if (isDown) return Promise.reject(new GraphUnavailable());
      return new Promise((resolve, reject) => {
        const timer = setInterval(probe, patience);
        const tell = () => end(() => reject(new GraphUnavailable()));
        const end = (settle: () => void) => {
          clearInterval(timer);
          waiting.delete(tell);
          settle();
        };
        waiting.add(tell);
        work().then(
          (result) => end(() => resolve(result)),
          (error) => {
            if (error instanceof GraphUnavailable) void probe();
            end(() => reject(error));
          },
        );
      });
    },
    close: () => {
      isClosed = true;
    },
  };
}

// Requests as clients send them: over kept connections, one after the other on each, or at a rate whatever the answers take.
import { Agent, request } from "node:http";
import { percentile } from "./protocol.ts";

export type Ask = { path: string; body: string };
export type Loaded = {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  p99: number;
  /** Answers that were none: another status than 200, errors in the body, a broken connection. */
  failed: number;
  asked: number;
  /** What the first of the failed said. */
  failure: string | null;
};

export type Client = { ask(one: Ask): Promise<string>; close(): void };

/** Throws where there is no answer, or it has errors. */
export function clientOf(address: string, connections: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(address);
  return {
    ask: ({ path, body }) =>
      new Promise<string>((resolve, reject) => {
        const sent = request(
          {
            agent,
            hostname,
            port,
            path,
            method: "POST",
            headers: {
              "content-type": "application/json",
              accept: "application/json",
              "content-length": Buffer.byteLength(body),
            },
          },
          (response) => {
            const chunks: Buffer[] = [];
            response.on("data", (chunk: Buffer) => chunks.push(chunk));
            response.on("end", () => {
              const text = Buffer.concat(chunks).toString();
              if (response.statusCode !== 200 || /^\{"errors":|,"errors":\[/.test(text))
                reject(new Error(`HTTP ${response.statusCode}: ${text.slice(0, 500)}`));
              else resolve(text);
            });
            response.on("error", reject);
          },
        );
        sent.on("error", reject);
        sent.end(body);
      }),
    close: () => agent.destroy(),
  };
}

/** Throws where a question was not answered. */
export function allAnswered(loaded: Loaded): Loaded {
  if (loaded.failed > 0)
    throw new Error(`${loaded.failed} of ${loaded.asked} questions failed: ${loaded.failure}`);
  return loaded;
}

const summary = (times: number[], seconds: number, failures: string[]): Loaded => ({
  perSecond: times.length / seconds,
  p50: percentile(times, 0.5),
  p95: percentile(times, 0.95),
  p99: percentile(times, 0.99),
  failed: failures.length,
  failure: failures[0] ?? null,
  asked: times.length + failures.length,
});

/** Each of `connections` asks the next as soon as it has its answer, for so many seconds. */
export async function closedLoop(
  address: string,
  next: () => Ask,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Loaded> {
  const client = clientOf(address, connections);
  const times: number[] = [];
  const failures: string[] = [];
  const began = performance.now();
  const end = began + seconds * 1_000;
  const one = async () => {
    while (performance.now() < end) {
      const asked = performance.now();
      await client.ask(next()).then(
        () => times.push(performance.now() - asked),
        (error: Error) => failures.push(error.message),
      );
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  client.close();
  return summary(times, (performance.now() - began) / 1_000, failures);
}

/** So many a second, whether the earlier ones are answered or not; times count from when each was due. */
export async function openLoop(
  address: string,
  next: () => Ask,
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<Loaded> {
  const client = clientOf(address, 256);
  const times: number[] = [];
  const failures: string[] = [];
  const began = performance.now();
  const all: Promise<void>[] = [];
  for (let count = 0; count < perSecond * seconds; count++) {
    const due = began + (count * 1_000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    all.push(
      client.ask(next()).then(
        () => void times.push(performance.now() - due),
        (error: Error) => void failures.push(error.message),
      ),
    );
  }
  await Promise.all(all);
  client.close();
  return summary(times, (performance.now() - began) / 1_000, failures);
}

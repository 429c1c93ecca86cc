import { createServer } from "node:net";
import { Worker } from "node:worker_threads";
import { expect, onTestFinished, test } from "vitest";
import { hear } from "../../server/database/liveness.ts";

/** Says what `said` names to each handshake, from a thread of its own. */
async function startSpeaker(said: readonly number[] | null): Promise<string> {
  const worker = new Worker(
    `const { parentPort, workerData } = require("node:worker_threads");
     const server = require("node:net").createServer((socket) => {
       socket.on("error", () => {});
       socket.on("data", () => { if (workerData) socket.write(Buffer.from(workerData)); });
     });
     server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));`,
    { eval: true, workerData: said },
  );
  onTestFinished(async () => void (await worker.terminate()));
  const port = await new Promise((resolve) => worker.once("message", resolve));
  return `bolt://127.0.0.1:${port}`;
}

const block = (milliseconds: number) =>
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

test("a server that speaks is heard, even when this process was kept from listening for longer than the time that it gives", async () => {
  const uri = await startSpeaker([0, 0, 8, 5]);
  expect(await hear(uri, 1_000)).toBe("bolt");
  const heard = hear(uri, 500);
  block(1_500);
  expect(await heard).toBe("bolt");
});

test("a server that takes connections and says nothing is not heard, and it takes the time that is given", async () => {
  const uri = await startSpeaker(null);
  const begun = performance.now();
  expect(await hear(uri, 300)).toBe("nothing");
  expect(performance.now() - begun).toBeGreaterThanOrEqual(250);
});

test("nothing is heard where nothing listens", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  await new Promise((resolve) => server.close(resolve));
  expect(await hear(`bolt://127.0.0.1:${address.port}`, 1_000)).toBe("nothing");
});

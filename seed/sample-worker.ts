// Makes the documents of a sample beside whoever writes them: half of a bulk load is the making. Sends one at a time, a few ahead.
import { parentPort, workerData } from "node:worker_threads";
import { sampleDocuments } from "./collection.ts";

const { size, ahead } = workerData as { size: number; ahead: number };
if (!parentPort) throw new Error("This is a worker: seed/collection.ts starts it.");
const port = parentPort;
let taken = ahead;
let wake = () => {};
port.on("message", () => {
  taken += 1;
  wake();
});
for (const rows of sampleDocuments(size)) {
  if (taken === 0) await new Promise<void>((resolve) => (wake = resolve));
  taken -= 1;
  port.postMessage(rows);
}
port.close();

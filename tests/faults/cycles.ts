// The network before Neo4j fails and is mended, over and over, while questions are asked.
import { readdirSync } from "node:fs";
import { sleep } from "../../server/database/processes.ts";
import type { Attest } from "../e2e/attest.ts";
import { type Asked, ask, isReady, until } from "./asking.ts";
import type { NetworkProxy } from "./proxy.ts";

export type Cycles = {
  /** Open files of the server, sockets included. */
  before: number;
  after: number;
  asked: Asked[];
};

/** Connections that are kept open for the next question come and go. */
export const filesAtRest = 5;
const openFiles = (pid: number) => readdirSync(`/proc/${pid}/fd`).length;

/** `rounds` times refused or swallowed in turn, 20 questions each time. Throws where it is not ready again within 3 s. */
export async function breakAndMend(attest: Attest, proxy: NetworkProxy, rounds: number): Promise<Cycles> {
  const cycle = async (kind: "refuse" | "swallow") => {
    proxy.set({ kind }, kind === "refuse");
    const asked = await Promise.all(Array.from({ length: 20 }, () => ask(attest.address)));
    proxy.set({ kind: "none" }, true);
    await until("it is ready again", () => isReady(attest.address), 3_000);
    return [...asked, await ask(attest.address)];
  };
  const asked = await cycle("refuse"); // what is opened once stays open
  const before = openFiles(attest.pid);
  for (let round = 0; round < rounds; round++)
    asked.push(...(await cycle(round % 2 === 0 ? "refuse" : "swallow")));
  const deadline = Date.now() + 30_000;
  while (openFiles(attest.pid) > before + filesAtRest && Date.now() < deadline) await sleep(200);
  return { before, after: openFiles(attest.pid), asked };
}

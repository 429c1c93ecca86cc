// A question asked of a running Attest: what came, by which code, and how long it took.
import { readHolder } from "../../server/database/claim-folder.ts";
import { findManaged } from "../../server/database/managed.ts";
import { sleep } from "../../server/database/processes.ts";
import { homeIn } from "../../server/database/restore-folders.ts";
import { ask as send } from "./send.ts";

export type Asked = {
  status: number;
  /** As JSON; null where there is none. */
  data: string | null;
  code: string | undefined;
  message: string | undefined;
  retryAfter: string | null;
  took: number;
};

/** More than one page of a result, so that it comes in several pieces. */
export const wide =
  "{ claims(first: 200) { edges { node { id sentence modality evidence { anchors { text } } } } } }";

export async function ask(address: string, query = wide): Promise<Asked> {
  const { status, headers, text, took, code } = await send(address, query);
  const body = JSON.parse(text) as { data?: unknown; errors?: { message: string }[] };
  return {
    status,
    data: body.data ? JSON.stringify(body.data) : null,
    code,
    message: body.errors?.[0]?.message,
    retryAfter: headers["retry-after"]?.toString() ?? null,
    took,
  };
}

/** What a sound Attest answers, to hold others against. Asked again where a busy machine did not answer in time; throws after 30 s. */
export async function rightAnswer(address: string): Promise<string> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    const { data } = await ask(address);
    if (data !== null) return data;
  }
  throw new Error(`${address} gave no answer within 30 s.`);
}

export const isReady = async (address: string) => (await fetch(`${address}/health/ready`)).status === 200;

/** Milliseconds until `isSo`, asked every 20 ms; throws after `most`. */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  most: number,
): Promise<number> {
  const began = Date.now();
  while (!(await isSo())) {
    if (Date.now() - began > most) throw new Error(`Not within ${most} ms: ${what}`);
    await sleep(20);
  }
  return Date.now() - began;
}

/** The process that was last started as the managed Neo4j of a data folder, running or not. */
export const pidIn = (data: string) => readHolder(homeIn(data))?.neo4j?.pid;

/** The managed Neo4j that runs on a data folder. */
export function managedIn(data: string) {
  const pid = pidIn(data);
  const connection = findManaged(data);
  if (pid === undefined || connection === null) throw new Error(`Nothing runs in ${data}.`);
  return { pid, ...connection };
}

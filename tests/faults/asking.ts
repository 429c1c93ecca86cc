// A question asked of a running Attest: what came, by which code, and how long it took.
import { readFileSync } from "node:fs";
import { join } from "node:path";

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
  const began = Date.now();
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const body = (await response.json()) as {
    data?: unknown;
    errors?: { message: string; extensions?: { code?: string } }[];
  };
  const [error] = body.errors ?? [];
  return {
    status: response.status,
    data: body.data ? JSON.stringify(body.data) : null,
    code: error?.extensions?.code,
    message: error?.message,
    retryAfter: response.headers.get("retry-after"),
    took: Date.now() - began,
  };
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
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return Date.now() - began;
}

/** The managed Neo4j below a data folder. */
export function managedIn(data: string) {
  const { neo4j } = JSON.parse(readFileSync(join(data, "neo4j/running.json"), "utf8")) as {
    neo4j: { pid: number; port: number };
  };
  return {
    pid: neo4j.pid,
    uri: `bolt://127.0.0.1:${neo4j.port}`,
    password: readFileSync(join(data, "neo4j/password"), "utf8"),
  };
}

// Requests below `fetch`, which sets headers, pools connections and hides when an answer came.
import { request } from "node:http";
import { connect } from "node:net";
import type { Hostile } from "./hostile.ts";

export type Answered = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  /** Milliseconds until the answer was whole. */
  took: number;
  code: string | undefined;
};
type Sent = Pick<Hostile, "method" | "headers" | "body" | "search" | "chunked"> & { path?: string };

const codeOf = (text: string): string | undefined => {
  try {
    return JSON.parse(text).errors?.[0]?.extensions?.code;
  } catch {
    return undefined;
  }
};

/** On a connection of its own. Rejects where it is cut before the answer. */
export const send = (address: string, { path = "/graphql", search = "", ...sent }: Sent): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const body = sent.body ?? "";
    const length = sent.chunked ? {} : { "Content-Length": String(Buffer.byteLength(body)) };
    const began = performance.now();
    const asked = request(
      `${address}${path}${search}`,
      { method: sent.method ?? "POST", headers: { ...sent.headers, ...length }, agent: false },
      (response) => {
        let text = "";
        response.on("data", (chunk) => (text += chunk));
        response.on("end", () => {
          const took = performance.now() - began;
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text,
            took,
            code: codeOf(text),
          });
          asked.destroy();
        });
      },
    );
    asked.on("error", reject);
    asked.end(body);
  });

export const ask = (address: string, query: string, variables?: unknown): Promise<Answered> =>
  send(address, {
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });

/** `text` a byte at a time, until the server has enough of it: what it said then, and after how many milliseconds. */
export const drip = (address: string, text: string, every: number): Promise<{ said: string; took: number }> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(address);
    const began = performance.now();
    let [sent, said] = [0, ""];
    const socket = connect(Number(port), hostname);
    const timer = setInterval(() => socket.write(text[sent++] ?? " "), every);
    socket.on("data", (chunk) => (said += chunk));
    socket.on("error", () => {}); // cut: "close" follows
    socket.on("close", () => {
      clearInterval(timer);
      resolve({ said, took: performance.now() - began });
    });
  });

/** Of measures in any order; `share` between 0 and 1. */
export const quantile = (measures: readonly number[], share: number): number =>
  measures.toSorted((a, b) => a - b)[Math.min(measures.length - 1, Math.floor(share * measures.length))] ?? 0;

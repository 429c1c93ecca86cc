// The start command as a child process that is expected to refuse: what it said, and how it ended.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect } from "vitest";
import { seconds } from "./fault.ts";

export const root = join(import.meta.dirname, "../..");

export type Ended = { code: number | null; output: string; took: number };

/** Runs to its end; a refusal ends by itself. */
export function start(environment: Record<string, string>, ...args: string[]): Promise<Ended> {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const began = Date.now();
  const child = spawn(process.execPath, [join(root, "server/main.ts"), ...args], {
    cwd: root,
    env: { ...inherited, PORT: "0", NEO4J_URI: "", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  return new Promise((resolve) =>
    child.on("close", (code) => resolve({ code, output, took: Date.now() - began })),
  );
}

/** What was said last, which is the one sentence. */
export const lastLine = ({ output }: Ended) => output.trim().split("\n").at(-1);

/** One sentence that holds `words`, no stack trace, exit code 1. Gives the sentence, as a measure. */
export async function expectRefusal(ended: Promise<Ended>, words: string): Promise<string> {
  const result = await ended;
  expect(lastLine(result)).toContain(words);
  expect(result.output).not.toMatch(/\n\s+at /);
  expect(result.code).toBe(1);
  return `after ${seconds(result.took)}`;
}

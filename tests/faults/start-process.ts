// A command as a child process that ends by itself, as a refusal does: what it said, and how it ended.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, inject } from "vitest";
import { managedIn } from "./asking.ts";
import { seconds } from "./fault.ts";

export const root = join(import.meta.dirname, "../..");

/** The Neo4j of the suite's Attest. */
export const managed = () => managedIn(inject("attest").data);

export type Ended = { code: number | null; output: string; took: number };

type Environment = Record<string, string>;

/** Runs `script`, below the repository, to its end. */
export function run(script: string, environment: Environment, ...args: string[]): Promise<Ended> {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const began = Date.now();
  const child = spawn(process.execPath, [join(root, script), ...args], {
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

export const start = (environment: Environment, ...args: string[]) =>
  run("server/main.ts", environment, ...args);
export const seed = (environment: Environment, ...args: string[]) =>
  run("seed/main.ts", environment, ...args);

/** What was said last, which is the one sentence. */
export const lastLine = ({ output }: Ended) => output.trim().split("\n").at(-1);

/** One sentence that holds `words`, no stack trace, exit code 1. Gives the sentence, as a measure. */
export async function expectRefusal(ended: Promise<Ended>, words: string): Promise<string> {
  const result = await ended;
  expect(lastLine(result)).toContain(words);
  expect(result.output).not.toMatch(/\n\s+at /);
  expect(result.output).not.toContain("\u001b");
  expect(result.output).not.toContain("sesame"); // the password of those who write it where it does not belong
  expect(result.code).toBe(1);
  return `after ${seconds(result.took)}`;
}

// A row of docs/reliability.md is a test: what is done to Attest, what must happen, and what was measured then.
import { appendFileSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "vitest";

/** The sections of the page in their order; each is one test file of this folder. */
export const sections = {
  start: "Start: something is missing, taken or wrong",
  stop: "Stop: Ctrl-C and SIGTERM",
  kill: "Kills",
  neo4j: "A running Neo4j that fails",
  strangers: "Strangers: what is sent is hostile, slow or too much",
  team: "A team: several servers, and what is told of them",
  given: "A Neo4j that is given: other data, another format, two at once",
  backup: "Backup and restore: damaged, without room, killed",
} as const;
export type Section = keyof typeof sections;
export type Row = { done: string; must: string; measured: string };

export const resultsFolder = join(import.meta.dirname, "../../test-results/faults");
export const resultsOf = (section: Section) => join(resultsFolder, `${section}.jsonl`);

/** `run` throws where it does not happen, and else says what was measured: "refused after 0.4 s". */
export type Fault = (done: string, must: string, run: () => Promise<string>, timeout?: number) => void;

/** Called once at the head of a section's file. */
export function faultsOf(section: Section): Fault {
  mkdirSync(resultsFolder, { recursive: true });
  rmSync(resultsOf(section), { force: true });
  return (done, must, run, timeout) =>
    test(
      `${done}: ${must}`,
      async () => {
        const row: Row = { done, must, measured: await run() };
        appendFileSync(resultsOf(section), `${JSON.stringify(row)}\n`);
      },
      timeout,
    );
}

/** "0.4 s", for a row's measure. */
export const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;

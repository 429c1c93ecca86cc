// What a command says when it cannot go on.
import { StartError } from "./config.ts";
import { fileRefusal } from "./database/disk.ts";
import { GraphBroken, GraphRefusal, GraphUnavailable, StatementTimeout } from "./database/errors.ts";

const foreseen = [StartError, GraphRefusal, GraphUnavailable, GraphBroken];

/** One sentence with its remedy for what is foreseen; null for what is a fault of Attest and needs its stack trace. */
export function refusalIn(error: unknown): string | null {
  if (error instanceof StatementTimeout)
    return "Neo4j took too long to answer; the machine may be busy. Run the same command again.";
  return foreseen.some((type) => error instanceof type) ? (error as Error).message : fileRefusal(error);
}

/** For the end of a command: prints the refusal and sets the exit code. Throws what is not foreseen. */
export function endRefused(error: unknown): void {
  const refusal = refusalIn(error);
  if (refusal === null) throw error;
  console.error(refusal);
  process.exitCode = 1;
}

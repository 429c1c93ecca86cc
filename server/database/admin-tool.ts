// neo4j-admin, from the jars of the managed Neo4j.
import { spawn } from "node:child_process";
import { join } from "node:path";

/** What the tool said of its failure, in its words. */
export class AdminFailure extends Error {
  override name = "AdminFailure";
}

export type AdminTool = { java: string; lib: string; home: string; signal: AbortSignal };

const reasonIn = (output: string) =>
  /Failed to \w+ database '\w+': (.+)/.exec(output)?.[1] ?? output.trim().split("\n").at(-1) ?? "";

/** Runs to its end, or until the signal. `input` is a file that is open. Throws AdminFailure. */
export async function runAdmin(tool: AdminTool, args: string[], input?: number): Promise<void> {
  const { java, lib, home, signal } = tool;
  const child = spawn(java, ["-cp", join(lib, "*"), "org.neo4j.cli.AdminTool", ...args], {
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") },
    stdio: [input ?? "ignore", "pipe", "pipe"],
    signal,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
  child.on("error", (error) => (output += error.message)); // told by the code too
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  signal.throwIfAborted();
  if (code !== 0) throw new AdminFailure(reasonIn(output));
}

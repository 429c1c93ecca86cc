// `npm start` as a child process, in a data folder that goes with it.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Attest = {
  address: string;
  data: string;
  pid: number;
  /** All that it has printed so far, log included. */
  printed(): string;
  /** Its exit code; null where a signal ended it. */
  ended: Promise<number | null>;
  /** In order, as SIGTERM asks; then its folder is removed. */
  stop(): Promise<void>;
};

const root = join(import.meta.dirname, "../..");

/** With a Neo4j of its own unless `settings`, environment variables, name one. Throws with what was printed where it does not become ready in five minutes. */
export async function startAttest(settings: Record<string, string> = {}, ...args: string[]): Promise<Attest> {
  const data = mkdtempSync(join(tmpdir(), "attest-e2e-"));
  const child = spawn(process.execPath, [join(root, "server/main.ts"), ...args], {
    cwd: root,
    env: { ...process.env, PORT: "0", HOST: "127.0.0.1", ATTEST_DATA: data, NEO4J_URI: "", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  const address = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Attest did not become ready:\n${printed}`)), 300_000);
    const listen = (chunk: Buffer) => {
      printed += chunk;
      const found = /Attest is ready: (\S+)/.exec(printed)?.[1];
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    ended.then(() => {
      clearTimeout(timer);
      reject(new Error(`Attest ended before it was ready:\n${printed}`));
    });
  }).catch(async (error) => {
    await stop();
    throw error;
  });
  return { address, data, pid: child.pid ?? 0, printed: () => printed, ended, stop };
}

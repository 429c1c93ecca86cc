// `npm run fuzz`: schemathesis asks Attest whatever its schema allows, for two minutes; an answer of 5xx fails.
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { startAttest } from "../tests/e2e/attest.ts";

const longest = Number(process.argv[2] ?? 120);
const own = join(homedir(), ".cache/attest/schemathesis");
const program = [join(own, "bin/schemathesis"), "schemathesis"].find(
  (each) => (each.startsWith("/") ? existsSync(each) : true) && spawnSync(each, ["--version"]).status === 0,
);

/** The exit code: 0 where nothing was found. What schemathesis keeps goes with the folder. */
const run = (command: string, args: string[], folder: string) =>
  new Promise<number>((resolve) => {
    const env = {
      ...process.env,
      PYTHONPATH: import.meta.dirname,
      SCHEMATHESIS_HOOKS: "fuzz_checks",
      PYTHONDONTWRITEBYTECODE: "1",
    };
    spawn(command, args, { stdio: "inherit", cwd: folder, env }).on("close", (code) => resolve(code ?? 1));
  });

if (program === undefined) {
  console.error(
    `schemathesis is not there. Install it (Python 3.10 or newer): python3 -m venv ${own} && ${own}/bin/pip install schemathesis==4.32.5`,
  );
  process.exitCode = 1;
} else {
  const attest = await startAttest({ ATTEST_RATE: "0" });
  try {
    const options = ["--checks=no_server_error", `--max-time=${longest}`, "--request-timeout=60"];
    process.exitCode = await run(program, ["run", `${attest.address}/graphql`, ...options], attest.data);
    const unexpected = attest.printed().match(/^\{"level":"error".*$/gm) ?? [];
    for (const line of unexpected) console.error(line);
    if (unexpected.length > 0) process.exitCode = 1;
  } finally {
    await attest.stop();
  }
}

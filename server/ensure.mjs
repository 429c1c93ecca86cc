// Before any other script: installs the locked dependencies where they are missing or stale. Plain Node, its own imports only.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const stamp = join(root, "node_modules", ".attest-lock");
const lock = join(root, ".installing");
const wanted = createHash("sha256")
  .update(readFileSync(join(root, "package-lock.json")))
  .digest("hex");

const isFresh = () => existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
const sleep = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

/** Only one installs at a time; a lock of half an hour ago was left behind by a kill. */
function takeLock() {
  for (;;) {
    try {
      mkdirSync(lock);
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > 30 * 60_000) rmSync(lock, { recursive: true, force: true });
      else sleep(500);
    }
  }
}

function install() {
  console.log("Installing the locked dependencies (a minute, once) ...");
  const npm = process.env.npm_execpath;
  const [command, prefix] = npm ? [process.execPath, [npm]] : ["npm", []];
  const result = spawnSync(command, [...prefix, "ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (result.status !== 0) {
    console.error(
      "The dependencies could not be installed. Check the network and the free disk space, then run the same command again.",
    );
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

if (Number(process.versions.node.split(".")[0]) < 20) {
  console.error(`Node ${process.versions.node} is too old. Install Node 20 or newer.`);
  process.exit(1);
}
if (!isFresh()) {
  try {
    takeLock();
    if (!isFresh()) install();
  } catch (error) {
    console.error(`${error.message}. Make this folder writable, then run the same command again.`);
    process.exitCode = 1;
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

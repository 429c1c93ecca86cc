// Before any other script: installs the locked dependencies where they are missing or stale. Plain Node, its own imports only.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const stamp = join(root, "node_modules", ".attest-lock");
/** Holds the id of the process that installs. */
const lock = join(root, ".installing");
const wanted = createHash("sha256")
  .update(readFileSync(join(root, "package-lock.json")))
  .digest("hex");

const isFresh = () => existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
const sleep = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

function isAlive(pid) {
  if (!(pid > 1)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Only one installs at a time; a lock whose process is gone was left behind by a kill. */
function takeLock() {
  let said = false;
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const holder = Number(existsSync(lock) ? readFileSync(lock, "utf8") : 0);
    if (!isAlive(holder)) rmSync(lock, { force: true });
    else {
      if (!said) console.log(`Waiting for another install (process ${holder}) ...`);
      said = true;
      sleep(500);
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
  if (result.status === 0) return writeFileSync(stamp, wanted);
  console.error(
    "The dependencies could not be installed. Check the network and the free disk space, then run the same command again.",
  );
  process.exitCode = 1;
}

if (Number(process.versions.node.split(".")[0]) < 20) {
  console.error(`Node ${process.versions.node} is too old. Install Node 20 or newer.`);
  process.exit(1);
}
if (!isFresh()) {
  let holds = false;
  try {
    takeLock();
    holds = true;
    if (!isFresh()) install();
  } catch (error) {
    console.error(`${error.message}. Make this folder writable, then run the same command again.`);
    process.exitCode = 1;
  } finally {
    if (holds) rmSync(lock, { force: true });
  }
}

// Before any other script: installs the locked dependencies where they are missing or stale. Plain Node, its own imports only.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const stamp = join(root, "node_modules", ".attest-lock");
/** Milliseconds that npm has to end when it is asked to. */
const patience = 5_000;
/** Holds the id of the process that installs. */
const lock = join(root, ".installing");
const wanted = createHash("sha256")
  .update(readFileSync(join(root, "package-lock.json")))
  .digest("hex");

// npm says that it has just installed all of it, so that nobody who did so by hand waits for a second time
if (process.argv.includes("--installed")) {
  writeFileSync(stamp, wanted);
  process.exit();
}

const isFresh = () => existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function isAlive(pid) {
  if (!(pid > 1)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return Number(spawnSync("ps", ["-o", "ppid=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? 0);
  }
}

/** Calls `stop` when somebody wants an end. npm passes no SIGTERM on, and a shell may stand between, so that npm itself is watched. */
function onStop(stop) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
  const parent = process.ppid;
  const npm = process.env.npm_lifecycle_event === undefined ? 0 : parentOf(parent);
  const isOrphaned = () => process.ppid !== parent || (npm > 1 && !isAlive(npm));
  const timer = setInterval(() => isOrphaned() && stop(), 250);
  return () => clearInterval(timer);
}

/** Only one installs at a time; a lock whose process is gone was left behind by a kill. */
async function takeLock(stopped) {
  for (let said = false; !stopped.aborted; ) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      return true;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const holder = Number(existsSync(lock) ? readFileSync(lock, "utf8") : 0);
    if (!isAlive(holder)) rmSync(lock, { force: true });
    else {
      if (!said) console.log(`Waiting for another install (process ${holder}) ...`);
      said = true;
      await sleep(500);
    }
  }
  return false;
}

/** To all that npm has started: it ends without telling them. */
function signalGroup(pid, signal) {
  if (pid === undefined) return; // it could not be started
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

/** Whether all is there. In a process group of its own, which ends with us; half an install bears no stamp. */
async function install(stopped) {
  console.log("Installing the locked dependencies (a minute, once, by the network) ...");
  rmSync(stamp, { force: true });
  const npm = process.env.npm_execpath;
  const [command, prefix] = npm ? [process.execPath, [npm]] : ["npm", []];
  const child = spawn(command, [...prefix, "ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    detached: true,
  });
  stopped.addEventListener("abort", () => {
    signalGroup(child.pid, "SIGTERM");
    setTimeout(() => signalGroup(child.pid, "SIGKILL"), patience).unref();
  });
  const code = await new Promise((resolve) => child.on("close", resolve).on("error", () => resolve(null)));
  if (stopped.aborted)
    signalGroup(child.pid, "SIGKILL"); // what npm has started may outlive it
  else if (code === 0) writeFileSync(stamp, wanted);
  return code === 0;
}

if (Number(process.versions.node.split(".")[0]) < 20) {
  console.error(`Node ${process.versions.node} is too old. Install Node 20 or newer.`);
  process.exit(1);
}
if (!isFresh()) {
  const stop = new AbortController();
  const unwatch = onStop(() => stop.abort());
  let holds = false;
  let refusal = "";
  try {
    holds = await takeLock(stop.signal);
    if (holds && !isFresh() && !(await install(stop.signal)))
      refusal =
        "The dependencies could not be installed. Check the network and the free disk space, then run the same command again.";
  } catch (error) {
    refusal = `${error.message}. Make this folder writable, then run the same command again.`;
  } finally {
    unwatch();
    if (holds) rmSync(lock, { force: true });
  }
  if (stop.signal.aborted) refusal = "Stopped. Run the same command again to install what is missing.";
  if (refusal) {
    console.error(refusal);
    process.exitCode = 1;
  }
}

// A browser for the tests: one that is there, else one that is installed now; never a silent skip.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places].find(
    existsSync,
  );
}

const run = (command: string, ...args: string[]) =>
  spawnSync(command, args, { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } })
    .status === 0;

/** Playwright's own browser, in the cache that all of its users share. */
function installPlaywrights(): string | undefined {
  const cli = join(import.meta.dirname, "../../node_modules/playwright-core/cli.js");
  console.log("Installing a Chromium for the tests (once) ...");
  run(process.execPath, cli, "install", "chromium");
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

function installDebians(): string | undefined {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) return undefined;
  console.log("Installing Debian's chromium for the tests (once) ...");
  return run("apt-get", "update", "-qq") && run("apt-get", "install", "-y", "-qq", "chromium")
    ? onPath()
    : undefined;
}

/** The path of a Chromium or Chrome. Throws, with the remedy, where none can be had. */
export async function findChromium(): Promise<string> {
  const known = onPath() ?? (existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined);
  const path = known ?? installPlaywrights() ?? installDebians();
  if (path === undefined)
    throw new Error(
      "The tests need a Chromium or Chrome and none could be installed. Install one so that it is on the path, then run npm test again.",
    );
  return path;
}

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const launchBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, headless: true, args: quiet });

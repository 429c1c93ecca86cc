// One Attest for the whole suite, which nothing that a test breaks may touch.
import type { TestProject } from "vitest/node";
import { startAttest } from "../e2e/attest.ts";
import { findChromium } from "../e2e/chromium.ts";
import "../e2e/start-attest.ts";

export default async function start(project: TestProject): Promise<() => Promise<void>> {
  project.provide("chromium", await findChromium());
  const attest = await startAttest();
  project.provide("address", attest.address);
  project.provide("attest", { data: attest.data });
  return attest.stop;
}

// The real start command for the whole suite, on a free port and in a folder of its own.
import type { TestProject } from "vitest/node";
import { startAttest } from "./attest.ts";
import { findChromium } from "./chromium.ts";

declare module "vitest" {
  export interface ProvidedContext {
    address: string;
    /** Its data folder. */
    attest: { data: string };
    chromium: string;
  }
}

export default async function start(project: TestProject): Promise<() => Promise<void>> {
  project.provide("chromium", await findChromium());
  const attest = await startAttest();
  project.provide("address", attest.address);
  project.provide("attest", { data: attest.data });
  return attest.stop;
}

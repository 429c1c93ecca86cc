// The real start command for the whole suite, on free ports and in a folder of its own: one server that answers whatever is
// asked, and beside it, over the same graph, one that answers the page's own questions alone. The page is tested on that.
import type { TestProject } from "vitest/node";
import { startAttest } from "./attest.ts";
import { findChromium } from "./chromium.ts";
import { neo4jIn } from "./suite-graph.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Of the server that answers the page's own questions alone. */
    address: string;
    /** Of the one that answers any. */
    api: string;
    /** Its data folder. */
    attest: { data: string };
    chromium: string;
  }
}

export default async function start(project: TestProject): Promise<() => Promise<void>> {
  project.provide("chromium", await findChromium());
  const attest = await startAttest();
  project.provide("api", attest.address);
  project.provide("attest", { data: attest.data });
  const { uri, username, password } = neo4jIn(attest.data);
  const settings = {
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
    ATTEST_PERSISTED_ONLY: "on",
  };
  const page = await startAttest(settings).catch(async (error) => {
    await attest.stop();
    throw error;
  });
  project.provide("address", page.address);
  return async () => {
    await page.stop();
    await attest.stop();
  };
}

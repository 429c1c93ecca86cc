// The suite's graph behind the whole HTTP server, on a free port of this machine.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "../../server/app.ts";
import { readConfig } from "../../server/config.ts";
import type { Database } from "../../server/database/database.ts";
import { createLogger } from "../../server/telemetry/log.ts";
import { pageQuestions } from "../../server/web-build.ts";

export type Http = { address: string; close(): Promise<void> };

/** Without a page: what is served beside it. `settings`: environment variables. */
export async function serveOverHttp(
  database: Database,
  settings: Record<string, string> = {},
): Promise<Http> {
  const webRoot = mkdtempSync(join(tmpdir(), "attest-page-"));
  writeFileSync(join(webRoot, "index.html"), "<!doctype html><title>The page</title>");
  const config = readConfig({ ATTEST_RATE: "0", ...settings }, []);
  const logger = createLogger("error");
  const server = createServer(createApp({ database, webRoot, questions: pageQuestions(), config, logger }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      rmSync(webRoot, { recursive: true, force: true });
    },
  };
}

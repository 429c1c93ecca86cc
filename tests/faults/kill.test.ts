// What is killed with no warning: the next start recovers, nothing that was acknowledged is lost, nothing is half or orphaned.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { faultsOf, seconds } from "./fault.ts";
import { killAtRandom } from "./kill.ts";

const fault = faultsOf("kill");

fault(
  "kill -9 of the server, of Neo4j, of both and of npm, at random moments while documents are written",
  "the next start recovers and stops what was orphaned; every acknowledged document is there, none is half",
  async () => {
    const data = mkdtempSync(join(tmpdir(), "attest-kill-"));
    try {
      const { acknowledged, lost, half, orphaned, recoveries } = await killAtRandom(data, 4, Date.now());
      expect({ lost, half, orphaned }).toEqual({ lost: [], half: [], orphaned: [] });
      expect(acknowledged).toBeGreaterThan(0);
      return `4 kills, ${acknowledged} documents acknowledged, none lost; up again after ${seconds(Math.max(...recoveries))} at most`;
    } finally {
      rmSync(data, { recursive: true, force: true });
    }
  },
  600_000,
);

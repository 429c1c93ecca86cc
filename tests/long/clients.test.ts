// The examples of clients/ that need more than Node: Python with pandas and networkx, curl and jq, against `npm start`.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfig } from "../../server/config.ts";
import { type Attest, startAttest } from "../e2e/attest.ts";

const root = join(import.meta.dirname, "../..");
const requirements = join(root, "clients/python/requirements.txt");

/** Where those packages are: made once for each state of the list. Throws with what Python says. */
function pythonWithPackages(): string {
  const hash = createHash("sha256").update(readFileSync(requirements)).digest("hex").slice(0, 12);
  const folder = join(readConfig(process.env, []).cacheDirectory, `python-${hash}`);
  const python = join(folder, "bin/python");
  const whole = join(folder, ".whole");
  if (!existsSync(whole)) {
    execFileSync("python3", ["-m", "venv", "--clear", folder], { stdio: "pipe" });
    execFileSync(python, ["-m", "pip", "install", "--quiet", "--requirement", requirements], {
      stdio: "pipe",
    });
    writeFileSync(whole, "");
  }
  return python;
}

let attest: Attest;
beforeAll(async () => {
  attest = await startAttest();
});
afterAll(() => attest?.stop());

const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, ATTEST_URL: attest.address },
  });

test("Python, curl and TypeScript print the same visits", () => {
  const visits = run(process.execPath, "clients/typescript/visits.ts");
  expect(visits).toContain("Mike Pompeo\tPompeo’s visit\tAshraf 3\tin May and June of this year\n");
  expect(run("python3", "clients/python/visits.py")).toBe(visits);
  expect(run("clients/curl/visits.sh")).toBe(visits);
});

test("pandas and networkx hold the whole graph, and tell it with hedges and places", async () => {
  const response = await fetch(`${attest.address}/graphql`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      query: `{ facets { total modalities { modality count } } subgraph(ids: []) { counts { total } }
        paths(from: "person:mike-pompeo", to: "organization:government-of-iran") { paths { hops } } }`,
    }),
  });
  const { data } = (await response.json()) as {
    data: {
      facets: { total: number; modalities: { modality: string; count: number }[] };
      subgraph: { counts: { total: number } };
      paths: { paths: { hops: number }[] };
    };
  };
  const told = run(pythonWithPackages(), "clients/python/analysis.py");
  expect(told).toContain(`${data.facets.total} claims about ${data.subgraph.counts.total} entities`);
  const head = /^wording +(.*)$/m.exec(told)?.[1]?.split(/ +/) ?? [];
  const rows = [...told.matchAll(/^[A-Z][^\n]*?((?: +\d+)+) *$/gm)].map(([, counts = ""]) =>
    counts.trim().split(/ +/).map(Number),
  );
  const sums = Object.fromEntries(
    head.map((wording, column) => [wording, rows.reduce((sum, row) => sum + (row[column] ?? 0), 0)]),
  );
  expect(sums).toEqual(
    Object.fromEntries(
      data.facets.modalities.filter(({ count }) => count > 0).map((each) => [each.modality, each.count]),
    ),
  );
  const steps = [
    ...told.matchAll(
      /^- .+ \((STATED|REPORTED|ALLEGED|PROBABLE|POSSIBLE); .+; paragraph \d+, sentence \d+.*\)$/gm,
    ),
  ];
  expect(steps).toHaveLength(data.paths.paths[0]?.hops ?? -1);
});

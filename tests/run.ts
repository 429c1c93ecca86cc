// Runs the named suites one after the other and says how many tests each held. A suite that ran no test has failed.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTotalTests: number;
  success: boolean;
  testResults: { assertionResults: { status: string; fullName: string; failureMessages?: string[] }[] }[];
};

const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "attest-tests-"));
const results: { suite: string; passed: number; failed: number }[] = [];
/** Said again at the very end: of a long log often only the end is kept. */
const failures: string[] = [];

function run(suite: string): void {
  const file = join(folder, `${suite}.json`);
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, "node_modules/vitest/vitest.mjs"),
      "run",
      "--project",
      suite,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
    ],
    { cwd: root, stdio: "inherit" },
  );
  const report = (() => {
    try {
      return JSON.parse(readFileSync(file, "utf8")) as Report;
    } catch {
      return {
        numPassedTests: 0,
        numFailedTests: 0,
        numPendingTests: 0,
        numTotalTests: 0,
        success: false,
        testResults: [],
      }; // it broke before its first test
    }
  })();
  const skipped = report.numTotalTests - report.numPassedTests - report.numFailedTests;
  const broken = status !== 0 || !report.success || report.numPassedTests === 0 || skipped > 0;
  if (report.numPassedTests === 0) console.error(`The suite ${suite} ran no test.`);
  if (skipped > 0) console.error(`The suite ${suite} skipped ${skipped} tests.`);
  for (const { status: ended, fullName, failureMessages } of report.testResults.flatMap(
    (of) => of.assertionResults,
  ))
    if (ended === "passed" && failureMessages?.length)
      failures.push(`at a second try in ${suite}: ${fullName}`);
    else if (ended === "failed")
      failures.push(`failed in ${suite}: ${fullName}\n${failureMessages?.join("\n").slice(0, 600)}`);
  results.push({
    suite,
    passed: report.numPassedTests,
    failed: Math.max(report.numFailedTests, broken ? 1 : 0),
  });
}

try {
  process.argv.slice(2).forEach(run);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log("");
for (const failure of failures) console.log(failure);
for (const { suite, passed, failed } of results)
  console.log(`suite ${suite}: ${passed} tests passed${failed > 0 ? `, ${failed} failed` : ""}`);
const sum = (key: "passed" | "failed") => results.reduce((total, result) => total + result[key], 0);
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") > 0 ? 1 : 0;

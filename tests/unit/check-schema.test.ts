// The check of the SDL against the last tagged version, on a repository of its own.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const script = join(import.meta.dirname, "../../scripts/check-schema.ts");
let folder = "";
const git = (...args: string[]) =>
  execFileSync("git", ["-C", folder, "-c", "user.name=test", "-c", "user.email=test@localhost", ...args]);
function commit(fields: string) {
  writeFileSync(join(folder, "docs/schema.graphql"), `type Query { ${fields} }\n`);
  git("add", "-A");
  git("commit", "-qm", "fields");
}
const check = () => spawnSync(process.execPath, [script, folder], { encoding: "utf8" });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "attest-schema-"));
  mkdirSync(join(folder, "docs"));
  git("init", "-q");
  commit("a: Int! b: String");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("where no version is tagged it says so", () => {
  const { status, stdout } = check();
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: "No version is tagged here, so there is none whose SDL could be broken.\n",
  });
});

test("what is added breaks nothing", () => {
  git("tag", "v1.0.0");
  commit("a: Int! b: String c: Int");
  expect(check()).toMatchObject({
    status: 0,
    stdout: "1 changes of the SDL since v1.0.0, 0 of them breaking\n",
  });
});

test.each([
  ["is removed", "a: Int!", "Query.b"],
  ["may be null", "a: Int b: String", "Query.a"],
  ["has another type", "a: Int! b: Int", "Query.b"],
])("a field that %s breaks it and is named, also before it is committed", (_, fields, path) => {
  git("tag", "v1.0.0");
  git("tag", "other");
  writeFileSync(join(folder, "docs/schema.graphql"), `type Query { ${fields} }\n`);
  const { status, stderr } = check();
  expect(status).toBe(1);
  expect(stderr).toContain("breaks v1.0.0: ");
  expect(stderr).toContain(`(${path})`);
});

test("the last version counts, by number and not by letter", () => {
  git("tag", "v1.9.0");
  commit("a: Int! b: String c: Int");
  git("tag", "v1.10.0");
  commit("a: Int! b: String");
  expect(check()).toMatchObject({ status: 1 });
  expect(check().stderr).toContain("breaks v1.10.0");
});

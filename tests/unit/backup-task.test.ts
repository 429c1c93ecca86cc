import { isAbsolute } from "node:path";
import { expect, test } from "vitest";
import { datedFile, readFileName } from "../../server/backup-task.ts";
import { readConfig, StartError } from "../../server/config.ts";

const managed = readConfig({}, []);
const given = readConfig({ NEO4J_URI: "bolt://localhost:7687" }, []);

test("A backup without a name has its date and time, so that one never stands in another's way", () => {
  expect(datedFile(new Date("2026-01-31T23:59:58Z"))).toBe("backups/attest-2026-01-31-235958.dump");
});

test("A file is taken from where one stands", () => {
  const file = readFileName(["some.dump"], managed, "backup");
  expect(isAbsolute(file)).toBe(true);
  expect(file).toMatch(/some\.dump$/);
  expect(readFileName([], managed, "backup", "dated.dump")).toMatch(/dated\.dump$/);
});

test.each([[[]], [["--force"]], [["a", "b"]]])("%j is refused in one sentence", (args) => {
  expect(() => readFileName(args, managed, "restore")).toThrow(
    "Name one file: npm run restore -- FILE. See npm run restore -- --help.",
  );
});

test("A Neo4j that is given is backed up by its own means", () => {
  expect(() => readFileName(["a"], given, "backup")).toThrow(StartError);
  expect(() => readFileName(["a"], given, "backup")).toThrow("snapshots in Aura");
});

import { expect, test } from "vitest";
import { readArguments } from "../../seed/arguments.ts";
import { StartError } from "../../server/config.ts";

test("Without an option the articles are loaded", () => {
  expect(readArguments([])).toEqual({ action: "load", intoExisting: false, bulk: false, sample: null });
  expect(readArguments(["--into-existing"])).toEqual({
    action: "load",
    intoExisting: true,
    bulk: false,
    sample: null,
  });
});

test("A bulk load and a sample go together, beside nothing else", () => {
  expect(readArguments(["--bulk", "--sample", "9000"])).toEqual({
    action: "load",
    intoExisting: false,
    bulk: true,
    sample: "9000",
  });
  expect(() => readArguments(["--bulk", "--into-existing"])).toThrow(
    /--bulk fills a folder that has no graph/,
  );
});

test("All of Attest is removed by an option of its own", () => {
  expect(readArguments(["--remove-all"])).toEqual({ action: "remove-all" });
});

test("A document is removed by its id or by its slug", () => {
  const wish = { action: "remove", id: "document:lunera-harbour" };
  expect(readArguments(["--remove", "document:lunera-harbour"])).toEqual(wish);
  expect(readArguments(["--remove", "lunera-harbour"])).toEqual(wish);
});

test("Help is an option", () => {
  for (const asked of ["--help", "-h"]) expect(readArguments([asked])).toEqual({ action: "help" });
});

test.each([
  [["--force"], "There is no option --force."],
  [["lunera-harbour"], "There is no option lunera-harbour."],
  [["--remove"], "--remove needs a document"],
  [["--remove-all", "a"], "--remove-all stands alone, and a is one more."],
  [["--remove", "--help"], "--remove needs a document"],
  [["--remove", "a", "b"], "--remove takes one document, and b is one more."],
])("%j is refused in one sentence", (args, message) => {
  expect(() => readArguments(args)).toThrow(StartError);
  expect(() => readArguments(args)).toThrow(message);
});

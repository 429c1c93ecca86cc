import { expect, test } from "vitest";
import { readArguments } from "../../seed/arguments.ts";
import { StartError } from "../../server/config.ts";

test("Without an option the articles are loaded", () => {
  expect(readArguments([])).toEqual({ action: "load" });
});

test("A document is removed by its id or by its slug", () => {
  const wish = { action: "remove", id: "document:lunera-harbour" };
  expect(readArguments(["--remove", "document:lunera-harbour"])).toEqual(wish);
  expect(readArguments(["--remove", "lunera-harbour"])).toEqual(wish);
});

test("Help is an option", () => {
  expect(readArguments(["--help"])).toEqual({ action: "help" });
});

test.each([
  [["--force"], "There is no option --force."],
  [["lunera-harbour"], "There is no option lunera-harbour."],
  [["--remove"], "--remove needs a document"],
  [["--remove", "--help"], "--remove needs a document"],
  [["--remove", "a", "b"], "--remove takes one document, and b is one more."],
])("%j is refused in one sentence", (args, message) => {
  expect(() => readArguments(args)).toThrow(StartError);
  expect(() => readArguments(args)).toThrow(message);
});

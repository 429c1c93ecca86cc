import { expect, test } from "vitest";
import { memoryFor } from "../../server/database/managed.ts";

const gigabyte = 1024 ** 3;

test("a small graph takes little, whatever the machine has", () => {
  expect(memoryFor(0, 64 * gigabyte)).toEqual({ heap: 1024, pageCache: 256 });
  expect(memoryFor(0.1 * gigabyte, 2 * gigabyte)).toEqual({ heap: 1024, pageCache: 256 });
});

test("a large graph has its store in memory, up to two fifths of the machine's, and no more heap than helps", () => {
  expect(memoryFor(5 * gigabyte, 24 * gigabyte)).toEqual({ heap: 2560, pageCache: 6144 });
  expect(memoryFor(100 * gigabyte, 24 * gigabyte)).toEqual({ heap: 4096, pageCache: 9830 });
  expect(memoryFor(100 * gigabyte, 8 * gigabyte).heap).toBe(1365);
});

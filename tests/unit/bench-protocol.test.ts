import { expect, test } from "vitest";
import { alternate, keeps, medianOf, percentile, ratioOf } from "../bench/protocol.ts";

test("the median of an even number is between the two in the middle", () => {
  expect(medianOf([4, 1, 3, 2])).toBe(2.5);
  expect(medianOf([9, 1, 5])).toBe(5);
  expect(medianOf([])).toBeNaN();
});

test("a percentile is a value that was measured", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
  expect(percentile(hundred, 0.99)).toBe(99);
  expect(percentile(hundred, 0.5)).toBe(50);
  expect(percentile([7], 0.99)).toBe(7);
});

test("ratios are of the rounds, not of their sums", () => {
  expect(
    ratioOf([
      { ours: 1, theirs: 2 },
      { ours: 30, theirs: 10 },
      { ours: 2, theirs: 2 },
    ]),
  ).toEqual({ median: 1, low: 0.5, high: 3 });
});

test("sides take turns, ours first", async () => {
  const asked: string[] = [];
  const side = (name: string) => async () => asked.push(name);
  expect(await alternate(2, side("ours"), side("theirs"))).toEqual([
    { ours: 1, theirs: 2 },
    { ours: 3, theirs: 4 },
  ]);
  expect(asked).toEqual(["ours", "theirs", "ours", "theirs"]);
});

test("an aim is kept by the least favorable figure", () => {
  expect(keeps({ most: 1.3 }, 1.3)).toBe(true);
  expect(keeps({ most: 1.3 }, 1.31)).toBe(false);
  expect(keeps({ least: 0.6 }, 0.59)).toBe(false);
  expect(keeps({ most: 1 }, Number.NaN)).toBe(false);
});

import { expect, test } from "vitest";
import {
  daysOf,
  intervalOf,
  isDate,
  isOutside,
  isReversed,
  mayBecomeDate,
  monthsOf,
  rangesOf,
} from "../../web/state/dates.ts";

const day = (text: string) => Date.parse(`${text}T00:00Z`) / 86_400_000;

test.each([
  ["XXXX-07", [7]],
  ["XXXX-07-04", [7]],
  ["[XXXX-05,XXXX-06]", [5, 6]],
  ["[XXXX-05,XXXX-09]", [5, 9]],
  ["XXXX-05/XXXX-07", [5, 6, 7]],
  ["XXXX-12/XXXX-02", [1, 2, 12]],
  ["1998-03-14", [3]],
  ["1998-11/1999-01", [1, 11, 12]],
  ["2022-07~", [7]],
])("%s may lie in the months %j", (edtf, months) => {
  expect(monthsOf(edtf)).toEqual(months);
});

test.each([null, undefined, "", "XXXX", "1998", "202X", "2022-21", "2022-05/..", "1998-02/1999-04", "soon"])(
  "%s names no months to tell it by",
  (edtf) => {
    expect(monthsOf(edtf)).toBeNull();
    expect(isOutside(edtf, [7, 7])).toBe(false);
  },
);

test.each([
  ["1998-03-14", "1998-03-14", "1998-03-15"],
  ["1998-03-02/1998-03-05", "1998-03-02", "1998-03-06"],
  ["1998", "1998-01-01", "1999-01-01"],
  ["2024-02", "2024-02-01", "2024-03-01"],
  ["2022-07-1X", "2022-07-10", "2022-07-20"],
  ["2022-07-XX", "2022-07-01", "2022-08-01"],
  ["2022-07-3X", "2022-07-30", "2022-08-01"],
  ["[2022-05,2022-06]", "2022-05-01", "2022-07-01"],
])("%s is drawn from %s to before %s", (edtf, from, to) => {
  expect(daysOf(edtf)).toEqual({ from: day(from), to: day(to) });
});

test.each([null, "XXXX-07", "[2022-05,XXXX-06]", "202X", "2022/..", "2022-21"])(
  "%s has no place among full dates",
  (edtf) => {
    expect(daysOf(edtf)).toBeNull();
  },
);

test("months in a row are one band", () => {
  expect(rangesOf([1, 2, 12])).toEqual([
    [1, 2],
    [12, 12],
  ]);
  expect(rangesOf([5, 6])).toEqual([[5, 6]]);
});

test("a date is outside where none of its months is chosen", () => {
  expect(isOutside("[XXXX-05,XXXX-06]", [7, 12])).toBe(true);
  expect(isOutside("[XXXX-05,XXXX-06]", [6, 12])).toBe(false);
});

test.each([
  ["2019", "", "2019/.."],
  ["", "2019-07", "../2019-07"],
  ["2019-07", "2019", "2019-07-01/2019-12-31"],
  ["2020-02", "2020-02", "2020-02-01/2020-02-29"],
  ["2019-07-14", "2019-07-14", "2019-07-14"],
  ["2020", "2019", null],
  ["2019-02-29", "", null],
  ["2100-02-29", "2000-02-29", "../2000-02-29"],
  ["2019-7", "7 July", null],
  ["", "", null],
])("from “%s” to “%s” the graph is asked for %s", (since, until, interval) =>
  expect(intervalOf(since, until)).toBe(interval),
);

test("what may still become a date is not taken for a mistake", () => {
  for (const text of ["2", "2019", "2019-", "2019-0", "2019-07", "2019-07-", "2019-07-1"])
    expect(mayBecomeDate(text)).toBe(true);
  for (const text of ["d", "20190", "2019-2", "2019-13", "2019-07-4", "2019-07-14"])
    expect(mayBecomeDate(text)).toBe(false);
  expect(isDate("2019-07-14")).toBe(true);
  expect(isReversed("2020", "2019-12")).toBe(true);
  expect(isReversed("2019-12", "2019")).toBe(false);
});

import { expect, test } from "vitest";
import { boundsOfInterval, dateBounds, monthOfOpenYear, parseEdtf } from "../../seed/dates.ts";

const open = { earliest: null, latest: null };

test.each([
  ["2022", 20220101, 20221231],
  ["2022-07", 20220701, 20220731],
  ["1998-03-14", 19980314, 19980314],
  ["2024-02", 20240201, 20240229],
  ["2022-07-01/2022-07-03", 20220701, 20220703],
  ["2022-05/2023", 20220501, 20231231],
  ["[2022-05,2022-06]", 20220501, 20220630],
  ["2022-07-1X", 20220710, 20220719],
  ["2022-XX", 20220101, 20221231],
  ["2022~", 20220101, 20221231],
  ["0987", 9870101, 9871231],
])("%s is from %i to %i", (text, earliest, latest) => {
  expect(dateBounds(text)).toEqual({ earliest, latest });
});

test.each(["XXXX-07", "XXXX-07-04", "202X", "XXXX", "[XXXX-05,XXXX-06]", "[2022-05,XXXX-06]"])(
  "%s has an open year and no bounds",
  (text) => {
    expect(dateBounds(text)).toEqual(open);
  },
);

test("An event without a date has no bounds", () => {
  expect(dateBounds(undefined)).toEqual(open);
});

test("An interval that is open at one end has no bound there", () => {
  expect(dateBounds("2022/..")).toEqual({ earliest: 20220101, latest: null });
  expect(dateBounds("../2022")).toEqual({ earliest: null, latest: 20221231 });
  expect(dateBounds("2022-07/")).toEqual({ earliest: 20220701, latest: null });
});

test.each(["2022-21", "2022-24", "2022-29"])("%s, a season, may be anywhere in its year", (text) => {
  expect(dateBounds(text)).toEqual({ earliest: 20220101, latest: 20221231 });
});

test("A quarter has the bounds of its months", () => {
  expect(dateBounds("2022-34")).toEqual({ earliest: 20220401, latest: 20220630 });
});

test.each(["July", "2022-13", "2022-02-30", "1998-03-05/1998-03-02", ""])(
  "%j is no EDTF and is refused",
  (text) => {
    expect(() => parseEdtf(text)).toThrow();
    expect(() => boundsOfInterval(text)).toThrow();
  },
);

test.each([
  ["XXXX-07", 7],
  ["XXXX-07-04", 7],
  ["[XXXX-05,XXXX-06]", 5],
  ["XXXX-11/XXXX-12", 11],
  ["198X-03", 3],
  ["XXXX", null],
  ["XXXX-XX-14", null],
  ["XXXX-21", null],
  ["2022-07", null],
  [undefined, null],
])("Of %s, if its year is open, the month is %j", (text, month) => {
  expect(monthOfOpenYear(text)).toBe(month);
});

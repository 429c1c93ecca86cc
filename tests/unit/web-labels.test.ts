import { expect, test } from "vitest";
import { edgeLabel } from "../../common/labels.ts";
import { cardLines, dateWords } from "../../web/graph/labels.ts";

const predicate = { label: "took place in", edgeLabel: "in", deniedLabel: "did not take place in" };
const line = {
  polarity: "AFFIRMED",
  modality: "STATED",
  interpretation: false,
  contested: false,
  claimCount: 1,
} as const;

test("a flat claim is labelled by its verb alone", () => {
  expect(edgeLabel(line, predicate, null)).toBe("in");
});

test("a hedge, a reading, a denial, a contradiction and a bundle are each written on the line", () => {
  expect(edgeLabel({ ...line, modality: "REPORTED" }, predicate, "reportedly")).toBe("in, reportedly");
  expect(edgeLabel({ ...line, interpretation: true }, predicate, null)).toBe("in, author’s reading");
  expect(edgeLabel({ ...line, polarity: "DENIED" }, predicate, null)).toContain("denied");
  expect(edgeLabel({ ...line, modality: "REPORTED", contested: true }, predicate, "reportedly")).toBe(
    "≠ in, reportedly",
  );
  expect(edgeLabel({ ...line, claimCount: 3 }, predicate, null)).toBe("in ×3");
});

test("an open year is said to be open, and a missing date to be missing", () => {
  expect(dateWords({ edtf: "XXXX-07", asWritten: "In July" })).toBe("July · no year");
  expect(dateWords({ edtf: "2022-07", asWritten: "In July 2022" })).toBe("July 2022");
  expect(dateWords(null)).toBe("date not stated");
});

test("a card names what did not come about", () => {
  expect(cardLines({ name: "Raid", outcome: "FOILED", date: null })).toEqual([
    "Raid",
    "foiled · date not stated",
  ]);
  expect(cardLines({ name: "Raid", outcome: "HAPPENED", date: null })).toEqual(["Raid", "date not stated"]);
});

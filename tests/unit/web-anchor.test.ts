import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sources } from "../../seed/articles/index.ts";
import { compileArticle, type Source } from "../../seed/compile.ts";
import { anchorFragments, type Fragment } from "../../web/article/anchor.ts";
import { normalize } from "../../web/article/normalize.ts";
import { passagesOf } from "../../web/article/outline.ts";
import { source as fixture } from "../fixtures/lunera-harbour.ts";

const fragmentsOf = (source: Source): Fragment[] =>
  compileArticle(source).claims.flatMap((claim) =>
    claim.evidence.flatMap((piece, index) =>
      piece.texts.map((text, n) => ({ id: `${claim.id}#${index}.${n}`, start: piece.starts[n] ?? 0, text })),
    ),
  );

const harbour = readFileSync(join(import.meta.dirname, "../fixtures/lunera-harbour.txt"), "utf8");
const fragments = fragmentsOf(fixture);
const units = (text: string, codePoints: number) => [...text].slice(0, codePoints).join("").length;

/** The same words as another program would hand them over. */
const retyped = (text: string) =>
  text
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/ /g, "  ")
    .replace(/\n+/g, "\r\n \r\n")
    .normalize("NFC");

test("in the text itself each fragment is found exactly where it stands", () => {
  const { found, missed } = anchorFragments(harbour, fragments);
  expect(missed).toEqual([]);
  for (const { id, start, end } of found) {
    const fragment = fragments.find((each) => each.id === id) as Fragment;
    expect(start).toBe(units(harbour, fragment.start));
    expect(harbour.slice(start, end)).toBe(fragment.text);
  }
});

test("straight quotes, other white space and missing header lines do not matter", () => {
  const body = harbour.slice(harbour.indexOf("\n", 60));
  const inBody = fragments.filter(({ start }) => units(harbour, start) > harbour.length - body.length);
  const copy = retyped(body);
  const { found, missed } = anchorFragments(copy, inBody);
  expect(missed).toEqual([]);
  for (const { id, start, end } of found)
    expect(normalize(copy.slice(start, end)).text.trim()).toBe(
      normalize((fragments.find((each) => each.id === id) as Fragment).text).text.trim(),
    );
});

test("a word that was broken at a line's end is whole again, a hyphen elsewhere stays", () => {
  expect(normalize("the har-\n  bour of Tern-and-Co, north-\nBound").text).toBe(
    "the harbour of tern-and-co, north- bound",
  );
  const copy = "In the har-\r\nbour they met.";
  const { found } = anchorFragments(copy, [{ id: "one", start: 0, text: "the harbour they" }]);
  expect(found.map(({ start, end }) => copy.slice(start, end))).toEqual(["the har-\r\nbour they"]);
});

test("the longest text that may be brought is anchored too", { timeout: 60_000 }, () => {
  const copy = `${"some words of a text ".repeat(95_000)}the harbour`;
  expect(anchorFragments(copy, [{ id: "one", start: 0, text: "the harbour" }]).found).toEqual([
    { id: "one", start: copy.length - 11, end: copy.length },
  ]);
});

test("of several places the one in order is taken", () => {
  const known = "The mayor spoke. A long talk about the harbour followed. The mayor left.";
  const parts = [
    { id: "first", start: 0, text: "The mayor" },
    { id: "talk", start: 17, text: "A long talk" },
    { id: "second", start: known.lastIndexOf("The mayor"), text: "The mayor" },
  ];
  const { found } = anchorFragments(`Menu. ${known}`, parts);
  expect(found.map(({ id, start }) => [id, start])).toEqual([
    ["first", 6],
    ["talk", 23],
    ["second", 6 + known.lastIndexOf("The mayor")],
  ]);
});

test("what is not there is missed, and another text is missed whole", () => {
  const cut = harbour.slice(0, Math.floor(harbour.length / 2));
  const { found, missed } = anchorFragments(cut, fragments);
  expect(found.length).toBeGreaterThan(0);
  expect(missed.length).toBeGreaterThan(0);
  expect(found.length + missed.length).toBe(fragments.length);
  expect(anchorFragments("Something else.", fragments).found).toEqual([]);
  expect(anchorFragments("", fragments).found).toEqual([]);
});

test("where the shipped article's text is at hand, at least 95 of 100 fragments are found in a retyped copy without its header", () => {
  for (const source of sources) {
    const path = join(
      process.env.ATTEST_TEXTS ?? join(import.meta.dirname, "../../../shared/article"),
      source.article.text,
    );
    const parts = fragmentsOf(source);
    expect(parts.length).toBeGreaterThan(100);
    if (!existsSync(path)) continue; // its offsets are checked all the same by seed:check
    const text = readFileSync(path, "utf8");
    const headless = text.slice(text.indexOf("By "));
    const expected = parts.filter(({ start }) => start >= text.length - headless.length);
    const { found } = anchorFragments(retyped(headless), expected);
    expect(found.length / expected.length).toBeGreaterThanOrEqual(0.95);
  }
});

test("fragments that overlap are one passage, in code points, and keep all of their claims", () => {
  const claim = (id: string, ...anchors: [number, string][]) => ({
    id,
    evidence: [{ sentence: { id: "s" }, anchors: anchors.map(([start, text]) => ({ start, text })) }],
  });
  const sentence = {
    id: "s",
    claims: [claim("one", [3, "🚢 sails in"], [20, "tide"]), claim("two", [5, "sails in May"])],
  };
  const passages = passagesOf(sentence as unknown as Parameters<typeof passagesOf>[0]);
  expect(passages.map(({ start, text }) => [start, text])).toEqual([
    [3, "🚢 sails in May"],
    [20, "tide"],
  ]);
  expect(passages[0]?.fragments.flatMap(({ claims }) => claims.map(({ id }) => id))).toEqual(["one", "two"]);
});

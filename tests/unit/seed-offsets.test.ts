import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sources } from "../../seed/articles/index.ts";
import { findOffsets, formatOffsets, movedSentences } from "../../seed/offsets.ts";
import { readText, root, textFolders } from "../../seed/text-files.ts";
import { changed, fixtureText } from "../fixtures/broken.ts";
import { source } from "../fixtures/lunera-harbour.ts";

test("The committed offsets of the fixture are those that its text gives, letter for letter", () => {
  const { offsets, faults } = findOffsets(source.article, fixtureText);
  expect(faults).toEqual([]);
  expect(formatOffsets(offsets)).toBe(
    readFileSync(join(root, "tests/fixtures/lunera-harbour.offsets.json"), "utf8"),
  );
});

test("Committed offsets are written as the formatter leaves them", () => {
  for (const { article, offsets } of sources)
    expect(formatOffsets(offsets)).toBe(
      readFileSync(join(root, `seed/articles/${article.slug}.offsets.json`), "utf8"),
    );
});

test("An anchor that cannot be found is a fault that names claim, anchor and sentence, and the others are still found", () => {
  const { article } = changed((_, { claim }) => {
    claim("unrest-at-the-quay").anchors = ["unrest at the pier"];
  });
  const { offsets, faults } = findOffsets(article, fixtureText);
  expect(faults).toEqual([
    'claim unrest-at-the-quay: the anchor "unrest at the pier" is not in sentence 6.4: copy it exactly.',
  ]);
  expect(Object.keys(offsets.anchors)).toHaveLength(18);
});

test("A sentence that stands elsewhere now is found out", () => {
  const { offsets } = findOffsets(source.article, fixtureText.replace("press next week", "press next month"));
  expect(movedSentences(source.offsets, offsets)).toEqual(["7.3"]);
  expect(movedSentences(source.offsets, source.offsets)).toEqual([]);
});

test("The folder of texts is found from the repository, whatever folder the command is given in", () => {
  expect(textFolders({})).toEqual([join(root, "../shared/article")]);
  expect(textFolders({ ATTEST_TEXTS: "texts" })).toEqual([join(root, "texts")]);
  expect(textFolders({ ATTEST_TEXTS: "/elsewhere" })).toEqual(["/elsewhere"]);
});

test("A text is read from the first folder that has it, and is undefined where none has", () => {
  expect(readText(source.article, ["/nowhere", join(root, "tests/fixtures")])).toBe(fixtureText);
  expect(readText(source.article, ["/nowhere"])).toBeUndefined();
});

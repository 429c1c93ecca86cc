import { expect, test } from "vitest";
import { lensWords } from "../../web/panels/lens.ts";

const speaker = (id: string, depth: number) => ({ entity: { id, name: id.toUpperCase() }, depth });
const speakers = [speaker("author", 0), speaker("police", 1), speaker("spokesman", 1)];

test.each([
  [["police", "spokesman"], "Drawn here is only what the author says without naming a source."],
  [["author", "spokesman"], "Drawn here is only what the author passes on from POLICE."],
  [["author"], "Drawn here is only what the author passes on from others."],
  [["police"], null],
  [[], null],
  [["author", "police", "spokesman"], null],
])("leaving out %j is told as it is", (left, told) => {
  expect(lensWords(speakers, left)).toBe(told);
});

import { expect, test } from "vitest";
import { type ArticleSentence, claimsOfLines } from "../../web/article/outline.ts";

const claim = (id: string, predicate: string, polarity = "AFFIRMED") => ({
  id,
  predicate,
  polarity,
  subject: { id: "person:ada" },
  object: { id: "place:cove" },
});
const sentences = [
  { id: "1.1", claims: [claim("left", "LEFT"), claim("visited", "VISITED")] },
  { id: "1.2", claims: [claim("visited", "VISITED"), claim("denied", "VISITED", "DENIED")] },
] as unknown as ArticleSentence[];
const told = (lines: string[]) =>
  claimsOfLines(sentences, lines).map(({ claim, sentences }) => [claim.id, ...sentences.map(({ id }) => id)]);

test("the claims of some lines come in the order of the lines, each once, with all sentences that it rests on", () => {
  expect(told(["person:ada|VISITED|place:cove", "person:ada|LEFT|place:cove"])).toEqual([
    ["visited", "1.1", "1.2"],
    ["left", "1.1"],
  ]);
});

test("what is denied is another line than what is affirmed", () => {
  expect(told(["person:ada|NOT_VISITED|place:cove"])).toEqual([["denied", "1.2"]]);
  expect(told(["person:nobody|VISITED|place:cove"])).toEqual([]);
});

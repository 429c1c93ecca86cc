import { expect, test } from "vitest";
import { citationOf } from "../../web/panels/citation.ts";

const link = "http://localhost/#v=1&select=x";
const speaker = (name: string) => ({ depth: 0, speaker: { id: name, name } });
const cited: Parameters<typeof citationOf>[0] = {
  sentence: "Ada reportedly visited the cove.",
  interpretation: false,
  attribution: [speaker("Ben")],
  evidence: [
    {
      sentence: {
        id: "s",
        paragraph: 2,
        number: 3,
        gloss: "",
        document: { title: "The cove", publisher: null, author: { name: "Ben" }, date: null },
      },
      anchors: [
        { start: 20, text: "the cove" },
        { start: 4, text: "Ada, it is said" },
      ],
    },
  ],
  note: null,
};

test("a citation gives sentence, hedge, speaker, place and words in the order of the text, and ends with the link", () => {
  expect(citationOf(cited, "reported", link)).toBe(
    `Ada reportedly visited the cove. (reported; Ben, naming no source.) Ben, “The cove”, date not stated, paragraph 2, sentence 3: “Ada, it is said … the cove”. ${link}`,
  );
});

test("how it was read stands after the words and before the link", () => {
  const noted = citationOf({ ...cited, note: "Which cove stays open." }, "reported", link);
  expect(noted).toMatch(/the cove”\. Note: Which cove stays open\. http/);
});

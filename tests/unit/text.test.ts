import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { countCodePoints, findAnchor, splitSentences, type TextSentence } from "../../seed/text.ts";
import { source } from "../fixtures/lunera-harbour.ts";

const fixture = readFileSync(join(import.meta.dirname, "../fixtures/lunera-harbour.txt"), "utf8");
const textsOf = (text: string) => splitSentences(text).map((sentence) => sentence.text);
const sentenceOf = (text: string, at = 0) => splitSentences(text)[at] as TextSentence;

test("The fixture has code points, UTF-16 units and bytes in different numbers before its first anchor", () => {
  const before = fixture.slice(0, fixture.indexOf("Raid"));
  const counts = [countCodePoints(before), before.length, Buffer.byteLength(before)];
  expect(new Set(counts).size).toBe(3);
  expect(before.normalize("NFC")).not.toBe(before);
});

test("The sentences of the fixture are those that its article lists", () => {
  const found = splitSentences(fixture).map(({ paragraph, number }) => `${paragraph}.${number}`);
  expect(found).toEqual(source.article.sentences.map(({ paragraph, number }) => `${paragraph}.${number}`));
});

test("A sentence's span gives its text back, counted in code points", () => {
  const points = [...fixture];
  for (const { start, end, text } of splitSentences(fixture))
    expect(points.slice(start, end).join("")).toBe(text);
});

test("An anchor's span gives the anchor back, behind an emoji and a combining accent", () => {
  const points = [...fixture];
  const title = sentenceOf(fixture, 1);
  const [start, end] = findAnchor(title, "in Lune\u0301ra") as [number, number];
  expect(points.slice(start, end).join("")).toBe("in Lune\u0301ra");
  expect(end).toBe(title.end);
});

test("An anchor that stands nowhere, or more than once, has no place and says how often it occurs", () => {
  const sentence = sentenceOf("The crew saw the other crew.");
  expect(findAnchor(sentence, "captain")).toEqual({ occurrences: 0 });
  expect(findAnchor(sentence, "crew")).toEqual({ occurrences: 2 });
  expect(findAnchor(sentence, "")).toEqual({ occurrences: 0 });
});

test("A composed letter is not found where the text has a combining accent", () => {
  expect(findAnchor(sentenceOf(fixture, 1), "Lunéra")).toEqual({ occurrences: 0 });
});

test("A sentence ends at a full stop, a question mark or an exclamation mark before white space", () => {
  expect(textsOf("One. Two? Three! Four")).toEqual(["One.", "Two?", "Three!", "Four"]);
});

test("Marks that close after the full stop belong to the sentence that they close", () => {
  expect(textsOf("He said: “It is ours.” She left. (So they say.) ‘Why?’ he asked.")).toEqual([
    "He said: “It is ours.”",
    "She left.",
    "(So they say.)",
    "‘Why?’",
    "he asked.",
  ]);
});

test("A quotation in a quotation that ends with the sentence stays whole", () => {
  expect(textsOf("“He told us, ‘We saw it.’” They went.")).toEqual([
    "“He told us, ‘We saw it.’”",
    "They went.",
  ]);
});

test("A colon, a dot within a number and a dot within a word end no sentence", () => {
  expect(textsOf("Berth 4.2 is open: see port.example for it.")).toEqual([
    "Berth 4.2 is open: see port.example for it.",
  ]);
});

test("An abbreviation's full stop ends a sentence as any other does, so that two people split alike", () => {
  expect(textsOf("Capt. Quill left.")).toEqual(["Capt.", "Quill left."]);
  expect(textsOf("The U.S. port.")).toEqual(["The U.S.", "port."]);
});

test("Several marks in a row end one sentence", () => {
  expect(textsOf("What?! Wait... Go.")).toEqual(["What?!", "Wait...", "Go."]);
});

test("Lines that are blank make no paragraph, and indentation is no part of a sentence", () => {
  expect(splitSentences("\n  Title  \n \n\tBody. End.\n")).toEqual([
    { paragraph: 1, number: 1, start: 3, end: 8, text: "Title" },
    { paragraph: 2, number: 1, start: 14, end: 19, text: "Body." },
    { paragraph: 2, number: 2, start: 20, end: 24, text: "End." },
  ]);
});

test("Lines that end in a carriage return are split as others are", () => {
  expect(splitSentences("Title\r\nBody.\r\n")).toEqual([
    { paragraph: 1, number: 1, start: 0, end: 5, text: "Title" },
    { paragraph: 2, number: 1, start: 7, end: 12, text: "Body." },
  ]);
});

test("A text of nothing has no sentences", () => {
  expect(splitSentences("")).toEqual([]);
  expect(splitSentences(" \n\n")).toEqual([]);
});

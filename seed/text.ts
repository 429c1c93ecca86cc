// A text's sentences and the anchors in them, counted in code points of the file as it is. Pure.

export type Span = [start: number, end: number];
export type TextSentence = { paragraph: number; number: number; start: number; end: number; text: string };

/** A paragraph is a line that is not blank, a sentence ends at . ? ! (with closing marks) or the line's end; both count from 1. */
export function splitSentences(text: string): TextSentence[] {
  const sentences: TextSentence[] = [];
  let paragraph = 0;
  let lineStart = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") {
      paragraph += 1;
      let number = 0;
      // `s`: a line may end in a carriage return, which . leaves out
      for (const match of line.matchAll(/\S.*?(?:[.?!]+["'”’»›)\]]*(?=\s|$)|$)/gs)) {
        const sentence = match[0].trimEnd();
        if (sentence === "") continue;
        number += 1;
        const start = lineStart + countCodePoints(line.slice(0, match.index));
        sentences.push({ paragraph, number, start, end: start + countCodePoints(sentence), text: sentence });
      }
    }
    lineStart += countCodePoints(line) + 1;
  }
  return sentences;
}

export const countCodePoints = (text: string) => [...text].length;

/** Where `anchor` stands in the sentence, in code points of the whole text; how often it occurs there where not once. */
export function findAnchor(sentence: TextSentence, anchor: string): Span | { occurrences: number } {
  const first = sentence.text.indexOf(anchor);
  const occurrences = anchor === "" ? 0 : sentence.text.split(anchor).length - 1;
  if (occurrences !== 1) return { occurrences };
  const start = sentence.start + countCodePoints(sentence.text.slice(0, first));
  return [start, start + countCodePoints(anchor)];
}

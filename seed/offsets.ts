// Where the sentences and anchors of an article stand in its text. Pure.
import { createHash } from "node:crypto";
import { claimsOf, evidenceOf } from "./compile.ts";
import type { Offsets, SeedArticle } from "./model.ts";
import { countCodePoints, findAnchor, type Span, splitSentences } from "./text.ts";

/** Each fault names the claim or the sentence, and the remedy; what could not be found is left out of the offsets. */
export function findOffsets(article: SeedArticle, text: string): { offsets: Offsets; faults: string[] } {
  const faults: string[] = [];
  const byNumber = new Map(
    splitSentences(text).map((sentence) => [`${sentence.paragraph}.${sentence.number}`, sentence]),
  );
  const sentences: Offsets["sentences"] = {};
  for (const { paragraph, number } of article.sentences) {
    const sentence = byNumber.get(`${paragraph}.${number}`);
    if (sentence) sentences[`${paragraph}.${number}`] = [sentence.start, sentence.end];
    else faults.push(`sentence ${paragraph}.${number} is not in the text: correct its number.`);
  }
  for (const key of byNumber.keys())
    if (!sentences[key]) faults.push(`sentence ${key} of the text is missing: add it.`);

  const anchors: Offsets["anchors"] = {};
  for (const { claim, sentence } of claimsOf(article)) {
    const before = faults.length;
    const pieces = evidenceOf(claim, sentence).map((piece) => {
      const at = `${piece.paragraph}.${piece.sentence}`;
      const place = byNumber.get(at);
      if (!place) return []; // the sentence itself is the fault
      return piece.anchors.flatMap((anchor): Span[] => {
        const span = findAnchor(place, anchor);
        if (Array.isArray(span)) return [span];
        const [times, remedy] =
          span.occurrences === 0
            ? ["is not", "copy it exactly"]
            : [`stands ${span.occurrences} times`, "make it longer until it stands there once"];
        faults.push(`claim ${claim.id}: the anchor "${anchor}" ${times} in sentence ${at}: ${remedy}.`);
        return [];
      });
    });
    if (faults.length === before) anchors[claim.id] = pieces;
  }
  const sha256 = createHash("sha256").update(text).digest("hex");
  return { offsets: { sha256, length: countCodePoints(text), sentences, anchors }, faults };
}

/** The sentences that stand elsewhere than they did: links hold their numbers, so a person has to look. */
export const movedSentences = (before: Offsets, after: Offsets): string[] =>
  Object.keys(before.sentences).filter((key) => `${before.sentences[key]}` !== `${after.sentences[key]}`);

/** As the formatter leaves it: one line for each sentence and claim, where 110 columns hold it. */
export function formatOffsets({ sha256, length, sentences, anchors }: Offsets): string {
  const list = (items: string[], indent: string) =>
    `[\n${items.map((item) => `${indent}  ${item}`).join(",\n")}\n${indent}]`;
  const spaced = (value: unknown) => JSON.stringify(value).replaceAll(",", ", ");
  const claims = Object.entries(anchors).map(([id, pieces], index, all) => {
    const line = `    ${JSON.stringify(id)}: ${spaced(pieces)}`;
    const width = line.length + (index < all.length - 1 ? 1 : 0);
    return width <= 110 ? line : `    ${JSON.stringify(id)}: ${list(pieces.map(spaced), "    ")}`;
  });
  const places = Object.entries(sentences).map(
    ([key, span]) => `    ${JSON.stringify(key)}: ${spaced(span)}`,
  );
  const block = (name: string, lines: string[]) =>
    lines.length === 0 ? `  "${name}": {}` : `  "${name}": {\n${lines.join(",\n")}\n  }`;
  return `{\n  "sha256": ${JSON.stringify(sha256)},\n  "length": ${length},\n${block("sentences", places)},\n${block("anchors", claims)}\n}\n`;
}

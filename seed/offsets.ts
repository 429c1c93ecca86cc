// `npm run seed:offsets`: computes where sentences and anchors stand in the texts, and commits it beside each article.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { claimsOf, evidenceOf } from "./compile.ts";
import type { Offsets, SeedArticle } from "./model.ts";
import { countCodePoints, findAnchor, type Span, splitSentences } from "./text.ts";

/** Throws, naming claim and remedy, where a sentence or an anchor cannot be found exactly once. */
export function computeOffsets(article: SeedArticle, text: string): Offsets {
  const faults: string[] = [];
  const found = splitSentences(text);
  const byNumber = new Map(found.map((sentence) => [`${sentence.paragraph}.${sentence.number}`, sentence]));
  const sentences: Record<string, Span> = {};
  for (const { paragraph, number } of article.sentences) {
    const sentence = byNumber.get(`${paragraph}.${number}`);
    if (sentence) sentences[`${paragraph}.${number}`] = [sentence.start, sentence.end];
    else faults.push(`The text has no sentence ${paragraph}.${number}: correct its number.`);
  }
  for (const key of byNumber.keys())
    if (!sentences[key]) faults.push(`Sentence ${key} of the text is missing: add it.`);

  const anchors: Record<string, Span[][]> = {};
  for (const { claim, sentence } of claimsOf(article)) {
    anchors[claim.id] = evidenceOf(claim, sentence).map((piece) =>
      piece.anchors.map((anchor): Span => {
        const at = `${piece.paragraph}.${piece.sentence}`;
        const place = byNumber.get(at);
        const span = place ? findAnchor(place, anchor) : { occurrences: 0 };
        if (Array.isArray(span)) return span;
        const remedy =
          span.occurrences === 0 ? "copy it exactly" : "make it longer until it stands there once";
        faults.push(
          `Claim ${claim.id}: "${anchor}" stands ${span.occurrences} times in sentence ${at}: ${remedy}.`,
        );
        return [0, 0];
      }),
    );
  }
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return {
    sha256: createHash("sha256").update(text).digest("hex"),
    length: countCodePoints(text),
    sentences,
    anchors,
  };
}

/** The text of an article where it can be had: in ATTEST_TEXTS (default ../shared/article), or beside the article. */
export function readText(article: SeedArticle, folders: string[]): string | undefined {
  const path = folders.map((folder) => join(folder, article.text)).find((candidate) => existsSync(candidate));
  return path === undefined ? undefined : readFileSync(path, "utf8");
}

export const textFolders = (environment: NodeJS.ProcessEnv) => [
  environment.ATTEST_TEXTS ?? "../shared/article",
];

/** Writes the offsets of one article. A sentence that has moved is reported and nothing is written, for links hold its number. */
export function writeOffsets(article: SeedArticle, text: string, file: string): string {
  const offsets = computeOffsets(article, text);
  if (existsSync(file)) {
    const before = JSON.parse(readFileSync(file, "utf8")) as Offsets;
    const moved = Object.keys(before.sentences).filter(
      (key) => `${before.sentences[key]}` !== `${offsets.sentences[key]}`,
    );
    if (moved.length > 0)
      throw new Error(
        `${file}: sentences ${moved.join(", ")} stand elsewhere now. Is it the same text? If it really changed, delete the file first.`,
      );
  }
  writeFileSync(file, `${JSON.stringify(offsets)}\n`);
  return `${file}: ${Object.keys(offsets.sentences).length} sentences, ${Object.keys(offsets.anchors).length} claims`;
}

// Rules for the committed offsets: against the text where it is there, else against themselves.
import { isDeepStrictEqual } from "node:util";
import { claimsOf, evidenceOf } from "../compile.ts";
import { findOffsets } from "../offsets.ts";
import { countCodePoints, type Span } from "../text.ts";
import type { Checked, Rule } from "./checked.ts";
import { keyOf } from "./sentences.ts";

const again = "run npm run seed:offsets.";

/** The text is there: everything is computed anew and compared. */
function againstText({ source: { article, offsets } }: Checked, text: string): string[] {
  const now = findOffsets(article, text);
  if (now.offsets.sha256 !== offsets.sha256)
    return [
      `the text in ${article.text} is not the one that the offsets are of (sha256): put that text there; if the article really changed, delete its offsets file and ${again}`,
    ];
  const stale = (what: string, kept: object, found: object) =>
    [...new Set([...Object.keys(kept), ...Object.keys(found)])]
      .filter((key) => !isDeepStrictEqual(kept[key as never], found[key as never]))
      .map((key) => `${what} ${key}: its offsets are not fresh: ${again}`);
  const { length, sentences, anchors } = now.offsets;
  const declared = new Set(claimsOf(article).map(({ claim }) => claim.id));
  const kept = Object.fromEntries(
    // an anchor that cannot be found is a fault already
    Object.entries(offsets.anchors).filter(([id]) => id in anchors || !declared.has(id)),
  );
  return [
    ...now.faults,
    ...(length === offsets.length
      ? []
      : [`the offsets give the text ${offsets.length} code points, it has ${length}: ${again}`]),
    ...(now.faults.length > 0 ? [] : stale("sentence", offsets.sentences, sentences)),
    ...stale("claim", kept, anchors),
  ];
}

const inside = ([start, end]: Span, [from, to]: Span) => from <= start && start < end && end <= to;

/** The text is not there: lengths and order still have to agree. */
function byThemselves({ source: { article, offsets } }: Checked): string[] {
  const faults: string[] = [];
  let last = 0;
  for (const sentence of article.sentences) {
    const span = offsets.sentences[keyOf(sentence)];
    if (!span) faults.push(`sentence ${keyOf(sentence)}: it has no offsets: ${again}`);
    else if (!inside(span, [last, offsets.length]))
      faults.push(`sentence ${keyOf(sentence)}: its offsets do not follow those before it: ${again}`);
    last = span?.[1] ?? last;
  }
  for (const { claim, sentence } of claimsOf(article)) {
    const pieces = evidenceOf(claim, sentence);
    const spans = offsets.anchors[claim.id] ?? [];
    const fits = pieces.every((piece, index) => {
      const home = offsets.sentences[`${piece.paragraph}.${piece.sentence}`];
      if (!home) return true; // the sentence is the fault
      return (
        spans[index]?.length === piece.anchors.length &&
        piece.anchors.every((anchor, at) => {
          const span = spans[index]?.[at];
          return span && inside(span, home) && span[1] - span[0] === countCodePoints(anchor);
        })
      );
    });
    if (!fits || spans.length !== pieces.length)
      faults.push(`claim ${claim.id}: its offsets do not fit its anchors: ${again}`);
  }
  const listed = new Set(article.sentences.map(keyOf));
  for (const key of Object.keys(offsets.sentences))
    if (!listed.has(key))
      faults.push(`sentence ${key}: the offsets name it, the article does not: list it, or ${again}`);
  const known = new Set(claimsOf(article).map(({ claim }) => claim.id));
  for (const id of Object.keys(offsets.anchors))
    if (!known.has(id)) faults.push(`claim ${id}: the offsets name it, the article does not: ${again}`);
  return faults;
}

export const checkPlaces: Rule = (checked) =>
  checked.text === undefined ? byThemselves(checked) : againstText(checked, checked.text);

// Finds fragments of a known text in a copy of it that somebody brings, by quotation and by their order. Pure.
// After the Web Annotation model's text quote and text position selectors: https://www.w3.org/TR/annotation-model/#selectors
import { normalize } from "./normalize.ts";

/** `start` counts code points of the known text. */
export type Fragment = { id: string; start: number; text: string };
/** UTF-16 offsets of the copy, end exclusive. */
export type Found = { id: string; start: number; end: number };
export type Anchored = { found: Found[]; missed: string[] };

function occurrences(text: string, part: string): number[] {
  const places: number[] = [];
  if (part === "") return places;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}

type Fix = { start: number; at: number };

/** Where a fragment is expected: between its neighbors that occur only once, as far along as in the known text. */
function expect(start: number, fixes: readonly Fix[]): number {
  const before = fixes.findLast((fix) => fix.start <= start);
  const after = fixes.find((fix) => fix.start > start);
  if (before && after)
    return before.at + ((start - before.start) / (after.start - before.start)) * (after.at - before.at);
  if (before) return before.at + (start - before.start);
  return after ? after.at - (after.start - start) : start;
}

/** The longest run of fixes that stand in the same order in both texts: the rest were found in a wrong place. */
function inOrder(fixes: readonly Fix[]): Fix[] {
  const best: { length: number; previous: number }[] = [];
  let last = -1;
  fixes.forEach((fix, i) => {
    let entry = { length: 1, previous: -1 };
    for (let j = 0; j < i; j++) {
      const other = best[j] as { length: number };
      if ((fixes[j] as Fix).at <= fix.at && other.length + 1 > entry.length)
        entry = { length: other.length + 1, previous: j };
    }
    best.push(entry);
    if (last < 0 || entry.length > (best[last] as { length: number }).length) last = i;
  });
  const chain: Fix[] = [];
  for (let i = last; i >= 0; i = (best[i] as { previous: number }).previous) chain.unshift(fixes[i] as Fix);
  return chain;
}

/** How far from the expected place a fragment may stand, in characters: beyond, it belongs to another part of the text. */
const reach = 400;

/** Each fragment where it stands in `copy`; one that stands nowhere near its place among the others is missed. */
export function anchorFragments(copy: string, fragments: readonly Fragment[]): Anchored {
  const { text, at } = normalize(copy);
  const sorted = fragments.toSorted((a, b) => a.start - b.start);
  const places = sorted.map((fragment) => {
    const part = normalize(fragment.text).text.trim();
    return { fragment, part, all: occurrences(text, part) };
  });
  const fixes = inOrder(
    places.flatMap(({ fragment, all }) =>
      all.length === 1 ? [{ start: fragment.start, at: all[0] as number }] : [],
    ),
  );
  const found: Found[] = [];
  const missed: string[] = [];
  for (const { fragment, part, all } of places) {
    const wanted = expect(fragment.start, fixes);
    const nearest = all.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0];
    if (nearest === undefined || (fixes.length > 0 && Math.abs(nearest - wanted) > reach))
      missed.push(fragment.id);
    else
      found.push({ id: fragment.id, start: at[nearest] as number, end: at[nearest + part.length] as number });
  }
  return { found, missed };
}

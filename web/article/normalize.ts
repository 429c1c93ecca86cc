// A text as it is compared: white space, quotation marks, dashes, accents and case do not matter. Pure.

export type Normalized = {
  text: string;
  /** For each character of `text` where it starts in the original, and one more for the end. */
  at: number[];
};

const spaces = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/;
const nothing = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const folded: Record<string, string> = {};
for (const [to, from] of [
  ["'", "‘’‚‛ʼ′`´"],
  ['"', "“”„‟«»″"],
  ["-", "‐‑‒–—―−"],
] as const)
  for (const character of from) folded[character] = to;

/** A word that was broken at the end of a line, as texts out of a PDF have them, is whole again. */
const brokenWord = /(?<=\p{Ll})-[ \t]*\r?\n[ \t]*(?=\p{Ll})/uy;

/** An ellipsis is the same as three dots, a composed letter the same as a decomposed one. */
export function normalize(original: string): Normalized {
  const parts: string[] = [];
  let last = " "; // a text never begins with a space
  const at: number[] = [];
  const push = (characters: string, start: number) => {
    for (const character of characters) {
      if (character === " " && last === " ") continue;
      last = character;
      parts.push(character);
      for (let unit = 0; unit < character.length; unit++) at.push(start);
    }
  };
  let start = 0;
  let skipTo = 0;
  for (const character of original) {
    if (character === "-" && start >= skipTo) {
      brokenWord.lastIndex = start;
      if (brokenWord.test(original)) skipTo = brokenWord.lastIndex;
    }
    if (start < skipTo) {
      start += character.length;
      continue;
    }
    if (spaces.test(character)) push(" ", start);
    else if (character === "…") push("...", start);
    else if (!nothing.test(character)) {
      const plain = (folded[character] ?? character).normalize("NFKD").replace(/\p{M}/gu, "");
      push(plain.toLowerCase(), start);
    }
    start += character.length;
  }
  at.push(start);
  return { text: parts.join(""), at };
}

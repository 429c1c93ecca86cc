// What the rules look at, and what two of them share.
import type { Source } from "../compile.ts";

/** `file` is what a fault names; `text` is absent where the text cannot be had here. */
export type Checked = { file: string; source: Source; text?: string | undefined };

/** Each fault is one line that names the claim (or sentence, or entity) and the remedy. */
export type Rule = (checked: Checked) => string[];

/** Letters and digits only, as the check of quotations counts them: marks and line breaks hide no copy. */
export const wordsOf = (text: string): string[] =>
  [
    ...text
      .normalize("NFKC")
      .toLowerCase()
      .matchAll(/[\p{L}\p{N}]+/gu),
  ].map((match) => match[0]);

/** Those that occur more than once, each once. */
export const repeated = (items: string[]): string[] => [
  ...new Set(items.filter((item, index) => items.indexOf(item) < index)),
];

export const isSlug = (text: string) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);

// What a picture is made of, whoever paints it: paths and lines of text, in pixels, y growing downwards.
import type { Point } from "../graph/layout/geometry.ts";

export type Stroke = { color: string; width: number; dash?: readonly number[]; isRound?: boolean };
/** `d` as in SVG, around `at`, and `scale` times as large; its stroke is as wide as it says. */
export type PathMark = {
  kind: "path";
  d: string;
  at?: Point;
  scale?: number;
  fill?: string;
  stroke?: Stroke;
};
/** One line; `y` is the middle of its letters. `width`: how wide it was measured. */
export type TextMark = {
  kind: "text";
  text: string;
  x: number;
  y: number;
  size: number;
  weight: number;
  color: string;
  anchor: "start" | "middle" | "end";
};
export type Mark = PathMark | TextMark;

/** Marks that belong together, moved by `at`; `of` is what they draw: the ids of an entity, a line or claims. */
export type MarkGroup = { of?: readonly string[]; at?: Point; marks: readonly Mark[] };

/** `title` and `description` are for those who do not look. */
export type Picture = {
  width: number;
  height: number;
  ground: string;
  title: string;
  description: string;
  groups: readonly MarkGroup[];
};

/** Whole hundredths, so that a picture is as short as it looks. */
export const round = (value: number) => Math.round(value * 100) / 100;

export const boxPath = (x: number, y: number, width: number, height: number, radius = 0): string => {
  const [w, h, r] = [round(width), round(height), Math.min(radius, width / 2, height / 2)];
  const corner = (dx: number, dy: number) => (r === 0 ? "" : `a${r} ${r} 0 0 1 ${dx} ${dy}`);
  return `M${round(x + r)} ${round(y)}h${round(w - 2 * r)}${corner(r, r)}v${round(h - 2 * r)}${corner(-r, r)}h${round(2 * r - w)}${corner(-r, -r)}v${round(2 * r - h)}${corner(r, -r)}Z`;
};

// Text widths as the canvas will draw them; only true once the fonts are there.
import type { Font } from "./layout/measure.ts";

const context = document.createElement("canvas").getContext("2d");
const family = '"Inter Variable", sans-serif';

export const fontsReady = (): Promise<unknown> =>
  Promise.all([document.fonts.load(`500 13px ${family}`), document.fonts.load(`400 11.5px ${family}`)]);

/** Most words stand on many lines. */
const known = new Map<string, number>();
const mostKnown = 50_000;

export function measureWidth(text: string, { size, weight }: Font): number {
  const key = `${weight} ${size} ${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (!context) throw new Error("This browser has no 2d canvas.");
  context.font = `${weight} ${size}px ${family}`;
  const { width } = context.measureText(text);
  if (known.size >= mostKnown) known.clear();
  known.set(key, width);
  return width;
}

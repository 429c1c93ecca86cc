// Text widths as the canvas will draw them; only true once the fonts are there.
import type { Font } from "./layout/measure.ts";

const context = document.createElement("canvas").getContext("2d");
const family = '"Inter Variable", sans-serif';

export const fontsReady = (): Promise<unknown> =>
  Promise.all([document.fonts.load(`500 13px ${family}`), document.fonts.load(`400 11.5px ${family}`)]);

export function measureWidth(text: string, { size, weight }: Font): number {
  if (!context) throw new Error("This browser has no 2d canvas.");
  context.font = `${weight} ${size}px ${family}`;
  return context.measureText(text).width;
}

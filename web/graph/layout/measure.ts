// Sizes of what the canvas draws, from text widths that the caller measures. LOOK: node labels 13/16, cards 12.5/15, lines 11.5/13.
export type Font = { size: number; line: number; weight: number };
export type MeasureWidth = (text: string, font: Font) => number;
export type Size = { width: number; height: number };

export const fonts = {
  node: { size: 13, line: 16, weight: 500 },
  card: { size: 12.5, line: 15, weight: 500 },
  edge: { size: 11.5, line: 13, weight: 400 },
} as const satisfies Record<string, Font>;

export const symbol = 26;
export const cardWidth = 164;
const cardPadding = 18;
export const wrapAt = { node: 112, card: cardWidth - 10, edge: 86 } as const;

/** Lines as Cytoscape breaks them: words until the next would pass the width. */
export function wrap(text: string, font: Font, width: number, measure: MeasureWidth): string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    for (const word of paragraph.split(" ")) {
      const last = lines.at(-1);
      if (last !== undefined && measure(`${last} ${word}`, font) <= width)
        lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines;
  });
}

export function textSize(text: string, font: Font, width: number, measure: MeasureWidth): Size {
  const lines = wrap(text, font, width, measure);
  return {
    width: Math.ceil(Math.max(...lines.map((line) => measure(line, font)))),
    height: lines.length * font.line,
  };
}

/** A card grows in height where its words need more than two lines. */
export function cardSize(lines: readonly string[], measure: MeasureWidth): Size {
  const { height } = textSize(lines.join("\n"), fonts.card, wrapAt.card, measure);
  return { width: cardWidth, height: Math.max(48, height + cardPadding) };
}

// A picture that can be shown by itself: whose account it is, the drawing, what its marks mean, and the words behind each line.
import { type About, aboutLine } from "../../common/export/rows.ts";
import { outcomeWord } from "../../common/labels.ts";
import type { Modality } from "../api/generated/graphql.ts";
import { boxAround } from "../graph/layout/geometry.ts";
import { type Font, type MeasureWidth, wrap } from "../graph/layout/measure.ts";
import { wordsOf } from "../graph/problem.ts";
import type { Theme } from "../graph/theme.ts";
import { messages } from "../messages.ts";
import { ladder } from "../state/visible.ts";
import {
  arrowMark,
  barMark,
  cardMark,
  type Drawn,
  drawMarks,
  strokeOf,
  symbolMark,
  textBlock,
} from "./drawing.ts";
import type { Mark, MarkGroup, Picture } from "./marks.ts";
import type { Footnote } from "./notes.ts";

const words = messages.export;
const title: Font = { size: 18, line: 24, weight: 600 };
const heading: Font = { size: 12, line: 16, weight: 600 };
const small: Font = { size: 11.5, line: 15.5, weight: 400 };

/** Pixels. */
const margin = 32;
const gap = 24;
const least = 760;
const column = 340;
/** Of a sign in the legend, and from one to the next. */
const sign = { width: 40, gap: 8, apart: 20, line: 22 };
/** Of a footnote's number, and between footnotes. */
const numbered = { width: 22, apart: 4 };

export type Shown = Drawn & {
  footnotes: readonly Footnote[];
  about: About;
  kindLabels: ReadonlyMap<string, string>;
  modalityLabels: ReadonlyMap<Modality, string>;
};

type Paper = { measure: MeasureWidth; theme: Theme };
/** Marks from the top down: where they end is where the next begin. */
type Block = { groups: MarkGroup[]; bottom: number };

function paragraph(
  text: string,
  font: Font,
  x: number,
  top: number,
  width: number,
  color: string,
  paper: Paper,
) {
  const lines = wrap(text, font, width, paper.measure);
  const marks = textBlock(lines, font, {
    x,
    y: top + (lines.length * font.line) / 2,
    color,
    anchor: "start",
  });
  return { marks, bottom: top + lines.length * font.line };
}

type Sign = { word: string; mark(x: number, y: number): Mark[] };

/** Only what is drawn is explained. */
function signsOf(
  { entities, lines, words: vocabulary, kinds, kindLabels, modalityLabels }: Shown,
  theme: Theme,
): Sign[] {
  const line =
    (head: "triangle" | "vee" | "hollow", modality: Modality, color = theme.edge) =>
    (x: number, y: number): Mark[] => [
      { kind: "path", d: `M${x} ${y}H${x + sign.width - 7}`, stroke: strokeOf(modality, color) },
      arrowMark(head, { x, y }, { x: x + sign.width, y }, color, theme.canvas),
    ];
  const card = (isUnreal: boolean) => (x: number, y: number) => [
    cardMark(boxAround({ x: x + sign.width / 2, y }, 30, 14), theme, isUnreal),
  ];
  const signs: (Sign | null)[] = [
    ...ladder
      .filter((modality) => lines.some((each) => each.modality === modality))
      .map((modality) => ({
        word: modalityLabels.get(modality) ?? modality,
        mark: line("triangle", modality),
      })),
    lines.some(({ interpretation }) => interpretation)
      ? { word: messages.legend.reading, mark: line("vee", "STATED") }
      : null,
    lines.some((each) => wordsOf(each, vocabulary).aim)
      ? { word: words.aim, mark: line("hollow", "STATED") }
      : null,
    lines.some(({ polarity }) => polarity === "DENIED")
      ? {
          word: words.denied,
          mark: (x, y) => [
            ...line("triangle", "STATED")(x, y),
            barMark({ x: x + sign.width / 2, y }, { x: 1, y: 0 }, theme.edge),
          ],
        }
      : null,
    lines.some(({ contested }) => contested)
      ? { word: words.opposed, mark: line("triangle", "STATED", theme.danger) }
      : null,
    ...[...new Set(entities.map(({ kind }) => kind))].map((kind) => {
      const mark = kinds.get(kind) ?? { shape: "tag", hue: "neutral" };
      return {
        word: kindLabels.get(kind) ?? kind,
        mark:
          mark.shape === "card"
            ? card(false)
            : (x: number, y: number) => [symbolMark(mark, { x: x + sign.width / 2, y }, 16, theme)],
      };
    }),
    entities.some(({ unnamed }) => unnamed)
      ? {
          word: messages.legend.unnamed,
          mark: (x, y) => [
            symbolMark({ shape: "circle", hue: "person" }, { x: x + sign.width / 2, y }, 16, theme, true),
          ],
        }
      : null,
    entities.some(({ outcome }) => outcomeWord(outcome) !== null)
      ? { word: messages.legend.unreal, mark: card(true) }
      : null,
  ];
  return signs.filter((each) => each !== null);
}

function legend(shown: Shown, top: number, width: number, { measure, theme }: Paper): Block {
  const marks: Mark[] = [];
  let [x, y] = [margin, top + sign.line / 2];
  for (const { word, mark } of signsOf(shown, theme)) {
    const needed = sign.width + sign.gap + measure(word, small);
    if (x > margin && x + needed > width - margin) [x, y] = [margin, y + sign.line];
    marks.push(
      ...mark(x, y),
      ...textBlock([word], small, { x: x + sign.width + sign.gap, y, color: theme.ink2, anchor: "start" }),
    );
    x += needed + sign.apart;
  }
  return { groups: [{ marks }], bottom: y + sign.line / 2 };
}

/** In as many columns as there is room for, about equally high. */
function footnotes(notes: readonly Footnote[], top: number, width: number, paper: Paper): Block {
  const room = width - 2 * margin;
  const columns = Math.max(1, Math.floor((room + gap) / (column + gap)));
  const wide = (room - (columns - 1) * gap) / columns;
  const { ink, ink2 } = paper.theme;
  const set = notes.map((note) => {
    const { marks, bottom } = paragraph(
      note.text,
      small,
      numbered.width,
      0,
      wide - numbered.width,
      ink2,
      paper,
    );
    const number = textBlock(
      [`${note.number}`],
      { ...small, weight: 600 },
      {
        x: 0,
        y: small.line / 2,
        color: ink,
        anchor: "start",
      },
    );
    return { note, marks: [...number, ...marks], height: bottom + numbered.apart };
  });
  const share = set.reduce((sum, { height }) => sum + height, 0) / columns;
  const groups: MarkGroup[] = [];
  let [index, y, bottom] = [0, top, top];
  for (const { note, marks, height } of set) {
    if (y > top && y - top + height / 2 > share && index < columns - 1) [index, y] = [index + 1, top];
    groups.push({ of: note.claims, at: { x: margin + index * (wide + gap), y }, marks });
    y += height;
    bottom = Math.max(bottom, y);
  }
  return { groups, bottom };
}

/** `isWithin`: of a page that says itself whose account it is and what stands behind the numbers. */
export function pictureOf(shown: Shown, paper: Paper, isWithin = false): Picture {
  const { footnotes: notes, about } = shown;
  const numbers = new Map(notes.map(({ line, number }) => [line, number]));
  const { groups: drawing, box } = drawMarks(shown, numbers, paper.measure, paper.theme);
  const [across, down] = [box.right - box.left, box.bottom - box.top];
  const width = Math.ceil(Math.max(across + 2 * margin, least));
  const { ink, ink2 } = paper.theme;
  const name = about.documents.length === 1 ? (about.documents[0]?.title ?? "") : words.many;
  const whose = aboutLine(about);
  const inside = width - 2 * margin;

  const head = paragraph(name, title, margin, margin, inside, ink, paper);
  const source = paragraph(whose, small, margin, head.bottom + 4, inside, ink2, paper);
  const top = isWithin ? gap : source.bottom + gap;
  const at = { x: (width - across) / 2 - box.left, y: top - box.top };
  const meaning = legend(shown, top + down + gap, width, paper);
  const groups: MarkGroup[] = [
    ...(isWithin ? [] : [{ marks: [...head.marks, ...source.marks] }]),
    ...drawing.map((group) => ({ ...group, at })),
    ...meaning.groups,
  ];
  let { bottom } = meaning;
  if (notes.length > 0 && !isWithin) {
    const behind = paragraph(words.footnotes, heading, margin, bottom + gap, inside, ink, paper);
    const below = footnotes(notes, behind.bottom + 6, width, paper);
    groups.push({ marks: behind.marks }, ...below.groups);
    bottom = below.bottom;
  }
  return {
    width,
    height: Math.ceil(bottom + margin),
    ground: paper.theme.canvas,
    title: name,
    description: whose,
    groups,
  };
}

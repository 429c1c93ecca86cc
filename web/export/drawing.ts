// The canvas as marks: the same places, sizes, patterns and words as Cytoscape draws, from the same tables.
import { outcomeWord } from "../../common/labels.ts";
import type { KindMarks } from "../graph/elements.ts";
import { cardLines } from "../graph/labels.ts";
import {
  type Course,
  courseOf,
  type DrawnNode,
  edgeShape,
  labelBox,
  nodeBox,
} from "../graph/layout/drawing.ts";
import { type Box, centreOf, distance, type Point, union } from "../graph/layout/geometry.ts";
import { type Font, fonts, type MeasureWidth, wrap, wrapAt } from "../graph/layout/measure.ts";
import { labelOf, toDrawnEdges, toDrawnNode, type Words, wordsOf } from "../graph/problem.ts";
import { patternOf } from "../graph/stylesheet.ts";
import { symbols, symbolWidth } from "../graph/symbols.ts";
import type { Theme } from "../graph/theme.ts";
import type { Entity, Place } from "../state/view.ts";
import type { Line } from "../state/visible.ts";
import { boxPath, type Mark, type MarkGroup, round, type Stroke } from "./marks.ts";

export type Drawn = {
  entities: readonly Entity[];
  lines: readonly Line[];
  places: Readonly<Record<string, Place>>;
  /** Lines that wear the marker. */
  lit: ReadonlySet<string>;
  words: Words;
  kinds: KindMarks;
};

/** Of an arrow, as Cytoscape draws it on lines as thin as these: pixels along the line, and to either side. */
const arrow = { length: 7.4, half: 3.7, notch: 3.7 };
const bar = { half: 4, thickness: 2.5 };
const markerWidth = 14;
const padding = 2;
const badge = { size: 9, line: 11, weight: 500 };

export const strokeOf = (modality: Line["modality"], color: string): Stroke => {
  const pattern = patternOf[modality];
  return {
    color,
    width: pattern.width,
    ...("line-dash-pattern" in pattern && { dash: pattern["line-dash-pattern"] }),
    ...("line-cap" in pattern && { isRound: true }),
  };
};

/** Lines of text around a middle. */
export function textBlock(
  lines: readonly string[],
  font: Font,
  { x, y, color, anchor }: { x: number; y: number; color: string; anchor: "start" | "middle" | "end" },
): Mark[] {
  const top = y - ((lines.length - 1) * font.line) / 2;
  return lines.map((text, index) => ({
    kind: "text",
    text,
    x: round(x),
    y: round(top + index * font.line),
    size: font.size,
    weight: font.weight,
    color,
    anchor,
  }));
}

export function symbolMark(
  { shape, hue }: { shape: string; hue: string },
  at: Point,
  width: number,
  theme: Theme,
  isHollow = false,
): Mark {
  const color = theme.hues[hue] ?? theme.edge;
  return {
    kind: "path",
    d: symbols[shape] ?? symbols.circle ?? "",
    at,
    scale: width / symbolWidth,
    ...(isHollow ? { stroke: { color, width: 2, dash: [3, 2] } } : { fill: color }),
  };
}

export const cardMark = (box: Box, theme: Theme, isUnreal: boolean): Mark => ({
  kind: "path",
  d: boxPath(box.left, box.top, box.right - box.left, box.bottom - box.top, 6),
  fill: theme.panel,
  stroke: { color: theme.edge, width: 1.25, ...(isUnreal && { dash: [4, 3] }) },
});

type Head = "triangle" | "vee" | "hollow";
/** At `tip`, seen from `from`. */
export function arrowMark(head: Head, from: Point, tip: Point, color: string, ground: string): Mark {
  const away = distance(from, tip) || 1;
  const [ux, uy] = [(tip.x - from.x) / away, (tip.y - from.y) / away];
  const at = (back: number, aside: number) =>
    `${round(tip.x - ux * back - uy * aside)} ${round(tip.y - uy * back + ux * aside)}`;
  const corners = [at(0, 0), at(arrow.length, arrow.half)];
  if (head === "vee") corners.push(at(arrow.notch, 0));
  corners.push(at(arrow.length, -arrow.half));
  const d = `M${corners.join("L")}Z`;
  return head === "hollow"
    ? { kind: "path", d, fill: ground, stroke: { color, width: 1.25 } }
    : { kind: "path", d, fill: color };
}

/** Across the middle of what is denied. */
export function barMark(middle: Point, along: Point, color: string): Mark {
  const away = Math.hypot(along.x, along.y) || 1;
  const [ux, uy] = [along.x / away, along.y / away];
  const end = (sign: number) =>
    `${round(middle.x - uy * bar.half * sign)} ${round(middle.y + ux * bar.half * sign)}`;
  return { kind: "path", d: `M${end(1)}L${end(-1)}`, stroke: { color, width: bar.thickness } };
}

const headOf = (line: Line, words: Words): Head =>
  wordsOf(line, words).aim ? "hollow" : line.interpretation ? "vee" : "triangle";

const along = ({ start, via, end }: Course, back: number): { d: string; from: Point } => {
  const from = via ?? start;
  const away = distance(from, end) || 1;
  const stop = {
    x: round(end.x - ((end.x - from.x) / away) * back),
    y: round(end.y - ((end.y - from.y) / away) * back),
  };
  const bend = via ? `Q${round(via.x)} ${round(via.y)} ` : "L";
  return { d: `M${round(start.x)} ${round(start.y)}${bend}${stop.x} ${stop.y}`, from };
};

/** `numbers`: of footnotes, by line. `box`: around everything that is drawn. */
export function drawMarks(
  { entities, lines, places, lit, words, kinds }: Drawn,
  numbers: ReadonlyMap<string, number>,
  measure: MeasureWidth,
  theme: Theme,
): { groups: MarkGroup[]; box: Box } {
  const placed = new Map(
    entities.flatMap((entity) => {
      const place = places[entity.id];
      if (!place) return [];
      const node = toDrawnNode(entity, measure);
      return [[entity.id, { entity, node, place, box: nodeBox(node, place) }] as const];
    }),
  );
  const drawn = lines.filter(({ source, target }) => placed.has(source) && placed.has(target));
  const edges = new Map(toDrawnEdges(drawn, words, measure).map((edge) => [edge.id, edge]));
  const strokes: MarkGroup[] = [];
  const labels: MarkGroup[] = [];
  const boxes: Box[] = [];
  for (const line of drawn) {
    const [edge, source, target] = [edges.get(line.id), placed.get(line.source), placed.get(line.target)];
    if (!edge || !source || !target) continue;
    const isLit = lit.has(line.id);
    const course = courseOf(edge, source, target);
    const { label, hull } = edgeShape(edge, source, target);
    strokes.push({ of: [line.id], marks: lineMarks(line, course, centreOf(label), { isLit, words, theme }) });
    boxes.push(hull);
    labels.push({
      of: [line.id],
      marks: labelMarks(line, label, numbers.get(line.id), { isLit, words, theme, measure }),
    });
  }
  const nodes: MarkGroup[] = [];
  for (const { entity, node, place, box } of placed.values()) {
    boxes.push(box);
    const name = labelBox(node, place);
    if (name) boxes.push(name);
    nodes.push({ of: [entity.id], marks: nodeMarks(entity, node, place, box, { kinds, measure, theme }) });
  }
  const [first = { left: 0, top: 0, right: 0, bottom: 0 }, ...rest] = boxes;
  return { groups: [...strokes, ...labels, ...nodes], box: rest.reduce(union, first) };
}

type LineLook = { isLit: boolean; words: Words; theme: Theme };

const colorOf = ({ contested }: Line, { isLit, theme }: LineLook) =>
  contested ? theme.danger : isLit ? theme.ink : theme.edge;

function lineMarks(line: Line, course: Course, middle: Point, look: LineLook): Mark[] {
  const { isLit, words, theme } = look;
  const { d, from } = along(course, arrow.length - 1);
  const color = colorOf(line, look);
  const stroke = strokeOf(line.modality, color);
  const direction = { x: course.end.x - course.start.x, y: course.end.y - course.start.y };
  return [
    ...(isLit
      ? [{ kind: "path", d, stroke: { color: theme.marker, width: markerWidth } } satisfies Mark]
      : []),
    { kind: "path", d, stroke: isLit ? { ...stroke, width: 2.25 } : stroke },
    arrowMark(headOf(line, words), from, course.end, color, theme.canvas),
    ...(line.polarity === "DENIED" ? [barMark(middle, direction, color)] : []),
  ];
}

type LabelLook = LineLook & { measure: MeasureWidth };

function labelMarks(line: Line, box: Box, number: number | undefined, look: LabelLook): Mark[] {
  const { isLit, words, theme, measure } = look;
  const lines = wrap(labelOf(line, words), fonts.edge, wrapAt.edge, measure);
  const color = line.contested ? theme.danger : isLit ? theme.onMarker : theme.ink2;
  const { x, y } = centreOf(box);
  const marks: Mark[] = [
    {
      kind: "path",
      d: boxPath(box.left, box.top, box.right - box.left, box.bottom - box.top),
      fill: isLit ? theme.marker : theme.canvas,
    },
    ...textBlock(lines, fonts.edge, { x, y, color, anchor: "middle" }),
  ];
  if (number === undefined) return marks;
  const width = measure(`${number}`, badge) + 2 * padding;
  const at = { x: box.right + width / 2 - padding, y: box.top + padding };
  return [
    ...marks,
    {
      kind: "path",
      d: boxPath(at.x - width / 2, at.y - badge.line / 2, width, badge.line, 3),
      fill: theme.canvas,
    },
    ...textBlock([`${number}`], badge, { ...at, color: theme.ink, anchor: "middle" }),
  ];
}

type NodeLook = { kinds: KindMarks; measure: MeasureWidth; theme: Theme };

function nodeMarks(entity: Entity, node: DrawnNode, place: Place, box: Box, look: NodeLook): Mark[] {
  const { kinds, measure, theme } = look;
  const color = theme.ink;
  if (node.label === null) {
    const lines = wrap(cardLines(entity).join("\n"), fonts.card, wrapAt.card, measure);
    return [
      cardMark(box, theme, outcomeWord(entity.outcome) !== null),
      ...textBlock(lines, fonts.card, { ...centreOf(box), color, anchor: "middle" }),
    ];
  }
  const mark = kinds.get(entity.kind) ?? { shape: "tag", hue: "neutral" };
  const symbol = symbolMark(mark, centreOf(box), node.size.width, theme, entity.unnamed);
  const name = labelBox(node, place);
  if (!name) return [symbol];
  const lines = wrap(entity.name, fonts.node, wrapAt.node, measure);
  const y = (name.top + name.bottom) / 2;
  const at =
    place.side === "RIGHT"
      ? ({ x: name.left, anchor: "start" } as const)
      : place.side === "LEFT"
        ? ({ x: name.right, anchor: "end" } as const)
        : ({ x: (name.left + name.right) / 2, anchor: "middle" } as const);
  return [symbol, ...textBlock(lines, fonts.node, { ...at, y, color })];
}

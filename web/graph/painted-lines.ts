// The lines of a large drawing, painted on a canvas below Cytoscape's, which takes a tenth of a millisecond to style each.
import type { EdgeData } from "./elements.ts";
import { dimmedOpacity, patternOf } from "./stylesheet.ts";
import type { Theme } from "./theme.ts";

type Point = { x: number; y: number };
/** Where the drawing stands in the window, in pixels of the page. */
type Viewport = { zoom: number; pan: Point; width: number; height: number };
type Painted = {
  lines: readonly EdgeData[];
  /** Of the nodes, by id. */
  places: ReadonlyMap<string, Point>;
  /** Nodes, whose lines are dimmed with them. */
  dimmed: ReadonlySet<string>;
};
type PaintedLines = {
  paint(painted: Painted, viewport: Viewport, theme: Theme): void;
  destroy(): void;
};

/** Below it dashes are smaller than a pixel. */
const patternsFrom = 0.35;
const fainter = 0.45;

/** The control point of a curve; null where the line is straight. See `EdgeData.bend`. */
function controlOf(from: Point, to: Point, bend: string): Point | null {
  const distance = Number.parseFloat(bend);
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (!distance || length === 0) return null;
  const along = distance / length;
  return {
    x: (from.x + to.x) / 2 + (to.y - from.y) * along,
    y: (from.y + to.y) / 2 - (to.x - from.x) * along,
  };
}

/** Arrows and bars are left out: what is not flatly stated is fainter, so that it does not look as if it were. */
const isPlain = ({ wording, denied, arrow }: EdgeData) =>
  wording === "STATED" && !denied && arrow === "triangle";

/** Places and widths are in the drawing's own pixels, as everything that zooms. What is outside of the window is left out. */
function paintLines(
  context: CanvasRenderingContext2D,
  { lines, places, dimmed }: Painted,
  { zoom, pan, width, height }: Viewport,
  theme: Theme,
): void {
  const [left, top] = [-pan.x / zoom, -pan.y / zoom];
  const [right, bottom] = [left + width / zoom, top + height / zoom];
  for (const line of lines) {
    const [from, to] = [places.get(line.source), places.get(line.target)];
    if (!from || !to) continue;
    const control = controlOf(from, to, line.bend);
    const [xs, ys] = [
      [from.x, to.x, control?.x ?? to.x],
      [from.y, to.y, control?.y ?? to.y],
    ];
    if (Math.max(...xs) < left || Math.min(...xs) > right) continue;
    if (Math.max(...ys) < top || Math.min(...ys) > bottom) continue;
    const pattern = patternOf[line.wording];
    const isDashed = zoom >= patternsFrom && "line-dash-pattern" in pattern;
    context.setLineDash(isDashed ? [...pattern["line-dash-pattern"]] : []);
    context.lineCap = "line-cap" in pattern && isDashed ? pattern["line-cap"] : "butt";
    context.lineWidth = pattern.width;
    context.strokeStyle = line.contested ? theme.danger : theme.edge;
    context.globalAlpha =
      (isPlain(line) ? 1 : fainter) *
      (dimmed.has(line.source) || dimmed.has(line.target) ? dimmedOpacity : 1);
    context.beginPath();
    context.moveTo(from.x, from.y);
    if (control) context.quadraticCurveTo(control.x, control.y, to.x, to.y);
    else context.lineTo(to.x, to.y);
    context.stroke();
  }
}

export function mountPaintedLines(container: HTMLElement): PaintedLines {
  const canvas = document.createElement("canvas");
  canvas.className = "painted-lines";
  container.prepend(canvas);
  const context = canvas.getContext("2d");
  canvas.dataset.lines = "0";
  return {
    paint(painted, viewport, theme) {
      const lines = `${painted.lines.length}`;
      if (lines === "0" && canvas.dataset.lines === "0") return;
      canvas.dataset.lines = lines;
      const ratio = window.devicePixelRatio;
      const [width, height] = [Math.round(viewport.width * ratio), Math.round(viewport.height * ratio)];
      if (canvas.width !== width) canvas.width = width;
      if (canvas.height !== height) canvas.height = height;
      if (!context) return;
      context.resetTransform();
      context.clearRect(0, 0, width, height);
      const { zoom, pan } = viewport;
      context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * pan.x, ratio * pan.y);
      paintLines(context, painted, viewport, theme);
    },
    destroy: () => canvas.remove(),
  };
}

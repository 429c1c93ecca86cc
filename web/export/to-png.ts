// A picture as PNG, painted with the page's own fonts.
import { messages } from "../messages.ts";
import type { Mark, Picture } from "./marks.ts";

const family = '"Inter Variable", sans-serif';

/** Pixels to a side, and in all: some browser in use gives an empty picture above these. */
const longestSide = 16_384;
const largestArea = 2 ** 28;

function paint(context: CanvasRenderingContext2D, mark: Mark): void {
  context.save();
  if (mark.kind === "text") {
    context.font = `${mark.weight} ${mark.size}px ${family}`;
    context.fillStyle = mark.color;
    context.textAlign = mark.anchor === "middle" ? "center" : mark.anchor;
    context.textBaseline = "middle";
    context.fillText(mark.text, mark.x, mark.y);
  } else {
    const { d, at, scale = 1, fill, stroke } = mark;
    if (at) context.translate(at.x, at.y);
    context.scale(scale, scale);
    const path = new Path2D(d);
    if (fill) {
      context.fillStyle = fill;
      context.fill(path);
    }
    if (stroke) {
      context.strokeStyle = stroke.color;
      context.lineWidth = stroke.width / scale;
      context.setLineDash((stroke.dash ?? []).map((length) => length / scale));
      context.lineCap = stroke.isRound ? "round" : "butt";
      context.stroke(path);
    }
  }
  context.restore();
}

/** `scale`: pixels for each of the drawing's. Throws where no browser paints as many. */
export async function toPng(picture: Picture, scale: number): Promise<Blob> {
  const [width, height] = [Math.ceil(picture.width * scale), Math.ceil(picture.height * scale)];
  if (Math.max(width, height) > longestSide || width * height > largestArea)
    throw new Error(messages.export.tooLarge(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (!context) throw new Error(messages.export.noCanvas);
  context.fillStyle = picture.ground;
  context.fillRect(0, 0, width, height);
  context.scale(scale, scale);
  for (const { at, marks } of picture.groups) {
    context.save();
    if (at) context.translate(at.x, at.y);
    for (const mark of marks) paint(context, mark);
    context.restore();
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Error(messages.export.noCanvas);
  return blob;
}

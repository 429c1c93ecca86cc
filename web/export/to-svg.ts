// A picture as SVG: text stays text, and each group says what it draws.
import { xml } from "../../common/export/xml.ts";
import { type Mark, type PathMark, type Picture, round } from "./marks.ts";

const family = "Inter, 'Inter Variable', 'Helvetica Neue', Arial, sans-serif";

function path({ d, at, scale = 1, fill = "none", stroke }: PathMark): string {
  const place = at
    ? ` transform="translate(${round(at.x)} ${round(at.y)})${scale === 1 ? "" : ` scale(${round(scale)})`}"`
    : "";
  const line = stroke
    ? ` stroke="${stroke.color}" stroke-width="${round(stroke.width / scale)}"${
        stroke.dash
          ? ` stroke-dasharray="${stroke.dash.map((length) => round(length / scale)).join(" ")}"`
          : ""
      }${stroke.isRound ? ` stroke-linecap="round"` : ""}`
    : "";
  return `<path d="${d}" fill="${fill}"${line}${place}/>`;
}

const markup = (mark: Mark): string =>
  mark.kind === "path"
    ? path(mark)
    : `<text x="${round(mark.x)}" y="${round(mark.y)}" font-size="${mark.size}" font-weight="${mark.weight}" fill="${mark.color}" text-anchor="${mark.anchor}" dominant-baseline="central">${xml(mark.text)}</text>`;

export function toSvg({ width, height, ground, title, description, groups }: Picture): string {
  const drawn = groups.map(({ of = [], at, marks }) => {
    const place = at ? ` transform="translate(${round(at.x)} ${round(at.y)})"` : "";
    const ids = of.length > 0 ? ` data-of="${xml(of.join(" "))}"` : "";
    return `<g${ids}${place}>${marks.map(markup).join("")}</g>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${family}">
<title>${xml(title)}</title>
<desc>${xml(description)}</desc>
<rect width="${width}" height="${height}" fill="${ground}"/>
${drawn.join("\n")}
</svg>
`;
}

// What the menu "Export" offers, each made from what is visible and all that stands behind it: a new one is an entry here.
import { type FormatName, formats } from "../../common/export/formats.ts";
import type { Size } from "../../common/export/rows.ts";
import type { Modality } from "../api/generated/graphql.ts";
import { measureWidth } from "../graph/measure-text.ts";
import { light } from "../graph/theme.ts";
import type { Session } from "../state/session.ts";
import type { View } from "../state/view.ts";
import { footnotesOf } from "./notes.ts";
import { toPage } from "./page.ts";
import { pictureOf } from "./picture.ts";
import { type Exported, readView, type Visible } from "./read-view.ts";
import { reportOf } from "./report.ts";
import { toPng } from "./to-png.ts";
import { toSvg } from "./to-svg.ts";

export type Shown = Visible & {
  state: View;
  lit: readonly string[];
  /** How much the graph holds that it is of. */
  whole: Size;
  /** By filters, in words. */
  leftOut: readonly string[];
  session: Session;
};
/** With all that stands behind it. */
type Read = Shown & { read: Exported };
/** `file`: the end of its name. */
type Exporter = { file: string; make(view: Shown, signal: AbortSignal): Promise<Blob> };

/** Makes of the view what needs its claims, asked for page by page. */
const ofRead =
  (make: (view: Read) => Blob | Promise<Blob>): Exporter["make"] =>
  async (view, signal) =>
    make({ ...view, read: await readView(view, view.session, view.leftOut, view.whole, signal) });

/** From the top of the drawing down, so that the eye finds the number. */
function inReadingOrder({ lines, places }: Visible) {
  const middle = ({ source, target }: Visible["lines"][number]) => {
    const [a, b] = [places[source] ?? { x: 0, y: 0 }, places[target] ?? { x: 0, y: 0 }];
    return { x: a.x + b.x, y: a.y + b.y };
  };
  const row = 80; // what stands about as high is read from left to right
  return lines
    .map((line) => ({ line, at: middle(line) }))
    .sort((a, b) => Math.floor(a.at.y / row) - Math.floor(b.at.y / row) || a.at.x - b.at.x)
    .map(({ line }) => line);
}

function shownOf(view: Read) {
  const { entities, lines, places, lit, read, session } = view;
  const { kinds, modalities } = session.opening.vocabulary;
  const modalityLabels = new Map(modalities.map(({ modality, label }) => [modality, label]));
  const labelOf = (modality: string) => modalityLabels.get(modality as Modality) ?? modality;
  const shown = {
    entities,
    lines,
    places,
    lit: new Set(lit),
    words: session.words,
    kinds: session.marks,
    footnotes: footnotesOf(inReadingOrder(view), read.claims, labelOf),
    about: read.about,
    kindLabels: new Map(kinds.map(({ kind, label }) => [kind, label])),
    modalityLabels,
  };
  return { shown, labelOf };
}

/** On white paper as on a bright screen: always in the light colours. */
const paper = { measure: measureWidth, theme: light };
const picture = (view: Read) => pictureOf(shownOf(view).shown, paper);

function report(view: Read): string {
  const { shown, labelOf } = shownOf(view);
  const { read, state } = view;
  const within = pictureOf(shown, paper, true);
  const nameOf = new Map(read.entities.map(({ id, label }) => [id, label]));
  const named = (id: string) => {
    const [source = "", , target] = id.split("|");
    const ends = target === undefined ? [source] : [source, target];
    return ends.map((end) => nameOf.get(end) ?? end).join(" – ");
  };
  return reportOf({
    title: within.title,
    svg: toSvg(within),
    footnotes: shown.footnotes,
    ...read,
    notes: Object.entries(state.notes).map(([id, text]) => ({ on: named(id), text })),
    labelOf,
  });
}

const png = (scale: number): Exporter => ({
  file: scale === 1 ? "view.png" : `view@${scale}x.png`,
  make: ofRead((view) => toPng(picture(view), scale)),
});

const data = (name: FormatName): Exporter => ({
  file: name,
  make: ofRead(async ({ read }) => {
    const { type, write } = formats[name];
    const pieces: string[] = [];
    const source = { about: read.about, entities: () => read.entities, claims: () => read.claims };
    for await (const piece of write(source)) pieces.push(piece);
    return new Blob(pieces, { type });
  }),
});

export const exporters = {
  png: png(1),
  png2: png(2),
  png4: png(4),
  svg: {
    file: "view.svg",
    make: ofRead((view) => new Blob([toSvg(picture(view))], { type: "image/svg+xml" })),
  },
  page: {
    file: "view.html",
    make: async (view, signal) => new Blob([await toPage(view, signal)], { type: "text/html" }),
  },
  report: {
    file: "report.html",
    make: ofRead((view) => new Blob([report(view)], { type: "text/html" })),
  },
  claims: data("claims.csv"),
  entities: data("entities.csv"),
  json: data("graph.json"),
  gexf: data("graph.gexf"),
  graphml: data("graph.graphml"),
} as const satisfies Record<string, Exporter>;

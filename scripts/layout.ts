// `npm run layout`: computes where the entities of each shipped view and story stand and writes it beside them. Seeded: same view, same file.
// `npm run layout -- NAME ...`: only those of these names, an article's slug for its view, a story's id. Fails where a drawing is not legible.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fontkit from "fontkit";
import { sources } from "../seed/articles/index.ts";
import { compileArticle, type Source } from "../seed/compile.ts";
import {
  type DocumentRows,
  type PositionRow,
  type StoryPosition,
  type StorySource,
  storyWidths,
} from "../seed/model.ts";
import { groupRelations } from "../server/graph/relations.ts";
import { vocabulary } from "../server/graphql/vocabulary.ts";
import type { EntityFieldsFragment } from "../web/api/generated/graphql.ts";
import { boxesOf, type Place } from "../web/graph/layout/drawing.ts";
import { beyondLimits, type Faults, faultCounts, findFaults } from "../web/graph/layout/faults.ts";
import { layoutLegibly } from "../web/graph/layout/legible.ts";
import { type Font, fonts } from "../web/graph/layout/measure.ts";
import { prices } from "../web/graph/layout/score.ts";
import { toDrawnEdges, toDrawnNode, type Words } from "../web/graph/problem.ts";
import type { Line } from "../web/state/visible.ts";

type Effort = { starts: number; steps: number };
type View = { width: number; canvas: { width: number; height: number }; entities: string[] };
type MeasuredFont = { layout(text: string): { advanceWidth: number }; unitsPerEm: number };

const root = join(import.meta.dirname, "..");
const fontOf = (weight: number) =>
  fontkit.create(
    readFileSync(join(root, `node_modules/@fontsource/inter/files/inter-latin-${weight}-normal.woff`)),
  ) as unknown as MeasuredFont;
/** The two weights that the canvas draws; the page's variable font has the same advances. */
const inter = new Map([400, 500].map((weight) => [weight, fontOf(weight)]));

/** Inter as the page draws it; one part in fifty is left for rounding and hinting. */
function measure(text: string, { size, weight }: Font): number {
  const font = inter.get(weight);
  if (!font) throw new Error(`No font of weight ${weight} is loaded.`);
  return (font.layout(text).advanceWidth / font.unitsPerEm) * size * 1.02;
}

const words: Words = {
  predicates: new Map(vocabulary.predicates.map((entry) => [entry.predicate, entry])),
  wordings: new Map(vocabulary.modalities.map(({ modality, word }) => [modality, word])),
};

/** What is drawn of these entities: they, and every line among them. */
function problemOf(rows: DocumentRows, entityIds: readonly string[], canvas: View["canvas"]) {
  const shown = new Set(entityIds);
  const entities = rows.entities
    .filter(({ id }) => shown.has(id))
    .map((row) => ({
      ...row,
      degree: 0,
      date: row.dateAsWritten === null ? null : { edtf: row.dateEdtf, asWritten: row.dateAsWritten },
    })) as unknown as EntityFieldsFragment[];
  const links = rows.claims
    .filter(
      ({ subject, object, status }) =>
        shown.has(subject) && shown.has(object) && (status === "ACTIVE" || status === "DISPUTED"),
    )
    .map((claim) => ({
      ...claim,
      source: claim.subject,
      target: claim.object,
      document: rows.document.id,
      contested: false,
    }));
  const lines = groupRelations(links) as unknown as Line[];
  return {
    nodes: entities.map((entity) => toDrawnNode(entity, measure)),
    edges: toDrawnEdges(lines, words, measure),
    canvas,
  };
}

/** On the way two labels may cross more lightly than where nobody checks the end: fewer lines cross then. */
const price = { ...prices, labels: 30 };

const smallestText = Math.min(...Object.values(fonts).map(({ size }) => size));

/** Pixels of the canvas at its left and top that the switch of graph and list takes, in windows that show more than one thing. */
const taken = { width: 122, height: 46, from: 768 };

function isUnderSwitch({ nodes, edges }: ReturnType<typeof boxesOf>): boolean {
  const boxes = [...nodes.map(({ box }) => box), ...[...nodes, ...edges].flatMap(({ label }) => label ?? [])];
  return boxes.some(({ left, top }) => left < taken.width && top < taken.height);
}

type Places = ReadonlyMap<string, Place>;

/** As it is, as in a mirror, upside down, and both. */
function turned(places: Places, { width, height }: View["canvas"]): Places[] {
  const across = { LEFT: "RIGHT", RIGHT: "LEFT", TOP: "TOP", BOTTOM: "BOTTOM" } as const;
  const upright = { LEFT: "LEFT", RIGHT: "RIGHT", TOP: "BOTTOM", BOTTOM: "TOP" } as const;
  const map = (turn: (place: Place) => Place, of: Places) =>
    new Map([...of].map(([id, place]) => [id, turn(place)] as const));
  const mirror = (of: Places) => map(({ x, y, side }) => ({ x: width - x, y, side: across[side] }), of);
  const overturn = (of: Places) => map(({ x, y, side }) => ({ x, y: height - y, side: upright[side] }), of);
  return [places, mirror(places), overturn(places), overturn(mirror(places))];
}

const faultsOf = (problem: ReturnType<typeof problemOf>, places: Places): Faults =>
  findFaults({ ...boxesOf(problem, places), canvas: problem.canvas, smallestText });

/** Prints what is wrong with the drawing of these entities at these places; a drawing that is not legible fails the run. */
function report(
  name: string,
  rows: DocumentRows,
  { width, canvas, entities }: View,
  positions: PositionRow[],
): void {
  const problem = problemOf(rows, entities, canvas);
  const places = new Map(positions.map(({ entity, x, y, labelSide }) => [entity, { x, y, side: labelSide }]));
  const faults = faultsOf(problem, places);
  const size = `${problem.nodes.length} entities, ${problem.edges.length} lines`;
  console.log(`${name} at ${width}: ${size}; ${faultCounts(faults)}`);
  const beyond = beyondLimits(faults);
  if (Object.keys(beyond).length === 0) return;
  console.error("Not legible:", beyond);
  process.exitCode = 1;
}

function layOut(
  rows: DocumentRows,
  { width, canvas, entities }: View,
  { starts, steps }: Effort,
): PositionRow[] {
  const problem = problemOf(rows, entities, canvas);
  const { places } = layoutLegibly(problem, { seed: 8, starts, steps, warmings: 6, price });
  const isFree = (turn: Places) =>
    Object.keys(beyondLimits(faultsOf(problem, turn))).length === 0 &&
    (width < taken.from || !isUnderSwitch(boxesOf(problem, turn)));
  const free = turned(places, canvas).find(isFree);
  if (!free) console.log(`Something stands under the switch at ${width}, however it is turned.`);
  return [...(free ?? places)].map(([entity, { x, y, side }]) => ({ entity, width, x, y, labelSide: side }));
}

function write(file: string, positions: StoryPosition[]): void {
  const lines = positions
    .toSorted((a, b) => a.width - b.width || (a.step ?? 0) - (b.step ?? 0) || (a.entity < b.entity ? -1 : 1))
    .map((row) => JSON.stringify(row));
  writeFileSync(join(root, file), `[\n${lines.join(",\n")}\n]\n`);
}

async function layOutView({ article }: Source, rows: DocumentRows): Promise<void> {
  const { view } = (await import(`../seed/views/${article.slug}.ts`)) as { view: View[] };
  const positions = view.flatMap((each) => {
    const places = layOut(rows, each, { starts: 112, steps: 14_000 });
    report(article.slug, rows, each, places);
    return places;
  });
  write(`seed/views/${article.slug}.positions.json`, positions);
}

/** All entities of a story at once, so that they stand still; step by step where they are too many for the canvas. */
function layOutStory({ story }: StorySource, rows: DocumentRows): void {
  const effort = { starts: 32, steps: 8_000 };
  const all = [...new Set(story.steps.flatMap(({ entities }) => entities))];
  const positions: StoryPosition[] = [];
  for (const { width, canvas, ...limit } of storyWidths) {
    const together = all.length <= ("mostEntities" in limit ? limit.mostEntities : all.length);
    const whole = together ? layOut(rows, { width, canvas, entities: all }, effort) : [];
    positions.push(...whole);
    if (together) report(`${story.id}, all of it`, rows, { width, canvas, entities: all }, whole);
    story.steps.forEach(({ entities }, index) => {
      const step = { width, canvas, entities };
      const own = together ? whole : layOut(rows, step, effort);
      if (!together) positions.push(...own.map((row) => ({ step: index + 1, ...row })));
      report(`${story.id}, step ${index + 1}`, rows, step, own);
    });
  }
  write(`seed/stories/${story.id}.positions.json`, positions);
}

const asked = process.argv.slice(2);
const known = sources.flatMap(({ article, stories }) => [
  article.slug,
  ...stories.map(({ story }) => story.id),
]);
const wanted = (name: string) => asked.length === 0 || asked.includes(name);
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`There is no view and no story ${unknown.join(", ")}. There are ${known.join(", ")}.`);
  process.exit(1);
}

for (const source of sources) {
  const rows = compileArticle(source);
  if (wanted(source.article.slug)) await layOutView(source, rows);
  for (const story of source.stories) if (wanted(story.story.id)) layOutStory(story, rows);
}

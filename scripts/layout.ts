// `npm run layout`: computes where the entities of each shipped view stand and writes it beside the view. Seeded: same view, same file.
// Fails where a drawing is not legible.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fontkit from "fontkit";
import { sources } from "../seed/articles/index.ts";
import { compileArticle } from "../seed/compile.ts";
import type { DocumentRows, PositionRow } from "../seed/model.ts";
import { groupRelations } from "../server/graph/relations.ts";
import { vocabulary } from "../server/graphql/vocabulary.ts";
import type { EntityFieldsFragment } from "../web/api/generated/graphql.ts";
import { boxesOf } from "../web/graph/layout/drawing.ts";
import { beyondLimits, type Faults, faultCounts, findFaults } from "../web/graph/layout/faults.ts";
import { layoutLegibly } from "../web/graph/layout/legible.ts";
import { type Font, fonts } from "../web/graph/layout/measure.ts";
import { toDrawnEdges, toDrawnNode, type Words } from "../web/graph/problem.ts";
import type { Line } from "../web/state/visible.ts";

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

function layOut(
  rows: DocumentRows,
  view: View,
  { starts, steps }: { starts: number; steps: number },
): { positions: PositionRow[]; cost: number; lines: number; faults: Faults } {
  const shown = new Set(view.entities);
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
  const problem = {
    nodes: entities.map((entity) => toDrawnNode(entity, measure)),
    edges: toDrawnEdges(lines, words, measure),
    canvas: view.canvas,
  };
  const { places, cost } = layoutLegibly(problem, { seed: 8, starts, steps, warmings: 6 });
  const positions = [...places].map(([entity, { x, y, side }]) => ({
    entity,
    width: view.width,
    x,
    y,
    labelSide: side,
  }));
  const smallestText = Math.min(...Object.values(fonts).map(({ size }) => size));
  const faults = findFaults({ ...boxesOf(problem, places), canvas: view.canvas, smallestText });
  return { positions, cost, lines: lines.length, faults };
}

const starts = Number(process.argv[2] ?? 112);
const steps = Number(process.argv[3] ?? 14_000);
for (const source of sources) {
  const { view } = (await import(`../seed/views/${source.article.slug}.ts`)) as { view: View[] };
  const rows = compileArticle(source);
  const results = view.map((each) => ({ each, ...layOut(rows, each, { starts, steps }) }));
  for (const { each, cost, lines, faults } of results) {
    const size = `${each.entities.length} entities, ${lines} lines, cost ${cost.toFixed(1)}`;
    console.log(`${source.article.slug} at ${each.width}: ${size}; ${faultCounts(faults)}`);
    const beyond = beyondLimits(faults);
    if (Object.keys(beyond).length === 0) continue;
    console.error("Not legible:", beyond);
    process.exitCode = 1;
  }
  const positions = results
    .flatMap((result) => result.positions)
    .sort((a, b) => a.width - b.width || (a.entity < b.entity ? -1 : 1));
  writeFileSync(
    join(root, `seed/views/${source.article.slug}.positions.json`),
    `[\n${positions.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`,
  );
}

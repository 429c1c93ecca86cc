// What the page does with the API: each an asynchronous step that ends in one transition of the store.
import { ask } from "../api/client.ts";
import {
  type EntityKind,
  type Modality,
  NeighborhoodDocument,
  type OpeningQuery,
  OverviewDocument,
  SubgraphDocument,
} from "../api/generated/graphql.ts";
import { relationOf } from "../article/outline.ts";
import { layoutLegibly } from "../graph/layout/legible.ts";
import { placeBeside } from "../graph/layout/place-beside.ts";
import { measureWidth } from "../graph/measure-text.ts";
import { toDrawnEdges, toDrawnNode, type Words } from "../graph/problem.ts";
import { change, store } from "./store.ts";
import { add, open } from "./transitions.ts";
import type { LinkedView } from "./url.ts";
import { type Entity, noFilter, type Place, type Relation, toClaimFilter } from "./view.ts";
import { lineOf } from "./visible.ts";

/** Everything that does not change while the page is open. */
export type Session = {
  opening: OpeningQuery;
  words: Words;
  marks: Map<string, { shape: string; hue: string }>;
  /** The lines that a sentence's claims are drawn as. */
  linesOfSentence: Map<string, string[]>;
  axes: { modalities: Modality[]; kinds: EntityKind[]; speakers: string[] };
};

export function createSession(opening: OpeningQuery): Session {
  const { vocabulary, facets } = opening;
  return {
    opening,
    words: {
      predicates: new Map(vocabulary.predicates.map((entry) => [entry.predicate, entry])),
      wordings: new Map(vocabulary.modalities.map(({ modality, word }) => [modality, word ?? null])),
    },
    marks: new Map(vocabulary.kinds.map(({ kind, shape, hue }) => [kind, { shape, hue }])),
    linesOfSentence: new Map(
      opening.documents.edges.flatMap(({ node }) =>
        node.sentences.map(({ id, claims }) => [id, [...new Set(claims.map(relationOf))]] as const),
      ),
    ),
    axes: {
      modalities: vocabulary.modalities.map(({ modality }) => modality),
      kinds: vocabulary.kinds.map(({ kind }) => kind),
      speakers: facets.speakers.map(({ entity }) => entity.id),
    },
  };
}

const budget = 25;
/** Under a second in the browser. */
const quick = { seed: 1, starts: 1, steps: 8_000 };
export type Size = { window: number; width: number; height: number };
const unfiltered = (relations: readonly Relation[]) =>
  relations.flatMap((relation) => lineOf(relation, noFilter) ?? []);

type Loaded = { nodes: readonly Entity[]; relations: readonly Relation[] };

function problemOf({ nodes, relations }: Loaded, words: Words) {
  return {
    nodes: nodes.map((node) => toDrawnNode(node, measureWidth)),
    edges: toDrawnEdges(unfiltered(relations), words, measureWidth),
  };
}

type Placed = { entity: string; width: number; x: number; y: number; labelSide: Place["side"] };

/** The widest set of places that was laid out for a window of this width or a narrower one; else the narrowest. */
const widthFor = (rows: readonly Placed[], windowWidth: number): number | undefined => {
  const widths = [...new Set(rows.map(({ width }) => width))].sort((a, b) => b - a);
  const breakpoints: Record<number, number | undefined> = { 1440: 1200, 1024: 768 };
  return widths.find((width) => windowWidth >= (breakpoints[width] ?? 0)) ?? widths.at(-1);
};

const placesAt = (rows: readonly Placed[], width: number): Record<string, Place> =>
  Object.fromEntries(
    rows
      .filter((row) => row.width === width)
      .map(({ entity, x, y, labelSide }) => [entity, { x, y, side: labelSide }]),
  );

/** The shipped view at this window width, where the graph holds its document alone. */
function shippedPlaces(
  { opening }: Session,
  windowWidth: number,
): { places: Record<string, Place>; width: number } | null {
  const rows = opening.documents.edges[0]?.node.opening ?? [];
  const width = widthFor(rows, windowWidth);
  if (opening.documents.totalCount !== 1 || width === undefined) return null;
  return { width, places: placesAt(rows, width) };
}

/** Opens what the link holds, else the shipped view, else an overview. Gives the ids that the graph no longer has. */
export async function openView(session: Session, linked: LinkedView | null, size: Size): Promise<string[]> {
  const { filter = noFilter, selection = null, expansions = [] } = linked ?? {};
  const rest = { filter, selection, expansions };
  const shipped = linked?.places ? null : shippedPlaces(session, size.window);
  const known = linked?.places ?? shipped?.places;
  if (known) {
    const wanted = Object.keys(known);
    const { subgraph } = await ask(SubgraphDocument, { ids: wanted });
    const found = new Set(subgraph.nodes.map(({ id }) => id));
    const places = Object.fromEntries(Object.entries(known).filter(([id]) => found.has(id)));
    const gone = wanted.filter((id) => !found.has(id));
    change(open(subgraph, places, gone.length === 0 ? (shipped?.width ?? null) : null, rest));
    return gone;
  }
  const { overview } = await ask(OverviewDocument, { budget });
  const problem = {
    ...problemOf(overview, session.words),
    canvas: { width: size.width, height: size.height },
  };
  const { places } = layoutLegibly(problem, quick);
  change(open(overview, Object.fromEntries(places), null, rest));
  return [];
}

/** Opens one step of a story: its entities where it places them, without a filter. */
export async function openStep(positions: readonly Placed[], size: Size): Promise<void> {
  const width = widthFor(positions, size.window);
  if (width === undefined) return;
  const places = placesAt(positions, width);
  const { subgraph } = await ask(SubgraphDocument, { ids: Object.keys(places) });
  change(open(subgraph, places, null));
}

/** Opens the world of these speakers: what they say, and nobody else, laid out anew. */
export async function openWorld(session: Session, speakers: string[], size: Size): Promise<void> {
  const { axes, words } = session;
  const filter = { ...noFilter, speakers: axes.speakers.filter((id) => !speakers.includes(id)) };
  const { overview } = await ask(OverviewDocument, { budget, filter: toClaimFilter(filter, axes) ?? null });
  const problem = { ...problemOf(overview, words), canvas: { width: size.width, height: size.height } };
  const { places } = layoutLegibly(problem, quick);
  change(open(overview, Object.fromEntries(places), null, { filter }));
}

/** Loads these beside what is shown, with all relations among them, and places the new ones. */
async function addBeside(session: Session, parent: string | null, ids: string[]): Promise<number> {
  const before = store.getState().places;
  const { subgraph } = await ask(SubgraphDocument, { ids: [...Object.keys(before), ...ids] });
  const { places } = store.getState(); // what the reader moved or took away meanwhile stays so
  if (parent !== null && !places[parent]) return 0;
  const fresh = subgraph.nodes.filter(({ id }) => ids.includes(id) && !places[id]);
  const neighbor = subgraph.relations.find(
    ({ source, target }) =>
      (fresh.some(({ id }) => id === source) && places[target]) ||
      (fresh.some(({ id }) => id === target) && places[source]),
  );
  const beside =
    parent ??
    (neighbor
      ? places[neighbor.source]
        ? neighbor.source
        : neighbor.target
      : (Object.keys(places)[0] ?? ""));
  const added = placeBeside(
    beside,
    fresh.map((node) => toDrawnNode(node, measureWidth)),
    problemOf(subgraph, session.words),
    places,
  );
  change(add(parent, subgraph, added));
  return fresh.length;
}

/** Adds the 20 best connected neighbors that pass the filter and are not shown yet; gives how many. */
export async function expand(session: Session, id: string): Promise<number> {
  const { places, filter } = store.getState();
  const shown = Object.keys(places);
  const asked = toClaimFilter(filter, session.axes);
  const { neighborhood } = await ask(NeighborhoodDocument, { id, with: [], ...(asked && { filter: asked }) });
  const fresh = neighborhood.nodes.map((node) => node.id).filter((other) => !shown.includes(other));
  return fresh.length === 0 ? 0 : addBeside(session, id, fresh);
}

/** Puts a path's entities into the view where they are not there yet, with all lines among what is shown. */
export async function revealPath(session: Session, entities: string[], lines: string[]): Promise<void> {
  const { places, relations } = store.getState();
  const missing = entities.filter((id) => !places[id]);
  if (missing.length > 0 || lines.some((id) => !relations[id])) await addBeside(session, null, missing);
}

/** Puts one entity into the view where it is not there yet. */
export async function reveal(session: Session, id: string): Promise<void> {
  if (!store.getState().places[id]) await addBeside(session, null, [id]);
}

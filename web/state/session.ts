// What the page does with the API: each an asynchronous step that ends in one transition of the store, or, once its
// signal is aborted, in none.

import { nameWithOutcome } from "../../common/labels.ts";
import { relationOf } from "../../common/relation-id.ts";
import { ask } from "../api/client.ts";
import {
  BesideDocument,
  JudgedDocument,
  NeighborhoodDocument,
  NotDrawnDocument,
  type NotDrawnQuery,
  type OpeningQuery,
  OverviewDocument,
  SentencesDocument,
  type SentencesQuery,
  type StoriesQuery,
  SubgraphDocument,
  type SubgraphQuery,
} from "../api/generated/graphql.ts";
import { readFrom } from "../graph/labels.ts";
import { mostHeeded } from "../graph/layout/drawing.ts";
import { inWorker } from "../graph/layout/in-worker.ts";
import type { Places, Task } from "../graph/layout/layouts.ts";
import type { LayoutName } from "../graph/layout/names.ts";
import { measureWidth } from "../graph/measure-text.ts";
import { toDrawnEdges, toDrawnNode, type Words } from "../graph/problem.ts";
import { zoomFor } from "../graph/viewport.ts";
import { whenOf } from "./dates.ts";
import {
  type Choice,
  type Count,
  filterOf,
  goOnFrom,
  type Left,
  neighborsOf,
  neighborsPlaced,
  notPlaced,
  pageSize,
} from "./expansion.ts";
import { stampOf } from "./stamp.ts";
import { change, type Name, store } from "./store.ts";
import { add, open, place, showAgain, type Transition } from "./transitions.ts";
import { emptyLink, type LinkedView, tellingWord } from "./url.ts";
import {
  type Axes,
  type End,
  type Entity,
  type Filter,
  isRelationId,
  isSentenceId,
  mostPlaced,
  noFilter,
  type Place,
  type Relation,
  type Telling,
  tabOf,
  toClaimFilter,
  toGraphsFilter,
  type View,
} from "./view.ts";
import { type Judged, lineOf, visibleEntities, visibleLines } from "./visible.ts";

export type Story = StoriesQuery["stories"][number];

export type Sentences = {
  all: SentencesQuery["documents"]["edges"][number]["node"]["sentences"];
  /** The lines that a sentence's claims are drawn as, by its id. */
  linesOf: ReadonlyMap<string, string[]>;
};

async function askSentences(): Promise<Sentences> {
  const { documents } = await ask(SentencesDocument, {});
  const all = documents.edges.flatMap(({ node }) => node.sentences);
  return { all, linesOf: new Map(all.map(({ id, claims }) => [id, [...new Set(claims.map(relationOf))]])) };
}

/** Everything that does not change while the page is open. */
export type Session = {
  opening: OpeningQuery;
  stories: Story[];
  words: Words;
  marks: Map<string, { shape: string; hue: string }>;
  /** Asked for once, when it is first wanted. */
  sentences(): Promise<Sentences>;
  axes: Axes;
  /** The state of the graph, for links. */
  stamp: string | null;
  /** Where expansions were left, by what they asked. */
  left: Map<string, Left>;
  /** What the first address names, asked for while the rest still was; null once it has been taken. */
  ahead: Ahead | null;
};
type Ahead = { ids: string; answer: Promise<SubgraphQuery> };

/** Whom a link names, but in notes: those stand whether the graph has what they are on or not. */
const idsIn = ({ places, from, to, hidden, pinned, expansions, filter }: LinkedView): string[] => [
  ...new Set([
    ...Object.keys(places ?? {}),
    ...[from, to].flatMap((id) => id ?? []),
    ...hidden,
    ...pinned,
    ...expansions.map(({ parent }) => parent),
    ...filter.speakers,
  ]),
];

/** Of a link that says who is drawn; null for any other, which the opening has to be known for. */
export function askAhead(link: LinkedView | null, signal: AbortSignal): Ahead | null {
  if (!link?.places) return null;
  const ids = idsIn(link);
  const answer = ask(SubgraphDocument, { ids }, signal);
  answer.catch(() => {}); // told where it is taken
  return { ids: ids.join(), answer };
}

export function createSession(opening: OpeningQuery, stories: Story[], ahead: Ahead | null = null): Session {
  const { vocabulary, facets } = opening;
  let asked: Promise<Sentences> | null = null;
  return {
    opening,
    stories,
    words: {
      predicates: new Map(vocabulary.predicates.map((entry) => [entry.predicate, entry])),
      wordings: new Map(vocabulary.modalities.map(({ modality, word }) => [modality, word ?? null])),
    },
    marks: new Map(vocabulary.kinds.map(({ kind, shape, hue }) => [kind, { shape, hue }])),
    sentences: () => {
      asked ??= askSentences().catch((error) => {
        asked = null; // may be asked for again
        throw error;
      });
      return asked;
    },
    axes: {
      modalities: vocabulary.modalities.map(({ modality }) => modality),
      kinds: vocabulary.kinds.map(({ kind }) => kind),
      predicates: vocabulary.predicates.map(({ predicate }) => predicate),
      speakers: facets.speakers.map(({ entity }) => entity.id),
    },
    stamp: stampOf(opening.versions),
    left: new Map(),
    ahead,
  };
}

const budget = 25;
/** Pixels: how wide the window is, how wide and high the drawing. */
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

type How = Pick<Task, "effort" | "fixed"> & { layout: LayoutName };
const forOpening: How = { layout: "legible", effort: "opening", fixed: {} };

const layOut = (
  session: Session,
  loaded: Loaded,
  { width, height }: Size,
  signal: AbortSignal,
  { layout, ...how }: How = forOpening,
): Promise<Places> => {
  const dated = loaded.nodes.flatMap(({ id, date }) => {
    const when = whenOf(date?.edtf);
    return when === null ? [] : [[id, when] as const];
  });
  const when = Object.fromEntries(dated);
  const task = { ...problemOf(loaded, session.words), canvas: { width, height }, when, ...how };
  return inWorker("layOut", [layout, task], signal);
};

type Placed = { entity: string; width: number; x: number; y: number; labelSide: Place["side"] };

/** The windows that a set of places is meant for, by the width that it was laid out for. */
const windows: Record<number, { from: number; to: number } | undefined> = {
  1440: { from: 1200, to: Number.POSITIVE_INFINITY },
  1024: { from: 768, to: Number.POSITIVE_INFINITY },
  390: { from: 0, to: 767 },
};

type LaidOut = { places: Record<string, Place>; width: number };

/** Of the sets that are meant for this window the widest whose lines can be read in it; else the narrowest; null where nothing was laid out. */
function laidOutFor(rows: readonly Placed[], size: Size): LaidOut | null {
  const all = [...Map.groupBy(rows, ({ width }) => width)].sort(([a], [b]) => b - a);
  const meant = all.filter(([width]) => {
    const { from, to } = windows[width] ?? { from: 0, to: Number.POSITIVE_INFINITY };
    return size.window >= from && size.window <= to;
  });
  const readable = meant.find(([, places]) => zoomFor(places, size) >= readFrom);
  const chosen = readable ?? meant.at(-1) ?? all.at(-1);
  if (!chosen) return null;
  const [width, placed] = chosen;
  const places = placed.map(({ entity, x, y, labelSide }) => [entity, { x, y, side: labelSide }] as const);
  return { width, places: Object.fromEntries(places) };
}

/** The shipped view for such a window, where the graph holds its document alone. */
const shippedPlaces = ({ opening: { documents } }: Session, size: Size): LaidOut | null =>
  documents.totalCount === 1 ? laidOutFor(documents.edges[0]?.node.opening ?? [], size) : null;

export const stepOf = ({ stories }: Session, telling: Telling | null): Story["steps"][number] | undefined =>
  stories.find(({ id }) => id === telling?.story)?.steps[telling?.step ?? 0];

/** A step of a story where it is laid out. */
const stepPlaces = (session: Session, telling: Telling | null, size: Size): LaidOut | null =>
  laidOutFor(stepOf(session, telling)?.positions ?? [], size);

/** What the graph no longer has of what a link names; `isFirst`: nothing of it was left to draw, so the first view is. */
export type Missing = { gone: string[]; isFirst: boolean };

/** The filter without kinds and predicates that the graph does not know, and speakers that are gone; and those names. */
function knownOf(filter: Filter, { axes }: Session, isFound: (id: string) => boolean) {
  const { kinds, predicates, speakers } = filter;
  const known: Filter = {
    ...filter,
    kinds: kinds.filter((kind) => axes.kinds.includes(kind)),
    predicates: predicates.filter((predicate) => axes.predicates.includes(predicate)),
    speakers: speakers.filter(isFound),
  };
  const strange = [
    ...kinds.filter((kind) => !known.kinds.includes(kind)),
    ...predicates.filter((predicate) => !known.predicates.includes(predicate)),
  ];
  return { known, strange };
}

/** Opens what the link holds, else the shipped view, else an overview. */
export async function openView(
  session: Session,
  linked: LinkedView | null,
  size: Size,
  signal: AbortSignal,
  name?: string,
): Promise<Missing> {
  const link = linked ?? emptyLink();
  const { selection, expansions, months, world, maxHops, kept } = link;
  const step = stepOf(session, link.telling);
  const telling = step ? link.telling : null;
  const shipped = link.places ? null : (stepPlaces(session, telling, size) ?? shippedPlaces(session, size));
  const known = link.places ?? shipped?.places;
  const wanted = known ? Object.keys(known) : [];
  const ids = idsIn({ ...link, places: known ?? null });
  const { ahead } = session;
  session.ahead = null;
  const asked = ahead?.ids === ids.join() ? ahead.answer : ask(SubgraphDocument, { ids }, signal);
  const { subgraph } = await asked;
  const { overview } = known ? { overview: subgraph } : await ask(OverviewDocument, { budget }, signal);
  signal.throwIfAborted();
  const found = new Map([...overview.nodes, ...subgraph.nodes].map((node) => [node.id, node]));
  if (link.places && !wanted.some((id) => found.has(id))) {
    await openView(session, { ...emptyLink(), kept }, size, signal, name); // a story goes on after it
    return { gone: ids, isFirst: true };
  }
  const lines = new Set(overview.relations.map(({ id }) => id));
  const endOf = (id: string | null): End | null => {
    const entity = id === null ? undefined : found.get(id);
    return entity ? { id: entity.id, name: nameWithOutcome(entity) } : null;
  };
  const goneLines = (link.lit ?? []).filter((id) => !lines.has(id));
  const isFound = (id: string) => found.has(id);
  const { known: filter, strange } = knownOf(link.filter, session, isFound);
  const gone = [
    ...(link.telling && !telling ? [tellingWord(link.telling)] : []),
    ...ids.filter((id) => !isFound(id)),
    ...goneLines,
    ...strange,
  ];
  const rest = {
    filter,
    selection,
    expansions: expansions.filter(({ parent }) => isFound(parent)),
    hidden: link.hidden.filter(isFound),
    pinned: link.pinned.filter(isFound),
    notes: link.notes,
    months,
    world,
    telling,
    kept,
    tab: link.tab ?? tabOf(selection),
    form: link.form,
    question: { from: endOf(link.from), to: endOf(link.to), maxHops },
    lit: step ? step.relations : goneLines.length > 0 ? [] : link.lit,
  };
  const places = known
    ? Object.fromEntries(Object.entries(known).filter(([id]) => found.has(id)))
    : await layOut(session, overview, size, signal);
  signal.throwIfAborted();
  change(open(overview, places, gone.length === 0 ? (shipped?.width ?? null) : null, rest), name);
  return { gone, isFirst: false };
}

/** Goes to a step of a story: its entities where it places them, without a filter. */
export async function openStep(
  session: Session,
  telling: Telling,
  size: Size,
  signal: AbortSignal,
  name: string,
): Promise<void> {
  const { relations = [] } = stepOf(session, telling) ?? {};
  const laidOut = stepPlaces(session, telling, size);
  if (!laidOut) return;
  const { subgraph } = await ask(SubgraphDocument, { ids: Object.keys(laidOut.places) }, signal);
  signal.throwIfAborted();
  const { months } = store.getState();
  change(open(subgraph, laidOut.places, laidOut.width, { telling, lit: relations, months }), name);
}

/** Opens the world of these speakers: what they say, and nobody else, laid out anew. */
export async function openWorld(
  session: Session,
  speakers: string[],
  size: Size,
  signal: AbortSignal,
  name: string,
): Promise<void> {
  const { axes } = session;
  const filter = { ...noFilter, speakers: axes.speakers.filter((id) => !speakers.includes(id)) };
  const asked = toClaimFilter(filter, axes) ?? null;
  const { overview } = await ask(OverviewDocument, { budget, filter: asked }, signal);
  signal.throwIfAborted();
  const places = await layOut(session, overview, size, signal);
  signal.throwIfAborted();
  const { months } = store.getState();
  change(open(overview, places, null, { filter, months, world: true }), name);
}

/** Of these, the places of what is pinned. */
const heldBy = ({ pinned, places }: View, nodes: readonly Entity[]): Record<string, Place> =>
  Object.fromEntries(
    pinned.flatMap((id) => {
      const place = places[id];
      return place && nodes.some((node) => node.id === id) ? [[id, place]] : [];
    }),
  );

/** What the graph alone can judge of what is loaded. */
async function judge({ filter, places }: View, signal: AbortSignal): Promise<Judged> {
  const judged = toGraphsFilter(filter);
  if (!judged) return null;
  const { subgraph } = await ask(JudgedDocument, { ids: Object.keys(places), judged }, signal);
  return new Map(subgraph.relations.map(({ id, voices }) => [id, voices]));
}

/** Lays out what is drawn; what is pinned or out of sight stays where it is. Again where something came meanwhile. */
export async function arrange(
  session: Session,
  layout: LayoutName,
  size: Size,
  signal: AbortSignal,
  name: string,
): Promise<void> {
  const view = store.getState();
  const lines = visibleLines(view, await judge(view, signal));
  const nodes = visibleEntities(view, lines, new Map());
  const relations = lines.flatMap(({ id }) => view.relations[id] ?? []);
  const fixed = heldBy(view, nodes);
  const how: How = { layout, effort: "asked", fixed };
  const places = await layOut(session, { nodes, relations }, size, signal, how);
  signal.throwIfAborted();
  if (Object.keys(store.getState().places).some((id) => !view.places[id]))
    return arrange(session, layout, size, signal, name);
  change(place(places), name);
}

/** Draws all that passes the filter, laid out anew; nothing where that is more than a view holds. Gives how many came. */
export async function drawAll(
  session: Session,
  size: Size,
  signal: AbortSignal,
  name: string,
): Promise<number> {
  const filter = toClaimFilter(store.getState().filter, session.axes) ?? null;
  const passing: string[] = [];
  for (let after: string | null | undefined = null; ; ) {
    const { entities }: NotDrawnQuery = await ask(NotDrawnDocument, { filter, after }, signal);
    passing.push(...entities.edges.map(({ node }) => node.id));
    after = entities.pageInfo.endCursor;
    if (!entities.pageInfo.hasNextPage || passing.length > mostPlaced) break;
  }
  const { places, hidden } = store.getState();
  const fresh = passing.filter((id) => !places[id]);
  if (fresh.length === 0 || Object.keys(places).length + fresh.length > mostPlaced) return 0;
  const { subgraph } = await ask(SubgraphDocument, { ids: [...Object.keys(places), ...fresh] }, signal);
  signal.throwIfAborted();
  const nodes = subgraph.nodes.filter(({ id }) => !hidden.includes(id));
  const fixed = heldBy(store.getState(), nodes);
  const how: How = { layout: "legible", effort: "asked", fixed };
  const laidOut = await layOut(session, { ...subgraph, nodes }, size, signal, how);
  signal.throwIfAborted();
  change((view) => place(laidOut)(add(null, subgraph, laidOut)(view)), name);
  return fresh.length;
}

/** `touching`: whose lines are asked for too, though they are shown. */
type Along = {
  also?: Transition | undefined;
  name?: Name | undefined;
  met?: readonly string[];
  touching?: readonly string[];
};
/** `isClear`: the new labels stand on nothing, and nothing new on a label. */
type Added = { added: number; isClear: boolean };
const nothingAdded: Added = { added: 0, isClear: true };

/** These, and the lines among them and what is placed that touch these or `touching`. */
async function askBeside(
  ids: readonly string[],
  placed: Iterable<string>,
  touching: readonly string[],
  signal: AbortSignal,
): Promise<Loaded> {
  const all = [...new Set([...placed, ...ids])];
  const asked = { added: [...ids], all, touching: [...new Set([...ids, ...touching])] };
  const { added, among } = await ask(BesideDocument, asked, signal);
  signal.throwIfAborted();
  return { nodes: added.nodes, relations: among.relations };
}

/** With what is placed already. */
const withPlaced = ({ places, entities, relations }: View, added: Loaded): Loaded => ({
  nodes: [...Object.keys(places).flatMap((id) => entities[id] ?? []), ...added.nodes],
  relations: Object.values({
    ...relations,
    ...Object.fromEntries(added.relations.map((relation) => [relation.id, relation])),
  }),
});

/** Loads these beside what is shown, with all relations among them, and places the new ones; `also` is of the same change. Again where more was placed meanwhile. */
async function addBeside(
  session: Session,
  parent: string | null,
  ids: string[],
  signal: AbortSignal,
  along: Along,
): Promise<Added> {
  const { also, name, met = [], touching = [] } = along;
  const known = new Set(Object.keys(store.getState().places));
  const loaded = await askBeside(ids, known, touching, signal);
  const view = store.getState(); // what the reader moved or took away meanwhile stays so
  const { places } = view;
  const fresh = loaded.nodes.filter(({ id }) => !places[id]);
  const neighbor = loaded.relations.find(
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
  const drawn = fresh.map((node) => toDrawnNode(node, measureWidth));
  const all = withPlaced(view, { nodes: fresh, relations: loaded.relations });
  const isHeeded = all.nodes.length <= mostHeeded; // else lines are not heeded, and need not be sent
  const whole = problemOf(isHeeded ? all : { ...all, relations: [] }, session.words);
  const placed =
    fresh.length === 0
      ? { places: {}, isClear: true }
      : await inWorker("placeBeside", [beside, drawn, whole, places], signal);
  signal.throwIfAborted();
  const now = store.getState().places;
  if (parent !== null && !now[parent]) return nothingAdded;
  if (Object.keys(now).some((id) => !known.has(id))) return addBeside(session, parent, ids, signal, along);
  change((view) => {
    const more = add(parent, loaded, placed.places, met)(view);
    return also ? also(more) : more;
  }, name);
  return { added: fresh.length, isClear: placed.isClear };
}

/** `more`: neighbors that pass and are not placed yet; of a choice, those of the choice. */
export type Expanded = Added & { more: Count };

/**
 * Adds the best connected neighbors that pass the filter, of one choice or of all, and are not placed yet: a page of them,
 * going on where the last one ended. One expansion at a time: two would bring the same page.
 */
export async function expand(
  session: Session,
  id: string,
  choice: Choice | null,
  signal: AbortSignal,
  name: Name,
): Promise<Expanded> {
  const { filter, places } = store.getState();
  const asked = filterOf(toClaimFilter(filter, session.axes), choice);
  const question = {
    id,
    first: pageSize,
    ...(asked && { filter: asked }),
    ...(choice && { direction: choice.direction }),
  };
  const key = JSON.stringify(question);
  const room = Math.min(pageSize, mostPlaced - Object.keys(places).length);
  const left = session.left.get(key);
  let after = goOnFrom(left, places);
  const seen = after === null ? [] : [...(left?.seen ?? [])];
  const fresh: string[] = [];
  const met: string[] = [];
  for (;;) {
    const { neighborhood } = await ask(NeighborhoodDocument, { ...question, after }, signal);
    const page = neighborhood.nodes.flatMap((node) => (node.id === id ? [] : node.id));
    const unplaced = page.filter((other) => !places[other]);
    met.push(...page.filter((other) => places[other]));
    const taken = unplaced.slice(0, room - fresh.length);
    fresh.push(...taken);
    const { endCursor, hasNextPage } = neighborhood.pageInfo;
    if (taken.length === unplaced.length && endCursor) {
      seen.push(...page);
      session.left.set(key, { after: endCursor, seen: [...seen] });
      after = endCursor;
    }
    if (fresh.length < room && hasNextPage && endCursor) continue;
    const added =
      fresh.length > 0 ? await addBeside(session, id, fresh, signal, { name, met }) : nothingAdded;
    const now = store.getState();
    const judged = await judge(now, signal);
    const more = notPlaced(neighborsOf(neighborhood.counts), neighborsPlaced(now, id, judged, choice));
    return { ...added, more };
  }
}

/** Puts these into the view where they are not there yet, with all lines among what is shown, and does `also` in the same change. */
export async function reveal(
  session: Session,
  entities: readonly string[],
  lines: readonly string[],
  signal: AbortSignal,
  { also, name }: Along,
): Promise<void> {
  const { places, relations } = store.getState();
  const missing = entities.filter((id) => !places[id]);
  const andAlso: Transition = (view) => {
    const shown = showAgain(entities)(view);
    return also ? also(shown) : shown;
  };
  if (missing.length === 0 && lines.every((id) => relations[id])) return change(andAlso, name);
  await addBeside(session, null, missing, signal, { also: andAlso, name, touching: entities });
}

/** Both ends of a line must be on the canvas before it can be selected. False where the graph has no such thing. */
export async function revealAndSelect(
  session: Session,
  id: string,
  signal: AbortSignal,
  select: Transition,
  name?: Name,
): Promise<boolean> {
  if (isSentenceId(id)) {
    const { linesOf } = await session.sentences();
    signal.throwIfAborted();
    if (linesOf.has(id)) change(select);
    return linesOf.has(id);
  }
  const [source = "", , target = ""] = id.split("|");
  let isThere = false;
  const selectIfThere: Transition = (view) => {
    isThere = (isRelationId(id) ? view.relations : view.places)[id] !== undefined;
    return isThere ? select(view) : view;
  };
  const selecting = { also: selectIfThere, name };
  if (isRelationId(id)) await reveal(session, [source, target], [id], signal, selecting);
  else await reveal(session, [id], [], signal, selecting);
  return isThere;
}

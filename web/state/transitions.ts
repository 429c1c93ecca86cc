// Every change of the view: pure, (arguments) => (view) => view.

import type { MonthRange } from "./dates.ts";
import {
  type Entity,
  emptyView,
  type Filter,
  type FilterPart,
  type Form,
  firstHops,
  isRelationId,
  isSentenceId,
  lifted,
  type Mark,
  noFilter,
  type PathQuestion,
  type Place,
  type Relation,
  type Tab,
  type View,
} from "./view.ts";

export type Transition = (view: View) => View;
export type Loaded = { nodes: readonly Entity[]; relations: readonly Relation[] };

const byId = <Item extends { id: string }>(items: readonly Item[]) =>
  Object.fromEntries(items.map((item) => [item.id, item]));

/** Only relations whose two ends are on the canvas are kept. */
const load = (view: View, { nodes, relations }: Loaded, places: Record<string, Place>): View => ({
  ...view,
  places,
  entities: { ...view.entities, ...byId(nodes) },
  relations: {
    ...view.relations,
    ...byId(relations.filter(({ source, target }) => places[source] && places[target])),
  },
});

export const open =
  (
    loaded: Loaded,
    places: Record<string, Place>,
    shipped: number | null,
    rest: Partial<View> = {},
  ): Transition =>
  ({ opened, amended, step, notes, form }) => ({
    ...load(emptyView, loaded, places),
    notes, // the reader's own, whatever is opened
    form,
    ...rest,
    shipped,
    opened: opened + 1,
    amended,
    step,
  });

/** Shows again what was shown before: a step like any other, whatever was counted since. */
export const giveBack =
  (before: View): Transition =>
  ({ opened, amended, step, notes, form }) => ({
    ...before,
    opened: opened + 1,
    amended,
    step,
    notes,
    form,
  });

/**
 * `parent` is null where the reader put them there, by search or a link in a panel. Placed nodes stay where they are.
 * `met`: neighbors of the parent that were there before; those that an expansion brought hang on this one too.
 */
export const add =
  (
    parent: string | null,
    loaded: Loaded,
    places: Record<string, Place>,
    met: readonly string[] = [],
  ): Transition =>
  (view) => {
    const added = Object.keys(places).filter((id) => !view.places[id]);
    if (added.length === 0 && loaded.relations.every(({ id }) => view.relations[id])) return view;
    const brought = new Set(view.expansions.flatMap((expansion) => expansion.added));
    const expansion = { parent: parent ?? "", added: [...added, ...met.filter((id) => brought.has(id))] };
    const expansions =
      parent !== null && added.length > 0 ? [...view.expansions, expansion] : view.expansions;
    return {
      ...load(view, loaded, { ...places, ...view.places }),
      expansions,
      shipped: added.length > 0 ? null : view.shipped,
    };
  };

/** Of a view that has lost entities or lines: nothing is selected that is not there to be seen. */
export const letGoOfWhatIsGone = (): Transition => (view) => {
  const { selection, hidden } = view;
  if (selection === null || isSentenceId(selection)) return view;
  const [source = "", , target = ""] = selection.split("|");
  const isThere = isRelationId(selection)
    ? view.relations[selection] !== undefined && !hidden.includes(source) && !hidden.includes(target)
    : view.places[selection] !== undefined && !hidden.includes(selection);
  return isThere ? view : { ...view, selection: null };
};

const remove = (view: View, gone: ReadonlySet<string>): View => {
  const stays = (id: string) => !gone.has(id);
  const relations = Object.fromEntries(
    Object.entries(view.relations).filter(([, { source, target }]) => stays(source) && stays(target)),
  );
  return letGoOfWhatIsGone()({
    ...view,
    relations,
    places: Object.fromEntries(Object.entries(view.places).filter(([id]) => stays(id))),
    hidden: view.hidden.filter(stays),
    pinned: view.pinned.filter(stays),
    lit: view.telling || view.lit?.every((id) => relations[id]) ? view.lit : [],
    shipped: null,
  });
};

/** Takes them out of sight; they keep their places, and the counter tells of them. */
export const hide =
  (ids: readonly string[]): Transition =>
  (view) => {
    const hidden = new Set([...view.hidden, ...ids.filter((id) => view.places[id])]);
    return hidden.size === view.hidden.length ? view : letGoOfWhatIsGone()({ ...view, hidden: [...hidden] });
  };

export const showAgain =
  (ids: readonly string[]): Transition =>
  (view) =>
    view.hidden.some((id) => ids.includes(id))
      ? { ...view, hidden: view.hidden.filter((id) => !ids.includes(id)) }
      : view;

/** These and what joins them directly stay, the rest of the canvas is hidden. */
export const showOnly =
  (ids: readonly string[]): Transition =>
  (view) => {
    const stays = new Set(ids);
    for (const { source, target } of Object.values(view.relations)) {
      if (ids.includes(source)) stays.add(target);
      if (ids.includes(target)) stays.add(source);
    }
    return hide(Object.keys(view.places).filter((id) => !stays.has(id)))(view);
  };

export const togglePin =
  (id: string): Transition =>
  (view) =>
    view.places[id] ? { ...view, pinned: toggled(view.pinned, id) } : view;

/** The reader's own words on an entity or a line; empty ones take the note away. */
export const note =
  (id: string, text: string): Transition =>
  (view) => {
    const { [id]: before = "", ...others } = view.notes;
    if (text === before) return view;
    return { ...view, notes: text === "" ? others : { ...others, [id]: text } };
  };

/** What collapsing this parent takes away, and which of what its expansions brought stays. */
export function collapsible({ expansions }: Pick<View, "expansions">, parent: string) {
  const others = expansions.filter(({ parent: from }) => from !== parent);
  const kept = new Set(others.flatMap(({ parent: from, added }) => [from, ...added]));
  const brought = new Set(expansions.flatMap(({ parent: from, added }) => (from === parent ? added : [])));
  return {
    gone: new Set([...brought].filter((id) => !kept.has(id) && id !== parent)),
    stays: [...brought].filter((id) => kept.has(id)),
    others,
  };
}

/**
 * Takes back exactly what the expansions of this parent brought. What was expanded itself since, or hangs on another
 * expansion too, stays, and all that the reader put there by hand.
 */
export const collapse =
  (parent: string): Transition =>
  (view) => {
    const { gone, others } = collapsible(view, parent);
    if (others.length === view.expansions.length) return view;
    return { ...(gone.size > 0 ? remove(view, gone) : view), expansions: others };
  };

/** Where a layout puts them; what is no longer there is left out. The whole is brought into the window. */
export const place =
  (places: Readonly<Record<string, Place>>): Transition =>
  (view) => ({
    ...view,
    places: Object.fromEntries(Object.entries(view.places).map(([id, before]) => [id, places[id] ?? before])),
    shipped: null,
    opened: view.opened + 1,
  });

export const move =
  (id: string, x: number, y: number): Transition =>
  (view) => {
    const place = view.places[id];
    return place ? { ...view, places: { ...view.places, [id]: { ...place, x, y } }, shipped: null } : view;
  };

/** A sentence opens in the article, anything else wherever it can be read. */
export const select =
  (selection: string | null): Transition =>
  (view) => {
    const here = selection === null || view.tab !== "paths" ? view.tab : "details";
    const tab: Tab = selection !== null && isSentenceId(selection) ? "article" : here;
    return view.selection === selection && view.tab === tab ? view : { ...view, selection, tab };
  };

/** First what is selected, then the path that is shown; a story's step keeps its light. */
export const letGo = (): Transition => (view) => {
  if (view.selection !== null) return { ...view, selection: null };
  return view.telling === null && view.lit?.length ? { ...view, lit: [] } : view;
};

export const turnTo =
  (tab: Tab): Transition =>
  (view) =>
    view.tab === tab ? view : { ...view, tab };

export const showAs =
  (form: Form): Transition =>
  (view) =>
    view.form === form ? view : { ...view, form };

/** The reader's own views are told no longer; the one that is shown stays. */
export const endKept = (): Transition => (view) => (view.kept === null ? view : { ...view, kept: null });

/** A story that is told ends where it stands, and its light goes out. */
export const endStory = (): Transition => (view) =>
  view.telling === null ? endKept()(view) : { ...view, telling: null, lit: null, shipped: null };

/** Another end, or further on: what was shown before goes out, a story with it. */
export const askForPaths =
  (question: Partial<PathQuestion>): Transition =>
  (view) => ({
    ...endStory()(view),
    tab: "paths",
    question: { ...view.question, maxHops: firstHops, ...question },
    lit: null,
  });

/** The question stands; its paths are lit again. */
export const backToPaths = (): Transition => (view) => ({
  ...view,
  selection: null,
  tab: "paths",
  lit: null,
});

export const light =
  (lines: readonly string[]): Transition =>
  (view) => ({ ...view, selection: null, lit: lines });

export const showMonths =
  (months: MonthRange | null): Transition =>
  (view) => ({ ...view, months });

/** What belongs to the step that the reader has just taken: Back takes both back. */
export const amend =
  (transition: Transition): Transition =>
  (view) => ({ ...transition(view), amended: view.amended + 1 });

const toggled = <Name>(names: readonly Name[], name: Name) =>
  names.includes(name) ? names.filter((other) => other !== name) : [...names, name];

export const toggle =
  <Axis extends "modalities" | "kinds" | "predicates" | "speakers">(
    axis: Axis,
    name: Filter[Axis][number],
  ): Transition =>
  (view) => ({
    ...view,
    filter: { ...view.filter, [axis]: toggled<Filter[Axis][number]>(view.filter[axis], name) },
    world: view.world && axis !== "speakers",
  });

/** Together they would leave out everything. */
const opposites: Partial<Record<Mark, Mark>> = { reading: "onlyReading", onlyReading: "reading" };

export const toggleMark =
  (mark: Mark): Transition =>
  ({ filter, ...view }) => {
    const other = opposites[mark];
    return { ...view, filter: { ...filter, ...(other && { [other]: false }), [mark]: !filter[mark] } };
  };

/** As the reader has it in a field of the left column, a date or not. */
export const write =
  (field: "since" | "until" | "words", text: string): Transition =>
  (view) =>
    view.filter[field] === text
      ? view
      : { ...view, filter: { ...view.filter, [field]: text, ...(field === "words" && { refused: false }) } };

/** The graph does not take these words. */
export const refuse =
  (words: string): Transition =>
  (view) =>
    view.filter.words === words ? { ...view, filter: { ...view.filter, refused: true } } : view;

/** Lets this part of the filter go. */
export const lift =
  (part: FilterPart): Transition =>
  (view) => ({ ...view, filter: lifted(view.filter, part), world: view.world && part !== "speakers" });

export const clearFilter = (): Transition => (view) => ({ ...view, filter: noFilter, world: false });

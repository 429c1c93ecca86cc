// Every change of the view: pure, (arguments) => (view) => view.
import {
  type Entity,
  emptyView,
  type Filter,
  isRelationId,
  noFilter,
  type Place,
  type Relation,
  type View,
} from "./view.ts";

type Transition = (view: View) => View;
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
  ({ opened }) => ({ ...load(emptyView, loaded, places), ...rest, shipped, opened: opened + 1 });

/** `parent` is null where the reader put them there, by search or a link in a panel. Placed nodes stay where they are. */
export const add =
  (parent: string | null, loaded: Loaded, places: Record<string, Place>): Transition =>
  (view) => {
    const added = Object.keys(places).filter((id) => !view.places[id]);
    if (added.length === 0 && loaded.relations.every(({ id }) => view.relations[id])) return view;
    const expansions =
      parent !== null && added.length > 0 ? [...view.expansions, { parent, added }] : view.expansions;
    return {
      ...load(view, loaded, { ...places, ...view.places }),
      expansions,
      shipped: added.length > 0 ? null : view.shipped,
    };
  };

const remove = (view: View, gone: ReadonlySet<string>): View => {
  const stays = (id: string) => !gone.has(id);
  const relations = Object.fromEntries(
    Object.entries(view.relations).filter(([, { source, target }]) => stays(source) && stays(target)),
  );
  const selected = view.selection;
  const selectionStays =
    selected !== null && (isRelationId(selected) ? relations[selected] !== undefined : stays(selected));
  return {
    ...view,
    relations,
    places: Object.fromEntries(Object.entries(view.places).filter(([id]) => stays(id))),
    selection: selectionStays ? selected : null,
    shipped: null,
  };
};

/** Takes back exactly what the expansions of this parent added, and what was expanded from there. */
export const collapse =
  (parent: string): Transition =>
  (view) => {
    const gone = new Set<string>();
    const take = (id: string) => {
      for (const { parent: from, added } of view.expansions)
        if (from === id)
          for (const each of added)
            if (!gone.has(each)) {
              gone.add(each);
              take(each);
            }
    };
    take(parent);
    const expansions = view.expansions.filter(({ parent: from }) => from !== parent && !gone.has(from));
    return gone.size === 0 ? view : { ...remove(view, gone), expansions };
  };

export const move =
  (id: string, x: number, y: number): Transition =>
  (view) => {
    const place = view.places[id];
    return place ? { ...view, places: { ...view.places, [id]: { ...place, x, y } }, shipped: null } : view;
  };

export const select =
  (selection: string | null): Transition =>
  (view) =>
    view.selection === selection ? view : { ...view, selection };

const toggled = <Name>(names: readonly Name[], name: Name) =>
  names.includes(name) ? names.filter((other) => other !== name) : [...names, name];

export const toggle =
  <Axis extends "modalities" | "kinds" | "speakers">(axis: Axis, name: Filter[Axis][number]): Transition =>
  (view) => ({
    ...view,
    filter: { ...view.filter, [axis]: toggled<Filter[Axis][number]>(view.filter[axis], name) },
  });

export const toggleMark =
  (mark: "reading" | "unreal"): Transition =>
  (view) => ({ ...view, filter: { ...view.filter, [mark]: !view.filter[mark] } });

export const clearFilter = (): Transition => (view) => ({ ...view, filter: noFilter });

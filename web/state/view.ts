// The view: what is loaded, what is on the canvas and where, what is filtered, what is selected. Plain data.
import type {
  ClaimFilter,
  EntityFieldsFragment,
  EntityKind,
  LabelSide,
  Modality,
  Outcome,
  RelationFieldsFragment,
} from "../api/generated/graphql.ts";

export type Entity = EntityFieldsFragment;
export type Relation = RelationFieldsFragment;
export type Place = { x: number; y: number; side: LabelSide };
export type Expansion = { parent: string; added: string[] };

/** What the left column has unchecked. `unreal`: what is told of events that did not, or may not, come about. */
export type Filter = {
  modalities: Modality[];
  kinds: EntityKind[];
  speakers: string[];
  reading: boolean;
  unreal: boolean;
};

export const unrealOutcomes: readonly Outcome[] = ["FOILED", "PLANNED", "POSSIBLE"];

export type View = {
  entities: Record<string, Entity>;
  relations: Record<string, Relation>;
  /** Who is on the canvas, and where: its keys are the set that is shown or filtered. */
  places: Record<string, Place>;
  expansions: Expansion[];
  filter: Filter;
  /** An entity's, a relation's or a sentence's id. */
  selection: string | null;
  /** The window width whose shipped positions stand untouched: a link need not hold them. */
  shipped: number | null;
  /** Counts the views that were opened whole: each is fitted into the window once. */
  opened: number;
};

export const noFilter: Filter = { modalities: [], kinds: [], speakers: [], reading: false, unreal: false };

export const emptyView: View = {
  entities: {},
  relations: {},
  places: {},
  expansions: [],
  filter: noFilter,
  selection: null,
  shipped: null,
  opened: 0,
};

export const isSentenceId = (id: string) => id.startsWith("sentence:");
export const isRelationId = (id: string) => id.includes("|");
export const isFiltering = (filter: Filter) =>
  filter.reading ||
  filter.unreal ||
  filter.modalities.length + filter.kinds.length + filter.speakers.length > 0;

/** The same filter as the API asks it; undefined where nothing is unchecked. */
export function toClaimFilter(
  filter: Filter,
  all: { modalities: readonly Modality[]; kinds: readonly EntityKind[]; speakers: readonly string[] },
): ClaimFilter | undefined {
  if (!isFiltering(filter)) return undefined;
  const rest = <Name>(names: readonly Name[], unchecked: readonly Name[]) =>
    names.filter((name) => !unchecked.includes(name));
  return {
    ...(filter.modalities.length > 0 && { modalities: rest(all.modalities, filter.modalities) }),
    ...(filter.kinds.length > 0 && { kinds: rest(all.kinds, filter.kinds) }),
    ...(filter.speakers.length > 0 && { speakers: rest(all.speakers, filter.speakers) }),
    ...(filter.reading && { interpretation: false }),
    ...(filter.unreal && { withoutOutcomes: [...unrealOutcomes] }),
  };
}

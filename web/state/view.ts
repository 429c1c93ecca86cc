// The view: what is loaded, what is on the canvas and where, what is filtered, selected, told and asked. Plain data.
import type {
  ClaimFilter,
  EntityFieldsFragment,
  EntityKind,
  LabelSide,
  Modality,
  Outcome,
  RelationFieldsFragment,
} from "../api/generated/graphql.ts";
import type { MonthRange } from "./dates.ts";

export type Entity = EntityFieldsFragment;
export type Relation = RelationFieldsFragment;
export type Place = { x: number; y: number; side: LabelSide };
export type Expansion = { parent: string; added: string[] };

/** A change that the reader can take back, as the menus of Undo and Redo name it. A new object each time. */
export type Step = { readonly name: string };

/** What the left column has unchecked. `unreal`: what is told of events that did not, or may not, come about. */
export type Filter = {
  modalities: Modality[];
  kinds: EntityKind[];
  speakers: string[];
  reading: boolean;
  unreal: boolean;
};

/** The right panel's tabs. */
export const tabs = ["details", "article", "paths"] as const;
export type Tab = (typeof tabs)[number];

/** A story's id, and which of its steps, from 0. */
export type Telling = { story: string; step: number };

export type End = { id: string; name: string };
export type PathQuestion = { from: End | null; to: End | null; maxHops: number };
export const firstHops = 4;
export const mostHops = 6;

/** Characters of a note: links hold them. */
export const longestNote = 500;

export const unrealOutcomes: readonly Outcome[] = ["FOILED", "PLANNED", "POSSIBLE"];

export type View = {
  entities: Record<string, Entity>;
  relations: Record<string, Relation>;
  /** Who is on the canvas, and where: its keys are the set that is shown or filtered. */
  places: Record<string, Place>;
  expansions: Expansion[];
  /** Entities on the canvas that the reader took out of sight by hand; they keep their places. */
  hidden: readonly string[];
  /** Entities that no layout moves. */
  pinned: readonly string[];
  /** The reader's own words on entities and lines, by id. */
  notes: Readonly<Record<string, string>>;
  filter: Filter;
  /** An entity's, a relation's or a sentence's id. */
  selection: string | null;
  tab: Tab;
  telling: Telling | null;
  question: PathQuestion;
  /**
   * The lines that wear the marker while nothing is selected: of the story's step, else of the path that is shown.
   * Null until an answer has a path to show; empty where the reader put it out.
   */
  lit: readonly string[] | null;
  /** Events dated outside of these months are dimmed; null while the strip of time is closed. */
  months: MonthRange | null;
  /** Whether it was drawn anew as what the speakers say who are not left out. */
  world: boolean;
  /** The window width whose shipped positions, of the first view or of the story's step, stand untouched: a link need not hold them. */
  shipped: number | null;
  /** Counts the views that were opened whole: each is fitted into the window once. */
  opened: number;
  /** Counts the changes that belong to the reader's step before them. */
  amended: number;
  /** The change that made it what it is. */
  step: Step;
};

export const noFilter: Filter = { modalities: [], kinds: [], speakers: [], reading: false, unreal: false };
export const noQuestion: PathQuestion = { from: null, to: null, maxHops: firstHops };

export const emptyView: View = {
  entities: {},
  relations: {},
  places: {},
  expansions: [],
  hidden: [],
  pinned: [],
  notes: {},
  filter: noFilter,
  selection: null,
  tab: "details",
  telling: null,
  question: noQuestion,
  lit: null,
  months: null,
  world: false,
  shipped: null,
  opened: 0,
  amended: 0,
  step: { name: "" },
};

export const isSentenceId = (id: string) => id.startsWith("sentence:");
export const isRelationId = (id: string) => id.includes("|");
/** Where a selection opens if nothing else is said. */
export const tabOf = (selection: string | null): Tab =>
  selection !== null && isSentenceId(selection) ? "article" : "details";
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

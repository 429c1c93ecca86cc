// The view: what is loaded, what is on the canvas and where, what is filtered, selected, told and asked. Plain data.
import type {
  ClaimFilter,
  EntityFieldsFragment,
  EntityKind,
  LabelSide,
  Modality,
  Outcome,
  Predicate,
  RelationFieldsFragment,
} from "../api/generated/graphql.ts";
import { intervalOf, type MonthRange } from "./dates.ts";

export type Entity = EntityFieldsFragment;
export type Relation = RelationFieldsFragment;
export type Place = { x: number; y: number; side: LabelSide };
/** `added`: also what other expansions had brought already and this one would have brought. */
export type Expansion = { parent: string; added: string[] };

/** A change that the reader can take back, as the menus of Undo and Redo name it. A new object each time. */
export type Step = { readonly name: string };

/**
 * What the left column has unchecked, and what is written in its fields, a date or not. `unreal`: what is told of events
 * that did not, or may not, come about; `contested`: all but what is disputed;
 * `onlyReading`: all but the author's reading.
 */
export type Filter = {
  modalities: Modality[];
  kinds: EntityKind[];
  predicates: Predicate[];
  speakers: string[];
  reading: boolean;
  onlyReading: boolean;
  unreal: boolean;
  contested: boolean;
  undated: boolean;
  since: string;
  until: string;
  words: string;
  /** The graph finds the words in too many claims: they leave nothing out. */
  refused: boolean;
};

/** What can be lifted by itself, and the fields that make it. */
const fieldsOf = {
  words: ["words", "refused"],
  modalities: ["modalities"],
  reading: ["reading", "onlyReading"],
  unreal: ["unreal"],
  contested: ["contested"],
  kinds: ["kinds"],
  predicates: ["predicates"],
  dates: ["since", "until"],
  undated: ["undated"],
  speakers: ["speakers"],
} as const satisfies Record<string, readonly (keyof Filter)[]>;
/** What is either on or off. */
export type Mark = "reading" | "onlyReading" | "unreal" | "contested" | "undated";
export type FilterPart = keyof typeof fieldsOf;
export const filterParts = Object.keys(fieldsOf) as FilterPart[];

/** The right panel's tabs. */
export const tabs = ["details", "article", "paths"] as const;
export type Tab = (typeof tabs)[number];

/** How what is visible is shown: drawn, or read row by row. */
export const forms = ["graph", "list"] as const;
export type Form = (typeof forms)[number];

/** A story's id, and which of its steps, from 0. */
export type Telling = { story: string; step: number };

export type End = { id: string; name: string };
export type PathQuestion = { from: End | null; to: End | null; maxHops: number };
export const firstHops = 4;
export const mostHops = 6;

/** Characters of the words that a filter looks for: the API takes no more. */
export const longestWords = 200;

/** Entities that a view holds at most: links and the API take no more. */
export const mostPlaced = 2_000;

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
  form: Form;
  telling: Telling | null;
  /** Of the reader's own views, the id of that which is told. */
  kept: string | null;
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

export const noFilter: Filter = {
  modalities: [],
  kinds: [],
  predicates: [],
  speakers: [],
  reading: false,
  onlyReading: false,
  unreal: false,
  contested: false,
  undated: false,
  since: "",
  until: "",
  words: "",
  refused: false,
};
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
  form: "graph",
  telling: null,
  kept: null,
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

/** What cannot be judged by what is loaded: the graph says which claims pass it. */
function graphsOf({ since, until, words, refused }: Filter): ClaimFilter {
  const date = intervalOf(since, until);
  const text = refused ? "" : words.trim();
  return { ...(date !== null && { date }), ...(text !== "" && { text }) };
}
export function toGraphsFilter(filter: Filter): ClaimFilter | undefined {
  const asked = graphsOf(filter);
  return Object.keys(asked).length > 0 ? asked : undefined;
}

/** Without this part of it. */
export const lifted = (filter: Filter, part: FilterPart): Filter => ({
  ...filter,
  ...Object.fromEntries(fieldsOf[part].map((field) => [field, noFilter[field]])),
});

/** Whether this part leaves anything out: a field that holds no date does not. */
export function filters(filter: Filter, part: FilterPart): boolean {
  if (part === "dates") return graphsOf(filter).date !== undefined;
  if (part === "words") return graphsOf(filter).text !== undefined;
  if (part === "reading") return filter.reading || filter.onlyReading;
  const value = filter[part];
  return typeof value === "boolean" ? value : value.length > 0;
}
export const isFiltering = (filter: Filter) => filterParts.some((part) => filters(filter, part));

/** All names of each axis that is filtered by names. */
export type Axes = {
  modalities: readonly Modality[];
  kinds: readonly EntityKind[];
  predicates: readonly Predicate[];
  speakers: readonly string[];
};

/** The same filter as the API asks it; undefined where nothing is unchecked. */
export function toClaimFilter(filter: Filter, all: Axes): ClaimFilter | undefined {
  if (!isFiltering(filter)) return undefined;
  const rest = <Name>(names: readonly Name[], unchecked: readonly Name[]) =>
    names.filter((name) => !unchecked.includes(name));
  return {
    ...(filter.modalities.length > 0 && { modalities: rest(all.modalities, filter.modalities) }),
    ...(filter.kinds.length > 0 && { kinds: rest(all.kinds, filter.kinds) }),
    ...(filter.predicates.length > 0 && { predicates: rest(all.predicates, filter.predicates) }),
    ...(filter.speakers.length > 0 && { speakers: rest(all.speakers, filter.speakers) }),
    ...(filter.onlyReading && { interpretation: true }),
    ...(filter.reading && { interpretation: false }),
    ...(filter.unreal && { withoutOutcomes: [...unrealOutcomes] }),
    ...(filter.contested && { contested: true }),
    ...(filter.undated && { undated: false }),
    ...graphsOf(filter),
  };
}

// The types of the two layers: what people write in an article file, and the rows that the loader puts into Neo4j.
import type { Kind, Predicate } from "./vocabulary.ts";

export const modalities = ["STATED", "REPORTED", "ALLEGED", "PROBABLE", "POSSIBLE"] as const; // strongest first
export type Modality = (typeof modalities)[number];
export type Polarity = "AFFIRMED" | "DENIED";
export type ClaimStatus = "ACTIVE" | "DISPUTED" | "SUPERSEDED" | "RETRACTED";
export type Outcome = "HAPPENED" | "FOILED" | "PLANNED" | "POSSIBLE" | "NOT_STATED";
export type DateBasis = "STATED" | "INFERRED";
export type Genre = "OPINION" | "NEWS" | "REPORT";
export type NoClaimReason = "FURNITURE" | "METADATA" | "QUESTION" | "VALUATION" | "RHETORIC" | "REPEATED";

/** `edtf` is absent where the words give none; `reason` belongs to an INFERRED date and speaks of the same document only. */
export type SeedDate = { edtf?: string; asWritten: string; basis: DateBasis; reason?: string };

/** `<kind>:<slug>`, never changed once published: links and exports hold it. */
export type EntityId = `${Lowercase<Kind>}:${string}`;

export type SeedEntity = {
  id: EntityId;
  name: string;
  /** What the text calls it, other than the name. */
  aliases?: string[];
  summary?: string;
  /** The name in running text: "the Government of Iran". Where absent: the name, a leading article in lower case. */
  inSentence?: string;
  /** It takes a verb in the plural. */
  plural?: true;
  unnamed?: true;
  quantityAsWritten?: string;
  /** Events only. Absent on an event: NOT_STATED. */
  outcome?: Outcome;
  date?: SeedDate;
};

/** Fragments of one sentence, each at most 12 words and found there exactly once; together they hold subject, cue and object. */
export type SeedEvidence = { paragraph: number; sentence: number; anchors: string[] };

export type SeedClaim = {
  /** Unique within the article; the public id is `claim:<article slug>:<this>`. */
  id: string;
  subject: EntityId;
  predicate: Predicate;
  object: EntityId;
  /** AFFIRMED where absent. */
  polarity?: Polarity;
  /** STATED where absent. */
  modality?: Modality;
  /** The hedging or vouching word exactly as written; it stands in one of the anchors. */
  cue?: string;
  interpretation?: true;
  note?: string;
  status?: ClaimStatus;
  /** Whom the author cites, then whom they cite ...: depth 1, 2, ...; the author (depth 0) is implied. */
  speakers?: EntityId[];
  /** In the sentence that it is listed under. */
  anchors: string[];
  /** Further sentences that say it too. */
  also?: SeedEvidence[];
  /** Local ids of claims, by a person, with the reason in `note`; same subject, predicate, object and opposite polarity is found by itself. */
  contradicts?: string[];
};

export type SeedSentence = {
  paragraph: number;
  number: number;
  /** Our own words. */
  gloss: string;
  noClaimBecause?: NoClaimReason;
  /** Absent together with `noClaimBecause`: not coded yet. */
  claims?: SeedClaim[];
};

export type SeedArticle = {
  slug: string;
  title: string;
  author: EntityId;
  publisher?: string;
  genre: Genre;
  date?: SeedDate;
  /** EDTF day on which it was coded; part of every claim. */
  codedOn: string;
  /** File name below ATTEST_TEXTS; the text itself is not in the repository. */
  text: string;
  /** Every entity that a claim, or the author's name, of this article needs. One that another article declares too must be declared alike. */
  entities: SeedEntity[];
  sentences: SeedSentence[];
};

/** What a sentence of a story speaks of; `relations` are ids as the API has them: `<source>|<PREDICATE>|<target>`. */
export type SeedStoryStep = { text: string; entities: EntityId[]; relations: string[] };

/** A way through a document's graph, in our own words: data beside the article, loaded with it. */
export type SeedStory = {
  /** Unique within the document; the public id is `story:<article slug>:<this>`. */
  id: string;
  /** The article's slug. */
  document: string;
  title: string;
  summary: string;
  steps: SeedStoryStep[];
};

/** Written by `npm run seed:offsets`. Offsets count code points of the text file as it is, end exclusive. */
export type Offsets = {
  sha256: string;
  length: number;
  /** `"<paragraph>.<number>"` to its span. */
  sentences: Record<string, [start: number, end: number]>;
  /** Local claim id to, for each of its pieces of evidence in order, the spans of its anchors. */
  anchors: Record<string, [start: number, end: number][][]>;
};

// ---- what the loader writes ---------------------------------------------------------------------------------

export type EntityRow = {
  id: string;
  kind: Kind;
  /** The Neo4j label, such as `Person`. */
  label: string;
  name: string;
  aliases: string[];
  summary: string | null;
  inSentence: string;
  plural: boolean;
  /** Of name, aliases and summary, as they are searched. */
  words: string;
  unnamed: boolean;
  quantityAsWritten: string | null;
  /** Null except on events. */
  outcome: Outcome | null;
  dateEdtf: string | null;
  dateAsWritten: string | null;
  dateBasis: DateBasis | null;
  dateReason: string | null;
  /** `yyyymmdd`; null where the year is open or there is no date. */
  earliest: number | null;
  latest: number | null;
  /** 1 to 12, of a date whose year is open; null on all else. */
  openMonth: number | null;
};

export type SentenceRow = {
  id: string;
  paragraph: number;
  number: number;
  start: number;
  end: number;
  gloss: string;
  /** Of the gloss, as they are searched. */
  words: string;
  noClaimBecause: NoClaimReason | null;
};

export type ClaimRow = {
  id: string;
  subject: string;
  predicate: Predicate;
  /** Relationship type: the predicate, or `NOT_` and the predicate where denied. */
  type: string;
  object: string;
  polarity: Polarity;
  modality: Modality;
  cue: string | null;
  interpretation: boolean;
  note: string | null;
  status: ClaimStatus;
  extractedBy: string;
  extractedAt: string;
  /** The deepest of `attribution`, and its depth. */
  speaker: string;
  depth: number;
  attribution: { speaker: string; depth: number }[];
  evidence: { sentence: string; starts: number[]; ends: number[]; texts: string[]; words: string }[];
  contradicts: string[];
};

export const labelSides = ["BOTTOM", "TOP", "RIGHT", "LEFT"] as const;
export type LabelSide = (typeof labelSides)[number];
/** `width`: the window width laid out for. x and y are canvas pixels at zoom 1 and pan 0, of the node's centre. */
export type PositionRow = { entity: string; width: number; x: number; y: number; labelSide: LabelSide };

/** Where a story is laid out: its entities stand still from step to step, except where they are too many for a narrow canvas. */
export const storyWidths = [
  { width: 1440, canvas: { width: 808, height: 804 } },
  { width: 1024, canvas: { width: 704, height: 672 } },
  { width: 390, canvas: { width: 390, height: 440 }, mostEntities: 8 },
] as const;

/** `step`: counted from 1, only where that step is laid out by itself. Written by `npm run layout`. */
export type StoryPosition = PositionRow & { step?: number };
export type StorySource = { story: SeedStory; positions: StoryPosition[] };

export type StoryRow = {
  id: string;
  /** Its place among the document's stories, from 1. */
  number: number;
  title: string;
  summary: string;
  steps: {
    number: number;
    text: string;
    entities: string[];
    relations: string[];
    positions: PositionRow[];
  }[];
};

/** Of the standing claims of a document; parallel lists, for a list of maps cannot be a property. */
export type DocumentFigures = {
  standing: number;
  interpretations: number;
  denials: number;
  /** In the order of `modalities`. */
  modalityCounts: number[];
  types: string[];
  typeCounts: number[];
  outcomes: Outcome[];
  outcomeCounts: number[];
  /** The deepest of each chain, once for each depth. */
  speakers: string[];
  speakerDepths: number[];
  speakerCounts: number[];
};
/** Longest chain of speakers. */
export const mostSpeakers = 20;

/** One article, ready to be written in one transaction. */
export type DocumentRows = {
  document: {
    id: string;
    title: string;
    author: string;
    publisher: string | null;
    genre: Genre;
    dateEdtf: string | null;
    dateAsWritten: string | null;
    dateBasis: DateBasis | null;
    dateReason: string | null;
    sha256: string;
    length: number;
    /** SHA-256 over everything else here and the seed format's number. */
    version: string;
  };
  sentences: SentenceRow[];
  entities: EntityRow[];
  claims: ClaimRow[];
  opening: PositionRow[];
  stories: StoryRow[];
};

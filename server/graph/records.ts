// What the statements of cypher/read give back: plain maps, in the names of the graph's properties.
import type {
  ClaimStatus,
  DateBasis,
  Genre,
  LabelSide,
  Modality,
  NoClaimReason,
  Outcome,
  Polarity,
} from "../../seed/model.ts";
import type { Kind, Predicate } from "../../seed/vocabulary.ts";

export type DateFields = {
  dateEdtf?: string | null;
  dateAsWritten?: string | null;
  dateBasis?: DateBasis | null;
  dateReason?: string | null;
};

export type EntityRecord = DateFields & {
  id: string;
  kind: Kind;
  name: string;
  aliases: string[];
  summary?: string | null;
  inSentence: string;
  plural: boolean;
  unnamed: boolean;
  quantityAsWritten?: string | null;
  outcome?: Outcome | null;
  degree: number;
  degreeDigits: number;
};

export type ClaimRecord = {
  id: string;
  subject: EntityRecord;
  predicate: Predicate;
  /** The predicate, with `NOT_` before it where it is denied. */
  type: string;
  object: EntityRecord;
  polarity: Polarity;
  modality: Modality;
  interpretation: boolean;
  cue?: string | null;
  note?: string | null;
  status: ClaimStatus;
  /** Another standing claim contradicts it. */
  contested: boolean;
  speaker: EntityRecord;
  depth: number;
  /** Id of the document. */
  document: string;
};

export type DocumentRecord = DateFields & {
  id: string;
  title: string;
  author: string;
  publisher?: string | null;
  genre: Genre;
  sha256: string;
  length: number;
  version: string;
  claimCount: number;
};

/** With the first view that was laid out for it, as parallel lists. */
export type DocumentWithOpening = DocumentRecord & {
  openingEntities: string[];
  openingWidths: number[];
  openingXs: number[];
  openingYs: number[];
  openingLabelSides: LabelSide[];
};

export type SentenceRecord = {
  id: string;
  paragraph: number;
  number: number;
  start: number;
  end: number;
  gloss: string;
  noClaimBecause?: NoClaimReason | null;
  document: DocumentRecord;
};

export type StoryRecord = { id: string; title: string; summary: string };
export type StepRecord = {
  text: string;
  entities: string[];
  relations: string[];
  positionEntities: string[];
  positionWidths: number[];
  positionXs: number[];
  positionYs: number[];
  positionLabelSides: LabelSide[];
};

export type EvidenceRecord = { sentence: SentenceRecord; starts: number[]; ends: number[]; texts: string[] };
export type AttributionRecord = { speaker: EntityRecord; depth: number };

/** One relationship: a standing claim as the entity graph holds it. */
export type LinkRecord = {
  id: string;
  type: string;
  source: string;
  target: string;
  polarity: Polarity;
  modality: Modality;
  interpretation: boolean;
  speaker: string;
  depth: number;
  document: string;
  contested: boolean;
};

export type Page<Item> = {
  items: Item[];
  hasNextPage: boolean;
  /** The id that the next page begins behind, where looking stopped behind the last item. */
  end?: string;
};
/** Not exact: counting stopped, and it is a lower bound. */
export type Counted = { count: number; exact: boolean };

/** `limit` is one more than asked for: the extra item only says that there is a next page. */
export function pageOf<Item>(rows: Item[], first: number): Page<Item> {
  return { items: rows.slice(0, first), hasNextPage: rows.length > first };
}

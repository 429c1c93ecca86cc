// A graph that a page carries with it: the records of the statements, each once, joined by their ids.
import type {
  ClaimRecord,
  DocumentWithOpening,
  EntityRecord,
  EvidenceRecord,
  SentenceRecord,
  StepRecord,
  StoryRecord,
} from "../server/graph/records.ts";

export type PortableSentence = Omit<SentenceRecord, "document"> & { document: string };
export type PortableClaim = Omit<ClaimRecord, "subject" | "object" | "speaker"> & {
  subject: string;
  object: string;
  speaker: string;
  document: string;
  evidence: (Omit<EvidenceRecord, "sentence"> & { sentence: string })[];
  /** The speakers, from the author on. */
  chain: string[];
  contradicts: string[];
  /** It is only told, since it contradicts one that is drawn. */
  isAside: boolean;
};

export type PortableGraph = {
  documents: DocumentWithOpening[];
  sentences: PortableSentence[];
  entities: (EntityRecord & { documents: string[] })[];
  /** Whoever only speaks, wrote a document, or is an end of a claim that is only told. */
  asides: EntityRecord[];
  /** Those that stand. */
  claims: PortableClaim[];
  stories: (StoryRecord & { steps: StepRecord[] })[];
};

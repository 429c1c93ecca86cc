// What is drawn as one line: the passing claims of one source, type and target. Pure.
import { type Modality, modalities, type Polarity } from "../../seed/model.ts";
import type { Predicate } from "../../seed/vocabulary.ts";
import type { LinkRecord } from "./records.ts";

export type Voice = {
  speaker: string;
  modality: Modality;
  interpretation: boolean;
  depth: number;
  contested: boolean;
  document: string;
  claimCount: number;
};

export type RelationRecord = {
  id: string;
  predicate: Predicate;
  source: string;
  target: string;
  polarity: Polarity;
  modality: Modality;
  interpretation: boolean;
  contested: boolean;
  claimCount: number;
  voices: Voice[];
  /** Strongest first. */
  claimIds: string[];
};

const mostVoices = 200;

const strength = (modality: Modality) => modalities.indexOf(modality);
/** Of claims: what is said by itself before a reading, then the stronger wording. */
export const byStrength = (a: { modality: Modality; interpretation: boolean; id: string }, b: typeof a) =>
  Number(a.interpretation) - Number(b.interpretation) ||
  strength(a.modality) - strength(b.modality) ||
  (a.id < b.id ? -1 : 1);

export const polarityOf = (type: string): Polarity => (type.startsWith("NOT_") ? "DENIED" : "AFFIRMED");

export const predicateOf = (type: string) => type.replace(/^NOT_/, "") as Predicate;

export function groupRelations(links: LinkRecord[]): RelationRecord[] {
  const groups = Map.groupBy(links, (link) => `${link.source}|${link.type}|${link.target}`);
  return [...groups].map(([id, group]) => relationOf(id, group)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function relationOf(id: string, group: LinkRecord[]): RelationRecord {
  const claims = group.toSorted(byStrength);
  const first = claims[0] as LinkRecord; // a group has one link at least
  const voices = Map.groupBy(claims, (link) =>
    [link.speaker, link.modality, link.interpretation, link.depth, link.contested, link.document].join("|"),
  );
  return {
    id,
    predicate: predicateOf(first.type),
    source: first.source,
    target: first.target,
    polarity: first.polarity,
    modality: first.modality,
    interpretation: first.interpretation,
    contested: claims.some((link) => link.contested),
    claimCount: claims.length,
    voices: [...voices.values()].slice(0, mostVoices).map((some) => {
      const { speaker, modality, interpretation, depth, contested, document } = some[0] as LinkRecord;
      return { speaker, modality, interpretation, depth, contested, document, claimCount: some.length };
    }),
    claimIds: claims.map((link) => link.id),
  };
}

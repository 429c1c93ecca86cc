// From sequences of entities to paths that name their weakest link, best first. Pure.
import { type Modality, modalities } from "../../seed/model.ts";
import type { EntityRecord, LinkRecord } from "./records.ts";
import { groupRelations, type RelationRecord } from "./relations.ts";

export type PathRecord = {
  nodes: EntityRecord[];
  /** One a hop. */
  relations: RelationRecord[];
  hops: number;
  weakest: Modality;
  interpretation: boolean;
};
export type Found = { sequences: string[][]; nodes: EntityRecord[]; links: LinkRecord[] };

const weakness = (modality: Modality) => modalities.indexOf(modality);
const pairOf = (one: string, other: string) => (one < other ? `${one}|${other}` : `${other}|${one}`);

/** The wording decides, then that it is no reading, then the id. */
const byWording = (a: RelationRecord, b: RelationRecord) =>
  weakness(a.modality) - weakness(b.modality) ||
  Number(a.interpretation) - Number(b.interpretation) ||
  (a.id < b.id ? -1 : 1);

const namesOf = ({ nodes }: PathRecord) => nodes.map(({ id }) => id).join("|");
const byStrength = (a: PathRecord, b: PathRecord) =>
  a.hops - b.hops ||
  weakness(a.weakest) - weakness(b.weakest) ||
  Number(a.interpretation) - Number(b.interpretation) ||
  (namesOf(a) < namesOf(b) ? -1 : 1);

/** Each sequence as one path; one of which a hop has no link (there were too many) is left out. */
export function orderPaths({ sequences, nodes, links }: Found): PathRecord[] {
  const entities = new Map(nodes.map((node) => [node.id, node]));
  const between = Map.groupBy(groupRelations(links), ({ source, target }) => pairOf(source, target));
  const strongest = (one: string, other: string) => between.get(pairOf(one, other))?.toSorted(byWording)[0];
  return sequences
    .flatMap((ids): PathRecord[] => {
      const relations = ids.slice(1).flatMap((id, at) => strongest(ids[at] as string, id) ?? []);
      if (relations.length < ids.length - 1) return [];
      return [
        {
          nodes: ids.flatMap((id) => entities.get(id) ?? []),
          relations,
          hops: relations.length,
          weakest: modalities[Math.max(...relations.map(({ modality }) => weakness(modality)))] as Modality,
          interpretation: relations.some(({ interpretation }) => interpretation),
        },
      ];
    })
    .sort(byStrength);
}

// From sequences of entities to paths that name their weakest link, best first. Pure.
import { type Modality, modalities } from "../../seed/model.ts";
import type { EntityRecord, LinkRecord } from "./records.ts";
import { byStrength, groupRelations, type RelationRecord } from "./relations.ts";

export type PathRecord = {
  nodes: EntityRecord[];
  /** One a hop. */
  relations: RelationRecord[];
  hops: number;
  weakest: Modality;
  interpretation: boolean;
};
/** Sequences of ids. */
type Sequences = readonly string[][];
/** All that the order of paths depends on. */
type Worded = Pick<RelationRecord, "id" | "source" | "target" | "modality" | "interpretation">;
/** One way in which a hop is worded, as a statement gives it. */
export type Wording = [
  source: string,
  type: string,
  target: string,
  modality: Modality,
  interpretation: boolean,
];
export type Told = { nodes: EntityRecord[]; links: LinkRecord[] };

const weakness = (modality: Modality) => modalities.indexOf(modality);
const pairOf = (one: string, other: string) => (one < other ? `${one}|${other}` : `${other}|${one}`);

/** The wording decides, then that it is no reading, then the id. */
const byWording = (a: Worded, b: Worded) =>
  weakness(a.modality) - weakness(b.modality) ||
  Number(a.interpretation) - Number(b.interpretation) ||
  (a.id < b.id ? -1 : 1);

type Ordered<Relation> = Pick<PathRecord, "hops" | "weakest" | "interpretation"> & {
  ids: string[];
  relations: Relation[];
};
const namesOf = ({ ids }: Ordered<unknown>) => ids.join("|");
const byWeakest = <Relation>(a: Ordered<Relation>, b: Ordered<Relation>) =>
  a.hops - b.hops ||
  weakness(a.weakest) - weakness(b.weakest) ||
  Number(a.interpretation) - Number(b.interpretation) ||
  (namesOf(a) < namesOf(b) ? -1 : 1);

/** Each sequence with the strongest relation of each hop; one of which a hop has none (there were too many) is left out. */
function order<Relation extends Worded>(sequences: Sequences, given: readonly Relation[]) {
  const between = Map.groupBy(given, ({ source, target }) => pairOf(source, target));
  const strongest = new Map([...between].map(([pair, some]) => [pair, some.toSorted(byWording)[0]]));
  return sequences
    .flatMap((ids): Ordered<Relation>[] => {
      const relations = ids.slice(1).flatMap((id, at) => strongest.get(pairOf(ids[at] as string, id)) ?? []);
      if (relations.length < ids.length - 1) return [];
      return [
        {
          ids,
          relations,
          hops: relations.length,
          weakest: modalities[Math.max(...relations.map(({ modality }) => weakness(modality)))] as Modality,
          interpretation: relations.some(({ interpretation }) => interpretation),
        },
      ];
    })
    .sort(byWeakest);
}

/** The first of them in the order of `orderPaths`, told by their wordings alone. */
export function bestSequences(sequences: Sequences, wordings: readonly Wording[], first: number): Sequences {
  const worded = wordings.map(([source, type, target, modality, interpretation]) => ({
    id: `${source}|${type}|${target}`,
    ...{ source, target, modality, interpretation },
  }));
  const relations = [...Map.groupBy(worded, ({ id }) => id).values()].flatMap(
    (group) => group.toSorted(byStrength)[0] ?? [],
  );
  return order(sequences, relations)
    .slice(0, first)
    .map(({ ids }) => ids);
}

/** Each sequence as one path. */
export function orderPaths(sequences: Sequences, { nodes, links }: Told): PathRecord[] {
  const entities = new Map(nodes.map((node) => [node.id, node]));
  return order(sequences, groupRelations(links)).map(({ ids, ...path }) => ({
    ...path,
    nodes: ids.flatMap((id) => entities.get(id) ?? []),
  }));
}

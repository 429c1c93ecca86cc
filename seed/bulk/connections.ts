// What cypher/write/figures.cypher derives from the relationships of an entity, for all entities at once.
import { digitsOf } from "../../common/rank.ts";
import { countedFrom } from "../figures.ts";
import type { Kind } from "../vocabulary.ts";
import type { Numbers } from "./table.ts";

/** By the number of the claim: the numbers of its ends and of its type; -1 where it does not stand. */
export type Ends = { subjects: Numbers; objects: Numbers; types: Numbers };

export type Counts = { kinds: string[]; types: string[]; directions: string[]; counts: number[] };
export type Connections = {
  degree: Int32Array;
  neighbors: Int32Array;
  /** Of the well connected. */
  counts: Map<number, Counts>;
};

/** What figures.cypher derives from the relationships, for all entities at once. */
export function connectionsOf(
  { subjects, objects, types }: Ends,
  kinds: readonly Kind[],
  typeNames: readonly string[],
): Connections {
  const degree = new Int32Array(kinds.length);
  for (let claim = 0; claim < subjects.length; claim++)
    if (subjects.at(claim) >= 0)
      for (const end of [subjects.at(claim), objects.at(claim)]) degree[end] = (degree[end] ?? 0) + 1;
  const offsets = new Int32Array(kinds.length + 1);
  for (let entity = 0; entity < kinds.length; entity++)
    offsets[entity + 1] = (offsets[entity] as number) + (degree[entity] as number);
  const filled = offsets.slice();
  const incident = new Int32Array(offsets.at(-1) as number);
  for (let claim = 0; claim < subjects.length; claim++)
    if (subjects.at(claim) >= 0)
      for (const end of [subjects.at(claim), objects.at(claim)]) {
        incident[filled[end] as number] = claim;
        filled[end] = (filled[end] as number) + 1;
      }
  const neighbors = new Int32Array(kinds.length);
  const counts = new Map<number, Counts>();
  for (let entity = 0; entity < kinds.length; entity++) {
    const all = new Set<number>();
    const byGroup = new Map<string, Set<number>>();
    const isCounted = digitsOf(degree[entity] as number) >= countedFrom;
    for (let at = offsets[entity] as number; at < (offsets[entity + 1] as number); at++) {
      const claim = incident[at] as number;
      const isSubject = subjects.at(claim) === entity;
      const other = isSubject ? objects.at(claim) : subjects.at(claim);
      all.add(other);
      if (!isCounted) continue;
      const group = [kinds[other], typeNames[types.at(claim)], isSubject ? "OUT" : "IN"].join(" ");
      byGroup.set(group, (byGroup.get(group) ?? new Set()).add(other));
    }
    neighbors[entity] = all.size;
    if (!isCounted) continue;
    const groups = [...byGroup].sort(([a], [b]) => (a < b ? -1 : 1));
    const parts = groups.map(([group]) => group.split(" "));
    counts.set(entity, {
      kinds: parts.map(([kind = ""]) => kind),
      types: parts.map(([, type = ""]) => type),
      directions: parts.map(([, , direction = ""]) => direction),
      counts: groups.map(([, found]) => found.size),
    });
  }
  return { degree, neighbors, counts };
}

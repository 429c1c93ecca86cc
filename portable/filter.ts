// cypher/claim-filter.cypher once more, for a graph without Neo4j.
import type { ResolvedFilter } from "../server/graph/filter.ts";
import type { EntityRecord } from "../server/graph/records.ts";
import type { PortableClaim } from "./graph.ts";

export type Link = PortableClaim & { from: EntityRecord; to: EntityRecord };
type Dated = EntityRecord & { earliest?: number | null; latest?: number | null };

const isDated = ({ dateAsWritten }: EntityRecord) => dateAsWritten != null;
const among = <Value>(values: readonly Value[] | null, value: Value) =>
  values === null || values.includes(value);
const is = <Value>(wanted: Value | null, value: Value) => wanted === null || wanted === value;

export function passes(link: Link, filter: ResolvedFilter): boolean {
  const { from, to } = link;
  const ends = [from, to];
  const { kinds, exempt, outcomes, withoutOutcomes, claims, worded, earliest, latest } = filter;
  const mayBeWithin = (end: Dated) =>
    isDated(end) &&
    (end.latest ?? Number.MAX_SAFE_INTEGER) >= (earliest ?? 0) &&
    (end.earliest ?? Number.MIN_SAFE_INTEGER) <= (latest ?? 0);
  return (
    among(filter.types, link.type) &&
    among(filter.modalities, link.modality) &&
    is(filter.polarity, link.polarity) &&
    is(filter.interpretation, link.interpretation) &&
    is(filter.contested, link.contested) &&
    among(filter.speakers, link.speaker) &&
    (filter.withoutAuthor === null || link.depth > 0) &&
    among(filter.documents, link.document) &&
    (claims === null || claims.includes(link.id) || (worded ?? []).includes(link.type)) &&
    ends.every(({ id }) => among(filter.entities, id)) &&
    ends.every(({ id, kind }) => among(kinds, kind) || exempt.includes(id)) &&
    (outcomes === null || ends.some(({ outcome }) => outcome != null && outcomes.includes(outcome))) &&
    (withoutOutcomes === null ||
      !ends.some(({ outcome }) => outcome != null && withoutOutcomes.includes(outcome))) &&
    (filter.undated === null || ends.some(isDated)) &&
    (earliest === null || !ends.some(isDated) || ends.some(mayBeWithin))
  );
}

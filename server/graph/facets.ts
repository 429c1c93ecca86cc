import { type Modality, modalities, type Outcome } from "../../seed/model.ts";
import { type Kind, kinds, type Predicate } from "../../seed/vocabulary.ts";
import type { Reader } from "../database/database.ts";
import { type ClaimFilter, isUnfiltered, resolveFilter } from "./filter.ts";
import { predicateOf } from "./relations.ts";
import { isExact, type SpeakerRow, speakersOf } from "./speakers.ts";

type Count<Name> = { name: Name; count: number };
type Row = {
  total: number;
  looked: number;
  kinds: Count<Kind>[];
  types: Count<string>[];
  modalities: Count<Modality>[];
  outcomes: Count<Outcome | null>[];
  speakers: SpeakerRow[];
  interpretations: number;
  denials: number;
  contested: number;
};

/** Most first, then by name. */
const most =
  <Counted extends { count: number }>(nameOf: (counted: Counted) => string) =>
  (a: Counted, b: Counted) =>
    b.count - a.count || (nameOf(a) < nameOf(b) ? -1 : 1);
const countOf = <Name>(counts: Count<Name>[], name: Name) =>
  counts.find((count) => count.name === name)?.count ?? 0;

export async function readFacets(database: Reader, filter: ClaimFilter | null | undefined) {
  const resolved = await resolveFilter(database, filter);
  const [row] = isUnfiltered(resolved)
    ? await database.read<Row>("read/facets-unfiltered")
    : await database.read<Row>("read/facets", { filter: resolved });
  if (!row) throw new Error("read/facets gave no row.");
  const exact = isExact(row.looked);
  const byPredicate = Map.groupBy(row.types, ({ name }) => predicateOf(name));
  return {
    kinds: (Object.keys(kinds) as Kind[])
      .map((kind) => ({ kind, count: countOf(row.kinds, kind) }))
      .filter(({ count }) => count > 0),
    predicates: [...byPredicate]
      .map(([predicate, some]) => ({
        predicate: predicate as Predicate,
        count: some.reduce((sum, { count }) => sum + count, 0),
      }))
      .sort(most(({ predicate }) => predicate)),
    modalities: modalities.map((modality) => ({ modality, count: countOf(row.modalities, modality) })),
    outcomes: row.outcomes
      .flatMap(({ name, count }) => (name === null ? [] : { outcome: name, count }))
      .sort(most(({ outcome }) => outcome)),
    speakers: speakersOf(row.speakers, row.looked),
    interpretations: row.interpretations,
    denials: row.denials,
    contested: row.contested,
    total: row.total,
    exact,
  };
}

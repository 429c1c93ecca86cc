// Who says something in the passing claims, and how much of it.
import type { Reader } from "../database/database.ts";
import { type ClaimFilter, isUnfiltered, resolveFilter } from "./filter.ts";
import type { EntityRecord } from "./records.ts";

/** Claims that `read/facets` and `read/speakers` look at. */
const lookedInAll = 100_000;

export type SpeakerRow = { entity: EntityRecord; depth: number; claimCount: number };
export type Speaker = SpeakerRow & { exact: boolean };

/** Whether counting came to its end before its bound. */
export const isExact = (looked: number): boolean => looked < lookedInAll;

/** Most claims first, then by id. */
export const speakersOf = (rows: SpeakerRow[], looked: number): Speaker[] =>
  rows
    .map((row) => ({ ...row, exact: isExact(looked) }))
    .sort((a, b) => b.claimCount - a.claimCount || (a.entity.id < b.entity.id ? -1 : 1));

export async function readSpeakers(
  database: Reader,
  filter: ClaimFilter | null | undefined,
  first: number,
): Promise<Speaker[]> {
  type Row = { looked: number; speakers: SpeakerRow[] };
  const resolved = await resolveFilter(database, filter);
  const [row] = isUnfiltered(resolved)
    ? await database.read<Row>("read/speakers-unfiltered", { limit: first })
    : await database.read<Row>("read/speakers", { filter: resolved, limit: first });
  return speakersOf(row?.speakers ?? [], row?.looked ?? 0);
}

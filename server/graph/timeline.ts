// Events in the order of their dates.
import type { Reader } from "../database/database.ts";
import { type ClaimFilter, resolveFilter } from "./filter.ts";
import type { EntityRecord } from "./records.ts";

/** Claims that `read/timeline` looks at. */
const looksAt = 100_000;

export type Timeline = { dated: EntityRecord[]; undated: EntityRecord[]; hasMore: boolean };

/** At most `first` events, the dated before the undated. */
export async function readTimeline(
  database: Reader,
  filter: ClaimFilter | null | undefined,
  first: number,
): Promise<Timeline> {
  const [row] = await database.read<{ looked: number; events: EntityRecord[] }>("read/timeline", {
    filter: await resolveFilter(database, filter),
    limit: first + 1,
  });
  const events = row?.events ?? [];
  const shown = events.slice(0, first);
  const isDated = (event: EntityRecord) => event.dateAsWritten != null;
  return {
    dated: shown.filter(isDated),
    undated: shown.filter((event) => !isDated(event)),
    hasMore: events.length > first || (row?.looked ?? 0) >= looksAt,
  };
}

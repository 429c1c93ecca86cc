import type { Kind } from "../../seed/vocabulary.ts";
import type { Reader } from "../database/database.ts";
import { type ClaimFilter, resolveFilter } from "./filter.ts";
import { fullTextQuery } from "./full-text.ts";
import { type Counted, type EntityRecord, type Page, pageOf } from "./records.ts";

export type EntityFilter = {
  kinds?: Kind[] | null;
  documents?: string[] | null;
  unnamed?: boolean | null;
  text?: string | null;
};
export type EntitiesQuestion = { filter?: EntityFilter | null; claims?: ClaimFilter | null };

const textLimit = 1_000;

async function parametersOf(database: Reader, { filter, claims }: EntitiesQuestion) {
  const query = filter?.text == null ? undefined : fullTextQuery(filter.text);
  const found = query
    ? await database.read<{ ids: string[] }>("read/entities-by-text", { query, limit: textLimit })
    : [];
  return {
    filter: await resolveFilter(database, claims),
    byClaims: claims != null,
    kinds: filter?.kinds ?? null,
    documents: filter?.documents ?? null,
    unnamed: filter?.unnamed ?? null,
    ids: query === undefined ? null : (found[0]?.ids ?? []),
  };
}

export async function readEntities(
  database: Reader,
  question: EntitiesQuestion & { first: number; after: string },
): Promise<Page<EntityRecord>> {
  const parameters = await parametersOf(database, question);
  const rows = await database.read<{ entity: EntityRecord }>("read/entities", {
    ...parameters,
    after: question.after,
    limit: question.first + 1,
  });
  return pageOf(
    rows.map((row) => row.entity),
    question.first,
  );
}

/** Entities that a count looks at where it asks of each whether a claim passes. */
const looked = 100_000;

export async function countEntities(database: Reader, question: EntitiesQuestion): Promise<Counted> {
  type Row = { count: number; looked?: number };
  const { filter, ...parameters } = await parametersOf(database, question);
  const { byClaims, ...keys } = parameters;
  const isWhole = !byClaims && Object.values(keys).every((key) => key === null);
  const [row] = isWhole
    ? await database.read<Row>("read/entities-count-unfiltered")
    : await database.read<Row>("read/entities-count", {
        ...parameters,
        filter,
        most: byClaims ? looked : Number.MAX_SAFE_INTEGER,
      });
  return { count: row?.count ?? 0, exact: !byClaims || (row?.looked ?? 0) < looked };
}

export async function readEntitiesById(database: Reader, ids: readonly string[]): Promise<EntityRecord[]> {
  const rows = await database.read<{ entity: EntityRecord }>("read/entities-by-id", { ids });
  return rows.map((row) => row.entity);
}

import type { ClaimStatus } from "../../seed/model.ts";
import type { Reader } from "../database/database.ts";
import { type ClaimFilter, isUnfiltered, type ResolvedFilter, resolveFilter } from "./filter.ts";
import {
  type AttributionRecord,
  type ClaimRecord,
  type Counted,
  type EvidenceRecord,
  type Page,
  pageOf,
} from "./records.ts";

const standing: ClaimStatus[] = ["ACTIVE", "DISPUTED"];
export type ClaimsPage = {
  filter?: ClaimFilter | null;
  first: number;
  after: string;
  /** Subjects, objects and speakers may come with nothing but their ids. */
  idsAreEnough?: boolean;
};

const parametersOf = async (database: Reader, filter: ClaimFilter | null | undefined) => ({
  filter: await resolveFilter(database, filter),
  statuses: filter?.statuses ?? standing,
});

/** Claims that a page and a count look at where the filter names none. */
const looked = 100_000;

/** Whether the filter says where its claims are found, so that none of the others is looked at. */
const namesClaims = ({ speakers, documents, entities, claims, worded }: ResolvedFilter) =>
  [speakers, documents, entities].some((ids) => ids !== null) || (claims !== null && worded?.length === 0);

/** Of a page that looking stopped in, fewer than `first` may come, with a next page. */
export async function readClaims(
  database: Reader,
  { filter, first, after, idsAreEnough = false }: ClaimsPage,
): Promise<Page<ClaimRecord>> {
  const parameters = await parametersOf(database, filter);
  const isNamed = namesClaims(parameters.filter);
  type Row = { claim: ClaimRecord };
  const { statuses } = parameters;
  const asked = { after, limit: first + 1 };
  const rows =
    idsAreEnough && isUnfiltered(parameters.filter)
      ? await database.read<Row>("read/claims-bare", { ...asked, statuses })
      : await database.read<Row>(isNamed ? "read/claims-named" : "read/claims", { ...asked, ...parameters });
  const page = pageOf(
    rows.map((row) => row.claim),
    first,
  );
  if (isNamed || page.hasNextPage || isUnfiltered(parameters.filter)) return page;
  const [stopped] = await database.read<{ id: string }>("read/claims-bound", {
    statuses: parameters.statuses,
    after,
  });
  return stopped ? { ...page, hasNextPage: true, end: stopped.id } : page;
}

export async function countClaims(
  database: Reader,
  filter: ClaimFilter | null | undefined,
): Promise<Counted> {
  type Row = { count: number; looked?: number };
  const parameters = await parametersOf(database, filter);
  const [row] =
    isUnfiltered(parameters.filter) && filter?.statuses == null
      ? await database.read<Row>("read/claims-count-unfiltered")
      : namesClaims(parameters.filter)
        ? await database.read<Row>("read/claims-named-count", parameters)
        : await database.read<Row>("read/claims-count", parameters);
  return { count: row?.count ?? 0, exact: (row?.looked ?? 0) < looked };
}

/** By entity; one statement for all of them. */
export async function readClaimsOfEntities(
  database: Reader,
  ids: readonly string[],
  { filter, first, after, idsAreEnough = false }: ClaimsPage,
): Promise<Map<string, Page<ClaimRecord>>> {
  type Row = { id: string; claims: ClaimRecord[] };
  const parameters = await parametersOf(database, filter);
  const { statuses } = parameters;
  const page = { ids, after, limit: first + 1 };
  const rows =
    idsAreEnough && isUnfiltered(parameters.filter)
      ? await database.read<Row>("read/claims-of-entities-bare", { ...page, statuses })
      : await database.read<Row>("read/claims-of-entities", { ...page, ...parameters });
  return new Map(rows.map((row) => [row.id, pageOf(row.claims, first)]));
}

export async function countClaimsOfEntities(
  database: Reader,
  ids: readonly string[],
  filter: ClaimFilter | null | undefined,
): Promise<Map<string, number>> {
  const parameters = { ...(await parametersOf(database, filter)), ids };
  const rows = await database.read<{ id: string; count: number }>(
    "read/claims-of-entities-count",
    parameters,
  );
  return new Map(rows.map((row) => [row.id, row.count]));
}

export async function readClaimsById(database: Reader, ids: readonly string[]): Promise<ClaimRecord[]> {
  const rows = await database.read<{ claim: ClaimRecord }>("read/claims-by-id", { ids });
  return rows.map((row) => row.claim);
}

export async function readEvidence(
  database: Reader,
  ids: readonly string[],
): Promise<Map<string, EvidenceRecord[]>> {
  const rows = await database.read<{ id: string; pieces: EvidenceRecord[] }>("read/evidence", { ids });
  return new Map(rows.map((row) => [row.id, row.pieces]));
}

export async function readAttribution(
  database: Reader,
  ids: readonly string[],
): Promise<Map<string, AttributionRecord[]>> {
  const rows = await database.read<{ id: string; chain: AttributionRecord[] }>("read/attribution", { ids });
  return new Map(rows.map((row) => [row.id, row.chain]));
}

export async function readContradictions(
  database: Reader,
  ids: readonly string[],
): Promise<Map<string, ClaimRecord[]>> {
  const rows = await database.read<{ id: string; claims: ClaimRecord[] }>("read/contradictions", { ids });
  return new Map(rows.map((row) => [row.id, row.claims]));
}

export async function readClaimsOfSentences(
  database: Reader,
  ids: readonly string[],
): Promise<Map<string, ClaimRecord[]>> {
  const rows = await database.read<{ id: string; claims: ClaimRecord[] }>("read/claims-of-sentences", {
    ids,
  });
  return new Map(rows.map((row) => [row.id, row.claims]));
}

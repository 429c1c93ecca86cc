import type { ClaimStatus } from "../../seed/model.ts";
import type { Reader } from "../database/database.ts";
import { type ClaimFilter, resolveFilter } from "./filter.ts";
import {
  type AttributionRecord,
  type ClaimRecord,
  type EvidenceRecord,
  type Page,
  pageOf,
} from "./records.ts";

const standing: ClaimStatus[] = ["ACTIVE", "DISPUTED"];
export type ClaimsPage = { filter?: ClaimFilter | null; first: number; after: string };

const parametersOf = async (database: Reader, filter: ClaimFilter | null | undefined) => ({
  filter: await resolveFilter(database, filter),
  statuses: filter?.statuses ?? standing,
});

export async function readClaims(
  database: Reader,
  { filter, first, after }: ClaimsPage,
): Promise<Page<ClaimRecord>> {
  const rows = await database.read<{ claim: ClaimRecord }>("read/claims", {
    ...(await parametersOf(database, filter)),
    after,
    limit: first + 1,
  });
  return pageOf(
    rows.map((row) => row.claim),
    first,
  );
}

export async function countClaims(database: Reader, filter: ClaimFilter | null | undefined): Promise<number> {
  const [row] = await database.read<{ count: number }>(
    "read/claims-count",
    await parametersOf(database, filter),
  );
  return row?.count ?? 0;
}

/** By entity; one statement for all of them. */
export async function readClaimsOfEntities(
  database: Reader,
  ids: readonly string[],
  { filter, first, after }: ClaimsPage,
): Promise<Map<string, Page<ClaimRecord>>> {
  const rows = await database.read<{ id: string; claims: ClaimRecord[] }>("read/claims-of-entities", {
    ...(await parametersOf(database, filter)),
    ids,
    after,
    limit: first + 1,
  });
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

import type { Reader } from "../database/database.ts";
import { type DocumentWithOpening, type Page, pageOf, type SentenceRecord } from "./records.ts";

export async function readDocuments(
  database: Reader,
  first: number,
  after: string,
): Promise<Page<DocumentWithOpening>> {
  const rows = await database.read<{ document: DocumentWithOpening }>("read/documents", {
    after,
    limit: first + 1,
  });
  return pageOf(
    rows.map((row) => row.document),
    first,
  );
}

export async function countDocuments(database: Reader): Promise<number> {
  const [row] = await database.read<{ count: number }>("read/documents-count");
  return row?.count ?? 0;
}

export async function readDocumentsById(
  database: Reader,
  ids: readonly string[],
): Promise<DocumentWithOpening[]> {
  const rows = await database.read<{ document: DocumentWithOpening }>("read/documents-by-id", { ids });
  return rows.map((row) => row.document);
}

export async function readSentencesById(database: Reader, ids: readonly string[]): Promise<SentenceRecord[]> {
  const rows = await database.read<{ sentence: SentenceRecord }>("read/sentences-by-id", { ids });
  return rows.map((row) => row.sentence);
}

export async function readSentencesOfDocuments(
  database: Reader,
  ids: readonly string[],
): Promise<Map<string, SentenceRecord[]>> {
  const rows = await database.read<{ id: string; sentences: SentenceRecord[] }>(
    "read/sentences-of-documents",
    { ids },
  );
  return new Map(rows.map((row) => [row.id, row.sentences]));
}

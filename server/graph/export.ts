// The whole graph as it leaves: what stands, a page at a time, so that it takes as much memory however large the graph is.

import type { ExportSource } from "../../common/export/formats.ts";
import {
  type About,
  type ExportedClaim,
  type ExportedEntity,
  inTextOrder,
  type Told,
} from "../../common/export/rows.ts";
import { edgeLabel, nameWithOutcome } from "../../common/labels.ts";
import { type PredicateEntry, predicates, wordings } from "../../seed/vocabulary.ts";
import type { Reader } from "../database/database.ts";
import { GraphUnavailable } from "../database/errors.ts";
import { readAttribution, readClaims, readEvidence } from "./claims.ts";
import { readDocuments } from "./documents.ts";
import { readEntities, readEntitiesById } from "./entities.ts";
import type {
  AttributionRecord,
  ClaimRecord,
  DocumentRecord,
  DocumentWithOpening,
  EntityRecord,
  EvidenceRecord,
  Page,
} from "./records.ts";
import { sentenceOf } from "./sentence.ts";

/** Rows, or ids, of one statement. */
export const pageSize = 500;

export function* groups(ids: readonly string[]): Generator<string[]> {
  for (let from = 0; from < ids.length; from += pageSize) yield ids.slice(from, from + pageSize);
}

/** In the order of ids. */
export async function* allPages<Row extends { id: string }>(
  read: (after: string) => Promise<Page<Row>>,
): AsyncGenerator<Row[]> {
  for (let after = ""; ; ) {
    const { items, hasNextPage } = await read(after);
    yield items;
    const last = items.at(-1);
    if (!hasNextPage || !last) return;
    after = last.id;
  }
}

const exportedEntity = (row: EntityRecord): ExportedEntity => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  label: nameWithOutcome(row),
  aliases: row.aliases,
  summary: row.summary ?? null,
  isUnnamed: row.unnamed,
  outcome: row.outcome ?? null,
  date: row.dateAsWritten ? { edtf: row.dateEdtf ?? null, asWritten: row.dateAsWritten } : null,
});

type Authors = ReadonlyMap<string, string>;

const toldOf = ({ title, author, publisher, dateAsWritten }: DocumentRecord, authors: Authors): Told => ({
  title,
  author: authors.get(author) ?? author,
  publisher: publisher ?? null,
  date: dateAsWritten ?? null,
});

const exportedClaim = (
  row: ClaimRecord,
  pieces: readonly EvidenceRecord[],
  chain: readonly AttributionRecord[],
  authors: Authors,
): ExportedClaim => ({
  id: row.id,
  relation: `${row.subject.id}|${row.type}|${row.object.id}`,
  source: row.subject.id,
  target: row.object.id,
  predicate: row.predicate,
  polarity: row.polarity,
  label: labelOf(row),
  sentence: sentenceOf(row),
  modality: row.modality,
  isReading: row.interpretation,
  isContested: row.contested,
  status: row.status,
  cue: row.cue ?? null,
  note: row.note ?? null,
  chain: chain.map(({ speaker: { id, name } }) => ({ id, name })),
  evidence: pieces.map(({ sentence, starts, texts }) => ({
    sentence: sentence.id,
    paragraph: sentence.paragraph,
    number: sentence.number,
    document: toldOf(sentence.document, authors),
    anchors: inTextOrder(texts.map((text, index) => ({ text, start: starts[index] ?? 0 }))),
  })),
});

function labelOf({ predicate, polarity, modality, interpretation, contested }: ClaimRecord): string {
  const entry: PredicateEntry = predicates[predicate];
  const words = { label: entry.label, edgeLabel: entry.short ?? entry.label };
  return edgeLabel(
    { polarity, modality, interpretation, contested, claimCount: 1 },
    words,
    wordings[modality].word,
  );
}

/** Entities and claims as they follow one another. Throws at the end where the graph was changed meanwhile. */
export async function wholeGraph(database: Reader, day: string): Promise<ExportSource> {
  const { documents, checkUnchanged } = await stampDocuments(database);
  const authorIds = [...new Set(documents.map(({ author }) => author))];
  const authors = new Map<string, string>();
  for (const ids of groups(authorIds))
    for (const { id, name } of await readEntitiesById(database, ids)) authors.set(id, name);
  const about: About = { documents: documents.map((row) => toldOf(row, authors)), day, leftOut: [] };
  return {
    about,
    async *entities() {
      for await (const page of allPages((after) => readEntities(database, { first: pageSize, after })))
        yield* page.map(exportedEntity);
      await checkUnchanged();
    },
    async *claims() {
      for await (const page of allPages((after) => readClaims(database, { first: pageSize, after }))) {
        const ids = page.map(({ id }) => id);
        const [evidence, chains] = await Promise.all([
          readEvidence(database, ids),
          readAttribution(database, ids),
        ]);
        yield* page.map((row) =>
          exportedClaim(row, evidence.get(row.id) ?? [], chains.get(row.id) ?? [], authors),
        );
      }
      await checkUnchanged();
    },
  };
}

async function readAllDocuments(database: Reader): Promise<DocumentWithOpening[]> {
  const documents: DocumentWithOpening[] = [];
  for await (const page of allPages((after) => readDocuments(database, pageSize, after)))
    documents.push(...page);
  return documents;
}

/** All documents; `checkUnchanged` throws where one of them, or its claims, was changed since: pages of before and after do not fit together. */
export async function stampDocuments(database: Reader) {
  const documents = await readAllDocuments(database);
  const stamp = stampOf(documents);
  return {
    documents,
    async checkUnchanged() {
      if (stampOf(await readAllDocuments(database)) !== stamp)
        throw new GraphUnavailable("The graph was changed while it was read. Ask again.");
    },
  };
}

/** Changes with any document and its claims. */
const stampOf = (documents: readonly DocumentWithOpening[]) =>
  documents.map(({ id, version }) => `${id} ${version}`).join();

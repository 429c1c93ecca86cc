// A part of the graph, or all of it, as a page carries it along: records as the statements give them, each once.
import type { PortableClaim, PortableGraph, PortableSentence } from "../../portable/graph.ts";
import type { Reader } from "../database/database.ts";
import { readAttribution, readClaims, readContradictions, readEvidence } from "./claims.ts";
import { readSentencesOfDocuments } from "./documents.ts";
import { readEntities, readEntitiesById } from "./entities.ts";
import { allPages, groups, pageSize, stampDocuments } from "./export.ts";
import type { ClaimFilter } from "./filter.ts";
import type { ClaimRecord, EntityRecord, SentenceRecord } from "./records.ts";
import { readStepsOfStories, readStories } from "./stories.ts";

const mostStories = 100;

/** These entities with the passing claims among them. */
export type Part = { ids: readonly string[]; filter: ClaimFilter | null };

async function all<Row>(pages: AsyncIterable<Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const page of pages) rows.push(...page);
  return rows;
}

/** The index's words can be made again of what they were made of. */
const withoutWords = <Row extends object>(row: Row): Row => {
  const { words, ...rest } = row as Row & { words?: string };
  return rest as Row;
};

/** Throws GraphUnavailable where the graph was changed meanwhile. */
export async function readPortable(database: Reader, part: Part | null): Promise<PortableGraph> {
  const { documents, checkUnchanged } = await stampDocuments(database);
  const [entities, asides] = [new Map<string, EntityRecord>(), new Map<string, EntityRecord>()];
  const addEntity = (row: EntityRecord) => void entities.set(row.id, withoutWords(row));
  /** For whoever may be named without being there. */
  const mention = (row: EntityRecord) => {
    if (!entities.has(row.id)) asides.set(row.id, withoutWords(row));
  };
  if (part) for (const ids of groups(part.ids)) (await readEntitiesById(database, ids)).forEach(addEntity);
  else
    (await all(allPages((after) => readEntities(database, { first: pageSize, after })))).forEach(addEntity);

  const filter = part && { ...part.filter, entities: [...part.ids] };
  const drawn = await all(allPages((after) => readClaims(database, { filter, first: pageSize, after })));
  const isDrawn = new Set(drawn.map(({ id }) => id));
  const claims = new Map<string, PortableClaim>();
  const sentences = new Map<string, PortableSentence>();
  const addSentence = ({ document, ...sentence }: SentenceRecord) =>
    sentences.set(sentence.id, withoutWords({ ...sentence, document: document.id }));

  /** Gives whatever contradicts them and is not among them. */
  const add = async (some: readonly ClaimRecord[]): Promise<ClaimRecord[]> => {
    const beside: ClaimRecord[] = [];
    for (const ids of groups(some.map(({ id }) => id))) {
      const [evidence, chains, against] = await Promise.all([
        readEvidence(database, ids),
        readAttribution(database, ids),
        readContradictions(database, ids),
      ]);
      for (const claim of some.filter(({ id }) => ids.includes(id))) {
        const pieces = evidence.get(claim.id) ?? [];
        const chain = (chains.get(claim.id) ?? []).map(({ speaker }) => speaker);
        const opposed = against.get(claim.id) ?? [];
        pieces.forEach(({ sentence }) => void addSentence(sentence));
        [claim.subject, claim.object, claim.speaker, ...chain].forEach(mention);
        beside.push(...opposed.filter(({ id }) => !isDrawn.has(id)));
        claims.set(claim.id, {
          ...claim,
          subject: claim.subject.id,
          object: claim.object.id,
          speaker: claim.speaker.id,
          evidence: pieces.map(({ sentence, ...piece }) => ({ ...piece, sentence: sentence.id })),
          chain: chain.map(({ id }) => id),
          contradicts: opposed.map(({ id }) => id),
          isAside: !isDrawn.has(claim.id),
        });
      }
    }
    return beside;
  };
  const beside = await add(drawn);
  await add([...new Map(beside.map((claim) => [claim.id, claim])).values()]);

  if (!part)
    for (const ids of groups(documents.map(({ id }) => id)))
      for (const some of (await readSentencesOfDocuments(database, ids)).values()) some.forEach(addSentence);
  const cited = new Set([...sentences.values()].map(({ document }) => document));
  const declaring = new Map<string, string[]>();
  for (const ids of groups([...entities.keys()]))
    for (const row of await database.read<{ id: string; documents: string[] }>("read/documents-of-entities", {
      ids,
    })) {
      declaring.set(row.id, row.documents);
      for (const id of row.documents) cited.add(id);
    }
  const told = documents.filter(({ id }) => !part || cited.has(id));
  (await readEntitiesById(database, [...new Set(told.map(({ author }) => author))])).forEach(mention);
  const stories = part ? [] : await readStories(database, mostStories);
  const steps = await readStepsOfStories(
    database,
    stories.map(({ id }) => id),
  );
  await checkUnchanged();
  return {
    // where only a part is there, nothing of the document's own first view is
    documents: told.map((row) => (part ? { ...row, openingEntities: [] } : row)),
    sentences: [...sentences.values()],
    entities: [...entities.values()].map((row) => ({ ...row, documents: declaring.get(row.id) ?? [] })),
    asides: [...asides.values()],
    claims: [...claims.values()],
    stories: stories.map((story) => ({ ...story, steps: steps.get(story.id) ?? [] })),
  };
}

// The documents as files for neo4j-admin's import: the same graph that seed/load.ts writes, without a database. Each row is written
// as it comes; what is kept is one entry for each entity and voice, and the ends of each claim.
import { StartError } from "../../server/config.ts";
import { format, stands } from "../compile.ts";
import { figuresOf } from "../figures.ts";
import { type ClaimRow, type DocumentRows, type EntityRow, mostSpeakers } from "../model.ts";
import type { Kind } from "../vocabulary.ts";
import { type Counted, nodes, relationships, tablesIn } from "./columns.ts";
import { type Connections, connectionsOf, type Ends } from "./connections.ts";
import { Numbers } from "./table.ts";

type Declared = { number: number; documents: string[]; as: number };

/** 53 bits of a text: two that differ are taken for alike once in ten million graphs of a million entities. */
function fingerprint(text: string): number {
  let [high, low] = [0x9e3779b9, 0x85ebca6b];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x9e3779b1);
    low = Math.imul(low ^ code, 0x5bd1e995);
    low ^= low >>> 15;
  }
  return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
}

export type ImportFiles = {
  /** For `neo4j-admin database import full`. */
  nodes: { label: string; path: string }[];
  relationships: { type: string; path: string }[];
  /** Properties that are an empty list wherever they are absent: by label, or by type. */
  empty: { label: string | null; type: string | null; property: string }[];
  documents: number;
  claims: number;
};

const known = <Item>(map: ReadonlyMap<string, Item>, id: string, of: string): Item => {
  const found = map.get(id);
  if (found === undefined)
    throw new StartError(`${of} names ${id}, which its document does not declare. Run npm run seed:check.`);
  return found;
};

/** Writes below `folder`, which is there and empty. Throws StartError where two documents declare an entity differently. */
export async function writeImportFiles(
  folder: string,
  documents: AsyncIterable<DocumentRows> | Iterable<DocumentRows>,
): Promise<ImportFiles> {
  const entities = new Map<string, Declared>();
  const documentsOf: string[][] = [];
  const kinds: Kind[] = [];
  const typeNumbers = new Map<string, number>();
  const ends: Ends = { subjects: new Numbers(), objects: new Numbers(), types: new Numbers() };
  let connections: Connections | undefined;
  const tables = tablesIn(folder, {
    documents: (entity) => documentsOf[entity] ?? [],
    connections: () => (connections ??= connectionsOf(ends, kinds, [...typeNumbers.keys()])),
    ends,
  });
  const voices = new Map<string, Counted>();

  function declare(row: EntityRow, document: string): void {
    const as = fingerprint(JSON.stringify(row));
    const before = entities.get(row.id);
    if (before && before.as !== as)
      throw new StartError(
        `${row.id} is declared differently in ${document} than in ${before.documents[0]}: declare it alike.`,
      );
    if (before) return void before.documents.push(document);
    const declared = { number: entities.size, documents: [document], as };
    entities.set(row.id, declared);
    documentsOf.push(declared.documents);
    kinds.push(row.kind);
    tables.entities.add({ row, number: declared.number });
  }
  function voiceOf(id: string): Counted {
    const voice = voices.get(id) ?? { number: voices.size, count: 0, spoken: Array(mostSpeakers).fill(0) };
    voices.set(id, voice);
    return voice;
  }

  function addClaim(claim: ClaimRow, document: string, sentences: Map<string, number>): number {
    const number = tables.claims.rows;
    tables.claims.add({ number, document, claim });
    for (const piece of claim.evidence)
      tables.evidence.add({ from: number, to: known(sentences, piece.sentence, claim.id), piece });
    for (const { speaker, depth } of claim.attribution) {
      const voice = voiceOf(speaker);
      voice.count += 1;
      tables.attribution.add({ from: number, to: voice.number, depth });
    }
    const isStanding = stands(claim.status);
    const [subject, object] = [claim.subject, claim.object].map((id) => known(entities, id, claim.id).number);
    ends.subjects.push(isStanding ? (subject as number) : -1);
    ends.objects.push(isStanding ? (object as number) : -1);
    const type = typeNumbers.get(claim.type) ?? typeNumbers.size;
    typeNumbers.set(claim.type, type);
    ends.types.push(type);
    if (!isStanding) return number;
    const { spoken } = voiceOf(claim.speaker);
    spoken[claim.depth] = (spoken[claim.depth] ?? 0) + 1;
    tables.relations.add({ from: subject as number, to: object as number, claim, document });
    return number;
  }

  const names = new Set<string>();
  function addDocument(rows: DocumentRows): void {
    if (names.has(rows.document.id))
      throw new StartError(`${rows.document.id} is there twice. Give each document a slug of its own.`);
    names.add(rows.document.id);
    const document = tables.documents.rows;
    tables.documents.add({ number: document, rows, figures: figuresOf(rows) });
    const sentences = new Map<string, number>();
    for (const row of rows.sentences) {
      const number = tables.sentences.rows;
      sentences.set(row.id, number);
      tables.sentences.add({ number, row });
      tables.sentencesIn.add({ from: number, to: document });
    }
    for (const row of rows.entities) declare(row, rows.document.id);
    const claims = new Map(
      rows.claims.map((claim) => [claim.id, addClaim(claim, rows.document.id, sentences)]),
    );
    for (const claim of rows.claims)
      for (const other of claim.contradicts) {
        const [first, second] = [claim.id, other].sort().map((id) => known(claims, id, claim.id));
        tables.contradictions.add({ from: first as number, to: second as number });
      }
    for (const row of rows.stories) {
      const story = tables.stories.rows;
      tables.stories.add({ number: story, row });
      tables.storiesIn.add({ from: story, to: document });
      for (const step of row.steps) {
        const number = tables.steps.rows;
        tables.steps.add({ number, row: step });
        tables.stepsIn.add({ from: number, to: story });
      }
    }
  }

  for await (const rows of documents) addDocument(rows);
  for (const [id, voice] of voices) tables.voices.add({ id, ...voice });
  tables.marks.add({ format });
  for (const table of Object.values(tables)) table.close();
  const told = <Names extends object>(of: Names) =>
    Object.entries(of) as [keyof Names & keyof typeof tables, string][];
  return {
    nodes: told(nodes).map(([name, label]) => ({ label, path: tables[name].path })),
    relationships: told(relationships).map(([name, type]) => ({ type, path: tables[name].path })),
    empty: [
      ...told(nodes).flatMap(([name, label]) =>
        [...tables[name].empty].map((property) => ({ label: label || "Entity", type: null, property })),
      ),
      ...told(relationships).flatMap(([name, type]) =>
        [...tables[name].empty].map((property) => ({ label: null, type, property })),
      ),
    ],
    documents: tables.documents.rows,
    claims: tables.claims.rows,
  };
}

// Brings the graph's documents to those of the seed, each in one transaction with its version.
import type { Database, Run } from "../server/database/database.ts";
import { stands } from "./compile.ts";
import type { ClaimRow, DocumentRows } from "./model.ts";

export type LoadReport = {
  id: string;
  change: "added" | "replaced" | "unchanged";
  claims: number;
  sentences: number;
  entities: number;
};

const batch = 5_000;

async function inBatches<Row>(rows: Row[], write: (some: Row[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += batch) await write(rows.slice(from, from + batch));
}

const claimParameters = ({ evidence, attribution, contradicts: _, ...properties }: ClaimRow) => ({
  properties: { ...properties, reviewedBy: null },
  evidence,
  attribution,
});

const relationshipParameters = (claim: ClaimRow) => {
  const { id, subject, object, type, polarity, modality, interpretation, speaker, depth } = claim;
  return { subject, object, type, properties: { id, polarity, modality, interpretation, speaker, depth } };
};

/** Whom a change touches: entities and voices whose figures it changes, claims of other documents that may be contested no more. */
type Touched = { entities: string[]; voices: string[]; opposites: string[] };

/** Removes everything of the document but its entities, which a new version may still declare. */
async function clear(run: Run, document: string): Promise<Touched> {
  await run("write/voices-spoken", { document, sign: -1 });
  const [released] = await run<{ touched: string[] }>("write/release-entities", { document });
  const [cleared] = await run<Pick<Touched, "voices" | "opposites">>("write/clear-claims", { document });
  await run("write/clear-document", { document });
  return { entities: released?.touched ?? [], voices: [], opposites: [], ...cleared };
}

async function finish(run: Run, document: string, touched: Touched): Promise<void> {
  const entities = [...new Set(touched.entities)].sort();
  const voices = [...new Set(touched.voices)].sort();
  await run("write/remove-orphans", { entities });
  await run("write/contested", { document, claims: touched.opposites });
  await run("write/remove-silent-voices", { voices });
  await run("write/figures", { document, entities, voices });
  await run("write/voices-spoken", { document, sign: 1 });
}

/** All of the document, or nothing of it. Rows go in order of their ids, so that two writers never wait for each other in a ring. */
export async function writeDocument(run: Run, rows: DocumentRows, isNew = false): Promise<void> {
  const { document, sentences, opening, stories } = rows;
  const claims = [...rows.claims].sort((a, b) => (a.id < b.id ? -1 : 1));
  const before = isNew ? { entities: [], voices: [], opposites: [] } : await clear(run, document.id);
  const declared = rows.entities.map(({ id }) => id);
  await run("write/document", { document, opening, entities: declared });
  await inBatches(sentences, (some) => run("write/sentences", { document: document.id, rows: some }));
  const entities = rows.entities.map(({ label, ...properties }) => ({
    id: properties.id,
    label,
    properties,
  }));
  await inBatches(entities, (some) => run("write/entities", { document: document.id, rows: some }));
  await inBatches(claims, (some) =>
    run("write/claims", { document: document.id, rows: some.map(claimParameters) }),
  );
  await inBatches(
    claims.filter(({ status }) => stands(status)),
    (some) => run("write/relationships", { document: document.id, rows: some.map(relationshipParameters) }),
  );
  await run("write/stories", { document: document.id, rows: stories });
  const pairs = claims.flatMap((claim) => claim.contradicts.map((other) => ({ one: claim.id, other })));
  await run("write/contradictions", { document: document.id, pairs });
  const speaking = claims.flatMap(({ attribution }) => attribution.map(({ speaker }) => speaker));
  await finish(run, document.id, {
    entities: [...before.entities, ...declared],
    voices: [...before.voices, ...speaking],
    opposites: before.opposites,
  });
}

type Change = LoadReport["change"];

async function changeOf(run: Run, { document }: DocumentRows): Promise<Change> {
  const [found] = await run<{ version: string }>("read/document-version", { id: document.id });
  return found === undefined ? "added" : found.version === document.version ? "unchanged" : "replaced";
}

/** Writes the documents whose version in the graph differs, one after the other; unchanged ones are not touched. Each is told once it is there. */
export async function loadDocuments(
  database: Database,
  documents: Iterable<DocumentRows> | AsyncIterable<DocumentRows>,
  tell: (report: LoadReport) => void = () => {},
): Promise<LoadReport[]> {
  const reports: LoadReport[] = [];
  for await (const rows of documents) {
    let change = await changeOf(database.read, rows);
    if (change !== "unchanged")
      change = await database.write(async (run) => {
        await run("write/lock");
        const now = await changeOf(run, rows); // another may have written it meanwhile
        if (now !== "unchanged") await writeDocument(run, rows, now === "added");
        return now;
      });
    const report = {
      id: rows.document.id,
      change,
      claims: rows.claims.length,
      sentences: rows.sentences.length,
      entities: rows.entities.length,
    };
    reports.push(report);
    tell(report);
  }
  return reports;
}

/** Every document, then whatever else is Attest's, the mark included; says how many documents there were. */
export async function removeEverything(database: Database): Promise<number> {
  const known = await database.read<{ id: string }>("read/document-versions");
  for (const { id } of known) await removeDocument(database, id);
  await database.write((run) => run("write/remove-rest"));
  return known.length;
}

/** False where there is no such document; then nothing has changed. */
export async function removeDocument(database: Database, id: string): Promise<boolean> {
  return database.write(async (run) => {
    await run("write/lock");
    const [found] = await run<{ version: string }>("read/document-version", { id });
    if (found === undefined) return false;
    await finish(run, id, await clear(run, id));
    return true;
  });
}

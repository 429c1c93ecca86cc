// The documents as files for neo4j-admin's import: the same graph that load.ts writes, without a database. Each row is written as it
// comes; what is kept is one entry for each entity and voice.
import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { digitsOf, rankOf } from "../common/rank.ts";
import { StartError } from "../server/config.ts";
import { format, stands } from "./compile.ts";
import { countedFrom, figuresOf } from "./figures.ts";
import {
  type ClaimRow,
  type DocumentFigures,
  type DocumentRows,
  type EntityRow,
  mostSpeakers,
} from "./model.ts";
import type { Kind } from "./vocabulary.ts";

export const delimiters = { field: "\t", item: "\u001f", quote: '"' } as const;

type Value = string | number | boolean | null | readonly string[] | readonly number[];
type Column<Row> = readonly [header: string, value: (row: Row) => Value];

const column = <Row>(header: string, value: (row: Row) => Value): Column<Row> => [header, value];

const needsQuotes = /["\t\r\n]/;
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

function inFile(value: Value): string {
  if (value === null) return "";
  if (typeof value === "string") return value === "" || needsQuotes.test(value) ? quoted(value) : value;
  if (typeof value !== "object") return String(value);
  for (const item of value)
    if (typeof item === "string" && item.includes(delimiters.item))
      throw new StartError(
        `"${item}" holds the control character U+001F, which no text needs. Take it out, then run the same command again.`,
      );
  return inFile(value.join(delimiters.item));
}

const atOnce = 1 << 20;

/** Whole numbers, as many as come. */
class Numbers {
  #values = new Int32Array(1 << 12);
  length = 0;
  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }
  at(index: number): number {
    return this.#values[index] as number;
  }
}

/** What of a row is known once all rows are there, by the row's number from 0. */
type Late = readonly Column<number>[];

/** Appends lines, a megabyte at a time; those with late columns are written once more at the end. */
class Table<Row> {
  readonly path: string;
  rows = 0;
  /** Properties of which some row has an empty list: the import leaves these out. */
  readonly empty = new Set<string>();
  readonly #file: number;
  readonly #columns: readonly Column<Row>[];
  readonly #late: Late;
  readonly #lengths = new Numbers();
  #pending = "";
  constructor(folder: string, name: string, columns: readonly Column<Row>[], late: Late = []) {
    this.path = join(folder, `${name}.tsv`);
    this.#columns = columns;
    this.#late = late;
    this.#file = openSync(late.length > 0 ? `${this.path}.part` : this.path, "w", 0o600);
    if (late.length === 0) this.#line(columns.map(([header]) => header));
  }
  #line(fields: readonly string[]): void {
    const line = `${fields.join(delimiters.field)}\n`;
    if (this.#late.length > 0) this.#lengths.push(Buffer.byteLength(line));
    this.#pending += line;
    if (this.#pending.length > atOnce) this.#flush();
  }
  #flush(): void {
    writeSync(this.#file, this.#pending);
    this.#pending = "";
  }
  #fields<Given>(columns: readonly Column<Given>[], row: Given): string[] {
    return columns.map(([header, value]) => {
      const given = value(row);
      if (Array.isArray(given) && given.length === 0) this.empty.add(header.replace(/:.*/, ""));
      return inFile(given);
    });
  }
  add(row: Row): void {
    this.rows += 1;
    this.#line(this.#fields(this.#columns, row));
  }
  close(): void {
    this.#flush();
    closeSync(this.#file);
    if (this.#late.length > 0) this.#complete();
  }
  /** Each line as it was, with its late columns behind it. */
  #complete(): void {
    const [from, to] = [openSync(`${this.path}.part`, "r"), openSync(this.path, "w", 0o600)];
    const headers = [...this.#columns, ...this.#late].map(([header]) => header);
    let written = Buffer.from(`${headers.join(delimiters.field)}\n`);
    let chunks: Buffer[] = [written];
    let size = written.length;
    let read = Buffer.alloc(0);
    let at = 0;
    for (let row = 0; row < this.rows; row++) {
      const length = this.#lengths.at(row);
      if (at + length > read.length) {
        const more = Buffer.allocUnsafe(Math.max(atOnce, length));
        const got = readSync(from, more);
        read = Buffer.concat([read.subarray(at), more.subarray(0, got)]);
        at = 0;
      }
      chunks.push(read.subarray(at, at + length - 1));
      at += length;
      written = Buffer.from(`${delimiters.field}${this.#fields(this.#late, row).join(delimiters.field)}\n`);
      chunks.push(written);
      size += length + written.length;
      if (size > atOnce) {
        writeSync(to, Buffer.concat(chunks));
        chunks = [];
        size = 0;
      }
    }
    writeSync(to, Buffer.concat(chunks));
    closeSync(from);
    closeSync(to);
    rmSync(`${this.path}.part`);
  }
}

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

const claimColumns: Column<{ number: number; document: string; claim: ClaimRow }>[] = [
  column(":ID(Claim)", ({ number }) => number),
  ...(
    [
      ["id", ({ id }) => id],
      ["subject", ({ subject }) => subject],
      ["predicate", ({ predicate }) => predicate],
      ["type", ({ type }) => type],
      ["object", ({ object }) => object],
      ["polarity", ({ polarity }) => polarity],
      ["modality", ({ modality }) => modality],
      ["cue", ({ cue }) => cue],
      ["interpretation:boolean", ({ interpretation }) => interpretation],
      ["note", ({ note }) => note],
      ["status", ({ status }) => status],
      ["extractedBy", ({ extractedBy }) => extractedBy],
      ["extractedAt", ({ extractedAt }) => extractedAt],
      ["speaker", ({ speaker }) => speaker],
      ["depth:long", ({ depth }) => depth],
    ] satisfies Column<ClaimRow>[]
  ).map(([header, value]) =>
    column<{ number: number; document: string; claim: ClaimRow }>(header, ({ claim }) => value(claim)),
  ),
  column("document", ({ document }) => document),
  column("contested:boolean", () => false),
];

const entityColumns: Column<{ row: EntityRow; number: number }>[] = [
  column(":ID(Entity)", ({ number }) => number),
  column(":LABEL", ({ row }) => ["Entity", row.label]),
  ...(
    [
      ["id", ({ id }) => id],
      ["kind", ({ kind }) => kind],
      ["name", ({ name }) => name],
      ["aliases:string[]", ({ aliases }) => aliases],
      ["summary", ({ summary }) => summary],
      ["words", ({ words }) => words],
      ["inSentence", ({ inSentence }) => inSentence],
      ["plural:boolean", ({ plural }) => plural],
      ["unnamed:boolean", ({ unnamed }) => unnamed],
      ["quantityAsWritten", ({ quantityAsWritten }) => quantityAsWritten],
      ["outcome", ({ outcome }) => outcome],
      ["dateEdtf", ({ dateEdtf }) => dateEdtf],
      ["dateAsWritten", ({ dateAsWritten }) => dateAsWritten],
      ["dateBasis", ({ dateBasis }) => dateBasis],
      ["dateReason", ({ dateReason }) => dateReason],
      ["earliest:long", ({ earliest }) => earliest],
      ["latest:long", ({ latest }) => latest],
      ["openMonth:long", ({ openMonth }) => openMonth],
    ] satisfies Column<EntityRow>[]
  ).map(([header, value]) => column<{ row: EntityRow; number: number }>(header, ({ row }) => value(row))),
];

/** By the number of the claim: the numbers of its ends and of its type; -1 where it does not stand. */
type Ends = { subjects: Numbers; objects: Numbers; types: Numbers };

type Counts = { kinds: string[]; types: string[]; directions: string[]; counts: number[] };
type Connections = {
  degree: Int32Array;
  neighbors: Int32Array;
  /** Of the well connected. */
  counts: Map<number, Counts>;
};

/** What figures.cypher derives from the relationships, for all entities at once. */
function connectionsOf(
  { subjects, objects, types }: Ends,
  kinds: readonly Kind[],
  typeNames: readonly string[],
): Connections {
  const degree = new Int32Array(kinds.length);
  for (let claim = 0; claim < subjects.length; claim++)
    if (subjects.at(claim) >= 0)
      for (const end of [subjects.at(claim), objects.at(claim)]) degree[end] = (degree[end] ?? 0) + 1;
  const offsets = new Int32Array(kinds.length + 1);
  for (let entity = 0; entity < kinds.length; entity++)
    offsets[entity + 1] = (offsets[entity] as number) + (degree[entity] as number);
  const filled = offsets.slice();
  const incident = new Int32Array(offsets.at(-1) as number);
  for (let claim = 0; claim < subjects.length; claim++)
    if (subjects.at(claim) >= 0)
      for (const end of [subjects.at(claim), objects.at(claim)]) {
        incident[filled[end] as number] = claim;
        filled[end] = (filled[end] as number) + 1;
      }
  const neighbors = new Int32Array(kinds.length);
  const counts = new Map<number, Counts>();
  for (let entity = 0; entity < kinds.length; entity++) {
    const all = new Set<number>();
    const byGroup = new Map<string, Set<number>>();
    const isCounted = digitsOf(degree[entity] as number) >= countedFrom;
    for (let at = offsets[entity] as number; at < (offsets[entity + 1] as number); at++) {
      const claim = incident[at] as number;
      const isSubject = subjects.at(claim) === entity;
      const other = isSubject ? objects.at(claim) : subjects.at(claim);
      all.add(other);
      if (!isCounted) continue;
      const group = [kinds[other], typeNames[types.at(claim)], isSubject ? "OUT" : "IN"].join(" ");
      byGroup.set(group, (byGroup.get(group) ?? new Set()).add(other));
    }
    neighbors[entity] = all.size;
    if (!isCounted) continue;
    const groups = [...byGroup].sort(([a], [b]) => (a < b ? -1 : 1));
    const parts = groups.map(([group]) => group.split(" "));
    counts.set(entity, {
      kinds: parts.map(([kind = ""]) => kind),
      types: parts.map(([, type = ""]) => type),
      directions: parts.map(([, , direction = ""]) => direction),
      counts: groups.map(([, found]) => found.size),
    });
  }
  return { degree, neighbors, counts };
}

type Piece = ClaimRow["evidence"][number];
type PositionLists<Row> = (
  row: Row,
) => readonly { entity: string; width: number; x: number; y: number; labelSide: string }[];
/** A list of maps cannot be a property: parallel lists, as write/document.cypher and write/stories.cypher make them. */
const positionColumns = <Row>(prefix: string, of: PositionLists<Row>): Column<Row>[] => [
  column(`${prefix}Entities:string[]`, (row) => of(row).map(({ entity }) => entity)),
  column(`${prefix}Widths:long[]`, (row) => of(row).map(({ width }) => width)),
  column(`${prefix}Xs:double[]`, (row) => of(row).map(({ x }) => x)),
  column(`${prefix}Ys:double[]`, (row) => of(row).map(({ y }) => y)),
  column(`${prefix}LabelSides:string[]`, (row) => of(row).map(({ labelSide }) => labelSide)),
];

type Link = { from: number; to: number };
const linkColumns = <Row extends Link>(from: string, to: string): Column<Row>[] => [
  column(`:START_ID(${from})`, (row) => row.from),
  column(`:END_ID(${to})`, (row) => row.to),
];
/** `spoken`: the claims that it is the deepest speaker of, by its depth. */
type Counted = { number: number; count: number; spoken: number[] };
type Known = { documents: (entity: number) => string[]; connections: () => Connections; ends: Ends };

const tablesIn = (folder: string, { documents, connections, ends }: Known) => ({
  entities: new Table(folder, "entities", entityColumns, [
    column("documents:string[]", documents),
    column("degree:long", (entity) => connections().degree[entity] as number),
    column("degreeDigits:long", (entity) => digitsOf(connections().degree[entity] as number)),
    column("neighbors:long", (entity) => connections().neighbors[entity] as number),
    column("countKinds:string[]", (entity) => connections().counts.get(entity)?.kinds ?? null),
    column("countTypes:string[]", (entity) => connections().counts.get(entity)?.types ?? null),
    column("countDirections:string[]", (entity) => connections().counts.get(entity)?.directions ?? null),
    column("counts:long[]", (entity) => connections().counts.get(entity)?.counts ?? null),
  ]),
  claims: new Table(
    folder,
    "claims",
    claimColumns,
    (["subjects", "objects"] as const).map((end) =>
      column(`${end.slice(0, -1)}Rank:long`, (claim) => {
        const entity = ends[end].at(claim);
        return entity < 0 ? null : rankOf(connections().degree[entity] as number);
      }),
    ),
  ),
  sentences: new Table<{ number: number; row: DocumentRows["sentences"][number] }>(folder, "sentences", [
    column(":ID(Sentence)", ({ number }) => number),
    column("id", ({ row }) => row.id),
    column("paragraph:long", ({ row }) => row.paragraph),
    column("number:long", ({ row }) => row.number),
    column("start:long", ({ row }) => row.start),
    column("end:long", ({ row }) => row.end),
    column("gloss", ({ row }) => row.gloss),
    column("words", ({ row }) => row.words),
    column("noClaimBecause", ({ row }) => row.noClaimBecause),
  ]),
  documents: new Table<{ number: number; rows: DocumentRows; figures: DocumentFigures }>(
    folder,
    "documents",
    [
      column(":ID(Document)", ({ number }) => number),
      column("id", ({ rows }) => rows.document.id),
      column("title", ({ rows }) => rows.document.title),
      column("author", ({ rows }) => rows.document.author),
      column("publisher", ({ rows }) => rows.document.publisher),
      column("genre", ({ rows }) => rows.document.genre),
      column("dateEdtf", ({ rows }) => rows.document.dateEdtf),
      column("dateAsWritten", ({ rows }) => rows.document.dateAsWritten),
      column("dateBasis", ({ rows }) => rows.document.dateBasis),
      column("dateReason", ({ rows }) => rows.document.dateReason),
      column("sha256", ({ rows }) => rows.document.sha256),
      column("length:long", ({ rows }) => rows.document.length),
      column("version", ({ rows }) => rows.document.version),
      column("claimCount:long", ({ rows }) => rows.claims.length),
      column("entities:string[]", ({ rows }) => rows.entities.map(({ id }) => id)),
      ...(
        [
          ["standing:long", ({ standing }) => standing],
          ["interpretations:long", ({ interpretations }) => interpretations],
          ["denials:long", ({ denials }) => denials],
          ["modalityCounts:long[]", ({ modalityCounts }) => modalityCounts],
          ["types:string[]", ({ types }) => types],
          ["typeCounts:long[]", ({ typeCounts }) => typeCounts],
          ["outcomes:string[]", ({ outcomes }) => outcomes],
          ["outcomeCounts:long[]", ({ outcomeCounts }) => outcomeCounts],
          ["speakers:string[]", ({ speakers }) => speakers],
          ["speakerDepths:long[]", ({ speakerDepths }) => speakerDepths],
          ["speakerCounts:long[]", ({ speakerCounts }) => speakerCounts],
        ] satisfies Column<DocumentFigures>[]
      ).map(([header, value]) =>
        column<{ number: number; rows: DocumentRows; figures: DocumentFigures }>(header, ({ figures }) =>
          value(figures),
        ),
      ),
      ...positionColumns<{ number: number; rows: DocumentRows; figures: DocumentFigures }>(
        "opening",
        ({ rows }) => rows.opening,
      ),
    ],
  ),
  voices: new Table<Counted & { id: string }>(folder, "voices", [
    column(":ID(Voice)", ({ number }) => number),
    column("id", ({ id }) => id),
    column("claimCount:long", ({ count }) => count),
    column("spoken:long[]", ({ spoken }) => spoken),
  ]),
  stories: new Table<{ number: number; row: DocumentRows["stories"][number] }>(folder, "stories", [
    column(":ID(Story)", ({ number }) => number),
    column("id", ({ row }) => row.id),
    column("number:long", ({ row }) => row.number),
    column("title", ({ row }) => row.title),
    column("summary", ({ row }) => row.summary),
  ]),
  steps: new Table<{ number: number; row: DocumentRows["stories"][number]["steps"][number] }>(
    folder,
    "steps",
    [
      column(":ID(StoryStep)", ({ number }) => number),
      column("number:long", ({ row }) => row.number),
      column("text", ({ row }) => row.text),
      column("entities:string[]", ({ row }) => row.entities),
      column("relations:string[]", ({ row }) => row.relations),
      ...positionColumns<{ number: number; row: DocumentRows["stories"][number]["steps"][number] }>(
        "position",
        ({ row }) => row.positions,
      ),
    ],
  ),
  relations: new Table<Link & { claim: ClaimRow; document: string }>(folder, "relations", [
    ...linkColumns<Link & { claim: ClaimRow; document: string }>("Entity", "Entity"),
    column(":TYPE", ({ claim }) => claim.type),
    column("id", ({ claim }) => claim.id),
    column("polarity", ({ claim }) => claim.polarity),
    column("modality", ({ claim }) => claim.modality),
    column("interpretation:boolean", ({ claim }) => claim.interpretation),
    column("speaker", ({ claim }) => claim.speaker),
    column("depth:long", ({ claim }) => claim.depth),
    column("document", ({ document }) => document),
    column("contested:boolean", () => false),
  ]),
  evidence: new Table<Link & { piece: Piece }>(folder, "evidence", [
    ...linkColumns<Link & { piece: Piece }>("Claim", "Sentence"),
    column("starts:long[]", ({ piece }) => piece.starts),
    column("ends:long[]", ({ piece }) => piece.ends),
    column("texts:string[]", ({ piece }) => piece.texts),
    column("words", ({ piece }) => piece.words),
  ]),
  attribution: new Table<Link & { depth: number }>(folder, "attribution", [
    ...linkColumns<Link & { depth: number }>("Claim", "Voice"),
    column("depth:long", ({ depth }) => depth),
  ]),
  contradictions: new Table<Link>(folder, "contradictions", linkColumns("Claim", "Claim")),
  sentencesIn: new Table<Link>(folder, "sentences-in", linkColumns("Sentence", "Document")),
  marks: new Table<{ format: number }>(folder, "marks", [
    column("id", () => "schema"),
    column("hash", () => "none yet"),
    column("format:long", (row) => row.format),
  ]),
  storiesIn: new Table<Link>(folder, "stories-in", linkColumns("Story", "Document")),
  stepsIn: new Table<Link>(folder, "steps-in", linkColumns("StoryStep", "Story")),
});

/** What each file holds, as neo4j-admin is told: a label or a type, or none where the rows name theirs. */
const nodes = {
  entities: "",
  claims: "Claim",
  sentences: "Sentence",
  documents: "Document",
  voices: "Voice",
  stories: "Story",
  steps: "StoryStep",
  marks: "Attest",
} as const;
const relationships = {
  relations: "",
  evidence: "EVIDENCED_BY",
  attribution: "ATTRIBUTED_TO",
  contradictions: "CONTRADICTS",
  sentencesIn: "IN",
  storiesIn: "IN",
  stepsIn: "IN",
} as const;

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

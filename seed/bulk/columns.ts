// What each file holds: one column for each property, as cypher/write gives them to nodes and relationships.
import { digitsOf, rankOf } from "../../common/rank.ts";
import type { ClaimRow, DocumentFigures, DocumentRows, EntityRow } from "../model.ts";
import type { Connections, Ends } from "./connections.ts";
import { type Column, column, columnsOf, Table } from "./table.ts";

type ClaimLine = { number: number; document: string; claim: ClaimRow };
const claimColumns: Column<ClaimLine>[] = [
  column(":ID(Claim)", ({ number }) => number),
  ...columnsOf(
    ({ claim }: ClaimLine) => claim,
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
    ],
  ),
  column("document", ({ document }) => document),
  column("contested:boolean", () => false),
];

type EntityLine = { row: EntityRow; number: number };
const entityColumns: Column<EntityLine>[] = [
  column(":ID(Entity)", ({ number }) => number),
  column(":LABEL", ({ row }) => ["Entity", row.label]),
  ...columnsOf(
    ({ row }: EntityLine) => row,
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
    ],
  ),
];

type DocumentLine = { number: number; rows: DocumentRows; figures: DocumentFigures };
type Story = DocumentRows["stories"][number];
type StepLine = { number: number; row: Story["steps"][number] };
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

export type Link = { from: number; to: number };
const linkColumns = <Row extends Link>(from: string, to: string): Column<Row>[] => [
  column(`:START_ID(${from})`, (row) => row.from),
  column(`:END_ID(${to})`, (row) => row.to),
];
/** `spoken`: the claims that it is the deepest speaker of, by its depth. */
export type Counted = { number: number; count: number; spoken: number[] };
export type Known = { documents: (entity: number) => string[]; connections: () => Connections; ends: Ends };

export const tablesIn = (folder: string, { documents, connections, ends }: Known) => ({
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
  documents: new Table<DocumentLine>(folder, "documents", [
    column(":ID(Document)", ({ number }) => number),
    ...columnsOf(
      ({ rows }: DocumentLine) => rows.document,
      [
        ["id", ({ id }) => id],
        ["title", ({ title }) => title],
        ["author", ({ author }) => author],
        ["publisher", ({ publisher }) => publisher],
        ["genre", ({ genre }) => genre],
        ["dateEdtf", ({ dateEdtf }) => dateEdtf],
        ["dateAsWritten", ({ dateAsWritten }) => dateAsWritten],
        ["dateBasis", ({ dateBasis }) => dateBasis],
        ["dateReason", ({ dateReason }) => dateReason],
        ["sha256", ({ sha256 }) => sha256],
        ["length:long", ({ length }) => length],
        ["version", ({ version }) => version],
      ],
    ),
    column("claimCount:long", ({ rows }) => rows.claims.length),
    column("entities:string[]", ({ rows }) => rows.entities.map(({ id }) => id)),
    ...columnsOf(
      ({ figures }: DocumentLine) => figures,
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
      ],
    ),
    ...positionColumns("opening", ({ rows }: DocumentLine) => rows.opening),
  ]),
  voices: new Table<Counted & { id: string }>(folder, "voices", [
    column(":ID(Voice)", ({ number }) => number),
    column("id", ({ id }) => id),
    column("claimCount:long", ({ count }) => count),
    column("spoken:long[]", ({ spoken }) => spoken),
  ]),
  stories: new Table<{ number: number; row: Story }>(folder, "stories", [
    column(":ID(Story)", ({ number }) => number),
    column("id", ({ row }) => row.id),
    column("number:long", ({ row }) => row.number),
    column("title", ({ row }) => row.title),
    column("summary", ({ row }) => row.summary),
  ]),
  steps: new Table<StepLine>(folder, "steps", [
    column(":ID(StoryStep)", ({ number }) => number),
    column("number:long", ({ row }) => row.number),
    column("text", ({ row }) => row.text),
    column("entities:string[]", ({ row }) => row.entities),
    column("relations:string[]", ({ row }) => row.relations),
    ...positionColumns("position", ({ row }: StepLine) => row.positions),
  ]),
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
export const nodes = {
  entities: "",
  claims: "Claim",
  sentences: "Sentence",
  documents: "Document",
  voices: "Voice",
  stories: "Story",
  steps: "StoryStep",
  marks: "Attest",
} as const;
export const relationships = {
  relations: "",
  evidence: "EVIDENCED_BY",
  attribution: "ATTRIBUTED_TO",
  contradictions: "CONTRADICTS",
  sentencesIn: "IN",
  storiesIn: "IN",
  stepsIn: "IN",
} as const;

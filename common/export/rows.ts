// What leaves Attest of an entity and of a claim, in whatever format: a column is one entry here.

export type ExportedEntity = {
  id: string;
  kind: string;
  name: string;
  /** The name, with what became of an event that did not, or may not, come about. */
  label: string;
  aliases: readonly string[];
  summary: string | null;
  isUnnamed: boolean;
  outcome: string | null;
  date: { edtf: string | null; asWritten: string } | null;
  /** Of a drawn one: pixels to the right and down. */
  place?: { x: number; y: number };
};

export type ExportedClaim = {
  id: string;
  /** Of the line that it is drawn in. */
  relation: string;
  source: string;
  target: string;
  predicate: string;
  polarity: string;
  /** What its line says, hedge included. */
  label: string;
  /** Read aloud, hedge and speaker included. */
  sentence: string;
  modality: string;
  isReading: boolean;
  isContested: boolean;
  status: string;
  cue: string | null;
  note: string | null;
  /** From the author of the document down to who says it. */
  chain: readonly { id: string; name: string }[];
  evidence: readonly {
    sentence: string;
    paragraph: number;
    number: number;
    document: Told;
    /** In the order of the text. */
    anchors: readonly string[];
  }[];
};

/** A document as a footnote names it. */
export type Told = { title: string; author: string; publisher: string | null; date: string | null };

export type Cell = string | boolean;
/** `of` gives "" where there is nothing to say. */
export type Column<Row> = { name: string; type: "string" | "boolean"; of(row: Row): Cell };

const words = <Row>(name: string, of: (row: Row) => string | null | undefined): Column<Row> => ({
  name,
  type: "string",
  of: (row) => of(row) ?? "",
});
const mark = <Row>(name: string, of: (row: Row) => boolean): Column<Row> => ({ name, type: "boolean", of });

/** Between several values in one cell. */
const several = " | ";
/** Each value once, in the order in which they come. */
const joined = (values: readonly (string | null)[]) =>
  [...new Set(values.filter((value) => value !== null && value !== ""))].join(several);

export const locatorOf = ({ paragraph, number }: { paragraph: number; number: number }) =>
  `paragraph ${paragraph}, sentence ${number}`;
/** The fragments of one sentence, in the order of the text. */
export const inTextOrder = (anchors: readonly { start: number; text: string }[]): string[] =>
  anchors.toSorted((a, b) => a.start - b.start).map(({ text }) => text);
/** The fragments of one sentence. */
export const anchorOf = ({ anchors }: { anchors: readonly string[] }) => anchors.join(" … ");

/** Besides `id` and `label`, which every format has a place of its own for. */
export const entityColumns: readonly Column<ExportedEntity>[] = [
  words("kind", ({ kind }) => kind),
  words("name", ({ name }) => name),
  words("aliases", ({ aliases }) => aliases.join(several)),
  words("summary", ({ summary }) => summary),
  mark("unnamed", ({ isUnnamed }) => isUnnamed),
  words("outcome", ({ outcome }) => outcome),
  words("date", ({ date }) => date?.edtf),
  words("dateAsWritten", ({ date }) => date?.asWritten),
];

/** Besides `id`, `source`, `target` and `label`. */
export const claimColumns: readonly Column<ExportedClaim>[] = [
  words("predicate", ({ predicate }) => predicate),
  words("polarity", ({ polarity }) => polarity),
  words("wording", ({ modality }) => modality),
  mark("reading", ({ isReading }) => isReading),
  mark("contested", ({ isContested }) => isContested),
  words("status", ({ status }) => status),
  words("sentence", ({ sentence }) => sentence),
  words("cue", ({ cue }) => cue),
  words("speaker", ({ chain }) => chain.at(-1)?.name),
  words("speakers", ({ chain }) => joined(chain.map(({ id }) => id))),
  words("author", ({ evidence }) => joined(evidence.map(({ document }) => document.author))),
  words("document", ({ evidence }) => joined(evidence.map(({ document }) => document.title))),
  words("publisher", ({ evidence }) => joined(evidence.map(({ document }) => document.publisher))),
  words("date", ({ evidence }) => joined(evidence.map(({ document }) => document.date))),
  words("locator", ({ evidence }) => joined(evidence.map(locatorOf))),
  words("anchor", ({ evidence }) => joined(evidence.map(anchorOf))),
  words("sentences", ({ evidence }) => joined(evidence.map(({ sentence }) => sentence))),
  words("note", ({ note }) => note),
  words("relation", ({ relation }) => relation),
];

/** What a row has something to say in, by name. */
export const filled = <Row>(columns: readonly Column<Row>[], row: Row): [string, Cell][] =>
  columns.flatMap(({ name, of }) => {
    const cell = of(row);
    return cell === "" ? [] : [[name, cell]];
  });

export type Size = { entities: number; claims: number };
/**
 * What an export is of. `day`: when it was made, as in 2026-11-28; `leftOut`: by filters, in words; `part`: how much it holds,
 * and of how much, where it is not the whole graph.
 */
export type About = {
  documents: readonly Told[];
  day: string;
  leftOut: readonly string[];
  part?: { holds: Size; of: Size };
};

export const today = (): string => new Date().toISOString().slice(0, 10);

const mostNamed = 20;
/** As the API gives a document. */
type Cited = {
  title: string;
  author: { name: string };
  publisher?: string | null;
  date?: { asWritten: string } | null;
};
export const toldOf = ({ title, author, publisher, date }: Cited): Told => ({
  title,
  author: author.name,
  publisher: publisher ?? null,
  date: date?.asWritten ?? null,
});
/** Whose text it is: author, title, publisher, date. */
export const toldAs = ({ author, title, publisher, date }: Told) =>
  [author, `“${title}”`, publisher, date ?? "date not stated"].filter(Boolean).join(", ");

/** Whose account it is, and what of it is missing: wherever an export goes this goes along. */
export function aboutLine({ documents, day, leftOut, part }: About): string {
  const [first, ...others] = documents;
  const named = documents.slice(0, mostNamed).map(toldAs).join("; ");
  const rest = documents.length > mostNamed ? `; and ${documents.length - mostNamed} more` : "";
  const whose =
    first && others.length === 0 ? "One article’s account" : `What ${documents.length} documents say`;
  const missing = leftOut.length > 0 ? ` Left out by filters: ${leftOut.join(", ")}.` : "";
  const share = part
    ? ` Here are ${part.holds.entities} of its ${part.of.entities} people, events and others, and ${part.holds.claims} of ${part.of.claims} claims.`
    : "";
  return `${whose}, not checked against others: ${named}${rest}.${share}${missing} “Stated” means that the text puts it flatly; it does not mean true. Exported from Attest on ${day}.`;
}

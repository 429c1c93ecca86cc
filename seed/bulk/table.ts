// One file for neo4j-admin's import: rows as they come, and what of them is known only at the end.
import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { StartError } from "../../server/config.ts";

export const delimiters = { field: "\t", item: "\u001f", quote: '"' } as const;

export type Value = string | number | boolean | null | readonly string[] | readonly number[];
export type Column<Row> = readonly [header: string, value: (row: Row) => Value];

export const column = <Row>(header: string, value: (row: Row) => Value): Column<Row> => [header, value];

/** Columns of a part of what a row is made of. */
export const columnsOf = <Row, Part>(
  part: (row: Row) => Part,
  columns: readonly Column<Part>[],
): Column<Row>[] => columns.map(([header, value]) => column(header, (row) => value(part(row))));

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
export class Numbers {
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
export type Late = readonly Column<number>[];

/** Appends lines, a megabyte at a time; those with late columns are written once more at the end. */
export class Table<Row> {
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

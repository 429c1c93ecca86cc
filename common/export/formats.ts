// The formats in which a graph leaves Attest, written piece by piece: a new one is an entry here.
import { stringify } from "csv-stringify/browser/esm/sync";
import {
  type About,
  aboutLine,
  type Column,
  claimColumns,
  type ExportedClaim,
  type ExportedEntity,
  entityColumns,
  filled,
} from "./rows.ts";
import { xml } from "./xml.ts";

type Rows<Row> = AsyncIterable<Row> | Iterable<Row>;
/** Each may be gone through once. */
export type ExportSource = { about: About; entities(): Rows<ExportedEntity>; claims(): Rows<ExportedClaim> };
export type Format = { type: string; write(source: ExportSource): AsyncIterable<string> };

/** As spreadsheets read it: with a mark of its encoding, and no cell that could be a formula. */
async function* csv<Row>(columns: readonly Column<Row>[], rows: Rows<Row>): AsyncGenerator<string> {
  const line = (cells: readonly unknown[]) =>
    stringify([cells], {
      escape_formulas: true,
      record_delimiter: "windows",
      cast: { boolean: (value) => `${value}` },
    });
  yield `\u{FEFF}${line(columns.map(({ name }) => name))}`;
  for await (const row of rows) yield line(columns.map(({ of }) => of(row)));
}

const plain = <Row>(name: string, of: (row: Row) => string): Column<Row> => ({ name, type: "string", of });
const entitySheet = [
  plain<ExportedEntity>("id", ({ id }) => id),
  plain<ExportedEntity>("label", ({ label }) => label),
  ...entityColumns,
];
const claimSheet = [
  plain<ExportedClaim>("id", ({ id }) => id),
  plain<ExportedClaim>("source", ({ source }) => source),
  plain<ExportedClaim>("label", ({ label }) => label),
  plain<ExportedClaim>("target", ({ target }) => target),
  ...claimColumns,
];

/** The pieces with these between them. */
async function* parted<Row>(
  rows: Rows<Row>,
  write: (row: Row) => string,
  part: string,
): AsyncGenerator<string> {
  let before = "";
  for await (const row of rows) {
    yield before + write(row);
    before = part;
  }
}

/** What `cytoscape(json)` and `cy.json(json)` take. */
async function* cytoscape({ about, entities, claims }: ExportSource): AsyncGenerator<string> {
  yield `{"data":${JSON.stringify({ about: aboutLine(about), ...about })},\n"elements":{"nodes":[\n`;
  yield* parted(
    entities(),
    (row) => {
      const { id, label, place } = row;
      const data = { id, label, ...Object.fromEntries(filled(entityColumns, row)) };
      return JSON.stringify({ data, ...(place && { position: place }) });
    },
    ",\n",
  );
  yield `\n],"edges":[\n`;
  yield* parted(
    claims(),
    (row) => {
      const { id, source, target, label } = row;
      return JSON.stringify({
        data: { id, source, target, label, ...Object.fromEntries(filled(claimColumns, row)) },
      });
    },
    ",\n",
  );
  yield `\n]}}\n`;
}

/** GEXF 1.3, as Gephi reads it. Claims of one predicate between the same two are of one kind; the drawing's y goes down, Gephi's up. */
async function* gexf({ about, entities, claims }: ExportSource): AsyncGenerator<string> {
  const attributes = (of: "node" | "edge", columns: readonly Column<never>[]) =>
    `<attributes class="${of}">${columns
      .map(({ name, type }) => `<attribute id="${name}" title="${name}" type="${type}"/>`)
      .join("")}</attributes>\n`;
  const values = <Row>(columns: readonly Column<Row>[], row: Row) =>
    `<attvalues>${filled(columns, row)
      .map(([name, cell]) => `<attvalue for="${name}" value="${xml(`${cell}`)}"/>`)
      .join("")}</attvalues>`;
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta lastmodifieddate="${about.day}"><creator>Attest</creator><description>${xml(aboutLine(about))}</description></meta>
<graph mode="static" defaultedgetype="directed">
${attributes("node", entityColumns)}${attributes("edge", claimColumns)}<nodes>
`;
  for await (const row of entities()) {
    const at = row.place ? `<viz:position x="${row.place.x}" y="${-row.place.y}" z="0"/>` : "";
    yield `<node id="${xml(row.id)}" label="${xml(row.label)}">${values(entityColumns, row)}${at}</node>\n`;
  }
  yield "</nodes>\n<edges>\n";
  for await (const row of claims()) {
    const ends = `source="${xml(row.source)}" target="${xml(row.target)}"`;
    yield `<edge id="${xml(row.id)}" ${ends} kind="${xml(row.predicate)}" label="${xml(row.label)}">${values(claimColumns, row)}</edge>\n`;
  }
  yield "</edges>\n</graph>\n</gexf>\n";
}

async function* graphml({ about, entities, claims }: ExportSource): AsyncGenerator<string> {
  const label = { name: "label", type: "string" };
  const position = ["x", "y"].map((name) => ({ name, type: "double" }));
  const keys = (of: "node" | "edge", columns: readonly { name: string; type: string }[]) =>
    columns
      .map(
        ({ name, type }) => `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`,
      )
      .join("");
  const data = (of: "node" | "edge", cells: readonly (readonly [string, unknown])[]) =>
    cells.map(([name, cell]) => `<data key="${of}-${name}">${xml(`${cell}`)}</data>`).join("");
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
<desc>${xml(aboutLine(about))}</desc>
${keys("node", [label, ...entityColumns, ...position])}${keys("edge", [label, ...claimColumns])}<graph id="attest" edgedefault="directed">
`;
  for await (const row of entities()) {
    const { x, y } = row.place ?? {};
    const at = row.place
      ? ([
          ["x", x],
          ["y", y],
        ] as const)
      : [];
    yield `<node id="${xml(row.id)}">${data("node", [["label", row.label], ...filled(entityColumns, row), ...at])}</node>\n`;
  }
  for await (const row of claims()) {
    const ends = `source="${xml(row.source)}" target="${xml(row.target)}"`;
    yield `<edge id="${xml(row.id)}" ${ends}>${data("edge", [["label", row.label], ...filled(claimColumns, row)])}</edge>\n`;
  }
  yield "</graph>\n</graphml>\n";
}

/** By the name of the file. */
export const formats = {
  "entities.csv": { type: "text/csv; charset=utf-8", write: ({ entities }) => csv(entitySheet, entities()) },
  "claims.csv": { type: "text/csv; charset=utf-8", write: ({ claims }) => csv(claimSheet, claims()) },
  "graph.json": { type: "application/json; charset=utf-8", write: cytoscape },
  "graph.gexf": { type: "application/gexf+xml; charset=utf-8", write: gexf },
  "graph.graphml": { type: "application/graphml+xml; charset=utf-8", write: graphml },
} as const satisfies Record<string, Format>;
export type FormatName = keyof typeof formats;

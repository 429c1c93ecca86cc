// Neo4j's import and the loader's transactions write the same graph.
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, inject, it } from "vitest";
import { loadInBulk } from "../../seed/bulk/load.ts";
import { collectionDocument } from "../../seed/collection.ts";
import { compileArticle } from "../../seed/compile.ts";
import type { DocumentRows, EntityRow } from "../../seed/model.ts";
import { readConfig, StartError } from "../../server/config.ts";
import { openDatabase } from "../../server/database/database.ts";
import { startManaged } from "../../server/database/managed.ts";
import { isMade } from "../../server/database/restore-folders.ts";
import { checkGraph } from "../../server/graph/check.ts";
import { fixture, graphOf, patient, shipped } from "./graph.ts";
import { hostileDocument } from "./hostile-document.ts";
import { made } from "./made-documents.ts";
import { snapshotOf, wholeSnapshotOf } from "./snapshot.ts";

let place: { dataDirectory: string; cacheDirectory: string; javaHome: string | undefined };
let stopper: AbortController;
const task = () => ({ place, report: () => {}, signal: stopper.signal });
beforeEach(() => {
  const { cacheDirectory, javaHome } = readConfig(process.env, []);
  place = { dataDirectory: mkdtempSync(join(tmpdir(), "attest-bulk-")), cacheDirectory, javaHome };
  stopper = new AbortController();
});
afterEach(() => rmSync(place.dataDirectory, { recursive: true, force: true }));

/** A claim that does not stand, one that contradicts another by hand, and what else a file could spoil. */
const odd: DocumentRows = (() => {
  const document = made("odd", [
    {},
    { status: "RETRACTED" },
    { polarity: "DENIED", type: "NOT_CARRIED_OUT", contradicts: ["claim:odd:0"] },
    { note: 'a "quoted" note\twith a tab\r\nand a line', cue: "", contradicts: ["claim:odd:0"] },
  ]);
  return { ...document, document: { ...document.document, publisher: "" } };
})();
const documents = [
  ...shipped,
  fixture,
  hostileDocument,
  odd,
  ...[1, 2].map((number) => compileArticle(collectionDocument(1_000, number))),
];

it("the import and the transactions give the same nodes, relationships, constraints and indexes, and no fault", {
  timeout: 300_000,
}, async () => {
  const database = await graphOf(documents);
  const byTransactions = await snapshotOf();
  await database.close();
  expect(await loadInBulk(task(), documents)).toEqual({
    documents: documents.length,
    claims: documents.reduce((sum, { claims }) => sum + claims.length, 0),
  });
  const neo4j = await startManaged(place, () => {});
  const imported = openDatabase(neo4j.connection, patient());
  try {
    expect(await snapshotOf(neo4j.connection)).toEqual(byTransactions);
    expect(await checkGraph(imported)).toEqual([]);
    const schema = (lines: string[]) => lines.filter((line) => line.includes("createStatement")).length;
    expect(schema(await wholeSnapshotOf(neo4j.connection))).toBe(
      schema(await wholeSnapshotOf(inject("neo4j"))),
    );
  } finally {
    await imported.close();
    await neo4j.stop();
  }
});

it("a folder that holds a graph is refused, and nothing is changed", { timeout: 300_000 }, async () => {
  await loadInBulk(task(), [fixture]);
  await expect(loadInBulk(task(), shipped)).rejects.toThrow(
    /holds a graph, and --bulk fills a folder that has none/,
  );
  expect(isMade(place.dataDirectory)).toBe(true);
});

const otherwise = (entity: EntityRow): EntityRow => ({ ...entity, name: `${entity.name} of another` });

it.each<[string, () => DocumentRows[], RegExp]>([
  [
    "two documents that declare an entity differently",
    () => [odd, { ...made("other", [{}]), entities: odd.entities.map(otherwise) }],
    /is declared differently in document:other than in document:odd: declare it alike/,
  ],
  ["a document that is there twice", () => [odd, odd], /document:odd is there twice/],
  [
    "a text with the one character that the files cannot hold",
    () => [
      made("separated", [
        {
          evidence: [
            { sentence: "sentence:separated:1.1", starts: [0], ends: [1], texts: ["a\u001fb"], words: "a b" },
          ],
        },
      ]),
    ],
    /U\+001F/,
  ],
])("%s: refused in words, and there is no graph as before", async (_, given, message) => {
  const refused = loadInBulk(task(), given());
  await expect(refused).rejects.toThrow(StartError);
  await expect(refused).rejects.toThrow(message);
  expect(readdirSync(place.dataDirectory)).toEqual([]);
});

it("stopped in the middle of documents without end, it leaves nothing behind", async () => {
  function* endless() {
    for (let number = 0; ; number++) yield made(`endless-${number}`, [{}]);
  }
  setTimeout(() => stopper.abort(new StartError("Stopped.")), 200);
  await expect(loadInBulk(task(), endless())).rejects.toThrow(/Stopped/);
  expect(existsSync(join(place.dataDirectory, "restoring"))).toBe(false);
  expect(isMade(place.dataDirectory)).toBe(false);
});

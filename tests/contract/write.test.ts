import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { loadDocuments, removeDocument, writeDocument } from "../../seed/load.ts";
import type { DocumentRows } from "../../seed/model.ts";
import type { Database } from "../../server/database/database.ts";
import { loadStatements } from "../../server/database/statements.ts";
import { checkGraph } from "../../server/graph/check.ts";
import { examples } from "./examples.ts";
import { fixture, graphOf, shipped } from "./graph.ts";
import { made } from "./made-documents.ts";
import { snapshotOf } from "./snapshot.ts";

let database: Database;
beforeEach(async () => {
  await database?.close();
  database = await graphOf(shipped);
});
afterAll(() => database.close());

const load = (documents: DocumentRows[]) => loadDocuments(database, documents);
const changes = async (documents: DocumentRows[]) => (await load(documents)).map(({ change }) => change);

/** Fewer claims, another speaker, another wording, one entity more. */
const changed: DocumentRows = {
  ...fixture,
  document: { ...fixture.document, version: "another" },
  entities: [
    ...fixture.entities,
    { ...(fixture.entities[0] as DocumentRows["entities"][0]), id: "place:new" },
  ],
  stories: [],
  claims: fixture.claims.slice(3).map((claim) => ({ ...claim, modality: "POSSIBLE" as const })),
};

describe("a load", () => {
  it("of the same documents again changes nothing", async () => {
    await load([fixture]);
    const before = await snapshotOf();
    expect(await changes([...shipped, fixture])).toEqual([...shipped.map(() => "unchanged"), "unchanged"]);
    expect(await snapshotOf()).toEqual(before);
  });

  it("of a changed document leaves no trace of the old one", async () => {
    await load([fixture]);
    const before = await snapshotOf();
    expect(await changes([changed])).toEqual(["replaced"]);
    const replaced = await snapshotOf();
    expect(replaced).not.toEqual(before);
    expect(await changes([fixture])).toEqual(["replaced"]);
    expect(await snapshotOf()).toEqual(before);

    await database.close();
    database = await graphOf([...shipped, changed]);
    expect(await snapshotOf()).toEqual(replaced);
  });

  it("in another order gives the same graph", async () => {
    await load([fixture]);
    const before = await snapshotOf();
    for (const { document } of shipped) await removeDocument(database, document.id);
    await load(shipped);
    expect((await snapshotOf()).map(anyOrder).sort()).toEqual(before.map(anyOrder).sort());
  });

  it("of two documents at the same time, with entities in common, ends in a graph without faults", async () => {
    const one = made("one", [{}, { modality: "POSSIBLE" }]);
    const other = made("other", [{ polarity: "DENIED", type: "NOT_CARRIED_OUT" }]);
    await Promise.all([load([one]), load([other]), load([fixture])]);
    expect(await checkGraph(database)).toEqual([]);
  });

  it("of one new document by three at the same time writes it once, and the others find it unchanged", async () => {
    const all = await Promise.all([changes([fixture]), changes([fixture]), changes([fixture])]);
    expect(all.flat().sort()).toEqual(["added", "unchanged", "unchanged"]);
    expect(await checkGraph(database)).toEqual([]);
  });

  it("and a removal at the same time end in a whole document or in none", async () => {
    await load([fixture]);
    await Promise.all([load([changed]), removeDocument(database, fixture.document.id), load([fixture])]);
    expect(await checkGraph(database)).toEqual([]);
  });
});

/** Which document came first shows in `documents` of an entity that several declare, and nowhere else. */
const anyOrder = (line: string) =>
  line.replace(/"documents":\[([^\]]*)\]/, (_, ids: string) => `"documents":[${ids.split(",").sort()}]`);

describe("a removal", () => {
  it("leaves exactly what was there before the load", async () => {
    const before = await snapshotOf();
    await load([fixture]);
    expect(await removeDocument(database, fixture.document.id)).toBe(true);
    expect(await snapshotOf()).toEqual(before);
  });

  it("of all documents leaves nothing but the mark", async () => {
    for (const { document } of shipped) await removeDocument(database, document.id);
    expect(await snapshotOf()).toEqual([expect.stringContaining('"Attest"')]);
  });

  it("of a document that is not there changes nothing", async () => {
    const before = await snapshotOf();
    expect(await removeDocument(database, "document:gone")).toBe(false);
    expect(await snapshotOf()).toEqual(before);
  });

  it("of what contradicts a claim takes its mark away on both layers", async () => {
    const marks = async () => {
      const lines = await snapshotOf();
      return lines.filter((line) => line.includes('"claim:one:0"') && line.includes('"contested":true'))
        .length;
    };
    await load([made("one", [{}])]);
    expect(await marks()).toBe(0);
    await load([made("other", [{ polarity: "DENIED", type: "NOT_CARRIED_OUT" }])]);
    expect(await marks()).toBe(2);
    await load([
      {
        ...made("other", [{ polarity: "DENIED", type: "NOT_CARRIED_OUT", status: "RETRACTED" }]),
        document: { ...fixture.document, id: "document:other", version: "retracted" },
      },
    ]);
    expect(await marks()).toBe(0);
    await load([made("other", [{ polarity: "DENIED", type: "NOT_CARRIED_OUT" }])]);
    expect(await marks()).toBe(2);
    await removeDocument(database, "document:other");
    expect(await marks()).toBe(0);
    expect(await checkGraph(database)).toEqual([]);
  });
});

describe("a load that fails leaves nothing", () => {
  /** What no load of a document runs. */
  const others = ["lock", "mark", "remove-rest", "declared", "denials", "contested-anew"];
  const steps = [...loadStatements().keys()].filter(
    (name) => name.startsWith("write/") && !others.includes(name.slice("write/".length)),
  );

  it.each(steps)("at %s", async (step) => {
    await load([fixture]);
    const before = await snapshotOf();
    const writing = database.write((run) =>
      writeDocument(async (name, parameters) => {
        const rows = await run<never>(name, parameters);
        if (name === step) throw new Error(`stopped after ${step}`);
        return rows;
      }, changed),
    );
    await expect(writing).rejects.toThrow(`stopped after ${step}`);
    expect(await snapshotOf()).toEqual(before);
  });

  it("where Neo4j refuses its last claim", async () => {
    const before = await snapshotOf();
    const [first] = fixture.claims;
    const twice = { ...fixture, claims: [...fixture.claims, first as NonNullable<typeof first>] };
    await expect(load([twice])).rejects.toThrow("already exists");
    expect(await snapshotOf()).toEqual(before);
  });
});

describe("a session that reads", () => {
  const writes = [...loadStatements().keys()].filter((name) => name.startsWith("write/"));

  it.each(writes)("refuses cypher/%s.cypher", async (name) => {
    await load([fixture]);
    const before = await snapshotOf();
    await expect(database.read(name, examples[name]?.parameters)).rejects.toThrow(/read access mode/i);
    expect(await snapshotOf()).toEqual(before);
  });
});

describe("the managed Neo4j", () => {
  it.each(["file:///etc/passwd", "file:///../../etc/passwd"])(
    "reads no file by LOAD CSV: %s",
    async (url) => {
      const reading = database.administer("LOAD CSV FROM $url AS line RETURN line", { url });
      await expect(reading).rejects.toThrow(
        /allow_csv_import_from_file_urls|Cannot load from URL|not allowed/,
      );
    },
  );
});

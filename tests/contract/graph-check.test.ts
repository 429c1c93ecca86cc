import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { loadDocuments, removeDocument } from "../../seed/load.ts";
import type { DocumentRows } from "../../seed/model.ts";
import type { Database } from "../../server/database/database.ts";
import { loadStatements } from "../../server/database/statements.ts";
import { checkGraph } from "../../server/graph/check.ts";
import { fixture, graphOf, shipped } from "./graph.ts";
import { denial, faults, retracted } from "./graph-faults.ts";

let database: Database;
const emptied = () => database.administer("MATCH (n) WHERE NOT n:Attest DETACH DELETE n");
const load = (documents: DocumentRows[]) => loadDocuments(database, documents);
const changed: DocumentRows = {
  ...fixture,
  document: { ...fixture.document, version: "another" },
  stories: fixture.stories.map((story) => ({ ...story, steps: story.steps.toSpliced(1, 1) })),
  claims: fixture.claims
    .filter((claim) => claim.id !== denial)
    .map((claim) => (claim.id === retracted ? { ...claim, status: "ACTIVE" as const } : claim)),
};

beforeAll(async () => {
  database = await graphOf([]);
});
afterAll(() => database.close());

describe("graph:check finds the fault where", () => {
  beforeEach(async () => {
    await emptied();
    await load([...shipped, fixture]);
  });

  it.each(faults)("$fault", async ({ cypher, by, names }) => {
    await database.administer(cypher);
    const found = await checkGraph(database);
    expect([...new Set(found.map(({ check }) => check))]).toEqual(expect.arrayContaining(by));
    const named = found.find(({ check, id }) => by.includes(check) && id === names);
    expect(named?.what).toMatch(/\w/);
    const [, owner] = /--remove (\S+),/.exec(named?.remedy ?? "") ?? [];
    if (owner === undefined) return expect(named?.remedy).toContain("delete it by hand");
    await removeDocument(database, owner);
    await load([...shipped, fixture]);
    expect(await checkGraph(database), "after the remedy").toEqual([]);
  });
});

describe("graph:check", () => {
  it("is asked for each kind of fault by one of the cases above", () => {
    const checks = [...loadStatements().keys()].filter((name) => name.startsWith("check/"));
    expect([...new Set(faults.flatMap(({ by }) => by))].sort()).toEqual(checks);
  });

  it("finds nothing after each kind of write", async () => {
    await emptied();
    await load(shipped);
    expect(await checkGraph(database), "loaded").toEqual([]);
    await load(shipped);
    expect(await checkGraph(database), "loaded again").toEqual([]);
    await load([fixture]);
    expect(await checkGraph(database), "with a second document").toEqual([]);
    await load([changed]);
    expect(await checkGraph(database), "replaced by a changed version").toEqual([]);
    await load([fixture]);
    expect(await checkGraph(database), "replaced by the first version").toEqual([]);
    await removeDocument(database, fixture.document.id);
    expect(await checkGraph(database), "one removed").toEqual([]);
    for (const { document } of shipped) await removeDocument(database, document.id);
    expect(await checkGraph(database), "all removed").toEqual([]);
    expect(await database.read("read/document-versions")).toEqual([]);
  });
});

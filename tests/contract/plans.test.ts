// How Neo4j goes about each statement that reads, on a graph by chance with hubs: never through all that there is.

// biome-ignore lint/style/noRestrictedImports: plans are no rows, and the server never asks for one
import neo4j, { type Driver, type Plan } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { collectionDocument } from "../../seed/collection.ts";
import { compileArticle } from "../../seed/compile.ts";
import { forFilter } from "../../server/database/claim-filter.ts";
import type { Database } from "../../server/database/database.ts";
import { loadStatements } from "../../server/database/statements.ts";
import { examples } from "./examples.ts";
import { graphOf } from "./graph.ts";

const statements = loadStatements();
/** Asked once, of a database that is not Attest's: it has none of our indexes. */
const ofForeignData = ["read/others"];
const names = [...statements.keys()].filter(
  (name) => name.startsWith("read/") && !ofForeignData.includes(name),
);

/** What a question may filter by: each makes another text of a statement, with another plan. */
const filters: Record<string, object> = {
  nothing: {},
  wording: { modalities: ["STATED"] },
  speakers: { speakers: ["organization:made-60"] },
  documents: { documents: ["document:collection-5000-1"] },
  kinds: { kinds: ["PERSON"], exempt: [] },
  dates: { earliest: 20_000_101, latest: 20_001_231 },
};

let database: Database;
let driver: Driver;
beforeAll(async () => {
  database = await graphOf([1, 2, 3, 4].map((number) => compileArticle(collectionDocument(5_000, number))));
  await database.administer("CALL db.awaitIndexes(300)");
  await database.administer("CALL db.resampleOutdatedIndexes()");
  const { uri, username, password } = inject("neo4j");
  driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
}, 300_000);
afterAll(() => Promise.all([database.close(), driver.close()]));

type Step = { operator: string; details: string; children: Step[] };
const stepOf = (plan: Plan): Step => ({
  operator: plan.operatorType.replace(/@.*/, ""),
  details: String((plan.arguments as Record<string, unknown>).Details ?? ""),
  children: plan.children.map(stepOf),
});

async function planOf(text: string, parameters: object): Promise<Step> {
  const session = driver.session({ defaultAccessMode: "READ" });
  try {
    const { summary } = await session.run(`EXPLAIN ${text}`, parameters);
    if (!summary.plan) throw new Error("There is no plan.");
    return stepOf(summary.plan);
  } finally {
    await session.close();
  }
}

/** What is listed with commas, those within brackets left alone. */
const itemsOf = (details: string) => {
  let bare = details;
  for (let before = ""; before !== bare; ) {
    before = bare;
    bare = bare.replace(/\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}/g, "<>");
  }
  return bare.split(", ");
};

/** Whether it gives one row, whatever the graph holds: one node by its id, or one figure of all. */
function givesOne({ operator, details, children }: Step): boolean {
  const each = children.every(givesOne);
  if (operator === "NodeUniqueIndexSeek") return /WHERE id = /.test(details);
  if (/^(NodeCount|RelationshipCount)FromCountStore$|^Argument$/.test(operator)) return true;
  if (operator === "EagerAggregation") return itemsOf(details).every((item) => item.includes("<>"));
  return /^(Filter|Projection|CacheProperties|Apply|CartesianProduct|Optional)$/.test(operator) && each;
}

/** All nodes, all relationships, all of a label that grows with the graph; and each of many with each of many others. */
function faultsIn({ operator, details, children }: Step): string[] {
  const isScan =
    /AllNodesScan|AllRelationshipsScan|RelationshipTypeScan/.test(operator) ||
    (/ByLabel/.test(operator) && /:.*\b(Entity|Claim|Sentence)\b/.test(details));
  const isProduct = operator === "CartesianProduct" && !children.some(givesOne);
  return [...(isScan || isProduct ? [`${operator} ${details}`.trim()] : []), ...children.flatMap(faultsIn)];
}

describe.each(names)("cypher/%s.cypher", (name) => {
  const { text = "", parameters: taken = [] } = statements.get(name) ?? {};
  const { parameters = {} } = examples[name] ?? {};
  const asked: [string, object][] = taken.includes("filter") ? Object.entries(filters) : [["nothing", {}]];
  it.each(asked)("by %s", async (_, filter) => {
    const plan = await planOf(taken.includes("filter") ? forFilter(text, filter) : text, {
      ...parameters,
      ...(taken.includes("filter") && { filter }),
    });
    expect(faultsIn(plan)).toEqual([]);
  });
});

it("a statement that goes through all is found", async () => {
  expect(faultsIn(await planOf("MATCH (entity:Entity) RETURN entity.name", {}))).toHaveLength(1);
  expect(faultsIn(await planOf("MATCH (node) RETURN node.name", {}))).toHaveLength(1);
  expect(
    faultsIn(await planOf("MATCH (a:Entity), (b:Claim) WHERE a.name = b.cue RETURN a, b ORDER BY a.id", {}))
      .length,
  ).toBeGreaterThan(0);
});

// A Neo4j that somebody else runs: what is theirs is equal before and after, and what cannot go well is refused in words.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { format } from "../../seed/compile.ts";
import { readConfig } from "../../server/config.ts";
import { type Database, openDatabase } from "../../server/database/database.ts";
import { type ManagedNeo4j, startManaged } from "../../server/database/managed.ts";
import { dropSchema, readStatements } from "../../server/database/own-schema.ts";
import { sleep } from "../../server/database/processes.ts";
import { wholeSnapshotOf } from "../contract/snapshot.ts";
import { startAttest } from "../e2e/attest.ts";
import { faultsOf, seconds } from "./fault.ts";
import { type Ended, expectRefusal, run, seed, start } from "./start-process.ts";

const fault = faultsOf("given");
const document = "document:iranian-regime-fears-opposition";
const slow = 600_000;

/** Labels, names of constraints and names of indexes that Attest has too, or had. */
const theirs = [
  "CREATE CONSTRAINT person_id FOR (p:Person) REQUIRE p.id IS UNIQUE",
  "CREATE CONSTRAINT document_id FOR (p:Paper) REQUIRE p.id IS UNIQUE",
  "CREATE INDEX person_name FOR (p:Person) ON (p.name)",
  "CREATE INDEX visited_since FOR ()-[v:VISITED]-() ON (v.since)",
  "CREATE FULLTEXT INDEX entity_words FOR (m:Movie) ON EACH [m.title]",
  `CREATE (mike:Person {id: 'p7', name: 'Mike Pompeo', born: 1963}), (film:Movie {title: 'Tirana'}),
     (event:Event {id: 'event:premiere', name: 'Premiere', dateAsWritten: 'May'}), (place:Place {name: 'Tirana'}),
     (mike)-[:VISITED {since: 2022}]->(place), (mike)-[:KNOWS {id: 1}]->(mike), (event)-[:TOOK_PLACE_IN]->(place),
     (film)-[:IN]->(place), (:Paper {id: 'p1'}), (:Person)`,
];

let folder: string;
let neo4j: ManagedNeo4j;
let database: Database;
let environment: Record<string, string>;
let before: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "attest-given-"));
  const { cacheDirectory, javaHome } = readConfig(process.env, []);
  neo4j = await startManaged({ dataDirectory: join(folder, "theirs"), cacheDirectory, javaHome }, () => {});
  database = openDatabase(neo4j.connection);
  environment = {
    NEO4J_URI: neo4j.connection.uri,
    NEO4J_PASSWORD: neo4j.connection.password,
    ATTEST_DATA: join(folder, "data"),
  };
});
afterAll(async () => {
  await database.close();
  await neo4j.stop();
  rmSync(folder, { recursive: true, force: true });
});

const snapshot = () => wholeSnapshotOf(neo4j.connection);
const administer = async (statements: string[]) => {
  for (const statement of statements) await database.administer(statement);
};

/** An empty database; constraints and indexes go too. */
async function emptied(): Promise<void> {
  await database.administer("MATCH (n) DETACH DELETE n");
  for (const what of ["constraints", "indexes"])
    for (const { name } of await database.read<{ name: string }>(`read/${what}`))
      await database.administer(`DROP ${what === "indexes" ? "INDEX" : "CONSTRAINT"} \`${name}\``);
}

/** What came to a snapshot; throws where something is gone or other than it was. */
function added(then: string[], now: string[]): string[] {
  const rest = [...now];
  for (const line of then) {
    const at = rest.indexOf(line);
    expect(at, `gone: ${line}`).toBeGreaterThanOrEqual(0);
    rest.splice(at, 1);
  }
  return rest;
}

const wellDone = async (ending: Ended | Promise<Ended>): Promise<Ended> => {
  const ended = await ending;
  expect(ended.output).not.toMatch(/\n\s+at /);
  expect(ended.code, ended.output).toBe(0);
  return ended;
};

const refusedUnchanged = async (ending: Promise<Ended>, words: string): Promise<string> => {
  const took = await expectRefusal(ending, words);
  expect(await snapshot()).toEqual(before);
  return took;
};

const entities = async (address: string): Promise<number> => {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query: "{ entities(first: 1) { totalCount } }" }),
  });
  const { data } = (await response.json()) as { data: { entities: { totalCount: number } } };
  return data.entities.totalCount;
};

beforeEach(async () => {
  await emptied();
  await administer(theirs);
  before = await snapshot();
});

fault(
  "a database with other data, for npm start and for npm run seed",
  "both are refused with the option that allows it, and nothing is written",
  async () => {
    const took = await refusedUnchanged(start(environment), "Say --into-existing");
    await refusedUnchanged(seed(environment), "Say --into-existing");
    return `refused ${took}`;
  },
);

fault(
  "the same with --into-existing, then --remove of the last document, then --remove-all",
  "their nodes, relationships, constraints and indexes are equal each time, and in the end nothing of Attest's is left",
  async () => {
    const cache = join(folder, "cache");
    const began = Date.now();
    const attest = await startAttest(
      { ...environment, ATTEST_CACHE: cache, JAVA_HOME: "/nowhere" },
      "--into-existing",
    );
    const shown = await entities(attest.address);
    await attest.stop();
    const took = seconds(Date.now() - began);
    expect(existsSync(cache), "something was downloaded").toBe(false);
    const loaded = added(before, await snapshot());
    expect(loaded.filter((line) => line.includes('"Entity"') && line.includes('"degree"'))).toHaveLength(
      shown,
    );

    expect((await wellDone(seed(environment))).output, "asked once").toContain("unchanged");
    await wellDone(seed(environment, "--remove", document));
    const rest = added(before, await snapshot());
    expect(rest.filter((line) => !line.includes('"attest_'))).toEqual([expect.stringContaining('"Attest"')]);
    await wellDone(seed(environment, "--remove-all"));
    expect(await snapshot()).toEqual(before);
    return `${before.length} lines of theirs equal, ${loaded.length} of ours came and went; start and stop ${took}`;
  },
  slow,
);

const mixed: [done: string, statement: string, words: string][] = [
  [
    "their nodes bear a label that Attest keeps for its own",
    "CREATE (:Document {id: 'd1'})",
    "keeps for its own (Document)",
  ],
  [
    "their relationships have an id and a type of Attest's",
    "MATCH (p:Person), (m:Movie) WITH p, m LIMIT 1 CREATE (p)-[:VISITED {id: 7}]->(m)",
    "holds ids unique (VISITED)",
  ],
  [
    "a constraint of theirs stands where Attest needs its own",
    "CREATE CONSTRAINT story_id FOR (s:Story) REQUIRE s.id IS UNIQUE",
    "where Attest needs its own (story_id)",
  ],
];
for (const [done, statement, words] of mixed)
  fault(`${done}, with --into-existing`, "it is refused by name, and nothing is written", async () => {
    await administer([statement]);
    before = await snapshot();
    return `refused ${await refusedUnchanged(seed(environment, "--into-existing"), words)}`;
  });

fault(
  "a constraint of theirs is against what Attest would write",
  "the document is not written, Neo4j's reason is said, and theirs is equal",
  async () => {
    await administer([
      "DROP INDEX person_name",
      "CREATE CONSTRAINT person_name FOR (p:Person) REQUIRE p.name IS UNIQUE",
    ]);
    before = await snapshot();
    const took = await expectRefusal(seed(environment, "--into-existing"), "Neo4j refuses a write: Node(");
    const nodes = added(before, await snapshot()).filter((line) => !line.includes('"attest_'));
    expect(nodes).toEqual([expect.stringContaining('"Attest"')]);
    await wellDone(seed(environment, "--remove-all"));
    expect(await snapshot()).toEqual(before);
    return `refused ${took}`;
  },
  slow,
);

fault(
  "a note of theirs hangs on a claim that --remove would take away",
  "it is refused, and neither the note nor the document has changed",
  async () => {
    await wellDone(seed(environment, "--into-existing"));
    await administer(["MATCH (c:Claim) WITH c LIMIT 1 CREATE (:Note {text: 'ask her'})-[:ABOUT]->(c)"]);
    before = await snapshot();
    return `refused ${await refusedUnchanged(seed(environment, "--remove", document), "still has relationships")}`;
  },
  slow,
);

fault(
  "two first loads of an empty database at the same time",
  "one adds the document, the other finds it unchanged, and the graph has no fault",
  async () => {
    await emptied();
    await expectRefusal(
      run("server/graph-check.ts", environment),
      "nothing to check. Run npm run seed first.",
    );
    const ends = await Promise.all([seed(environment), seed(environment)]); // neither may still run in the next row
    const both = await Promise.all(ends.map(wellDone));
    const words = both.map(({ output }) => /document:\S+: (\w+)/.exec(output)?.[1]).sort();
    expect(words).toEqual(["added", "unchanged"]);
    expect((await wellDone(run("server/graph-check.ts", environment))).output).toContain("0 faults");
    return `after ${both.map(({ took }) => seconds(took)).join(" and ")}`;
  },
  slow,
);

fault(
  "the right password, after several wrong ones",
  "it says to wait, and after that it is taken",
  async () => {
    const wrong = openDatabase({ ...neo4j.connection, password: "sesame" });
    const guess = () => wrong.ready().catch(() => {});
    for (let tries = 0; tries < 4; tries++) await guess();
    const guesses = setInterval(guess, 250); // the lock lasts 5 s, less than a start may need on a busy machine
    const words = "Wait a minute, then run the same command again with the right NEO4J_PASSWORD.";
    const took = await expectRefusal(start(environment), words).finally(() => clearInterval(guesses));
    await wrong.close();
    await sleep(6_000);
    await refusedUnchanged(start(environment), "Say --into-existing");
    return `refused ${took}`;
  },
  slow,
);

fault(
  "data of a newer format",
  "npm start, npm run seed and graph:check say so with the remedy, and nothing is written",
  async () => {
    await emptied();
    await administer(["CREATE (:Attest {id: 'schema', hash: 'later', format: 99})"]);
    before = await snapshot();
    const words = `written by a newer Attest (format 99, this one knows ${format}). Update Attest, or set ATTEST_DATA to another folder`;
    const took = await refusedUnchanged(start(environment), words);
    for (const args of [[], ["--remove", document], ["--remove-all"]])
      await refusedUnchanged(seed(environment, ...args), words);
    await refusedUnchanged(run("server/graph-check.ts", environment), words);
    return `refused ${took}`;
  },
  slow,
);

fault(
  "data from before there were formats, with a document that the seed does not have",
  "it is brought to this format: what the seed has is loaded anew, the other document stays, and the graph has no fault",
  async () => {
    await emptied();
    await wellDone(seed(environment));
    const fresh = (await snapshot()).filter((line) => line.includes('"attest_'));
    const former = readStatements().map((statement) => statement.replace(/attest_(?!id )/, ""));
    await dropSchema(database);
    await administer([
      ...former,
      "MATCH (a:Attest) SET a.hash = 'former' REMOVE a.format",
      // the figures that are kept since format 3
      `MATCH (d:Document) SET d = d {.id, .title, .author, .genre, .sha256, .length, .version, .claimCount,
         .openingEntities, .openingWidths, .openingXs, .openingYs, .openingLabelSides}`,
      "MATCH (v:Voice) REMOVE v.spoken",
      "MATCH (e:Entity) REMOVE e.neighbors",
      "MATCH (c:Claim) REMOVE c.subjectRank, c.objectRank",
      `MATCH (d:Document), (author:Entity {id: d.author}) SET d.version = 'former'
       CREATE (other:Document) SET other = d {.*, id: 'document:elsewhere', claimCount: 0, openingEntities: []},
         author.documents = author.documents + other.id`,
    ]);
    const began = Date.now();
    const { output } = await wellDone(seed(environment));
    const took = seconds(Date.now() - began);
    expect(output).toContain(`${document}: replaced`);
    expect((await snapshot()).filter((line) => line.includes('"attest_'))).toEqual(fresh);
    const known = await database.read<{ id: string }>("read/document-versions");
    expect(known.map(({ id }) => id)).toEqual(["document:elsewhere", document]);
    expect((await wellDone(run("server/graph-check.ts", environment))).output).toContain("0 faults");
    return `${former.length} constraints and indexes renamed, all of it after ${took}`;
  },
  slow,
);

test(
  "a server that routes (neo4j://) is read and written, and each read sees the write before it",
  async () => {
    const routed = openDatabase({
      ...neo4j.connection,
      uri: neo4j.connection.uri.replace("bolt:", "neo4j:"),
    });
    try {
      for (let round = 1; round <= 20; round++) {
        await routed.write((work) => work("write/mark", { hash: String(round), format: 1 }));
        expect(await routed.read("read/mark")).toEqual([{ hash: String(round), format: 1 }]);
      }
      await wellDone(
        seed({ ...environment, NEO4J_URI: environment.NEO4J_URI?.replace("bolt:", "neo4j:") ?? "" }),
      );
    } finally {
      await routed.close();
    }
  },
  slow,
);

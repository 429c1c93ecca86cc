// Loading by transactions: how fast into an empty graph, what a second time changes, a kill in the middle, and the loader's memory.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../../server/config.ts";
import { type Connection, openDatabase } from "../../../server/database/database.ts";
import { startManaged } from "../../../server/database/managed.ts";
import { type Bench, environmentOf, type Row } from "../bench.ts";
import type { Loading } from "../load-documents.ts";

const size = 1_000_000;

/** With `killAfter`, its process is killed after so many documents, and null comes back. */
function load(
  connection: Connection,
  documents: number,
  killAfter = Number.POSITIVE_INFINITY,
): Promise<Loading | null> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, "../load-documents.ts"), `${size}`, `${documents}`],
    { env: { ...process.env, ...environmentOf(connection) }, stdio: ["ignore", "pipe", "inherit"] },
  );
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => {
    printed += chunk;
    if ((printed.match(/^loaded /gm)?.length ?? 0) >= killAfter) child.kill("SIGKILL");
  });
  return new Promise((resolve, reject) =>
    child.on("close", (code) => {
      const done = /^done (.+)$/m.exec(printed)?.[1];
      if (done) resolve(JSON.parse(done));
      else if (killAfter < Number.POSITIVE_INFINITY) resolve(null);
      else reject(new Error(`The loader ended with ${code}:\n${printed.slice(-2_000)}`));
    }),
  );
}

const everything = new Map(
  [
    "MATCH (n) WHERE NOT n:Attest RETURN labels(n) AS name, properties(n) AS held, null AS source, null AS target",
    "MATCH (a)-[r]->(b) RETURN [type(r)] AS name, properties(r) AS held, a.id AS source, b.id AS target",
  ].map((text, index) => {
    const name = `read/everything-${index}`;
    return [name, { name, text, parameters: [], timeout: 600_000 }];
  }),
);

type Held = { name: string[]; held: Record<string, unknown>; source: string | null; target: string | null };
const lineOf = ({ name, held, source, target }: Held) =>
  JSON.stringify([name, source, target, Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1))]);

/** Of all nodes and relationships with what they bear, in whatever order Neo4j has them. */
async function checksum(connection: Connection): Promise<string> {
  const database = openDatabase(connection, everything);
  try {
    const lines: string[] = [];
    for (const name of everything.keys())
      for (const row of await database.read<Held>(name)) lines.push(lineOf(row));
    return createHash("sha256").update(lines.sort().join("\n")).digest("hex");
  } finally {
    await database.close();
  }
}

async function withEmpty<T>(use: (connection: Connection) => Promise<T>): Promise<T> {
  const dataDirectory = mkdtempSync(join(tmpdir(), "attest-bench-"));
  const { cacheDirectory, javaHome } = readConfig({ ...process.env, NEO4J_URI: "" }, []);
  const neo4j = await startManaged({ dataDirectory, cacheDirectory, javaHome }, () => {});
  try {
    return await use(neo4j.connection);
  } finally {
    await neo4j.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}

async function run({ isShort, tell }: Bench): Promise<void> {
  const few = 4;
  const many = isShort ? 10 : 400;
  const killed = isShort ? 6 : 20;
  const small = await withEmpty((connection) => load(connection, few));
  const [large, again] = await withEmpty(async (connection) => [
    await load(connection, many),
    await load(connection, many),
  ]);
  if (!small || !large || !again) throw new Error("The loader was killed by somebody else.");
  const perSecond = large.claims / large.seconds;
  tell(
    {
      what: `${large.claims} claims into an empty graph`,
      figures: { "claims/s": perSecond, seconds: large.seconds },
      aim: { least: 2_500 },
      worst: perSecond,
    },
    {
      what: "the same again",
      figures: { seconds: again.seconds, changed: many - (again.changes.unchanged ?? 0) },
      aim: { most: 0 },
      worst: many - (again.changes.unchanged ?? 0),
    },
    {
      what: `the loader's memory for ${large.claims} claims over that for ${small.claims}`,
      figures: {
        "MB for many": large.megabytes,
        "MB for few": small.megabytes,
        ratio: large.megabytes / small.megabytes,
      },
    },
  );
  const whole = await withEmpty(async (connection) => {
    await load(connection, killed);
    return checksum(connection);
  });
  const resumed = await withEmpty(async (connection) => {
    await load(connection, killed, Math.floor(killed / 2));
    await load(connection, killed);
    return checksum(connection);
  });
  tell({
    what: "killed in the middle and run again",
    figures: { "same checksum": whole === resumed ? "yes" : "NO" },
    aim: { most: 0 },
    worst: whole === resumed ? 0 : 1,
  });
}

export const loading: Row = {
  name: "load",
  what: "loading by transactions, again, killed, and its memory",
  run,
};

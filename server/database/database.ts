// The only place that knows neo4j-driver. Reads go in READ mode with a time limit; writes are one managed transaction.
import { Semaphore, withTimeout } from "async-mutex";
import neo4j, { type Driver, Neo4jError, type Session } from "neo4j-driver";
import { type Filtered, filtered } from "./claim-filter.ts";
import { briefly, type Detail } from "./detail.ts";
import { GraphBroken, GraphRefusal, GraphUnavailable, StatementTimeout } from "./errors.ts";
import { answersBolt } from "./liveness.ts";
import { sleep } from "./processes.ts";
import { loadStatements, type Statement } from "./statements.ts";
import { watchServer } from "./watch.ts";

export type Connection = { uri: string; username: string; password: string; database: string };
export type Parameters = Record<string, unknown>;
export type Run = <Row>(statement: string, parameters?: Parameters) => Promise<Row[]>;
type Read = <Row>(statement: string, parameters?: Parameters, detail?: Detail) => Promise<Row[]>;

/** All that questions need. */
export type Reader = {
  /** One statement by its name (`read/neighborhood`). Throws GraphUnavailable within 2.5 s where the server is gone, StatementTimeout after `readTimeout` or what the file says. */
  read: Read;
};

export type Database = Reader & {
  /** All of `work`, or nothing of it, in one transaction, tried again where the server asks for it: `work` may run twice. Throws GraphRefusal. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** Constraints, indexes and users: statements that no transaction may hold. `text` is never a user's. */
  administer(text: string, parameters?: Parameters): Promise<void>;
  /** Throws GraphUnavailable (or the driver's error for a wrong password) where the server does not answer. */
  ready(timeout?: number): Promise<void>;
  close(): Promise<void>;
};

/** Milliseconds, for a statement that runs away, not for a slow day: a busy machine may need two seconds to plan one. */
export const readTimeout = 5_000;
const readyTimeout = 1_500;
/** Connections to Neo4j at once: a request holds one while a statement of its runs. */
export const poolSize = 100;
/** Milliseconds that a statement waits for its turn; the driver's own wait counts from later, which makes 3 s under load. */
const turnTime = 1_500;
const busy = new GraphUnavailable(
  "The graph is busy: no connection became free in time. Ask again in a few seconds.",
);
const administerTries = 20;
const writeTimeout = 10 * 60_000;

/** The driver sends every number as a float; a whole number is meant as an integer (LIMIT, offsets, days). */
function toCypher(value: unknown): unknown {
  if (typeof value === "number" && Number.isSafeInteger(value)) return neo4j.int(value);
  if (Array.isArray(value)) return value.map(toCypher);
  if (value !== null && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toCypher(item)]));
  return value;
}

/** A handshake that is cut off has no code of its own; and as no more statements have a turn than the pool has connections, one that is not had in time was not made. */
const isGone = ({ code, message }: Neo4jError) =>
  code === "ServiceUnavailable" ||
  code === "SessionExpired" ||
  code.includes("DatabaseUnavailable") ||
  /^Failed to connect to server|connection acquisition timed out/i.test(message);

const timedOut = /TransactionTimedOut|Terminated/;

function explain(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (timedOut.test(error.code))
    return new StatementTimeout(
      "The graph took too long to answer. Ask for less at once: a narrower filter, or a smaller page.",
      { cause: error },
    );
  if (error.code.startsWith("Neo.DatabaseError."))
    return new GraphBroken(
      `Neo4j has failed (${error.code}: ${error.message}). Its log has the reason. Where its files are damaged, restore a backup by npm run restore -- FILE, or remove the data folder to start anew.`,
      { cause: error },
    );
  if (isGone(error)) return new GraphUnavailable(undefined, { cause: error });
  if (error.code.includes("ConstraintValidationFailed"))
    return new GraphRefusal(
      `Neo4j refuses a write: ${error.message.replace(/\.?$/, ".")} The document that it belongs to is as it was; docs/existing-neo4j.md says what stands against it.`,
      { cause: error },
    );
  return error;
}

const isRetriable = (error: unknown) =>
  error instanceof Neo4jError && error.retriable && !timedOut.test(error.code);

/** Of two that make the same index at once, one may be told so in spite of IF NOT EXISTS; asked again, it finds it made. */
const isMadeMeanwhile = (error: unknown) =>
  error instanceof Neo4jError && error.code.includes("SchemaRuleAlreadyExists");

export function openDatabase(connection: Connection, statements = loadStatements()): Database {
  const { uri, username, password, database } = connection;
  const open = (): Driver =>
    neo4j.driver(uri, neo4j.auth.basic(username, password), {
      disableLosslessIntegers: true,
      connectionAcquisitionTimeout: 2_000,
      connectionTimeout: 2_000,
      connectionLivenessCheckTimeout: 30_000, // what stands between may have dropped a connection that idled
      maxConnectionPoolSize: poolSize,
      maxTransactionRetryTime: 5_000,
      userAgent: "attest",
    });
  let driver = open();
  const turns = withTimeout(new Semaphore(poolSize), turnTime, busy);
  const bookmarkManager = neo4j.bookmarkManager();
  // connections to a server that was gone may be dead without a word, so none of them is used again
  const watch = watchServer(
    (timeout) => answersBolt(uri, timeout),
    () => {
      void driver.close().catch(() => {});
      driver = open();
    },
  );

  const find = (name: string) => {
    const statement = statements.get(name);
    if (!statement) throw new Error(`There is no statement cypher/${name}.cypher.`);
    return statement;
  };

  const briefs = new Map<Statement, Statement>();
  function briefOf(statement: Statement): Statement {
    const known = briefs.get(statement) ?? { ...statement, text: briefly(statement.text) };
    briefs.set(statement, known);
    return known;
  }

  const filters = new Map<Statement, Filtered>();
  async function readFiltered<Row>(
    statement: Statement,
    parameters: Parameters,
    filter: object,
  ): Promise<Row[]> {
    const known = filters.get(statement) ?? filtered(statement.text);
    filters.set(statement, known);
    const began = performance.now();
    const rows = await readOnce<Row>(known.textFor(filter), parameters, statement.timeout);
    known.took(filter, performance.now() - began);
    return rows;
  }

  async function inSession<T>(mode: "READ" | "WRITE", use: (session: Session) => Promise<T>): Promise<T> {
    const session = driver.session({ database, defaultAccessMode: mode, bookmarkManager });
    try {
      return await use(session);
    } catch (error) {
      throw explain(error);
    } finally {
      await session.close().catch(() => {}); // the error that matters has been thrown already
    }
  }

  async function readOnce<Row>(text: string, parameters: Parameters, timeout = readTimeout): Promise<Row[]> {
    const work = async (session: Session) => {
      const config = { timeout };
      const run = () => session.run(text, toCypher(parameters) as Parameters, config);
      const result = await run().catch((error) => {
        if (isRetriable(error)) return run(); // auto-commit is 1.45 times as fast as a managed read, but not tried again by the driver
        throw error;
      });
      return result.records.map((record) => record.toObject() as Row);
    };
    return watch.over(() => turns.runExclusive(() => inSession("READ", work)));
  }

  return {
    read: async (name, parameters = {}, detail = "whole") => {
      const statement = detail === "brief" ? briefOf(find(name)) : find(name);
      const { filter } = parameters;
      return filter !== null && typeof filter === "object"
        ? readFiltered(statement, parameters, filter)
        : readOnce(statement.text, parameters, statement.timeout);
    },
    write: (work) =>
      inSession("WRITE", (session) =>
        session.executeWrite(
          (transaction) =>
            work(async (name, parameters = {}) => {
              const result = await transaction.run(find(name).text, toCypher(parameters));
              return result.records.map((record) => record.toObject() as never);
            }),
          { timeout: writeTimeout },
        ),
      ),
    administer: (text, parameters = {}) =>
      inSession("WRITE", async (session) => {
        for (let tries = 1; ; tries++)
          try {
            return void (await session.run(text, parameters));
          } catch (error) {
            if (tries === administerTries || !(isRetriable(error) || isMadeMeanwhile(error))) throw error;
            await sleep(tries * 100 * Math.random()); // two that make the same schema at once may wait for each other in a ring
          }
      }),
    ready: (timeout = readyTimeout) => readOnce("RETURN 1 AS one", {}, timeout).then(() => {}),
    close: () => {
      watch.close();
      return driver.close();
    },
  };
}

// Everything that a graph holds, in an order of its own, so that two graphs can be compared.
import { inject } from "vitest";
import { type Connection, openDatabase } from "../../server/database/database.ts";

const statement = (text: string) => ({ text, parameters: [], timeout: 60_000 });
const statements = {
  "read/everything": statement(`
CALL () {
  MATCH (n) RETURN labels(n) AS labels, properties(n) AS what, null AS source, null AS target
  UNION ALL
  MATCH (a)-[r]->(b) RETURN [type(r)] AS labels, properties(r) AS what, a.id AS source, b.id AS target
}
RETURN labels, what, source, target`),
  "read/every-constraint": statement(
    "SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties, propertyType, createStatement",
  ),
  "read/every-index": statement(
    "SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, owningConstraint, createStatement",
  ),
};

async function linesOf(connection: Connection, names: string[]): Promise<string[]> {
  const database = openDatabase(
    connection,
    new Map(Object.entries(statements).map(([name, rest]) => [name, { name, ...rest }])),
  );
  try {
    const lines: string[] = [];
    for (const name of names) lines.push(...(await database.read<object>(name)).map(line));
    return lines.sort();
  } finally {
    await database.close();
  }
}

/** Nodes and relationships with all that they bear, as lines. */
export const snapshotOf = (connection: Connection = inject("neo4j")): Promise<string[]> =>
  linesOf(connection, ["read/everything"]);

/** The same with constraints and indexes. */
export const wholeSnapshotOf = (connection: Connection): Promise<string[]> =>
  linesOf(connection, Object.keys(statements));

const line = (value: unknown): string =>
  JSON.stringify(value, (_, item) =>
    item !== null && typeof item === "object" && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );

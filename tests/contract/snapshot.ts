// Everything that a graph holds, in an order of its own, so that two graphs can be compared.
import { inject } from "vitest";
import { openDatabase } from "../../server/database/database.ts";

const text = `
CALL () {
  MATCH (n) RETURN labels(n) AS labels, properties(n) AS what, null AS source, null AS target
  UNION ALL
  MATCH (a)-[r]->(b) RETURN [type(r)] AS labels, properties(r) AS what, a.id AS source, b.id AS target
}
RETURN labels, what, source, target`;

/** Nodes and relationships with all that they bear, as lines. */
export async function snapshotOf(): Promise<string[]> {
  const name = "read/everything";
  const database = openDatabase(
    inject("neo4j"),
    new Map([[name, { name, text, parameters: [], timeout: 60_000 }]]),
  );
  try {
    const rows = await database.read<Record<string, unknown>>(name);
    return rows.map(line).sort();
  } finally {
    await database.close();
  }
}

const line = (value: unknown): string =>
  JSON.stringify(value, (_, item) =>
    item !== null && typeof item === "object" && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );

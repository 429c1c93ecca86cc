import { predicates } from "../../seed/vocabulary.ts";
import type { Generated } from "../generate.ts";

/** A relationship's id is unique for each type, and what is denied has a type of its own. */
export function relationshipIds(): Generated[] {
  const types = Object.keys(predicates).flatMap((predicate) => [predicate, `NOT_${predicate}`]);
  const lines = types.map(
    (type) =>
      `CREATE CONSTRAINT attest_${type.toLowerCase()}_id IF NOT EXISTS FOR ()-[r:${type}]-() REQUIRE r.id IS UNIQUE;`,
  );
  const head =
    "// Generated from seed/vocabulary.ts: one unique id for each type of relationship, denials included.";
  return [{ file: "cypher/schema/relationship-ids.cypher", text: `${[head, ...lines].join("\n")}\n` }];
}

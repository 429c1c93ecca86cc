import { expect, test } from "vitest";
import { filtered, forFilter } from "../../server/database/claim-filter.ts";
import { loadStatements } from "../../server/database/statements.ts";
import { unfiltered } from "../../server/graph/filter.ts";

const text = [
  "MATCH ()-[relation]->()",
  "WHERE",
  "  // <claim-filter>",
  "  ($filter.types IS NULL OR type(relation) IN $filter.types)",
  "  AND ($filter.kinds IS NULL OR (",
  "    startNode(relation).kind IN $filter.kinds))",
  "  // </claim-filter>",
  "RETURN relation",
].join("\n");

test("a clause stays where its key filters, an empty list included, and a clause of several lines stays whole", () => {
  expect(forFilter(text, { types: [], kinds: null })).toBe(
    "MATCH ()-[relation]->()\nWHERE\n($filter.types IS NULL OR type(relation) IN $filter.types)\nRETURN relation",
  );
  expect(forFilter(text, { kinds: ["PERSON"] })).toContain(
    "($filter.kinds IS NULL OR (\n    startNode(relation).kind IN $filter.kinds))",
  );
  expect(forFilter(text, { types: ["MET"], kinds: ["PERSON"] })).toContain("\nAND ($filter.kinds");
});

test("where nothing filters there is a predicate that is true", () => {
  expect(forFilter(text, unfiltered)).toBe("MATCH ()-[relation]->()\nWHERE\ntrue\nRETURN relation");
});

test("false and 0 filter", () => {
  expect(forFilter(text, { types: false })).toContain("$filter.types");
  expect(forFilter(text, { types: 0 })).toContain("$filter.types");
});

test("a filter whose first line names no key is refused when it is first used", () => {
  const broken = text.replace(
    "($filter.types IS NULL OR type(relation) IN $filter.types)",
    "relation.depth > 0",
  );
  expect(() => forFilter(broken, {})).toThrow(/names no key of \$filter/);
});

test("each statement that filters keeps every clause where every key filters", () => {
  const all = Object.fromEntries(Object.keys(unfiltered).map((key) => [key, []]));
  for (const [name, statement] of loadStatements()) {
    if (!statement.text.includes("// <claim-filter")) continue;
    const count = (body: string) => body.match(/\(\$filter\.\w+ IS NULL/g)?.length;
    expect([name, count(forFilter(statement.text, all))]).toEqual([name, count(statement.text)]);
  }
});

test("what is fast is sent as it is, and what has taken long three times with its own clauses alone, by the keys that filter", () => {
  const made = filtered(text);
  const filter = { types: ["MET"], kinds: null };
  for (const time of [10, 20, 49, 700, 60]) made.took(filter, time);
  expect(made.textFor(filter)).toBe(text);
  made.took(filter, 80);
  expect(made.textFor({ types: ["VISITED"] })).toBe(forFilter(text, filter));
  expect(made.textFor({ kinds: ["PERSON"] })).toBe(text);
});

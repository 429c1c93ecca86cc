import { expect, test } from "vitest";
import { type Held, refusalOf } from "../../server/database/others.ts";

const empty: Held = { nodes: 0, labels: [], types: [], schema: [] };

test("An empty database is taken, asked for or not", () => {
  expect(refusalOf(empty, false)).toBeNull();
  expect(refusalOf(empty, true)).toBeNull();
});

test("Other data are refused until it is said that Attest's may stand beside them", () => {
  expect(refusalOf({ ...empty, nodes: 1 }, false)).toMatch(/holds a node .* --into-existing/);
  expect(refusalOf({ ...empty, nodes: 12 }, false)).toMatch(/holds 12 nodes .* --into-existing/);
  expect(refusalOf({ ...empty, nodes: 12 }, true)).toBeNull();
});

test.each([
  [{ labels: ["Voice", "Document"] }, "(Document, Voice)"],
  [{ types: ["VISITED"] }, "(VISITED)"],
  [{ schema: ["their_index"] }, "(their_index)"],
])("What would be mixed is refused by name even then: %j", (held, names) => {
  const refusal = refusalOf({ ...empty, nodes: 12, ...held }, true);
  expect(refusal).toContain(names);
  expect(refusal).toContain("Give Attest a database of its own.");
});

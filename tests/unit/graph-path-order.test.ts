import fc from "fast-check";
import { expect, test } from "vitest";
import { modalities } from "../../seed/model.ts";
import { bestSequences, orderPaths } from "../../server/graph/path-order.ts";
import type { EntityRecord, LinkRecord } from "../../server/graph/records.ts";

const entity = (id: string) => ({ id, name: id }) as EntityRecord;
const link = (source: string, target: string, change: Partial<LinkRecord> = {}): LinkRecord => ({
  id: `claim:${source}-${target}`,
  type: "LINKED_TO",
  source,
  target,
  polarity: "AFFIRMED",
  modality: "STATED",
  interpretation: false,
  speaker: "person:author",
  depth: 0,
  document: "document:d",
  contested: false,
  ...change,
});
const nodes = ["a", "b", "c", "z"].map(entity);

test("A path's weakest wording is that of its weakest relation", () => {
  const [path] = orderPaths([["a", "b", "z"]], {
    nodes,
    links: [link("a", "b", { modality: "POSSIBLE" }), link("z", "b", { modality: "REPORTED" })],
  });
  expect(path).toMatchObject({ hops: 2, weakest: "POSSIBLE", interpretation: false });
  expect(path?.nodes.map(({ id }) => id)).toEqual(["a", "b", "z"]);
  expect(path?.relations.map(({ id }) => id)).toEqual(["a|LINKED_TO|b", "z|LINKED_TO|b"]);
});

test("Between two entities the stronger wording goes before one that is no reading", () => {
  const [path] = orderPaths([["a", "z"]], {
    nodes,
    links: [
      link("a", "z", { id: "claim:1", modality: "POSSIBLE" }),
      link("a", "z", { id: "claim:2", type: "FEARS", interpretation: true }),
    ],
  });
  expect(path).toMatchObject({ weakest: "STATED", interpretation: true });
});

test("A sequence of which a hop has no link is left out, not shown with a gap", () => {
  const paths = orderPaths(
    [
      ["a", "b", "z"],
      ["a", "c", "z"],
    ],
    { nodes, links: [link("a", "b"), link("a", "c"), link("c", "z")] },
  );
  expect(paths.map((path) => path.nodes.map(({ id }) => id))).toEqual([["a", "c", "z"]]);
});

test("The best sequences by their wordings alone are those of the best paths", () => {
  const middles = ["b", "c", "d", "e"];
  const sequences = middles.map((middle) => ["a", middle, "z"]);
  const claim = fc.record({
    ends: fc.constantFrom(
      ...middles.flatMap((middle) => [
        ["a", middle],
        ["z", middle],
        [middle, "a"],
      ]),
    ),
    type: fc.constantFrom("LINKED_TO", "FEARS"),
    modality: fc.constantFrom(...modalities),
    interpretation: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(claim, { maxLength: 30 }), fc.integer({ min: 1, max: 4 }), (claims, first) => {
      const links = claims.map(({ ends: [source = "", target = ""], ...said }, index) =>
        link(source, target, { ...said, id: `claim:${index}` }),
      );
      const best = bestSequences(
        sequences,
        links.map(({ source, type, target, modality, interpretation }) => [
          source,
          type,
          target,
          modality,
          interpretation,
        ]),
        first,
      );
      const paths = orderPaths(sequences, { nodes: [...nodes, entity("d"), entity("e")], links });
      expect(best).toEqual(paths.slice(0, first).map((path) => path.nodes.map(({ id }) => id)));
    }),
  );
});

import { describe, expect, it } from "vitest";
import type { LinkRecord } from "../../server/graph/records.ts";
import { groupRelations } from "../../server/graph/relations.ts";

const link = (change: Partial<LinkRecord> = {}): LinkRecord => ({
  id: "claim:d:1",
  type: "VISITED",
  source: "person:a",
  target: "place:b",
  polarity: "AFFIRMED",
  modality: "STATED",
  interpretation: false,
  speaker: "person:author",
  depth: 0,
  document: "document:d",
  contested: false,
  ...change,
});
const only = (links: LinkRecord[]) => {
  const [relation, ...more] = groupRelations(links);
  expect(more).toEqual([]);
  if (!relation) throw new Error("There is no relation.");
  return relation;
};

describe("groupRelations", () => {
  it("makes one line of a source, type and target, and another of its denial", () => {
    const lines = groupRelations([
      link(),
      link({ id: "claim:d:2", type: "NOT_VISITED", polarity: "DENIED" }),
      link({ id: "claim:d:3" }),
      link({ id: "claim:d:4", source: "place:b", target: "person:a" }),
    ]);
    expect(
      lines.map(({ id, predicate, polarity, claimCount }) => [id, predicate, polarity, claimCount]),
    ).toEqual([
      ["person:a|NOT_VISITED|place:b", "VISITED", "DENIED", 1],
      ["person:a|VISITED|place:b", "VISITED", "AFFIRMED", 2],
      ["place:b|VISITED|person:a", "VISITED", "AFFIRMED", 1],
    ]);
  });

  it("wears the strongest wording, but that of a reading only where all are readings", () => {
    const reading = link({ id: "claim:d:1", interpretation: true });
    const possible = link({ id: "claim:d:2", modality: "POSSIBLE" });
    const alleged = link({ id: "claim:d:3", modality: "ALLEGED" });
    expect(only([reading, possible, alleged])).toMatchObject({ modality: "ALLEGED", interpretation: false });
    expect(only([reading])).toMatchObject({ modality: "STATED", interpretation: true });
    expect(only([reading, possible, alleged]).claimIds).toEqual(["claim:d:3", "claim:d:2", "claim:d:1"]);
  });

  it("is contested where one of its claims is", () => {
    expect(only([link(), link({ id: "claim:d:2", contested: true })]).contested).toBe(true);
    expect(only([link(), link({ id: "claim:d:2" })]).contested).toBe(false);
  });

  it("counts claims by speaker, wording, reading, depth, mark and document", () => {
    const voices = only([
      link(),
      link({ id: "claim:d:2" }),
      link({ id: "claim:d:3", speaker: "person:c", depth: 1 }),
      link({ id: "claim:e:1", document: "document:e" }),
      link({ id: "claim:d:4", contested: true }),
    ]).voices;
    expect(voices.map(({ claimCount }) => claimCount)).toEqual([2, 1, 1, 1]);
  });

  it("gives 200 voices at most, the strongest, and counts every claim", () => {
    const many = Array.from({ length: 201 }, (_, n) =>
      link({ id: `claim:d:${n}`, speaker: `person:${n}`, modality: n === 7 ? "POSSIBLE" : "STATED" }),
    );
    const relation = only(many);
    expect(relation.voices).toHaveLength(200);
    expect(relation.voices.map(({ speaker }) => speaker)).not.toContain("person:7");
    expect(relation.claimCount).toBe(201);
  });
});

import { expect, test } from "vitest";
import { compileArticle } from "../../seed/compile.ts";
import { sampleSizes, sampleSource } from "../../seed/sample.ts";
import { predicates } from "../../seed/vocabulary.ts";
import { readConfig } from "../../server/config.ts";

const sampleOf = (size: number) => compileArticle(sampleSource(size));

test("the same size gives the same sample, with so many entities and two and a half times as many claims", () => {
  const sample = sampleOf(200);
  expect(sampleOf(200)).toEqual(sample);
  expect(sample.entities).toHaveLength(200);
  expect(sample.claims).toHaveLength(500);
  expect(new Set(sample.claims.map(({ id }) => id)).size).toBe(500);
});

test.each([sampleSizes.least, 2_000])(
  "in a sample of %d everybody is in a claim, and each claim joins what its predicate may join",
  (size) => {
    const { entities, claims } = sampleOf(size);
    const kindOf = new Map(entities.map(({ id, kind }) => [id, kind]));
    const joined = new Set(claims.flatMap(({ subject, object }) => [subject, object]));
    expect(entities.filter(({ id }) => !joined.has(id))).toEqual([]);
    for (const { subject, predicate, object } of claims) {
      expect(predicates[predicate].from).toContain(kindOf.get(subject));
      expect(predicates[predicate].to).toContain(kindOf.get(object));
    }
  },
);

test("a sample has hubs: one in a hundred has ten times the lines of the middle one", () => {
  const { entities, claims } = sampleOf(2_000);
  const degrees = entities
    .map(({ id }) => claims.filter(({ subject, object }) => subject === id || object === id).length)
    .sort((a, b) => b - a);
  expect(degrees[20]).toBeGreaterThanOrEqual(10 * (degrees[1_000] ?? 0));
});

test("a sample is served from a data folder of its own, and never from a Neo4j that is given", () => {
  expect(readConfig({ ATTEST_DATA: "/data" }, ["--sample", "2000"])).toMatchObject({
    sample: 2_000,
    dataDirectory: "/data/sample-2000",
  });
  expect(readConfig({ ATTEST_DATA: "/data" }, [])).toMatchObject({ sample: null, dataDirectory: "/data" });
  expect(() => readConfig({ NEO4J_URI: "bolt://localhost" }, ["--sample", "2000"])).toThrow(
    /Unset NEO4J_URI/,
  );
});

test.each([
  ["--sample"],
  ["--sample", "9"],
  ["--sample", "10000001"],
  ["--sample", "many"],
  ["--sample=1e3"],
])("a size that makes no sense is refused with the sizes that do: %s %s", (...args) =>
  expect(() => readConfig({}, args)).toThrow(/from 10 to 10000000, such as npm start -- --sample 2000/),
);

test.each([["--samples", "3"], ["4000"], ["--"], ["--public", "x"]])(
  "what is no option is refused: %s %s",
  (...args) => expect(() => readConfig({}, args)).toThrow(/There is no option/),
);

test("each fragment of a sample stands in its sentence, and no two in the same place", () => {
  const { claims, sentences, document } = compileArticle(sampleSource(100));
  const spans = new Map(sentences.map(({ id, start, end }) => [id, { start, end }]));
  const seen = new Set<number>();
  for (const { evidence } of claims)
    for (const { sentence, starts, ends, texts } of evidence) {
      expect(starts).toHaveLength(texts.length);
      expect(ends).toHaveLength(texts.length);
      texts.forEach((text, index) => {
        const [start = -1, end = -1] = [starts[index], ends[index]];
        const span = spans.get(sentence);
        expect(end - start).toBe(text.length);
        expect(start).toBeGreaterThanOrEqual(span?.start ?? Number.POSITIVE_INFINITY);
        expect(end).toBeLessThanOrEqual(span?.end ?? -1);
        expect(seen.has(start)).toBe(false);
        seen.add(start);
      });
    }
  expect(Math.max(...[...spans.values()].map(({ end }) => end))).toBe(document.length);
});

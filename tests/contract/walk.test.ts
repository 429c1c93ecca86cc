import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sources } from "../../seed/articles/index.ts";
import { documentId } from "../../seed/compile.ts";
import { modalities } from "../../seed/model.ts";
import { countCodePoints } from "../../seed/text.ts";
import { readText, textFolders } from "../../seed/text-files.ts";
import type { Database } from "../../server/database/database.ts";
import { type Ask, answerTo, askOf, fixture, graphOf, shipped } from "./graph.ts";
import { made } from "./made-documents.ts";

/** The author says flatly what the fixture has only from the police. */
const flat = made("flat", [
  {
    subject: "group:the-crew",
    predicate: "OPERATED_AT",
    type: "OPERATED_AT",
    object: "place:calder-warehouse",
    modality: "STATED",
  },
]);
const documents = [...shipped, fixture, flat];

/** The invented text is always here; those of the articles only where ATTEST_TEXTS, or the usual folder, has them. */
const texts = new Map<string, string[]>([
  [
    fixture.document.id,
    [...readFileSync(join(import.meta.dirname, "../fixtures/lunera-harbour.txt"), "utf8")],
  ],
  ...sources.flatMap(({ article }): [string, string[]][] => {
    const text = readText(article, textFolders(process.env));
    return text === undefined ? [] : [[documentId(article.slug), [...text]]];
  }),
]);

let database: Database;
let ask: Ask;
beforeAll(async () => {
  database = await graphOf(documents);
  ask = askOf(database);
});
afterAll(() => database.close());

type Line = {
  id: string;
  modality: string;
  claimCount: number;
  voices: { speaker: string; modality: string; claimCount: number }[];
  claims: { id: string }[];
};
type Claim = {
  id: string;
  speaker: { id: string };
  attribution: { depth: number; speaker: { id: string } }[];
  evidence: {
    sentence: { id: string; start: number; end: number; document: { id: string; author: { id: string } } };
    anchors: { start: number; end: number; text: string }[];
  }[];
};

/** Every entity's id, page after page. */
async function everybody(): Promise<string[]> {
  type Page = {
    entities: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  };
  const ids: string[] = [];
  let after: string | null = null;
  for (;;) {
    const { entities }: Page = await answerTo<Page>(
      ask,
      "query ($after: String) { entities(first: 50, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }",
      { after },
    );
    ids.push(...entities.edges.map(({ node }) => node.id));
    if (!entities.pageInfo.hasNextPage) return ids;
    after = entities.pageInfo.endCursor;
  }
}

async function linesBetween(ids: string[], filter: object | null = null): Promise<Line[]> {
  const question = `query ($ids: [ID!]!, $filter: ClaimFilter) { subgraph(ids: $ids, filter: $filter) {
    relations { id modality claimCount voices { speaker modality claimCount } claims(first: 100) { id } }
  } }`;
  const { subgraph } = await answerTo<{ subgraph: { relations: Line[] } }>(ask, question, { ids, filter });
  return subgraph.relations;
}

async function claimOf(id: string): Promise<Claim> {
  const question = `query ($id: ID!) { node(id: $id) { ... on Claim {
    id speaker { id } attribution { depth speaker { id } }
    evidence { sentence { id start end document { id author { id } } } anchors { start end text } }
  } } }`;
  return (await answerTo<{ node: Claim }>(ask, question, { id })).node;
}

it("every relation leads to its claims, and every claim to words of its document and to whoever says it", async () => {
  const lines = await linesBetween(await everybody());
  expect(lines.length).toBeGreaterThan(70);
  const walked = new Set<string>();
  for (const line of lines) {
    expect(line.claimCount, line.id).toBeGreaterThan(0);
    expect(line.claims, line.id).toHaveLength(line.claimCount);
    expect(
      line.voices.reduce((sum, voice) => sum + voice.claimCount, 0),
      line.id,
    ).toBe(line.claimCount);
    for (const { id } of line.claims) {
      walked.add(id);
      const claim = await claimOf(id);
      expect(claim.evidence.length, id).toBeGreaterThan(0);
      const [document] = claim.evidence.map(({ sentence }) => sentence.document);
      expect(
        claim.attribution.map(({ depth }) => depth),
        id,
      ).toEqual(claim.attribution.map((_, depth) => depth));
      expect(claim.attribution[0]?.speaker.id, id).toBe(document?.author.id);
      expect(claim.attribution.at(-1)?.speaker.id, id).toBe(claim.speaker.id);
    }
  }
  const standing = documents.flatMap(({ claims }) => claims).filter(({ status }) => status !== "RETRACTED");
  expect([...walked].sort()).toEqual(standing.map(({ id }) => id).sort());
});

it("offsets hold their anchors: as long as the words, inside of the sentence, and in the text itself where it is here", async () => {
  let compared = 0;
  for (const { id } of documents.flatMap(({ claims }) => claims)) {
    if (id.startsWith("claim:flat:")) continue;
    const { evidence } = await claimOf(id);
    for (const { sentence, anchors } of evidence) {
      expect(anchors.length, id).toBeGreaterThan(0);
      const text = texts.get(sentence.document.id);
      for (const anchor of anchors) {
        expect(anchor.end - anchor.start, id).toBe(countCodePoints(anchor.text));
        expect(anchor.start, id).toBeGreaterThanOrEqual(sentence.start);
        expect(anchor.end, id).toBeLessThanOrEqual(sentence.end);
        if (!text) continue;
        expect(text.slice(anchor.start, anchor.end).join(""), id).toBe(anchor.text);
        compared += 1;
      }
    }
  }
  expect(compared).toBeGreaterThan(40);
});

it("under a speaker filter a relation wears that speaker's wording", async () => {
  const id = "group:the-crew|OPERATED_AT|place:calder-warehouse";
  const ends = ["group:the-crew", "place:calder-warehouse"];
  const wording = async (filter: object | null) =>
    (await linesBetween(ends, filter)).find((line) => line.id === id)?.modality;
  expect(await wording(null)).toBe("STATED");
  expect(await wording({ speakers: ["organization:harbour-police"] })).toBe("REPORTED");
  expect(await wording({ speakers: ["person:ilse-marren"] })).toBe("STATED");
  expect(await wording({ withoutAuthor: true })).toBe("REPORTED");

  const ids = await everybody();
  const speakers = new Set(documents.flatMap(({ claims }) => claims).map(({ speaker }) => speaker));
  for (const speaker of speakers)
    for (const line of await linesBetween(ids, { speakers: [speaker] })) {
      expect(new Set(line.voices.map((voice) => voice.speaker)), line.id).toEqual(new Set([speaker]));
      const worded = new Set(line.voices.map((voice) => voice.modality));
      expect(line.modality, line.id).toBe(modalities.find((modality) => worded.has(modality)));
    }
});

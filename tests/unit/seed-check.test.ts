// What seed:check finds in whole articles; the rules for claims, entities and sentences have files of their own.
import { describe, expect, test } from "vitest";
import { sources } from "../../seed/articles/index.ts";
import { summarize } from "../../seed/check/summary.ts";
import { checkArticles } from "../../seed/check.ts";
import { readShipped } from "../../seed/text-files.ts";
import {
  type Case,
  changed,
  expectOne,
  faultsAfter,
  faultsWithOldOffsets,
  fixtureText,
} from "../fixtures/broken.ts";
import { source } from "../fixtures/lunera-harbour.ts";

const fixture = { file: "fixture.ts", source };

test("The shipped articles have no fault, with their texts or without", () => {
  expect(checkArticles(readShipped(process.env))).toEqual([]);
  expect(checkArticles(sources.map((shipped) => ({ file: "shipped.ts", source: shipped })))).toEqual([]);
});

test("The fixture has no fault beside the shipped articles, with its text or without", () => {
  const shipped = readShipped(process.env);
  expect(checkArticles([...shipped, { ...fixture, text: fixtureText }])).toEqual([]);
  expect(checkArticles([...shipped, fixture])).toEqual([]);
});

const staleCases: Case[] = [
  [
    "of another text",
    ({ offsets }) => (offsets.sha256 = "0".repeat(64)),
    "lunera-harbour.txt",
    "put that text there",
  ],
  [
    "of another length",
    ({ offsets }) => (offsets.length += 1),
    "953 code points, it has 952: run npm run seed:offsets",
  ],
  [
    "of a sentence elsewhere",
    ({ offsets }) => (offsets.sentences["7.3"] = [888, 951]),
    "sentence 7.3: its offsets are not fresh: run npm run seed:offsets",
  ],
  [
    "of an anchor elsewhere",
    ({ offsets }) => (offsets.anchors["unrest-at-the-quay"] = [[[796, 814]]]),
    "claim unrest-at-the-quay: its offsets are not fresh: run",
  ],
  [
    "that lack a claim",
    ({ offsets }) => delete offsets.anchors["unrest-at-the-quay"],
    "claim unrest-at-the-quay: its offsets are not fresh: run",
  ],
  [
    "of a claim that is gone",
    ({ offsets }) => (offsets.anchors["no-such-claim"] = [[[795, 813]]]),
    "claim no-such-claim: its offsets are not fresh: run",
  ],
];

const staleWithoutText: Case[] = [
  [
    "that lack a sentence",
    ({ offsets }) => delete offsets.sentences["7.3"],
    "sentence 7.3: it has no offsets: run",
  ],
  [
    "of sentences that overlap",
    ({ offsets }) => (offsets.sentences["7.3"] = [880, 951]),
    "sentence 7.3: its offsets do not follow those before it: run",
  ],
  [
    "of a sentence beyond the end",
    ({ offsets }) => (offsets.sentences["7.3"] = [889, 953]),
    "sentence 7.3: its offsets do not follow those before it: run",
  ],
  [
    "of a sentence that is not listed",
    ({ offsets }) => (offsets.sentences["7.4"] = [951, 952]),
    "sentence 7.4: the offsets name it, the article does not: list it",
  ],
  [
    "of an anchor outside its sentence",
    ({ offsets }) => (offsets.anchors["unrest-at-the-quay"] = [[[800, 818]]]),
    "claim unrest-at-the-quay: its offsets do not fit its anchors: run",
  ],
  [
    "of an anchor of another length",
    (_, { claim }) => (claim("unrest-at-the-quay").anchors = ["unrest at the qua"]),
    "claim unrest-at-the-quay: its offsets do not fit its anchors: run",
  ],
  [
    "that lack a claim",
    ({ offsets }) => delete offsets.anchors["unrest-at-the-quay"],
    "claim unrest-at-the-quay: its offsets do not fit its anchors: run",
  ],
  [
    "of a claim that is gone",
    ({ offsets }) => (offsets.anchors["no-such-claim"] = [[[795, 813]]]),
    "claim no-such-claim: the offsets name it, the article does not: run",
  ],
];

describe("Where the text is there, one fault for offsets", () => {
  test.each(staleCases)("%s", (_, change, ...names) => {
    expectOne(faultsWithOldOffsets(change, fixtureText), ...names);
  });
});

describe("Where the text is absent, one fault for offsets", () => {
  test.each(staleWithoutText)("%s", (_, change, ...names) => {
    expectOne(faultsWithOldOffsets(change), ...names);
  });
});

test("Where the text is absent, a sentence left out shows by the gap", () => {
  const faults = faultsWithOldOffsets(({ article, offsets }) => {
    article.sentences = article.sentences.filter(({ paragraph, number }) => paragraph !== 7 || number !== 2);
    delete offsets.sentences["7.2"];
  });
  expectOne(faults, "sentence 7.3 does not follow 7.1: list every sentence");
});

test("Anchors that together repeat a whole sentence are one fault", () => {
  const faults = faultsAfter((_, { claim }) => {
    claim("calder-line-fears-tern").anchors = ["The Calder Line", "seems to fear", "Tern & Co"];
  });
  expectOne(faults, "claim calder-line-fears-tern: it repeats a whole sentence: shorten the anchors");
});

test("A note that repeats more than twelve words in a row is one fault", () => {
  const faults = faultsAfter((_, { claim }) => {
    claim("raid-of-warehouse").note =
      "14 March 1998 the harbour police raided the warehouse of the Calder Line";
  });
  expectOne(faults, "claim raid-of-warehouse: it repeats 13 words of the text in a row: at most 12");
});

test("An article that quotes more than three tenths of its text has one fault", () => {
  const faults = faultsAfter((_, { claim }) => {
    claim("raid-of-warehouse").note = [
      "By Ilse Marren for the Lune\u0301ra Packet,",
      "the ferry’s captain, Nils Ostrander, visited France to meet the",
      "the warehouse of the Calder Line, a shipping firm with its",
      "harbour office will show berth 4.2 to the press next",
    ].join(" | x | ");
  });
  expectOne(faults, "% of the text is quoted: at most 30 %, so shorten anchors");
});

test("Two articles that declare one entity differently are one fault that names both", () => {
  const other = changed((copy, { entity }) => {
    copy.article.slug = "elsewhere";
    entity("country:france").name = "French Republic";
  });
  const faults = checkArticles([
    { ...fixture, file: "first.ts" },
    { file: "fixture.ts", source: other },
  ]);
  expectOne(faults, "country:france is declared differently in first.ts: declare it alike");
});

test("Two articles of one slug are one fault", () => {
  const faults = checkArticles([{ ...fixture, file: "first.ts" }, fixture]);
  expectOne(faults, "its slug lunera-harbour is that of first.ts: choose another");
});

test("The summary counts sentences, claims, entities and the quoted share", () => {
  const lines = summarize({ ...fixture, text: fixtureText }).join("\n");
  expect(lines).toContain(
    "sentences: 14; claimed 10; with a reason 3 (FURNITURE 1, METADATA 1, QUESTION 1); not yet 1 (7.3)",
  );
  expect(lines).toContain("claims: 19; STATED 12, REPORTED 3, ALLEGED 2, PROBABLE 1, POSSIBLE 1");
  expect(lines).toContain("polarity: AFFIRMED 17, DENIED 2");
  expect(lines).toContain("status: ACTIVE 17, DISPUTED 1, RETRACTED 1");
  expect(lines).toContain("interpretations: 1");
  expect(lines).toContain("anchors: 45");
  expect(lines).toContain("entities: 17; EVENT 3, PERSON 4, GROUP 2, ORGANIZATION 3, COUNTRY 1, PLACE 4");
  expect(lines).toMatch(/quoted: 2\d\.\d % of the text/);
});

test("The summary says so where a text is absent", () => {
  expect(summarize(fixture).at(-1)).toContain("The text lunera-harbour.txt is not here");
});

import { expect, test } from "vitest";
import { compileArticle } from "../../seed/compile.ts";
import { changed } from "../fixtures/broken.ts";
import { source } from "../fixtures/lunera-harbour.ts";

const rows = compileArticle(source);
const claim = (id: string) => rows.claims.find((row) => row.id === `claim:lunera-harbour:${id}`);

test("An article compiles to the same version every time", () => {
  expect(compileArticle(structuredClone(source))).toEqual(rows);
});

test("The version changes with a gloss, an anchor, an entity's name, an offset, the title and the first view", () => {
  const versions = [
    changed((_, { sentence }) => (sentence(7, 3).gloss = "Another gloss.")),
    changed((_, { claim }) => (claim("raid-of-warehouse").anchors = ["raided"])),
    changed((_, { entity }) => (entity("place:skarn").name = "The isle of Skarn")),
    changed(({ offsets }) => (offsets.sentences["7.3"] = [888, 951])),
    changed(({ article }) => (article.title = "Another title")),
    changed(({ opening }) =>
      opening.push({ entity: "place:skarn", width: 1440, x: 0, y: 0, labelSide: "TOP" }),
    ),
  ].map((one) => compileArticle(one).document.version);
  expect(new Set([...versions, rows.document.version]).size).toBe(7);
});

test("The order in which entities are declared does not change the version", () => {
  const reversed = changed(({ article }) => article.entities.reverse());
  expect(compileArticle(reversed).document.version).toBe(rows.document.version);
});

test("A claim's speaker is the deepest of its chain, and the author is its start", () => {
  expect(claim("crew-spied-for-tern")).toMatchObject({
    speaker: "person:a-guard",
    depth: 2,
    attribution: [
      { speaker: "person:ilse-marren", depth: 0 },
      { speaker: "organization:harbour-police", depth: 1 },
      { speaker: "person:a-guard", depth: 2 },
    ],
  });
  expect(claim("raid-in-lunera")).toMatchObject({ speaker: "person:ilse-marren", depth: 0 });
});

test("A denied claim has a relationship type of its own", () => {
  expect(claim("crew-did-not-operate-at-warehouse")).toMatchObject({
    predicate: "OPERATED_AT",
    type: "NOT_OPERATED_AT",
    polarity: "DENIED",
  });
});

test("Evidence in two sentences keeps the places of each", () => {
  expect(claim("police-raided-warehouse")?.evidence).toEqual([
    {
      sentence: "sentence:lunera-harbour:2.1",
      starts: [34, 48],
      ends: [45, 57],
      texts: ["Police Raid", "Warehouse"],
      words: "police raid , warehouse",
    },
    {
      sentence: "sentence:lunera-harbour:4.1",
      starts: [144, 170],
      ends: [165, 179],
      texts: ["harbour police raided", "warehouse"],
      words: "harbour police raided , warehouse",
    },
  ]);
});

test("An event's date becomes the days that it may mean", () => {
  const event = (id: string) => rows.entities.find((row) => row.id === id);
  expect(event("event:raid-in-lunera")).toMatchObject({ earliest: 19980314, latest: 19980314 });
  expect(event("event:ostranders-visit")).toMatchObject({ earliest: 19980302, latest: 19980305 });
});

// Each rule for an entity, by the fixture with one thing broken.
import { test } from "vitest";
import { type Case, expectOne, faultsAfter } from "../fixtures/broken.ts";

const cases: Case[] = [
  [
    "an id that no kind starts",
    ({ article }, { claim }) => {
      for (const entity of article.entities)
        if (entity.id === "place:skarn") entity.id = "isle:skarn" as never;
      claim("ostrander-did-not-visit-skarn").object = "isle:skarn" as never;
    },
    "isle:skarn",
    "write <kind>:<slug>",
  ],
  [
    "an id that is not kebab-case",
    ({ article }, { claim }) => {
      for (const entity of article.entities)
        if (entity.id === "place:skarn") entity.id = "place:Isle of Skarn";
      claim("ostrander-did-not-visit-skarn").object = "place:Isle of Skarn";
    },
    "place:Isle of Skarn",
    "not kebab-case: use a to z",
  ],
  [
    "an entity declared twice",
    ({ article }, { entity }) => article.entities.push({ ...entity("place:skarn") }),
    "place:skarn is declared twice: keep one",
  ],
  [
    "an entity that nothing uses",
    ({ article }) => article.entities.push({ id: "place:a-lighthouse", name: "A lighthouse", unnamed: true }),
    "place:a-lighthouse",
    "no claim uses it: add the claim, or remove the entity",
  ],
  [
    "a name that is read aloud as another",
    (_, { entity }) => (entity("place:skarn").inSentence = "the isle of Starn"),
    "place:skarn",
    'lacks "skarn" of its name: keep',
  ],
  [
    "an entity without a name",
    (_, { entity }) => (entity("place:skarn").name = " "),
    "place:skarn",
    "no name: give one",
  ],
  [
    "an unnamed entity with a name",
    (_, { entity }) => (entity("person:ada-quill").unnamed = true),
    "person:ada-quill",
    '"Ada Quill" reads like a name: describe it',
  ],
  [
    "an outcome of what is no event",
    (_, { entity }) => (entity("place:skarn").outcome = "HAPPENED"),
    "place:skarn",
    "only an event has an outcome: leave it out",
  ],
  [
    "a date of what is no event",
    (_, { entity }) => (entity("place:skarn").date = { asWritten: "in May", basis: "STATED" }),
    "place:skarn",
    "only an event has a date: leave it out",
  ],
  [
    "a date that is no EDTF",
    (_, { entity }) =>
      (entity("event:raid-in-lunera").date = { edtf: "14.3.1998", asWritten: "14", basis: "STATED" }),
    "event:raid-in-lunera",
    '"14.3.1998" is no EDTF date: write it like',
  ],
  [
    "an inferred date without a reason",
    (_, { entity }) => delete entity("event:unrest-at-the-quay").date?.reason,
    "event:unrest-at-the-quay",
    "inferred without a reason: give the words",
  ],
  [
    "a stated date with a reason",
    (_, { entity }) =>
      Object.assign(entity("event:raid-in-lunera").date as object, { reason: "It says so." }),
    "event:raid-in-lunera",
    "stated and needs no reason: leave the reason out",
  ],
  [
    "an article's date that is no EDTF",
    ({ article }) => Object.assign(article.date as object, { edtf: "March" }),
    "the article",
    '"March" is no EDTF date',
  ],
  [
    "a first view of an entity that is not declared",
    (copy) =>
      copy.opening.push({ entity: "place:a-lighthouse", width: 1440, x: 0, y: 0, labelSide: "BOTTOM" }),
    "place:a-lighthouse, which is not declared: run npm run layout",
  ],
  [
    "an author who is not declared",
    ({ article }) => {
      article.author = "person:nobody";
      article.entities = article.entities.filter(({ id }) => id !== "person:ilse-marren");
    },
    "the author person:nobody is not declared: add it",
  ],
  [
    "a slug that is not kebab-case",
    ({ article }) => (article.slug = "Lunera harbour"),
    "the slug Lunera harbour is not kebab-case: use a to z",
  ],
];

test.each(cases)("One fault for %s", (_, change, ...names) => {
  expectOne(faultsAfter(change), ...names);
});

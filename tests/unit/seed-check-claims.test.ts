// Each rule for a claim, by the fixture with one thing broken.
import { expect, test } from "vitest";
import { type Case, expectOne, faultsAfter } from "../fixtures/broken.ts";

const cases: Case[] = [
  [
    "a subject that is not declared",
    (_, { claim }) => (claim("ostrander-visited-france").subject = "person:nobody"),
    "claim ostrander-visited-france",
    "person:nobody is not declared: add it",
  ],
  [
    "an object that is not declared",
    (_, { claim }) => (claim("ostrander-visited-france").object = "country:nowhere"),
    "claim ostrander-visited-france",
    "country:nowhere is not declared: add it",
  ],
  [
    "a subject of a kind that the predicate does not take",
    (_, { claim }) => (claim("ostrander-visited-france").subject = "organization:calder-line"),
    "claim ostrander-visited-france",
    "VISITED takes no Organization as subject: give one of Person, Group",
  ],
  [
    "an object of a kind that the predicate does not take",
    (_, { claim }) => (claim("ostrander-visited-france").object = "person:ada-quill"),
    "claim ostrander-visited-france",
    "VISITED takes no Person as object: give one of Place, Country",
  ],
  [
    "a predicate that the vocabulary lacks",
    (_, { claim }) => (claim("ostrander-visited-france").predicate = "SAILED_TO" as never),
    "claim ostrander-visited-france",
    "no predicate SAILED_TO: correct it",
  ],
  [
    "a claim about one entity and itself",
    (_, { claim }) => (claim("guard-linked-to-quill").object = "person:a-guard"),
    "claim guard-linked-to-quill",
    "joins two entities",
  ],
  [
    "a speaker who is not declared",
    (_, { claim }) => (claim("crew-operated-at-warehouse").speakers = ["organization:nobody"]),
    "claim crew-operated-at-warehouse",
    "its speaker organization:nobody is not declared: add it",
  ],
  [
    "a speaker who stands twice in the chain",
    (_, { claim }) => claim("crew-spied-for-tern").speakers?.push("organization:harbour-police"),
    "claim crew-spied-for-tern",
    "organization:harbour-police speaks twice",
  ],
  [
    "a cited claim that is told flatly",
    (_, { claim }) => (claim("crew-operated-at-warehouse").modality = "STATED"),
    "claim crew-operated-at-warehouse",
    "say REPORTED or weaker",
  ],
  [
    "a hedge without its words",
    (_, { claim }) => delete claim("dockers-fueled-unrest").cue,
    "claim dockers-fueled-unrest",
    "POSSIBLE without a cue: give the words",
  ],
  [
    "a cue that stands in no anchor",
    (_, { claim }) => (claim("dockers-fueled-unrest").cue = "perhaps"),
    "claim dockers-fueled-unrest",
    'its cue "perhaps" stands in none of its anchors: add an anchor',
  ],
  [
    "an empty cue",
    (_, { claim }) => (claim("dockers-fueled-unrest").cue = ""),
    "claim dockers-fueled-unrest",
    "stands in none of its anchors",
  ],
  [
    "no anchors",
    (_, { claim }) => (claim("unrest-at-the-quay").anchors = []),
    "claim unrest-at-the-quay",
    "0 anchors in sentence 6.4: give one to three",
  ],
  [
    "four anchors",
    (_, { claim }) => (claim("unrest-at-the-quay").anchors = ["The dockers", "the unrest", "at", "quay"]),
    "claim unrest-at-the-quay",
    "4 anchors in sentence 6.4: give one to three",
  ],
  [
    "an anchor of more than twelve words",
    (_, { claim }) =>
      (claim("raid-of-warehouse").anchors = [
        "On 14 March 1998 the harbour police raided the warehouse of the Calder",
      ]),
    "claim raid-of-warehouse",
    'an anchor has 13 words ("on 14 march 1998 ..."): at most 12',
  ],
  [
    "an anchor that is not in its sentence",
    (_, { claim }) => (claim("unrest-at-the-quay").anchors = ["unrest at the pier"]),
    "claim unrest-at-the-quay",
    '"unrest at the pier" is not in sentence 6.4: copy it exactly',
  ],
  [
    "an anchor that stands twice in its sentence",
    (_, { claim }) => (claim("unrest-at-the-quay").anchors = ["unrest at the quay", "the "]),
    "claim unrest-at-the-quay",
    "stands 2 times in sentence 6.4: make it longer",
  ],
  [
    "evidence in a sentence that is not listed",
    (_, { claim }) =>
      (claim("unrest-at-the-quay").also = [{ paragraph: 9, sentence: 1, anchors: ["the quay"] }]),
    "claim unrest-at-the-quay",
    "sentence 9.1, which is not listed: correct the number",
  ],
  [
    "two pieces of evidence in one sentence",
    (_, { claim }) =>
      (claim("unrest-at-the-quay").also = [{ paragraph: 6, sentence: 4, anchors: ["the quay"] }]),
    "claim unrest-at-the-quay",
    "two pieces of evidence in sentence 6.4: join their anchors",
  ],
  [
    "a contradiction of a claim that there is not",
    (_, { claim }) => (claim("crew-spied-for-tern").contradicts = ["no-such-claim"]),
    "claim crew-spied-for-tern",
    "it contradicts no-such-claim, which is no other claim of this article: correct the id",
  ],
  [
    "a contradiction without a reason",
    (_, { claim }) => (claim("raid-of-warehouse").contradicts = ["raid-in-lunera"]),
    "claim raid-of-warehouse",
    "without a note: give the reason",
  ],
  [
    "an id that is not kebab-case",
    (_, { claim }) => (claim("unrest-at-the-quay").id = "Unrest_at the quay"),
    "claim Unrest_at the quay",
    "not kebab-case: use a to z",
  ],
  [
    "two claims of one id",
    (_, { claim }) => (claim("dockers-fueled-unrest").id = "unrest-at-the-quay"),
    "claim unrest-at-the-quay",
    "two claims have this id: rename one",
  ],
  [
    "a claim that says what another says",
    (_, { sentence, claim }) =>
      sentence(6, 4).claims?.push({ ...claim("unrest-at-the-quay"), id: "unrest-once-more" }),
    "claim unrest-once-more",
    "it says what claim unrest-at-the-quay says: make it one claim",
  ],
];

test("A cue may stand in an anchor of another sentence of the claim", () => {
  const faults = faultsAfter((_, { claim }) => {
    claim("calder-line-fears-tern").also = [{ paragraph: 6, sentence: 4, anchors: ["may have"] }];
    claim("calder-line-fears-tern").cue = "may have";
  });
  expect(faults).toEqual([]);
});

test("The same claim by another speaker, or denied, is another claim", () => {
  const faults = faultsAfter((_, { claim, sentence }) => {
    const once = claim("ostrander-visited-france");
    const by = { modality: "REPORTED", cue: "visited", speakers: ["person:ada-quill"] } as const;
    sentence(6, 1).claims?.push({ ...once, ...by, id: "visit-by-quill", speakers: [...by.speakers] });
    sentence(6, 1).claims?.push({ ...once, id: "visit-denied", polarity: "DENIED" });
  });
  expect(faults).toEqual([]);
});

test.each(cases)("One fault for %s", (_, change, ...names) => {
  expectOne(faultsAfter(change), ...names);
});

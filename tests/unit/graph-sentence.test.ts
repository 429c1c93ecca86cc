import { describe, expect, it } from "vitest";
import { type Modality, modalities } from "../../seed/model.ts";
import { type Predicate, predicates, wordings } from "../../seed/vocabulary.ts";
import { nameWithOutcome, sentenceOf } from "../../server/graph/sentence.ts";

type Said = Parameters<typeof sentenceOf>[0];
const named = (inSentence: string) => ({ inSentence, plural: false });
const said = (change: Partial<Said> = {}) =>
  sentenceOf({
    subject: { ...named("a guard") },
    predicate: "VISITED",
    object: { ...named("Skarn") },
    polarity: "AFFIRMED",
    modality: "STATED",
    interpretation: false,
    depth: 0,
    speaker: { ...named("Ilse Marren") },
    ...change,
  });

describe("a claim read aloud", () => {
  it.each(modalities.filter((modality) => modality !== "STATED"))(
    "says its hedge: %s",
    (modality: Modality) => {
      expect(said({ modality })).toBe(`A guard ${wordings[modality].word} visited Skarn.`);
      expect(said({ modality, depth: 1 })).toContain(` ${wordings[modality].word} `);
      expect(said({ modality, polarity: "DENIED" })).toContain(` ${wordings[modality].word} `);
    },
  );

  it("says nothing of the author where the author alone speaks, and names whoever else does", () => {
    expect(said()).toBe("A guard visited Skarn.");
    expect(said({ depth: 1, speaker: { ...named("the police") } })).toBe(
      "According to the police, a guard visited Skarn.",
    );
  });

  it("denies what is denied", () => {
    expect(said({ polarity: "DENIED" })).toBe("A guard did not visit Skarn.");
  });

  it("puts the hedge where it is read: after a form of be, before any other verb", () => {
    const dockers = { inSentence: "the dockers", plural: true };
    expect(said({ predicate: "JAILED_IN", modality: "POSSIBLE" })).toBe(
      "A guard is possibly jailed in Skarn.",
    );
    expect(said({ subject: dockers, predicate: "JAILED_IN", modality: "POSSIBLE" })).toBe(
      "The dockers are possibly jailed in Skarn.",
    );
  });

  it("agrees with its subject in number, in every predicate of the vocabulary", () => {
    const many = { inSentence: "they", plural: true };
    for (const [name, entry] of Object.entries(predicates))
      for (const polarity of ["AFFIRMED", "DENIED"] as const) {
        const text = said({ subject: many, predicate: name as Predicate, polarity });
        expect(text).toMatch(/^They (?!is |was |has |does |\w+s )/);
        expect(said({ predicate: name as Predicate, polarity })).toContain(
          polarity === "DENIED" ? entry.denied : entry.label,
        );
      }
    expect(said({ subject: many, predicate: "NATIONAL_OF" })).toBe("They are nationals of Skarn.");
    expect(said({ subject: many, predicate: "BELONGS_TO" })).toBe("They belong to Skarn.");
  });

  it("begins with a capital behind a quotation mark", () => {
    expect(said({ subject: named("“biases”") })).toBe("“Biases” visited Skarn.");
    expect(said({ subject: named("48th guard") })).toBe("48th guard visited Skarn.");
  });

  it("says that a reading is one", () => {
    expect(said({ interpretation: true })).toBe("A guard visited Skarn; the author’s reading.");
  });

  it("never lets an event that did not come about pass for one that did", () => {
    expect(nameWithOutcome({ ...named("Attack"), outcome: "FOILED" })).toBe("Attack (foiled)");
    expect(nameWithOutcome({ ...named("Attack"), outcome: "PLANNED" })).toBe("Attack (planned)");
    expect(nameWithOutcome({ ...named("Attack"), outcome: "POSSIBLE" })).toBe("Attack (possible)");
    expect(nameWithOutcome({ ...named("Attack"), outcome: "HAPPENED" })).toBe("Attack");
    expect(said({ predicate: "MADE", object: { ...named("Attack"), outcome: "FOILED" } })).toBe(
      "A guard made Attack (foiled).",
    );
  });
});

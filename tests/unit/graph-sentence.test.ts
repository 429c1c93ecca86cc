import { describe, expect, it } from "vitest";
import { type Modality, modalities } from "../../seed/model.ts";
import { wordings } from "../../seed/vocabulary.ts";
import { nameWithOutcome, sentenceOf } from "../../server/graph/sentence.ts";

type Said = Parameters<typeof sentenceOf>[0];
const said = (change: Partial<Said> = {}) =>
  sentenceOf({
    subject: { name: "A guard" },
    predicate: "VISITED",
    object: { name: "Skarn" },
    polarity: "AFFIRMED",
    modality: "STATED",
    interpretation: false,
    depth: 0,
    speaker: { name: "Ilse Marren" },
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
    expect(said({ depth: 1, speaker: { name: "The police" } })).toBe(
      "According to the police, a guard visited Skarn.",
    );
  });

  it("denies what is denied", () => {
    expect(said({ polarity: "DENIED" })).toBe("A guard did not visit Skarn.");
  });

  it("says that a reading is one", () => {
    expect(said({ interpretation: true })).toBe("A guard visited Skarn; the author’s reading.");
  });

  it("never lets an event that did not come about pass for one that did", () => {
    expect(nameWithOutcome({ name: "Attack", outcome: "FOILED" })).toBe("Attack (foiled)");
    expect(nameWithOutcome({ name: "Attack", outcome: "PLANNED" })).toBe("Attack (planned)");
    expect(nameWithOutcome({ name: "Attack", outcome: "POSSIBLE" })).toBe("Attack (possible)");
    expect(nameWithOutcome({ name: "Attack", outcome: "HAPPENED" })).toBe("Attack");
    expect(said({ predicate: "MADE", object: { name: "Attack", outcome: "FOILED" } })).toBe(
      "A guard made Attack (foiled).",
    );
  });
});

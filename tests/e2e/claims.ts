// What the graph holds of a line, and what must be read off a text that tells it.
import { expect, inject } from "vitest";

export type Claim = {
  sentence: string;
  modality: string;
  polarity: string;
  interpretation: boolean;
  predicate: string;
  attribution: { depth: number; speaker: { name: string } }[];
  subject: { outcome: string | null };
  object: { outcome: string | null };
};
type Line = {
  polarity: string;
  modality: string;
  interpretation: boolean;
  contested: boolean;
  claims: Claim[];
};
type Words = { label: string; word: string | null };

async function ask<Data>(query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(`${inject("api")}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: object };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

export async function vocabulary() {
  const data = await ask<{
    vocabulary: {
      modalities: (Words & { modality: string })[];
      predicates: { predicate: string; deniedLabel: string }[];
    };
  }>("{ vocabulary { modalities { modality label word } predicates { predicate deniedLabel } } }");
  return {
    wordings: new Map(data.vocabulary.modalities.map((each) => [each.modality, each])),
    denials: new Map(data.vocabulary.predicates.map((each) => [each.predicate, each.deniedLabel])),
  };
}
export type Vocabulary = Awaited<ReturnType<typeof vocabulary>>;

const known = new Map<string, Promise<Line>>();
const askLine = async (id: string): Promise<Line> =>
  (
    await ask<{ node: Line }>(
      `query ($id: ID!) { node(id: $id) { ... on Relation { polarity modality interpretation contested claims(first: 100) {
        sentence modality polarity interpretation predicate
        attribution { depth speaker { name } } subject { outcome } object { outcome }
      } } } }`,
      { id },
    )
  ).node;
export function lineOf(id: string): Promise<Line> {
  const line = known.get(id) ?? askLine(id);
  known.set(id, line);
  return line;
}

/** All that has to be read off a text that puts a claim into words. */
export function hedgesOf(claim: Claim, { wordings, denials }: Vocabulary): string[] {
  const outcomes = [claim.subject, claim.object].map(({ outcome }) => outcome ?? "");
  const deepest = claim.attribution.at(-1);
  return [
    wordings.get(claim.modality)?.word,
    claim.polarity === "DENIED" ? denials.get(claim.predicate) : null,
    claim.interpretation ? "author’s reading" : null,
    deepest && deepest.depth > 0 ? deepest.speaker.name : null,
    ...outcomes.map((outcome) =>
      ["FOILED", "PLANNED", "POSSIBLE"].includes(outcome) ? outcome.toLowerCase() : null,
    ),
  ].flatMap((words) => words ?? []);
}

export function expectIn(text: string, parts: string[], where: string): void {
  for (const part of parts) expect(text.toLowerCase(), where).toContain(part.toLowerCase());
}

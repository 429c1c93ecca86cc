// A graph of any size to try Attest on: nobody's claims, made by chance. The same size gives the same graph.
import { randomFrom } from "../common/random.ts";
import { kindOf, type Source } from "./compile.ts";
import type { EntityId, Modality, Offsets, Outcome, SeedClaim, SeedEntity, SeedSentence } from "./model.ts";
import { type Kind, type Predicate, predicates } from "./vocabulary.ts";

/** Entities: at the fewest, in one document, in a collection of documents. */
export const sampleSizes = { least: 10, mostInOne: 5_000, most: 10_000_000 } as const;
const claimsPerEntity = 2.5;
const claimsPerSentence = 2;

export type Shares<Value> = readonly (readonly [Value, share: number])[];
export const kindShares: Shares<Kind> = [
  ["PERSON", 0.35],
  ["EVENT", 0.25],
  ["ORGANIZATION", 0.2],
  ["PLACE", 0.1],
  ["GROUP", 0.06],
  ["COUNTRY", 0.04],
];
export const wordingShares: Shares<Modality> = [
  ["STATED", 0.7],
  ["REPORTED", 0.15],
  ["ALLEGED", 0.07],
  ["PROBABLE", 0.04],
  ["POSSIBLE", 0.04],
];
export const outcomeShares: Shares<Outcome> = [
  ["HAPPENED", 0.7],
  ["FOILED", 0.1],
  ["PLANNED", 0.1],
  ["POSSIBLE", 0.1],
];
export const cues: Record<Modality, string | null> = {
  STATED: null,
  REPORTED: "reportedly",
  ALLEGED: "allegedly",
  PROBABLE: "probably",
  POSSIBLE: "possibly",
};

export function byShare<Value>(shares: Shares<Value>, random: () => number): Value {
  let left = random();
  for (const [value, share] of shares) {
    left -= share;
    if (left < 0) return value;
  }
  return shares[0]?.[0] as Value;
}

/** The predicates that may join these two. */
function between(subject: EntityId, object: EntityId): Predicate[] {
  const fits = (allowed: readonly Kind[], id: EntityId) => allowed.some((kind) => kind === kindOf(id));
  return (Object.keys(predicates) as Predicate[]).filter(
    (name) => fits(predicates[name].from, subject) && fits(predicates[name].to, object),
  );
}

const titleCase = (word: string) => word[0] + word.slice(1).toLowerCase();

/** Code points that a sentence of the text that there is not would have at least. */
const sentenceLength = 400;

/** It has no text, but all that asks where words stand is answered: one fragment after the other, sentence after sentence. */
export function offsetsOf(sentences: readonly SeedSentence[]): Offsets {
  const offsets: Offsets = { sha256: "", length: 0, sentences: {}, anchors: {} };
  for (const { paragraph, number, claims = [] } of sentences) {
    const start = offsets.length;
    let at = start;
    for (const { id, anchors } of claims)
      offsets.anchors[id] = [
        anchors.map((text) => {
          const from = at;
          at += [...text].length + 1;
          return [from, at - 1];
        }),
      ];
    offsets.length = Math.max(at, start + sentenceLength);
    offsets.sentences[`${paragraph}.${number}`] = [start, offsets.length];
  }
  return offsets;
}

export function sampleSource(size: number): Source {
  const random = randomFrom(size);
  const anyOf = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;

  const counts = new Map<Kind, number>();
  const entities: SeedEntity[] = Array.from({ length: size }, (_, index) => {
    const kind = index === 0 ? "PERSON" : byShare(kindShares, random);
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    const id = `${kind.toLowerCase()}:sample-${number}` as EntityId;
    const name = `${titleCase(kind)} ${number}`;
    if (kind !== "EVENT") return { id, name };
    const month = String(1 + Math.floor(random() * 12)).padStart(2, "0");
    const edtf = `${2000 + Math.floor(random() * 25)}-${month}`;
    const date = random() < 0.6 ? { date: { edtf, asWritten: edtf, basis: "STATED" as const } } : {};
    return { id, name, outcome: byShare(outcomeShares, random), ...date };
  });
  const author = entities[0]?.id as EntityId;
  const cited = entities.find(({ id }) => id.startsWith("organization:"))?.id ?? author;

  const claims: SeedClaim[] = [];
  // who was an end before is likelier to be one again, so that some become hubs
  const ends: EntityId[] = entities.slice(0, Math.max(5, size / 50)).map(({ id }) => id);
  /** False where the vocabulary has nothing that joins the two. */
  const claim = (subject: EntityId, object: EntityId): boolean => {
    const fitting = between(subject, object);
    if (subject === object || fitting.length === 0) return false;
    const modality = byShare(wordingShares, random);
    const cue = cues[modality];
    claims.push({
      id: `c${claims.length + 1}`,
      subject,
      predicate: anyOf(fitting),
      object,
      modality,
      ...(cue !== null && { cue }),
      ...(random() < 0.1 && { interpretation: true as const }),
      ...(random() < 0.1 && { polarity: "DENIED" as const }),
      ...(random() < 0.1 && { speakers: [cited] }),
      anchors: [cue === null ? "a sample" : `${cue} a sample`],
    });
    ends.push(subject, object);
    return true;
  };
  for (const { id } of entities)
    for (let tries = 0; tries < 20; tries++) {
      const other = anyOf(ends);
      if (claim(id, other) || claim(other, id)) break;
    }
  while (claims.length < size * claimsPerEntity) claim(anyOf(ends), anyOf(ends));

  const sentences: SeedSentence[] = Array.from(
    { length: Math.ceil(claims.length / claimsPerSentence) },
    (_, index) => ({
      paragraph: Math.floor(index / 5) + 1,
      number: (index % 5) + 1,
      gloss: `Sentence ${index + 1} of the sample.`,
      claims: claims.slice(index * claimsPerSentence, (index + 1) * claimsPerSentence),
    }),
  );
  const slug = `sample-${size}`;
  return {
    article: {
      slug,
      title: `A sample of ${size} entities, made by chance`,
      author,
      genre: "REPORT",
      codedOn: "2026-01-01",
      text: `${slug}.txt`,
      entities,
      sentences,
    },
    offsets: offsetsOf(sentences),
    opening: [],
    stories: [],
  };
}

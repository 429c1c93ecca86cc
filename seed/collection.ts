// A graph of many documents to try Attest on, as large as wanted: nobody's claims, made by chance. The same size gives the same
// graph, and each document can be had without the others.
import { on } from "node:events";
import { Worker } from "node:worker_threads";
import { randomFrom } from "../common/random.ts";
import { compileArticle, type Source } from "./compile.ts";
import type { DocumentRows, EntityId, SeedClaim, SeedEntity, SeedSentence } from "./model.ts";
import {
  byShare,
  cues,
  kindShares,
  offsetsOf,
  outcomeShares,
  sampleSizes,
  sampleSource,
  wordingShares,
} from "./sample.ts";
import { type Kind, type Predicate, predicates } from "./vocabulary.ts";

const entitiesPerDocument = 500;
const claimsPerDocument = 2_500;
const claimsPerSentence = 2;

/** How many of the claims touch each of the first entities, which nobody else is drawn to: hubs of 100,000, 16,000 and 1,000 among 5,000,000. */
export const hubs: readonly { index: number; share: number }[] = [
  { index: 0, share: 0.02 },
  { index: 1, share: 0.0032 },
  { index: 2, share: 0.0002 },
];
const hubPredicate: Predicate = "ALLIED_WITH";

/** What joins the kinds here; others of the vocabulary would do as well. */
export const joining: readonly Predicate[] = [
  "ALLIED_WITH",
  "OPPOSES",
  "HAD_CONTACT_WITH",
  "DESCRIBED",
  "INVESTIGATED",
  "CARRIED_OUT",
  "REQUESTED",
  "TAKES_PART_IN",
  "DETAINED",
  "RAIDED",
  "MEDDLES_IN",
];
const fits = new Map<string, Predicate[]>();
function between(subject: Kind, object: Kind): Predicate[] {
  const key = `${subject} ${object}`;
  const known = fits.get(key);
  if (known) return known;
  const found = joining.filter((name) => {
    const { from, to }: { from: readonly Kind[]; to: readonly Kind[] } = predicates[name];
    return from.includes(subject) && to.includes(object);
  });
  fits.set(key, found);
  return found;
}

const onsets = [
  "b",
  "d",
  "f",
  "g",
  "h",
  "k",
  "l",
  "m",
  "n",
  "p",
  "r",
  "s",
  "t",
  "v",
  "z",
  "ch",
  "sh",
  "tr",
  "kr",
  "st",
];
const vowels = ["a", "e", "i", "o", "u", "á", "ö", "ai", "ei"];
const codas = ["", "", "n", "r", "l", "s", "m"];
const pick = <Item>(random: () => number, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)] as Item;

/** Two or three words of two or three syllables: as many names as are wanted, few of them alike. */
function nameBy(random: () => number): string {
  const word = () => {
    const syllables = random() < 0.6 ? 2 : 3;
    const text = Array.from(
      { length: syllables },
      () => pick(random, onsets) + pick(random, vowels) + pick(random, codas),
    ).join("");
    return text[0]?.toUpperCase() + text.slice(1);
  };
  return Array.from({ length: random() < 0.8 ? 2 : 3 }, word).join(" ");
}

const authors = { from: hubs.length, count: 50 };
const speakers = { from: authors.from + authors.count, count: 500 };

function kindAt(index: number, random: () => number): Kind {
  if (index < hubs.length) return "ORGANIZATION";
  if (index < speakers.from) return "PERSON";
  return index < speakers.from + speakers.count ? "ORGANIZATION" : byShare(kindShares, random);
}

/** Of the entity with this number, the same whoever asks. */
export function entityAt(index: number): SeedEntity {
  const random = randomFrom(index * 2_654_435_761);
  const kind = kindAt(index, random);
  const id = `${kind.toLowerCase()}:made-${index}` as EntityId;
  const name = nameBy(random);
  if (kind !== "EVENT") return random() < 0.1 ? { id, name, aliases: [nameBy(random)] } : { id, name };
  const month = String(1 + Math.floor(random() * 12)).padStart(2, "0");
  const edtf = `${1990 + Math.floor(random() * 35)}-${month}`;
  const date = random() < 0.6 ? { date: { edtf, asWritten: edtf, basis: "STATED" as const } } : {};
  return { id, name, outcome: byShare(outcomeShares, random), ...date };
}
/** Of the entity with this number, from 0. */
export const entityId = (index: number): EntityId => entityAt(index).id;

const kindIn = (id: EntityId) => id.slice(0, id.indexOf(":")).toUpperCase() as Kind;

/** All of one document: its own 500 entities, and whatever others its claims touch, known ones the likelier. */
export function collectionDocument(size: number, number: number): Source {
  const random = randomFrom(size + number * 7_919);
  const own = (number - 1) * entitiesPerDocument;
  const entities = new Map<number, SeedEntity>();
  const entity = (index: number): SeedEntity => {
    const known = entities.get(index) ?? entityAt(index);
    entities.set(index, known);
    return known;
  };
  const others = size - hubs.length;
  /** Degrees by a power law: the first have the most. */
  const known = () => hubs.length + Math.floor(others * random() ** 2);
  const ownAt = () => Math.max(hubs.length, own + Math.floor(random() * entitiesPerDocument));
  const author = entity(authors.from + (number % authors.count));

  /** Neighbors in the list of speakers: nobody speaks twice in a chain. */
  const speakersOf = (count: number) => {
    const first = Math.floor(random() * speakers.count);
    return Array.from(
      { length: count },
      (_, at) => entity(speakers.from + ((first + at) % speakers.count)).id,
    );
  };

  const claims: SeedClaim[] = [];
  const glosses: string[] = [];
  const said = new Set<string>();
  /** False where the document says it already. */
  function add(one: SeedEntity, other: SeedEntity, predicate: Predicate, denied: boolean): boolean {
    const key = `${one.id} ${predicate} ${denied} ${other.id}`;
    if (said.has(key)) return false;
    said.add(key);
    const cited = random() < 0.12 ? speakersOf(random() < 0.2 ? 2 : 1) : [];
    // what is passed on is not stated
    const modality = byShare(cited.length > 0 ? wordingShares.slice(1) : wordingShares, random);
    const cue = cues[modality];
    const { label } = predicates[predicate];
    claims.push({
      id: `c${claims.length + 1}`,
      subject: one.id,
      predicate,
      object: other.id,
      modality,
      ...(cue !== null && { cue }),
      ...(random() < 0.1 && { interpretation: true as const }),
      ...(denied && { polarity: "DENIED" as const }),
      ...(cited.length > 0 && { speakers: cited }),
      anchors: [one.name, `${cue === null ? "" : `${cue} `}${label} ${other.name}`],
    });
    glosses.push(`${one.name} ${label} ${other.name}`);
    return true;
  }
  function join(one: SeedEntity, other: SeedEntity): boolean {
    if (one.id === other.id) return false;
    const fitting = between(kindIn(one.id), kindIn(other.id));
    if (fitting.length === 0) return false;
    return add(one, other, pick(random, fitting), random() < 0.04);
  }
  // the hubs: so many claims of each document that all together make their share
  for (const { index, share } of hubs) {
    const due = (through: number) => Math.round(through * claimsPerDocument * share);
    for (let left = due(number) - due(number - 1); left > 0; ) {
      const other = entity(ownAt());
      if (!between("ORGANIZATION", kindIn(other.id)).includes(hubPredicate)) continue;
      if (add(entity(index), other, hubPredicate, false)) left -= 1;
    }
  }
  for (let at = 0; at < entitiesPerDocument; at++) {
    const one = entity(Math.max(hubs.length, own + at));
    for (let tries = 0; tries < 30; tries++) {
      const other = entity(random() < 0.5 ? known() : ownAt());
      if (join(one, other) || join(other, one)) break;
    }
  }
  while (claims.length < claimsPerDocument) {
    const earlier = pick(random, claims);
    if (random() < 0.01) {
      // somebody denies what another says
      const [one, other] = [earlier.subject, earlier.object].map((id) => entity(Number(id.split("-")[1])));
      if (one && other) add(one, other, earlier.predicate, earlier.polarity !== "DENIED");
      continue;
    }
    const one = entity(ownAt());
    const other = entity(random() < 0.5 ? known() : ownAt());
    if (!join(one, other)) join(other, one);
  }

  const used = new Set<string>([
    author.id,
    ...claims.flatMap(({ subject, object, speakers: cited = [] }) => [subject, object, ...cited]),
  ]);
  const sentences: SeedSentence[] = Array.from(
    { length: Math.ceil(claims.length / claimsPerSentence) },
    (_, index) => ({
      paragraph: Math.floor(index / 5) + 1,
      number: (index % 5) + 1,
      gloss: `${glosses.slice(index * claimsPerSentence, (index + 1) * claimsPerSentence).join("; ")}.`,
      claims: claims.slice(index * claimsPerSentence, (index + 1) * claimsPerSentence),
    }),
  );
  const slug = `collection-${size}-${number}`;
  return {
    article: {
      slug,
      title: `Document ${number} of a collection of ${size} entities, made by chance`,
      author: author.id,
      genre: "REPORT",
      codedOn: "2026-01-01",
      text: `${slug}.txt`,
      entities: [...entities.values()].filter(({ id }) => used.has(id)),
      sentences,
    },
    offsets: offsetsOf(sentences),
    opening: [],
    stories: [],
  };
}

/** How many documents a sample has. */
export const sampleDocumentCount = (size: number): number =>
  size <= sampleSizes.mostInOne ? 1 : Math.ceil(size / entitiesPerDocument);

/** A sample, ready to be loaded: one document up to a size, a collection above it. */
export function* sampleDocuments(size: number): Generator<DocumentRows> {
  if (size <= sampleSizes.mostInOne) return yield compileArticle(sampleSource(size));
  for (let number = 1; number <= sampleDocumentCount(size); number++)
    yield compileArticle(collectionDocument(size, number));
}

/** Documents that are made ahead of their taking. */
const ahead = 8;

/** The same, made by a thread beside. */
export async function* sampleDocumentsBeside(size: number): AsyncGenerator<DocumentRows> {
  const worker = new Worker(new URL("./sample-worker.ts", import.meta.url), { workerData: { size, ahead } });
  try {
    for await (const [rows] of on(worker, "message", { close: ["exit"] })) {
      worker.postMessage("taken");
      yield rows as DocumentRows;
    }
  } finally {
    await worker.terminate();
  }
}

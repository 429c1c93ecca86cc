// Rules for each claim by itself, and for the claims of an article among themselves.
import { claimsOf, evidenceOf, kindOf } from "../compile.ts";
import type { SeedClaim, SeedEvidence } from "../model.ts";
import { type Kind, kinds, type PredicateEntry, predicates } from "../vocabulary.ts";
import { isSlug, type Rule, repeated, wordsOf } from "./checked.ts";
import { longest } from "./quotations.ts";

const mostAnchors = 3;
/** What the lists of the API may hold. */
const most = { speakers: 20, sentences: 20, contradictions: 20 };

type Context = { declared: Set<string>; sentences: Set<string>; claims: Set<string> };

const nameKinds = (some: readonly Kind[]) => some.map((kind) => kinds[kind].label).join(", ");

function endFaults({ subject, predicate, object }: SeedClaim, { declared }: Context): string[] {
  const entry = predicates[predicate] as PredicateEntry | undefined;
  if (!entry)
    return [`the vocabulary has no predicate ${predicate}: correct it, or add it to seed/vocabulary.ts.`];
  const end = (name: string, id: string, fitting: readonly Kind[]) => {
    if (!declared.has(id))
      return [`its ${name} ${id} is not declared: add it to entities, or correct the id.`];
    const kind = kindOf(id);
    return !kind || fitting.includes(kind) // an id without a kind is the entity's fault
      ? []
      : [`${predicate} takes no ${kinds[kind].label} as ${name}: give one of ${nameKinds(fitting)}.`];
  };
  if (subject === object && declared.has(subject))
    return [`subject and object are both ${subject}: a claim joins two entities.`];
  return [...end("subject", subject, entry.from), ...end("object", object, entry.to)];
}

function speakerFaults({ speakers = [], modality = "STATED" }: SeedClaim, author: string, context: Context) {
  return [
    ...speakers
      .filter((id) => !context.declared.has(id))
      .map((id) => `its speaker ${id} is not declared: add it to entities, or correct the id.`),
    ...repeated([author, ...speakers]).map(
      (id) => `${id} speaks twice in its chain: name each speaker once.`,
    ),
    ...(speakers.length > 0 && modality === "STATED"
      ? ["it has a speaker, so it is passed on and not STATED: say REPORTED or weaker, with the cue."]
      : []),
    ...(speakers.length > most.speakers
      ? [`it has more than ${most.speakers} speakers: shorten the chain.`]
      : []),
  ];
}

function cueFaults(claim: SeedClaim, evidence: SeedEvidence[]): string[] {
  const { cue, modality = "STATED" } = claim;
  if (cue === undefined)
    return modality === "STATED" ? [] : [`it is ${modality} without a cue: give the words that weaken it.`];
  if (cue.trim() !== "" && evidence.some(({ anchors }) => anchors.some((anchor) => anchor.includes(cue))))
    return [];
  return [`its cue "${cue}" stands in none of its anchors: add an anchor that holds it, or copy it exactly.`];
}

function evidenceFaults(evidence: SeedEvidence[], { sentences }: Context): string[] {
  const keys = evidence.map((piece) => `${piece.paragraph}.${piece.sentence}`);
  return [
    ...keys
      .filter((key) => !sentences.has(key))
      .map((key) => `it points to sentence ${key}, which is not listed: correct the number.`),
    ...repeated(keys).map((key) => `it has two pieces of evidence in sentence ${key}: join their anchors.`),
    ...(evidence.length > most.sentences
      ? [`it has more than ${most.sentences} sentences: keep the clearest.`]
      : []),
    ...evidence.flatMap(({ anchors }, index) => [
      ...(anchors.length < 1 || anchors.length > mostAnchors
        ? [`it has ${anchors.length} anchors in sentence ${keys[index]}: give one to three.`]
        : []),
      ...anchors
        .filter((anchor) => wordsOf(anchor).length > longest)
        .map(
          (anchor) =>
            `an anchor has ${wordsOf(anchor).length} words ("${wordsOf(anchor).slice(0, 4).join(" ")} ..."): at most ${longest}, better two short ones.`,
        ),
    ]),
  ];
}

function contradictionFaults({ id, contradicts = [], note }: SeedClaim, { claims }: Context): string[] {
  if (contradicts.length === 0) return [];
  return [
    ...contradicts
      .filter((other) => !claims.has(other) || other === id)
      .map((other) => `it contradicts ${other}, which is no other claim of this article: correct the id.`),
    ...(note?.trim() ? [] : ["it contradicts another claim without a note: give the reason."]),
    ...(contradicts.length > most.contradictions
      ? [`it contradicts more than ${most.contradictions} claims: keep the clearest.`]
      : []),
  ];
}

/** The same words by the same speaker twice would count as two. */
const sameness = ({ subject, predicate, object, polarity = "AFFIRMED", speakers = [] }: SeedClaim) =>
  [subject, predicate, object, polarity, speakers.at(-1) ?? ""].join("|");

export const checkClaims: Rule = ({ source: { article } }) => {
  const all = claimsOf(article);
  const context: Context = {
    declared: new Set(article.entities.map(({ id }) => id)),
    sentences: new Set(article.sentences.map(({ paragraph, number }) => `${paragraph}.${number}`)),
    claims: new Set(all.map(({ claim }) => claim.id)),
  };
  const firstOf = new Map<string, string>();
  return [
    ...(isSlug(article.slug)
      ? []
      : [`the slug ${article.slug} is not kebab-case: use a to z, digits and hyphens.`]),
    ...(context.declared.has(article.author)
      ? []
      : [`the author ${article.author} is not declared: add it to entities.`]),
    ...repeated(all.map(({ claim }) => claim.id)).map(
      (id) => `claim ${id}: two claims have this id: rename one.`,
    ),
    ...all.flatMap(({ claim, sentence }) => {
      const evidence = evidenceOf(claim, sentence);
      const known = firstOf.get(sameness(claim));
      if (!known) firstOf.set(sameness(claim), claim.id);
      return [
        ...(isSlug(claim.id) ? [] : ["its id is not kebab-case: use a to z, digits and single hyphens."]),
        ...(known !== undefined && known !== claim.id
          ? [`it says what claim ${known} says: make it one claim, with this sentence under also.`]
          : []),
        ...endFaults(claim, context),
        ...speakerFaults(claim, article.author, context),
        ...cueFaults(claim, evidence),
        ...evidenceFaults(evidence, context),
        ...contradictionFaults(claim, context),
      ].map((fault) => `claim ${claim.id}: ${fault}`);
    }),
  ];
};

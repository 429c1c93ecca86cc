// From an article as people write it to the rows that the loader puts into the graph. Pure.
import { createHash } from "node:crypto";
import { indexed } from "../common/words.ts";
import { dateBounds, monthOfOpenYear } from "./dates.ts";
import type {
  ClaimRow,
  ClaimStatus,
  DocumentRows,
  EntityRow,
  Offsets,
  PositionRow,
  SeedArticle,
  SeedClaim,
  SeedEntity,
  StoryRow,
  StorySource,
} from "./model.ts";
import { type Kind, kinds } from "./vocabulary.ts";

/**
 * Part of every version, and of the mark that a graph bears: raise it when the meaning of the rows changes, and each document is
 * loaded anew. What server/database/migrations.ts lists for the number before brings along the documents that are not of this seed.
 */
export const format = 3;

export type Source = {
  article: SeedArticle;
  offsets: Offsets;
  opening: PositionRow[];
  stories: StorySource[];
};

export const documentId = (slug: string) => `document:${slug}`;
export const sentenceId = (slug: string, paragraph: number, number: number) =>
  `sentence:${slug}:${paragraph}.${number}`;
export const storyId = (slug: string, local: string) => `story:${slug}:${local}`;
export const claimId = (slug: string, local: string) => `claim:${slug}:${local}`;

/** `person:mike-pompeo` is a PERSON. Undefined where the prefix is no kind. */
export function kindOf(id: string): Kind | undefined {
  const prefix = id.slice(0, id.indexOf(":")).toUpperCase();
  return prefix in kinds ? (prefix as Kind) : undefined;
}

/** Every claim with the sentence that it is listed under, in the order of the text. */
export function claimsOf(article: SeedArticle) {
  return article.sentences.flatMap((sentence) =>
    (sentence.claims ?? []).map((claim) => ({ claim, sentence })),
  );
}

export const stands = (status: ClaimStatus = "ACTIVE") => status === "ACTIVE" || status === "DISPUTED";

/** Of its relationship: what is denied has a type of its own. */
const typeOf = ({ predicate, polarity }: Pick<SeedClaim, "predicate" | "polarity">) =>
  polarity === "DENIED" ? `NOT_${predicate}` : predicate;

/** The id of the line that it is drawn as. */
export const lineOf = (claim: Pick<SeedClaim, "subject" | "predicate" | "object" | "polarity">) =>
  [claim.subject, typeOf(claim), claim.object].join("|");

/** All evidence of a claim: its own sentence first. */
export function evidenceOf(claim: SeedClaim, sentence: { paragraph: number; number: number }) {
  return [
    { paragraph: sentence.paragraph, sentence: sentence.number, anchors: claim.anchors },
    ...(claim.also ?? []),
  ];
}

const inSentence = (name: string) => name.replace(/^(An?|The) /, (article) => article.toLowerCase());

function entityRow(entity: SeedEntity): EntityRow {
  const kind = kindOf(entity.id);
  if (!kind) throw new Error(`${entity.id}: no kind of the vocabulary starts this id.`);
  const { earliest, latest } = dateBounds(entity.date?.edtf);
  return {
    id: entity.id,
    kind,
    label: kinds[kind].label,
    name: entity.name,
    aliases: entity.aliases ?? [],
    summary: entity.summary ?? null,
    words: indexed([entity.name, ...(entity.aliases ?? []), ...(entity.summary ? [entity.summary] : [])]),
    inSentence: entity.inSentence ?? inSentence(entity.name),
    plural: entity.plural ?? false,
    unnamed: entity.unnamed ?? false,
    quantityAsWritten: entity.quantityAsWritten ?? null,
    outcome: kind === "EVENT" ? (entity.outcome ?? "NOT_STATED") : null,
    dateEdtf: entity.date?.edtf ?? null,
    dateAsWritten: entity.date?.asWritten ?? null,
    dateBasis: entity.date?.basis ?? null,
    dateReason: entity.date?.reason ?? null,
    earliest,
    latest,
    openMonth: monthOfOpenYear(entity.date?.edtf),
  };
}

function claimRows({ article, offsets }: Source): ClaimRow[] {
  return claimsOf(article).map(({ claim, sentence }) => {
    const attribution = [article.author, ...(claim.speakers ?? [])].map((speaker, depth) => ({
      speaker,
      depth,
    }));
    const deepest = attribution[attribution.length - 1] as { speaker: string; depth: number };
    const spans = offsets.anchors[claim.id] ?? [];
    const polarity = claim.polarity ?? "AFFIRMED";
    return {
      id: claimId(article.slug, claim.id),
      subject: claim.subject,
      predicate: claim.predicate,
      type: typeOf(claim),
      object: claim.object,
      polarity,
      modality: claim.modality ?? "STATED",
      cue: claim.cue ?? null,
      interpretation: claim.interpretation ?? false,
      note: claim.note ?? null,
      status: claim.status ?? "ACTIVE",
      extractedBy: "hand",
      extractedAt: article.codedOn,
      speaker: deepest.speaker,
      depth: deepest.depth,
      attribution,
      evidence: evidenceOf(claim, sentence).map((piece, index) => ({
        sentence: sentenceId(article.slug, piece.paragraph, piece.sentence),
        starts: (spans[index] ?? []).map(([start]) => start),
        ends: (spans[index] ?? []).map(([, end]) => end),
        texts: piece.anchors,
        words: indexed(piece.anchors),
      })),
      contradicts: (claim.contradicts ?? []).map((local) => claimId(article.slug, local)),
    };
  });
}

const storyRow = (slug: string, { story, positions }: StorySource, index: number): StoryRow => ({
  id: storyId(slug, story.id),
  number: index + 1,
  title: story.title,
  summary: story.summary,
  steps: story.steps.map(({ text, entities, relations }, at) => ({
    number: at + 1,
    text,
    entities,
    relations,
    positions: positions
      .filter(({ step = at + 1, entity }) => step === at + 1 && entities.some((id) => id === entity))
      .map(({ entity, width, x, y, labelSide }) => ({ entity, width, x, y, labelSide })),
  })),
});

export function compileArticle(source: Source): DocumentRows {
  const { article, offsets, opening, stories } = source;
  const rows = {
    sentences: article.sentences.map((sentence) => {
      const [start, end] = offsets.sentences[`${sentence.paragraph}.${sentence.number}`] ?? [0, 0];
      return {
        id: sentenceId(article.slug, sentence.paragraph, sentence.number),
        paragraph: sentence.paragraph,
        number: sentence.number,
        start,
        end,
        gloss: sentence.gloss,
        words: indexed([sentence.gloss]),
        noClaimBecause: sentence.noClaimBecause ?? null,
      };
    }),
    entities: article.entities.map(entityRow).sort((a, b) => (a.id < b.id ? -1 : 1)),
    claims: claimRows(source),
    opening,
    stories: stories.map((story, index) => storyRow(article.slug, story, index)),
  };
  const document = {
    id: documentId(article.slug),
    title: article.title,
    author: article.author,
    publisher: article.publisher ?? null,
    genre: article.genre,
    dateEdtf: article.date?.edtf ?? null,
    dateAsWritten: article.date?.asWritten ?? null,
    dateBasis: article.date?.basis ?? null,
    dateReason: article.date?.reason ?? null,
    sha256: offsets.sha256,
    length: offsets.length,
  };
  const version = createHash("sha256")
    .update(JSON.stringify([format, document, rows]))
    .digest("hex");
  return { document: { ...document, version }, ...rows };
}

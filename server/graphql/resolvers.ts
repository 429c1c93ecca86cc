// Thin: typed arguments in, one call of a repository function, its records out.
import type { GraphQLResolveInfo } from "graphql";
import type { Kind } from "../../seed/vocabulary.ts";
import type { Reader } from "../database/database.ts";
import * as claims from "../graph/claims.ts";
import * as documents from "../graph/documents.ts";
import { countEntities, type EntityFilter, readEntities } from "../graph/entities.ts";
import { readFacets } from "../graph/facets.ts";
import type { ClaimFilter } from "../graph/filter.ts";
import { type PathsQuestion, readPaths } from "../graph/paths.ts";
import type {
  ClaimRecord,
  DateFields,
  DocumentRecord,
  DocumentWithOpening,
  EntityRecord,
  EvidenceRecord,
  SentenceRecord,
  StepRecord,
  StoryRecord,
} from "../graph/records.ts";
import type { RelationRecord } from "../graph/relations.ts";
import { searchEntities } from "../graph/search.ts";
import { sentenceOf } from "../graph/sentence.ts";
import { readSpeakers } from "../graph/speakers.ts";
import { readStories } from "../graph/stories.ts";
import {
  type Direction,
  readNeighborCounts,
  readNeighborhood,
  readOverview,
  readSubgraph,
  type SubgraphQuestion,
} from "../graph/subgraphs.ts";
import { readTimeline } from "../graph/timeline.ts";
import { bounds, checkCount, checkFilter, checkId, checkIds, checkText } from "./bounds.ts";
import { afterId, toConnection } from "./connection.ts";
import type { Loaders } from "./loaders.ts";
import { readNode } from "./node.ts";
import { fieldsBelow } from "./selection.ts";
import { vocabulary } from "./vocabulary.ts";

export type Context = { database: Reader; loaders: Loaders };
type Paged = { first: number; after?: string | null };
type Filtered = { filter?: ClaimFilter | null };

const dateOf = (record: DateFields) =>
  record.dateAsWritten == null
    ? null
    : {
        edtf: record.dateEdtf,
        asWritten: record.dateAsWritten,
        basis: record.dateBasis,
        reason: record.dateReason,
      };

/** Of the claims of a connection. */
const asksForEndsById = (info: GraphQLResolveInfo) =>
  !fieldsBelow(info, "edges", "node").includes("sentence") &&
  ["subject", "object", "speaker"].every((end) =>
    fieldsBelow(info, "edges", "node", end).every((field) => field === "id" || field === "__typename"),
  );

const Query = {
  vocabulary: () => vocabulary,
  search: (
    _: unknown,
    { text, kinds, first }: { text: string; kinds?: Kind[] | null; first: number },
    { database }: Context,
  ) => {
    checkIds("kinds", kinds ?? []);
    return searchEntities(
      database,
      checkText(text),
      kinds ?? null,
      checkCount("first", first, bounds.search),
    );
  },
  node: (_: unknown, { id }: { id: string }, context: Context) => readNode(checkId(id), context),
  entity: (_: unknown, { id }: { id: string }, { loaders }: Context) => loaders.entity.load(checkId(id)),
  entities: async (
    _: unknown,
    question: Paged & { filter?: EntityFilter | null; claims?: ClaimFilter | null },
    { database }: Context,
  ) => {
    checkFilter("filter", question.filter);
    checkFilter("claims", question.claims);
    const first = checkCount("first", question.first, bounds.entities);
    const page = await readEntities(database, {
      ...question,
      first,
      after: afterId("entities", question.after),
    });
    return toConnection("entities", page, question.after, () => countEntities(database, question));
  },
  neighborCounts: (_: unknown, { id, filter }: { id: string } & Filtered, { database }: Context) =>
    readNeighborCounts(database, checkId(id), checkFilter("filter", filter)),
  neighborhood: async (
    _: unknown,
    question: Paged & Filtered & { id: string; direction?: Direction | null; with?: string[] | null },
    { database, loaders }: Context,
    info: GraphQLResolveInfo,
  ) => {
    checkId(question.id);
    checkIds("with", question.with ?? []);
    checkFilter("filter", question.filter);
    checkCount("first", question.first, bounds.neighborhood);
    const found = await readNeighborhood(
      database,
      question,
      fieldsBelow(info, "relations").includes("claims"),
    );
    for (const told of found.told) loaders.primeClaim(told);
    return found;
  },
  subgraph: (_: unknown, question: SubgraphQuestion, { database }: Context) => {
    checkIds("ids", question.ids, bounds.subgraph);
    checkIds("touching", question.touching ?? []);
    checkFilter("filter", question.filter);
    return readSubgraph(database, question);
  },
  overview: (_: unknown, { budget, filter }: { budget: number } & Filtered, { database }: Context) =>
    readOverview(database, checkCount("budget", budget, bounds.overview), checkFilter("filter", filter)),
  paths: (_: unknown, question: PathsQuestion, { database }: Context) => {
    checkId(question.from, "from");
    checkId(question.to, "to");
    checkCount("maxHops", question.maxHops, bounds.hops);
    checkIds("avoid", question.avoid ?? [], bounds.avoid);
    checkFilter("filter", question.filter);
    checkCount("first", question.first, bounds.paths);
    return readPaths(database, question);
  },
  claims: async (
    _: unknown,
    { filter, first, after }: Paged & Filtered,
    { database }: Context,
    info: GraphQLResolveInfo,
  ) => {
    checkFilter("filter", filter);
    const page = await claims.readClaims(database, {
      filter: filter ?? null,
      first: checkCount("first", first, bounds.claims),
      after: afterId("claims", after),
      idsAreEnough: asksForEndsById(info),
    });
    return toConnection("claims", page, after, () => claims.countClaims(database, filter));
  },
  speakers: (_: unknown, { filter, first }: { first: number } & Filtered, { database }: Context) =>
    readSpeakers(database, checkFilter("filter", filter), checkCount("first", first, bounds.speakers)),
  timeline: (_: unknown, { filter, first }: { first: number } & Filtered, { database }: Context) =>
    readTimeline(database, checkFilter("filter", filter), checkCount("first", first, bounds.timeline)),
  facets: (_: unknown, { filter }: Filtered, { database }: Context) =>
    readFacets(database, checkFilter("filter", filter)),
  documents: async (_: unknown, { first, after }: Paged, { database }: Context) => {
    const page = await documents.readDocuments(
      database,
      checkCount("first", first, bounds.documents),
      afterId("documents", after),
    );
    return toConnection("documents", page, after, () => documents.countDocuments(database));
  },
  document: (_: unknown, { id }: { id: string }, { loaders }: Context) => loaders.document.load(checkId(id)),
  stories: (_: unknown, { first }: { first: number }, { database }: Context) =>
    readStories(database, checkCount("first", first, bounds.stories)),
};

const Entity = {
  date: dateOf,
  claims: async (
    entity: EntityRecord,
    { filter, first, after }: Paged & Filtered,
    { loaders }: Context,
    info: GraphQLResolveInfo,
  ) => {
    checkFilter("filter", filter);
    checkCount("first", first, bounds.claims);
    const page = await loaders.claimsOfEntity(entity.id, {
      filter: filter ?? null,
      first,
      after: afterId("Entity.claims", after),
      idsAreEnough: asksForEndsById(info),
    });
    return toConnection("Entity.claims", page, after, () => loaders.countClaimsOfEntity(entity.id, filter));
  },
};

const Relation = {
  claims: async (relation: RelationRecord, { first }: { first: number }, { loaders }: Context) => {
    const ids = relation.claimIds.slice(0, checkCount("first", first, bounds.relationClaims));
    return (await loaders.claim.loadMany(ids)).filter((claim) => claim !== null);
  },
};

const Claim = {
  attribution: ({ id }: ClaimRecord, _: unknown, { loaders }: Context) => loaders.attribution.load(id),
  evidence: ({ id }: ClaimRecord, _: unknown, { loaders }: Context) => loaders.evidence.load(id),
  contradicts: ({ id }: ClaimRecord, _: unknown, { loaders }: Context) => loaders.contradictions.load(id),
  sentence: (claim: ClaimRecord) => sentenceOf(claim),
};

const Evidence = {
  anchors: ({ starts, ends, texts }: EvidenceRecord) =>
    texts.map((text, index) => ({ text, start: starts[index], end: ends[index] })).slice(0, 20),
};

const Sentence = {
  claims: ({ id }: SentenceRecord, _: unknown, { loaders }: Context) => loaders.claimsOfSentence.load(id),
};

const Document = {
  author: ({ author }: DocumentRecord, _: unknown, { loaders }: Context) => loaders.entity.load(author),
  date: dateOf,
  sentences: ({ id }: DocumentRecord, _: unknown, { loaders }: Context) =>
    loaders.sentencesOfDocument.load(id),
  opening: async (document: DocumentRecord | DocumentWithOpening, _: unknown, { loaders }: Context) => {
    const whole = "openingEntities" in document ? document : await loaders.document.load(document.id);
    return whole?.openingEntities.map((entity, index) => ({
      entity,
      width: whole.openingWidths[index],
      x: whole.openingXs[index],
      y: whole.openingYs[index],
      labelSide: whole.openingLabelSides[index],
    }));
  },
};

const Story = {
  steps: ({ id }: StoryRecord, _: unknown, { loaders }: Context) => loaders.stepsOfStory.load(id),
};

const StoryStep = {
  positions: (step: StepRecord) =>
    step.positionEntities.map((entity, index) => ({
      entity,
      width: step.positionWidths[index],
      x: step.positionXs[index],
      y: step.positionYs[index],
      labelSide: step.positionLabelSides[index],
    })),
};

/** What a node is, read off its id. */
const Node = {
  __resolveType: ({ id }: { id: string }) => {
    if (id.includes("|")) return "Relation";
    const types: Record<string, string> = {
      claim: "Claim",
      sentence: "Sentence",
      document: "Document",
      story: "Story",
    };
    return types[id.slice(0, id.indexOf(":"))] ?? "Entity";
  },
};

export const resolvers = {
  Query,
  Entity,
  Relation,
  Claim,
  Evidence,
  Sentence,
  Document,
  Story,
  StoryStep,
  Node,
};

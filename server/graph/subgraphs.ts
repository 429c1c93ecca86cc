// Entities with the passing relations among them: by ids, around one of them, or the first view of all.

import { rankOfDigits } from "../../common/rank.ts";
import type { Polarity } from "../../seed/model.ts";
import { type Kind, kinds, type Predicate } from "../../seed/vocabulary.ts";
import type { Reader } from "../database/database.ts";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import { NotFound } from "./errors.ts";
import { type ClaimFilter, isUnfiltered, resolveFilter } from "./filter.ts";
import { chooseOverview } from "./overview.ts";
import type {
  AttributionRecord,
  ClaimRecord,
  DocumentRecord,
  EntityRecord,
  EvidenceRecord,
  LinkRecord,
  SentenceRecord,
} from "./records.ts";
import { groupRelations, polarityOf, predicateOf, type RelationRecord } from "./relations.ts";

export type Subgraph = {
  nodes: EntityRecord[];
  relations: RelationRecord[];
  counts: { exact: boolean; total: number; matching: number };
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
};
export type Direction = "OUT" | "IN";

/** Relationships that one question looks at; the statements hold the same numbers. */
const lookedAround = 20_000;
const lookedInAll = 100_000;
/** Distinct neighbors that one count goes up to. */
const mostCounted = 10_000;

const onePage = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
const listOf = (id: string) => `neighborhood of ${id}`;
const notThere = (id: string) => new NotFound(`There is no entity "${id}". Find its id by \`search\`.`);

export type SubgraphQuestion = { ids: string[]; filter?: ClaimFilter | null; touching?: string[] | null };

export async function readSubgraph(
  database: Reader,
  { ids, filter, touching }: SubgraphQuestion,
): Promise<Subgraph> {
  const [row] = await database.read<{ nodes: EntityRecord[]; links: LinkRecord[]; total: number }>(
    "read/subgraph",
    {
      ids,
      touching: touching ?? null,
      filter: await resolveFilter(database, filter),
    },
  );
  const nodes = inOrder(row?.nodes ?? [], ids);
  return {
    nodes,
    relations: groupRelations(row?.links ?? []),
    counts: { exact: true, total: row?.total ?? 0, matching: nodes.length },
    pageInfo: onePage,
  };
}

const inOrder = (nodes: EntityRecord[], ids: string[]) => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
};

export type NeighborhoodQuestion = {
  id: string;
  filter?: ClaimFilter | null;
  direction?: Direction | null;
  with?: string[] | null;
  first: number;
  after?: string | null;
};

type ToldRow = {
  claim: Omit<ClaimRecord, "subject" | "object" | "speaker"> &
    Record<"subject" | "object" | "speaker" | "document", string>;
  chain: { depth: number; speaker: string }[];
  pieces: (Omit<EvidenceRecord, "sentence"> & { sentence: Omit<SentenceRecord, "document"> })[];
};
/** Absent from a graph in memory, which has no answers to wait for. */
type Told = { told?: ToldRow[]; speakers?: EntityRecord[]; documents?: DocumentRecord[] };
/** A claim with all that stands behind it. */
export type ToldClaim = { claim: ClaimRecord; chain: AttributionRecord[]; pieces: EvidenceRecord[] };

function toldClaims(
  { told = [], speakers = [], documents = [] }: Told,
  nodes: ReadonlyMap<string, EntityRecord>,
): ToldClaim[] {
  const entities = new Map([...speakers.map((each) => [each.id, each] as const), ...nodes]);
  const documentOf = new Map(documents.map((each) => [each.id, each]));
  return told.flatMap(({ claim, chain, pieces }) => {
    const [subject, object, speaker] = [claim.subject, claim.object, claim.speaker].map((id) =>
      entities.get(id),
    );
    const document = documentOf.get(claim.document);
    if (!subject || !object || !speaker || !document) return []; // changed meanwhile: asked for by itself
    return {
      claim: { ...claim, subject, object, speaker },
      chain: chain.flatMap(({ depth, speaker: id }) => {
        const who = entities.get(id);
        return who ? { depth, speaker: who } : [];
      }),
      pieces: pieces.map(({ sentence, ...piece }) => ({ ...piece, sentence: { ...sentence, document } })),
    };
  });
}

/**
 * `told`: with the claims behind its relations, the first 200 of them. Throws NotFound where there is no such entity, BadInput on a
 * foreign cursor.
 */
export async function readNeighborhood(
  database: Reader,
  question: NeighborhoodQuestion,
  told = false,
): Promise<Subgraph & { told: ToldClaim[] }> {
  const { id, first } = question;
  const [digits, lastId] =
    question.after == null ? [null, null] : decodeCursor(question.after, listOf(id), ["number", "string"]);
  type Row = {
    entity: EntityRecord;
    page: EntityRecord[];
    others: EntityRecord[];
    links: LinkRecord[];
    looked: number;
    matching: number;
    total: number;
  } & Told;
  const filter = await resolveFilter(database, question.filter, [id]);
  const shared = { id, with: question.with ?? [], limit: first + 1, told };
  const [row] =
    isUnfiltered(filter) && question.direction == null
      ? await database.read<Row>("read/neighborhood-unfiltered", {
          ...shared,
          // before every rank that there is
          afterRank: digits === null ? -1 : rankOfDigits(digits as number),
          afterId: lastId ?? "",
        })
      : await database.read<Row>("read/neighborhood", {
          ...shared,
          filter,
          direction: question.direction ?? null,
          afterDigits: digits ?? null,
          afterId: lastId ?? null,
        });
  if (!row) throw notThere(id);
  const page = row.page.slice(0, first);
  const nodes = new Map([row.entity, ...page, ...row.others].map((node) => [node.id, node]));
  const [start, end] = [page[0], page.at(-1)];
  const cursorOf = (entity: EntityRecord) => encodeCursor(listOf(id), [entity.degreeDigits, entity.id]);
  return {
    nodes: [...nodes.values()],
    relations: groupRelations(row.links),
    told: toldClaims(row, nodes),
    counts: { exact: row.looked < lookedAround, total: row.total, matching: row.matching },
    pageInfo: {
      hasNextPage: row.page.length > first,
      hasPreviousPage: question.after != null,
      startCursor: start ? cursorOf(start) : null,
      endCursor: end ? cursorOf(end) : null,
    },
  };
}

export type NeighborCount = {
  kind: Kind;
  predicate: Predicate;
  direction: Direction;
  polarity: Polarity;
  count: number;
  exact: boolean;
};

type Counted = Omit<NeighborCount, "count" | "exact">;
const keyOf = ({ kind, predicate, direction, polarity }: Counted) =>
  [kind, predicate, direction, polarity].join(" ");

/** Most first. Throws NotFound where there is no such entity. */
export async function readNeighborCounts(
  database: Reader,
  id: string,
  filter: ClaimFilter | null | undefined,
): Promise<NeighborCount[]> {
  type Row = { looked: number; counts: { kind: Kind; type: string; direction: Direction; count: number }[] };
  const resolved = await resolveFilter(database, filter, [id]);
  const [row] = isUnfiltered(resolved)
    ? await database.read<Row>("read/neighbor-counts-unfiltered", { id })
    : await database.read<Row>("read/neighbor-counts", { id, filter: resolved });
  if (!row) throw notThere(id);
  const exact = row.looked < lookedAround;
  return row.counts
    .map(({ kind, type, direction, count }) => ({
      kind,
      predicate: predicateOf(type),
      direction,
      polarity: polarityOf(type),
      count: Math.min(count, mostCounted),
      exact: exact && count <= mostCounted,
    }))
    .sort((a, b) => b.count - a.count || (keyOf(a) < keyOf(b) ? -1 : 1));
}

export async function readOverview(
  database: Reader,
  budget: number,
  filter: ClaimFilter | null | undefined,
): Promise<Subgraph> {
  type Row = {
    /** Without `claims`, as many as the degree. */
    nodes: (EntityRecord & { claims?: number })[];
    links: LinkRecord[];
    matching: number;
    looked?: number;
    total: number;
  };
  const resolved = await resolveFilter(database, filter);
  const isWhole = isUnfiltered(resolved);
  const [row] = isWhole
    ? await database.read<Row>("read/overview-unfiltered", { kinds: Object.keys(kinds) })
    : await database.read<Row>("read/overview", { filter: resolved });
  const candidates = (row?.nodes ?? []).map((node) => ({ ...node, claims: node.claims ?? node.degree }));
  const nodes = chooseOverview(candidates, row?.links ?? [], budget);
  const ids = nodes.map(({ id }) => id);
  const chosen = new Set(ids);
  const relations = isWhole
    ? (await readSubgraph(database, { ids })).relations
    : groupRelations((row?.links ?? []).filter((link) => chosen.has(link.source) && chosen.has(link.target)));
  return {
    nodes,
    relations,
    counts: { exact: (row?.looked ?? 0) < lookedInAll, total: row?.total ?? 0, matching: row?.matching ?? 0 },
    pageInfo: onePage,
  };
}

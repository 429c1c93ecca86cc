// Entities with the passing relations among them: by ids, around one of them, or the first view of all.
import type { Polarity } from "../../seed/model.ts";
import type { Kind, Predicate } from "../../seed/vocabulary.ts";
import type { Reader } from "../database/database.ts";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import { NotFound } from "./errors.ts";
import { type ClaimFilter, resolveFilter } from "./filter.ts";
import { chooseOverview } from "./overview.ts";
import type { EntityRecord, LinkRecord } from "./records.ts";
import { groupRelations, type RelationRecord } from "./relations.ts";

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

/** Throws NotFound where there is no such entity, BadInput on a foreign cursor. */
export async function readNeighborhood(database: Reader, question: NeighborhoodQuestion): Promise<Subgraph> {
  const { id, first } = question;
  const [digits, lastId] =
    question.after == null ? [null, null] : decodeCursor(question.after, listOf(id), ["number", "string"]);
  const [row] = await database.read<{
    entity: EntityRecord;
    page: EntityRecord[];
    others: EntityRecord[];
    links: LinkRecord[];
    looked: number;
    matching: number;
    total: number;
  }>("read/neighborhood", {
    id,
    filter: await resolveFilter(database, question.filter, [id]),
    direction: question.direction ?? null,
    with: question.with ?? [],
    afterDigits: digits ?? null,
    afterId: lastId ?? null,
    limit: first + 1,
  });
  if (!row) throw notThere(id);
  const page = row.page.slice(0, first);
  const nodes = new Map([row.entity, ...page, ...row.others].map((node) => [node.id, node]));
  const [start, end] = [page[0], page.at(-1)];
  const cursorOf = (entity: EntityRecord) => encodeCursor(listOf(id), [entity.degreeDigits, entity.id]);
  return {
    nodes: [...nodes.values()],
    relations: groupRelations(row.links),
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
  type Row = { looked: number; counts: Omit<NeighborCount, "exact">[] };
  const [row] = await database.read<Row>("read/neighbor-counts", {
    id,
    filter: await resolveFilter(database, filter, [id]),
  });
  if (!row) throw notThere(id);
  const exact = row.looked < lookedAround;
  return row.counts
    .map((item) => ({
      ...item,
      count: Math.min(item.count, mostCounted),
      exact: exact && item.count <= mostCounted,
    }))
    .sort((a, b) => b.count - a.count || (keyOf(a) < keyOf(b) ? -1 : 1));
}

export async function readOverview(
  database: Reader,
  budget: number,
  filter: ClaimFilter | null | undefined,
): Promise<Subgraph> {
  type Row = {
    nodes: (EntityRecord & { claims: number })[];
    links: LinkRecord[];
    matching: number;
    looked: number;
    total: number;
  };
  const [row] = await database.read<Row>("read/overview", { filter: await resolveFilter(database, filter) });
  const nodes = chooseOverview(row?.nodes ?? [], row?.links ?? [], budget);
  const chosen = new Set(nodes.map((node) => node.id));
  return {
    nodes,
    relations: groupRelations(
      (row?.links ?? []).filter((link) => chosen.has(link.source) && chosen.has(link.target)),
    ),
    counts: { exact: (row?.looked ?? 0) < lookedInAll, total: row?.total ?? 0, matching: row?.matching ?? 0 },
    pageInfo: onePage,
  };
}

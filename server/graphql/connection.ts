// Relay connections over pages that are keyed by id.
import { decodeCursor, encodeCursor } from "../graph/cursor.ts";
import type { Counted, Page } from "../graph/records.ts";

export type List = "claims" | "Entity.claims" | "entities" | "documents";

/** The id after which the page begins; "" for the first. Throws BadInput on a foreign cursor. */
export const afterId = (list: List, after: string | null | undefined): string =>
  after == null ? "" : (decodeCursor(after, list, ["string"])[0] as string);

const exactly = (count: number): Counted => ({ count, exact: true });
/** Counted once, and only where it is asked for. */
function countedOnce(count: () => Promise<Counted>) {
  let counted: Promise<Counted> | undefined;
  return () => (counted ??= count());
}

/** `totalCount` and `exact` are functions, so they are computed only where they are asked for. */
export function toConnection<Item extends { id: string }>(
  list: List,
  page: Page<Item>,
  after: string | null | undefined,
  count: () => Promise<Counted | number>,
) {
  const counted = countedOnce(async () => {
    const found = await count();
    return typeof found === "number" ? exactly(found) : found;
  });
  const edges = page.items.map((node) => ({ node, cursor: encodeCursor(list, [node.id]) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: page.end === undefined ? (edges.at(-1)?.cursor ?? null) : encodeCursor(list, [page.end]),
    },
    totalCount: async () => (await counted()).count,
    exact: async () => (await counted()).exact,
  };
}

// Relay connections over pages that are keyed by id.
import { decodeCursor, encodeCursor } from "../graph/cursor.ts";
import type { Page } from "../graph/records.ts";

export type List = "claims" | "Entity.claims" | "entities" | "documents";

/** The id after which the page begins; "" for the first. Throws BadInput on a foreign cursor. */
export const afterId = (list: List, after: string | null | undefined): string =>
  after == null ? "" : (decodeCursor(after, list, ["string"])[0] as string);

/** `totalCount` is a function, so it is computed only where it is asked for. */
export function toConnection<Item extends { id: string }>(
  list: List,
  page: Page<Item>,
  after: string | null | undefined,
  totalCount: () => Promise<number>,
) {
  const edges = page.items.map((node) => ({ node, cursor: encodeCursor(list, [node.id]) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

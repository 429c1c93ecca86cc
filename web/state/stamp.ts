// Which state of the graph a link is of: it changes with any document. Pure.
import type { OpeningQuery } from "../api/generated/graphql.ts";

/** FNV-1a (Fowler, Noll and Vo), 32 bits: it tells states apart, and hides nothing. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}

/** Null of more documents than are asked for. */
export function stampOf({ edges, pageInfo }: OpeningQuery["versions"]): string | null {
  if (pageInfo.hasNextPage) return null;
  const versions = edges.map(({ node: { id, version } }) => `${id} ${version}`);
  return hash(versions.join()).toString(36);
}

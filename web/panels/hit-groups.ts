// What a search found, by kind: the kind of the best hit first, each kind's hits in the order of the answer. Pure.
import type { SearchQuery } from "../api/generated/graphql.ts";

export type Hit = SearchQuery["search"][number];
export type HitGroup = { kind: Hit["entity"]["kind"]; hits: Hit[] };

export const groupHits = (hits: readonly Hit[]): HitGroup[] =>
  [...Map.groupBy(hits, ({ entity }) => entity.kind)].map(([kind, some]) => ({ kind, hits: some }));

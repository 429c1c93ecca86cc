// Nested levels, batched: one statement for each level that is asked for.
import DataLoader from "dataloader";
import type { Reader } from "../database/database.ts";
import * as claims from "../graph/claims.ts";
import * as documents from "../graph/documents.ts";
import { readEntitiesById } from "../graph/entities.ts";
import type { ClaimFilter } from "../graph/filter.ts";
import type { ClaimRecord, Page } from "../graph/records.ts";
import { readStepsOfStories, readStoriesById } from "../graph/stories.ts";
import type { ToldClaim } from "../graph/subgraphs.ts";

const byId = <Item extends { id: string }>(read: (ids: readonly string[]) => Promise<Item[]>) =>
  new DataLoader<string, Item | null>(async (ids) => {
    const found = new Map((await read(ids)).map((item) => [item.id, item]));
    return ids.map((id) => found.get(id) ?? null);
  });

const listsOf = <Item>(read: (ids: readonly string[]) => Promise<Map<string, Item[]>>) =>
  new DataLoader<string, Item[]>(async (ids) => {
    const found = await read(ids);
    return ids.map((id) => found.get(id) ?? []);
  });

/** One set for each request, so that nothing is kept from one answer to the next. */
export function createLoaders(database: Reader) {
  const pages = new Map<string, DataLoader<string, Page<ClaimRecord>>>();
  const counts = new Map<string, DataLoader<string, number>>();
  const claim = byId((ids: readonly string[]) => claims.readClaimsById(database, ids));
  const evidence = listsOf((ids) => claims.readEvidence(database, ids));
  const attribution = listsOf((ids) => claims.readAttribution(database, ids));
  return {
    claim,
    evidence,
    attribution,
    /** For what has come along with something else. */
    primeClaim({ claim: known, chain, pieces }: ToldClaim): void {
      claim.prime(known.id, known);
      attribution.prime(known.id, chain);
      evidence.prime(known.id, pieces);
    },
    entity: byId((ids) => readEntitiesById(database, ids)),
    document: byId((ids) => documents.readDocumentsById(database, ids)),
    sentence: byId((ids) => documents.readSentencesById(database, ids)),
    story: byId((ids) => readStoriesById(database, ids)),
    stepsOfStory: listsOf((ids) => readStepsOfStories(database, ids)),
    contradictions: listsOf((ids) => claims.readContradictions(database, ids)),
    claimsOfSentence: listsOf((ids) => claims.readClaimsOfSentences(database, ids)),
    sentencesOfDocument: listsOf((ids) => documents.readSentencesOfDocuments(database, ids)),
    /** Entities asked with equal arguments share a statement. */
    claimsOfEntity(id: string, page: claims.ClaimsPage): Promise<Page<ClaimRecord>> {
      const key = JSON.stringify(page);
      const loader =
        pages.get(key) ??
        new DataLoader<string, Page<ClaimRecord>>(async (ids) => {
          const found = await claims.readClaimsOfEntities(database, ids, page);
          return ids.map((each) => found.get(each) ?? { items: [], hasNextPage: false });
        });
      pages.set(key, loader);
      return loader.load(id);
    },
    countClaimsOfEntity(id: string, filter: ClaimFilter | null | undefined): Promise<number> {
      const key = JSON.stringify(filter ?? null);
      const loader =
        counts.get(key) ??
        new DataLoader<string, number>(async (ids) => {
          const found = await claims.countClaimsOfEntities(database, ids, filter);
          return ids.map((each) => found.get(each) ?? 0);
        });
      counts.set(key, loader);
      return loader.load(id);
    },
  };
}

export type Loaders = ReturnType<typeof createLoaders>;

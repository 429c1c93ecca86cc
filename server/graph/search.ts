import type { Kind } from "../../seed/vocabulary.ts";
import type { Database } from "../database/database.ts";
import { fold, fullTextQuery } from "./full-text.ts";
import type { EntityRecord, SentenceRecord } from "./records.ts";

export type SearchHit = {
  entity: EntityRecord;
  matched: string;
  sentence: SentenceRecord | null;
  score: number;
};

/** The first of the entity's texts that holds a typed word as a prefix; its name where only a typo led there. */
function matchedText(entity: EntityRecord, text: string): string {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const texts = [entity.name, ...entity.aliases, ...(entity.summary ? [entity.summary] : [])];
  const holds = (candidate: string) => {
    const parts = fold(candidate).match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.some((word) => parts.some((part) => part.startsWith(word)));
  };
  return texts.find(holds) ?? entity.name;
}

/** Best first, each entity once. */
export async function searchEntities(
  database: Database,
  text: string,
  kinds: Kind[] | null,
  first: number,
): Promise<SearchHit[]> {
  const query = fullTextQuery(text);
  if (query === null) return [];
  type Row = { hits: { entity: EntityRecord; sentence: SentenceRecord | null; score: number }[] };
  const [row] = await database.read<Row>("read/search", { query, kinds, limit: first });
  const seen = new Set<string>();
  return (row?.hits ?? [])
    .filter(({ entity }) => !seen.has(entity.id) && seen.add(entity.id))
    .slice(0, first)
    .map((hit) => ({ ...hit, matched: hit.sentence?.gloss ?? matchedText(hit.entity, text) }));
}

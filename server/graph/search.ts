import { wordsOf } from "../../common/words.ts";
import type { Kind } from "../../seed/vocabulary.ts";
import type { Reader } from "../database/database.ts";
import { fullTextQuery } from "./full-text.ts";
import type { EntityRecord, SentenceRecord } from "./records.ts";

export type SearchHit = {
  entity: EntityRecord;
  matched: string;
  sentence: SentenceRecord | null;
  score: number;
};
/** `words`: the fragments that were hit; null where a name or a gloss was. */
type Found = Omit<SearchHit, "matched"> & { words: string[] | null };

/** As many as an answer may hold: so that fewer are the best of the same. */
const looked = 50;
/** Above whatever Lucene gives. */
const nearer = 100;

/** The first of the entity's texts that holds a typed word as a prefix; its name where only a typo led there. */
function matchedText(entity: EntityRecord, words: readonly string[]): string {
  const texts = [entity.name, ...entity.aliases, ...(entity.summary ? [entity.summary] : [])];
  const holds = (text: string) => words.some((word) => wordsOf(text).some((part) => part.startsWith(word)));
  return texts.find(holds) ?? entity.name;
}

/** A name that is just what was typed comes first, then a name in the text's own words. */
function nearness(entity: EntityRecord, typed: string): number {
  const same = (text: string) => wordsOf(text).join(" ");
  if (same(entity.name) === typed) return 2;
  return entity.aliases.some((alias) => same(alias) === typed) ? 1 : 0;
}

async function find(database: Reader, query: string | null, kinds: Kind[] | null): Promise<Found[]> {
  if (query === null) return [];
  const [row] = await database.read<{ hits: Found[] }>("read/search", { query, kinds, limit: looked });
  return row?.hits ?? [];
}

/** Best first, each entity once. Where nothing holds all of the words, whatever holds some of them. */
export async function searchEntities(
  database: Reader,
  text: string,
  kinds: Kind[] | null,
  first: number,
): Promise<SearchHit[]> {
  const words = wordsOf(text);
  const typed = words.join(" ");
  const strict = await find(database, fullTextQuery(text), kinds);
  const hits =
    strict.length > 0 || words.length < 2 ? strict : await find(database, fullTextQuery(text, "OR"), kinds);
  const seen = new Set<string>();
  return hits
    .filter(({ entity }) => !seen.has(entity.id) && seen.add(entity.id))
    .map((hit) => ({ ...hit, score: hit.score + nearer * (hit.sentence ? 0 : nearness(hit.entity, typed)) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, first)
    .map(({ words: fragments, ...hit }) => ({
      ...hit,
      matched: fragments ? fragments.join(" … ") : (hit.sentence?.gloss ?? matchedText(hit.entity, words)),
    }));
}

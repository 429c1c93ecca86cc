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
type Named = { entity: EntityRecord; score: number };
/** `words`: the fragments that were hit; null where a gloss was. */
type Told = Named & { sentence: SentenceRecord; words: string[] | null };
type Asked = { query: string | null; typed: string; kinds: Kind[] | null; limit: number };

/** Above whatever Lucene gives. */
const nearer = 1_000;

/** The first of the entity's texts that holds a typed word as a prefix; its name where only a typo led there. */
function matchedText(entity: EntityRecord, words: readonly string[]): string {
  const texts = [entity.name, ...entity.aliases, ...(entity.summary ? [entity.summary] : [])];
  const holds = (text: string) => words.some((word) => wordsOf(text).some((part) => part.startsWith(word)));
  return texts.find(holds) ?? entity.name;
}

async function find<Hit>(database: Reader, name: string, asked: Asked): Promise<Hit[]> {
  if (asked.query === null) return [];
  const [row] = await database.read<{ hits: Hit[] }>(name, asked);
  return row?.hits ?? [];
}
const named = (database: Reader, asked: Asked) => find<Named>(database, "read/search", asked);
const told = (database: Reader, asked: Asked) => find<Told>(database, "read/search-told", asked);

/** A word of one or two letters, which half of all texts hold, is not asked for beside a longer one. */
function queryOfTold(text: string): string | null {
  const words = wordsOf(text);
  const long = words.filter((word) => word.length > 2);
  return fullTextQuery((long.length > 0 ? long : words).join(" "), { join: "AND", typos: false });
}

/**
 * Best first, each entity once. Names that hold all of the words come first; where they are too few, what is said of others;
 * where no name does, names with a typo; where nothing does at all, whatever holds some of the words.
 */
export async function searchEntities(
  database: Reader,
  text: string,
  kinds: Kind[] | null,
  first: number,
): Promise<SearchHit[]> {
  const words = wordsOf(text);
  const asking = (query: string | null): Asked => ({ query, typed: words.join(" "), kinds, limit: first });
  const either = (ofNames: string | null, ofTold: string | null): Promise<(Named | Told)[][]> =>
    Promise.all([named(database, asking(ofNames)), told(database, asking(ofTold))]);

  const holding = await named(database, asking(fullTextQuery(text, { join: "AND", typos: false })));
  const found: (Named | Told)[] = holding.map((hit) => ({ ...hit, score: hit.score + nearer }));
  if (found.length < first)
    found.push(...(await either(found.length > 0 ? null : fullTextQuery(text), queryOfTold(text))).flat());
  if (found.length === 0) {
    const some = fullTextQuery(text, { join: "OR", typos: true });
    found.push(...(await either(some, some)).flat());
  }
  const seen = new Set<string>();
  return found
    .sort((a, b) => b.score - a.score)
    .filter(({ entity }) => !seen.has(entity.id) && seen.add(entity.id))
    .slice(0, first)
    .map((hit) =>
      "sentence" in hit
        ? {
            entity: hit.entity,
            sentence: hit.sentence,
            score: hit.score,
            matched: hit.words?.join(" … ") ?? hit.sentence.gloss,
          }
        : { ...hit, sentence: null, matched: matchedText(hit.entity, words) },
    );
}

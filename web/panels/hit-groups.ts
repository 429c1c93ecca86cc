// What a search found: entities by kind, the kind of the best hit first, then what is said in the typed words. Pure.
import type { ClaimFilter, OpeningQuery, SearchQuery, SearchSaidQuery } from "../api/generated/graphql.ts";
import { relationOf } from "../article/outline.ts";

export type Hit = SearchQuery["search"][number];
export type HitGroup = { kind: Hit["entity"]["kind"]; hits: Hit[] };

export const groupHits = (hits: readonly Hit[]): HitGroup[] =>
  [...Map.groupBy(hits, ({ entity }) => entity.kind)].map(([kind, some]) => ({ kind, hits: some }));

/** Letters: shorter words ("in", "was") stand in too many predicates to mean one. */
const shortest = 4;
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

type Labelled = Pick<OpeningQuery["vocabulary"]["predicates"][number], "predicate" | "label" | "deniedLabel">;

/** The claims that "detained Albania" asks for: joined by what those words name, with the other words; null where none names a predicate. */
export function saidIn(text: string, predicates: readonly Labelled[]): ClaimFilter | null {
  const typed = wordsOf(text);
  const says = (label: string, word: string) => wordsOf(label).some((part) => part.startsWith(word));
  const labels = (entry: Labelled) => `${entry.label} ${entry.deniedLabel}`;
  const naming = typed.filter(
    (word) => word.length >= shortest && predicates.some((entry) => says(labels(entry), word)),
  );
  const named = predicates.filter((entry) => naming.every((word) => says(labels(entry), word)));
  if (naming.length === 0 || named.length === 0) return null;
  const rest = typed.filter((word) => !naming.includes(word)).join(" ");
  return { predicates: named.map(({ predicate }) => predicate), ...(rest && { text: rest }) };
}

export type SaidHit = { id: string; sentence: string; ends: [string, string] };

/** Each line once, under the first of its claims. */
export function saidHits({ claims }: SearchSaidQuery): SaidHit[] {
  const found = new Map<string, SaidHit>();
  for (const { node } of claims.edges) {
    const id = relationOf(node);
    if (!found.has(id))
      found.set(id, { id, sentence: node.sentence, ends: [node.subject.id, node.object.id] });
  }
  return [...found.values()];
}

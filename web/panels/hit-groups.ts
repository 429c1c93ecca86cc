// What a search found: entities by kind, the kind of the best hit first, and what is said in the typed words. Pure.

import { relationOf } from "../../common/relation-id.ts";
import { wordsOf } from "../../common/words.ts";
import type { ClaimFilter, OpeningQuery, SearchQuery, SearchSaidQuery } from "../api/generated/graphql.ts";

export type Hit = SearchQuery["search"][number];
export type HitGroup = { kind: Hit["entity"]["kind"]; hits: Hit[] };

/** By what it is called, and not by what a text says of it. */
export const isByName = ({ entity, matched }: Hit): boolean =>
  [entity.name, ...entity.aliases].includes(matched);

export const groupHits = (hits: readonly Hit[]): HitGroup[] =>
  [...Map.groupBy(hits, ({ entity }) => entity.kind)].map(([kind, some]) => ({ kind, hits: some }));

/** Letters: shorter words ("in") stand in too many predicates to mean one. */
const shortest = 4;
/** What a question is made with, and no claim is found by. */
const fillers = new Set(
  "a an and are at be been by did does for from had has have how in is it not of on or that the them they to was were what when where which who whom whose why with".split(
    " ",
  ),
);

type Labelled = Pick<
  OpeningQuery["vocabulary"]["predicates"][number],
  "predicate" | "label" | "inverseLabel" | "deniedLabel" | "edgeLabel"
>;

/** The claims that "detained Albania" asks for: joined by what those words name, with the other words; null where none names a predicate. */
export function saidIn(text: string, predicates: readonly Labelled[]): ClaimFilter | null {
  const typed = wordsOf(text).filter((word) => !fillers.has(word));
  const says = ({ label, inverseLabel, deniedLabel, edgeLabel }: Labelled, word: string) =>
    wordsOf(`${label} ${inverseLabel} ${deniedLabel} ${edgeLabel}`).some((part) => part.startsWith(word));
  const naming = typed.filter(
    (word) => word.length >= shortest && predicates.some((entry) => says(entry, word)),
  );
  const named = predicates.filter((entry) => naming.every((word) => says(entry, word)));
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

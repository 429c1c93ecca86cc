// The filter algebra once more, in plain loops over the rows of the seed: what the API's answers are compared with.
import { type ClaimRow, type DocumentRows, type EntityRow, modalities } from "../../seed/model.ts";
import { predicates } from "../../seed/vocabulary.ts";
import type { ClaimFilter } from "../../server/graph/filter.ts";
import { found, heldBy } from "./reference-text.ts";

/** A filter as it is asked, and the days that its `date` means, said by hand. */
export type Asked = ClaimFilter & { days?: [first: number, last: number] };

export type Said = ClaimRow & { document: string; contested: boolean };
export type World = {
  entities: Map<string, EntityRow & { documents: string[]; degree: number }>;
  claims: Said[];
  glosses: Map<string, string>;
};

export const stands = (claim: ClaimRow) => claim.status === "ACTIVE" || claim.status === "DISPUTED";
export const sorted = (ids: Iterable<string>) => [...new Set(ids)].sort();

const contradict = (one: ClaimRow, other: ClaimRow) =>
  one.contradicts.includes(other.id) ||
  other.contradicts.includes(one.id) ||
  (one.subject === other.subject &&
    one.predicate === other.predicate &&
    one.object === other.object &&
    one.polarity !== other.polarity);

export function worldOf(documents: DocumentRows[]): World {
  const all = documents.flatMap(({ document, claims }) =>
    claims.map((claim) => ({ ...claim, document: document.id })),
  );
  const standing = all.filter(stands);
  const claims = all.map((claim) => ({
    ...claim,
    contested: stands(claim) && standing.some((other) => contradict(claim, other)),
  }));
  const entities: World["entities"] = new Map();
  for (const { document, entities: declared } of documents)
    for (const entity of declared)
      entities.set(entity.id, {
        ...entity,
        documents: [...(entities.get(entity.id)?.documents ?? []), document.id],
        degree: standing.filter(({ subject, object }) => [subject, object].includes(entity.id)).length,
      });
  const glosses = new Map(
    documents.flatMap(({ sentences }) => sentences.map(({ id, gloss }) => [id, gloss])),
  );
  return { entities, claims: claims.sort((a, b) => (a.id < b.id ? -1 : 1)), glosses };
}

const textsOf = (entity: EntityRow | undefined) =>
  entity ? [entity.name, ...entity.aliases, entity.summary ?? ""] : [];

const textHits = (world: World, claim: ClaimRow, text: string) =>
  [claim.subject, claim.object].some((id) => found(text, textsOf(world.entities.get(id)))) ||
  heldBy(text, predicates[claim.predicate].label) ||
  claim.evidence.some(
    ({ sentence, texts }) => found(text, [world.glosses.get(sentence) ?? ""]) || found(text, texts),
  );

/** `exempt`: the entities asked about, whose kinds do not matter. */
export function passes(world: World, claim: Said, asked: Asked, ...exempt: string[]): boolean {
  const ends = [claim.subject, claim.object].flatMap((id) => world.entities.get(id) ?? []);
  const dates = ends.filter((end) => end.dateAsWritten !== null);
  const among = <Value>(values: Value[] | null | undefined, value: Value | null) =>
    values == null || (value !== null && values.includes(value));
  const is = <Value>(wanted: Value | null | undefined, value: Value) => wanted == null || wanted === value;
  const { days } = asked;
  return (
    ends.every((end) => exempt.includes(end.id) || among(asked.kinds, end.kind)) &&
    among(asked.predicates, claim.predicate) &&
    among(asked.modalities, claim.modality) &&
    (asked.outcomes == null || ends.some((end) => among(asked.outcomes, end.outcome))) &&
    !ends.some((end) => end.outcome != null && asked.withoutOutcomes?.includes(end.outcome)) &&
    is(asked.polarity, claim.polarity) &&
    is(asked.interpretation, claim.interpretation) &&
    is(asked.contested, claim.contested) &&
    among(asked.speakers, claim.attribution.at(-1)?.speaker ?? null) &&
    (!asked.withoutAuthor || claim.attribution.length > 1) &&
    among(asked.documents, claim.document) &&
    ends.every((end) => among(asked.entities, end.id)) &&
    (asked.undated !== false || dates.length > 0) &&
    (!days ||
      dates.length === 0 ||
      dates.some((end) => (end.latest ?? days[0]) >= days[0] && (end.earliest ?? days[1]) <= days[1])) &&
    (asked.text == null || textHits(world, claim, asked.text))
  );
}

export const passing = (world: World, asked: Asked, ...exempt: string[]) =>
  world.claims.filter((claim) => stands(claim) && passes(world, claim, asked, ...exempt));

/** As `claims` and `Entity.claims` give them: there `statuses` works. */
export const listed = (world: World, asked: Asked) =>
  world.claims.filter(
    (claim) =>
      (asked.statuses == null ? stands(claim) : asked.statuses.includes(claim.status)) &&
      passes(world, claim, asked),
  );

export const touched = (claims: ClaimRow[]) =>
  sorted(claims.flatMap(({ subject, object }) => [subject, object]));

/** What is drawn for these claims: one line a source, type and target, in the strongest wording that is no mere reading. */
export function linesOf(claims: Said[]) {
  const groups = Map.groupBy(claims, ({ subject, type, object }) => `${subject}|${type}|${object}`);
  return sorted(groups.keys()).map((id) => {
    const group = groups.get(id) ?? [];
    const plain = group.filter(({ interpretation }) => !interpretation);
    const worded = new Set((plain.length > 0 ? plain : group).map(({ modality }) => modality));
    return {
      id,
      modality: modalities.find((modality) => worded.has(modality)),
      interpretation: plain.length === 0,
      contested: group.some(({ contested }) => contested),
      claimCount: group.length,
      claims: sorted(group.map((claim) => claim.id)),
      speakers: sorted(group.map(({ speaker }) => speaker)),
    };
  });
}

export const between = (claims: Said[], ids: string[]) =>
  claims.filter(({ subject, object }) => ids.includes(subject) && ids.includes(object));

/** Neighbors of `id`, best connected first. */
export function neighborsOf(world: World, claims: ClaimRow[], id: string): string[] {
  const digits = (each: string) => (world.entities.get(each)?.degree ?? 0).toString(2).length;
  return touched(claims.filter(({ subject, object }) => subject === id || object === id))
    .filter((each) => each !== id)
    .sort((a, b) => digits(b) - digits(a) || (a < b ? -1 : 1));
}

export const countBy = <Item>(items: Item[], keyOf: (item: Item) => string) =>
  Object.fromEntries([...Map.groupBy(items, keyOf)].map(([key, some]) => [key, some.length]).sort());

/** "KIND PREDICATE DIRECTION POLARITY" to the number of distinct neighbors. */
export function neighborCountsOf(world: World, claims: ClaimRow[], id: string): Record<string, number> {
  const seen = claims.flatMap(({ subject, predicate, object, polarity }) =>
    subject === id
      ? [{ other: object, key: `${predicate} OUT ${polarity}` }]
      : object === id
        ? [{ other: subject, key: `${predicate} IN ${polarity}` }]
        : [],
  );
  const distinct = sorted(seen.map(({ other, key }) => `${world.entities.get(other)?.kind} ${key} ${other}`));
  return countBy(distinct, (each) => each.split(" ").slice(0, 4).join(" "));
}

/** Every shortest way of at most `most` steps from one entity to another over what is affirmed, as ids, in no order. */
export function waysOf(
  claims: ClaimRow[],
  from: string,
  to: string,
  most: number,
  avoid: string[],
): string[][] {
  const joined = (one: string) =>
    touched(
      claims.filter(
        ({ subject, object, polarity }) => polarity === "AFFIRMED" && [subject, object].includes(one),
      ),
    );
  const free = (id: string) => !avoid.includes(id);
  let ways = [from].filter(free).map((id) => [id]);
  const seen = new Set([from]);
  for (let hops = 1; hops <= most; hops++) {
    const next = ways.flatMap((way) =>
      joined(way.at(-1) as string)
        .filter((id) => !seen.has(id) && free(id))
        .map((id) => [...way, id]),
    );
    const arrived = next.filter((way) => way.at(-1) === to);
    if (arrived.length > 0) return arrived;
    for (const way of next) seen.add(way.at(-1) as string);
    ways = next;
  }
  return [];
}

/** The ways as paths, best first: for each step the line of the strongest wording, then one that is no reading, then by id. */
export function pathsOf(claims: Said[], ways: string[][]) {
  const rank = (modality: (typeof modalities)[number] | undefined) =>
    modality === undefined ? -1 : modalities.indexOf(modality);
  return ways
    .map((ids) => {
      const lines = ids.slice(1).map((id, at) => {
        const both = between(claims, [id, ids[at] as string]).filter(
          ({ polarity }) => polarity === "AFFIRMED",
        );
        const [best] = linesOf(both).sort(
          (a, b) =>
            rank(a.modality) - rank(b.modality) ||
            Number(a.interpretation) - Number(b.interpretation) ||
            (a.id < b.id ? -1 : 1),
        );
        return best as NonNullable<typeof best>;
      });
      return {
        nodes: ids,
        relations: lines.map(({ id, claimCount }) => `${id} x${claimCount}`),
        hops: lines.length,
        weakest: modalities[Math.max(...lines.map(({ modality }) => rank(modality)))],
        interpretation: lines.some(({ interpretation }) => interpretation),
      };
    })
    .sort(
      (a, b) =>
        rank(a.weakest) - rank(b.weakest) ||
        Number(a.interpretation) - Number(b.interpretation) ||
        (a.nodes.join("|") < b.nodes.join("|") ? -1 : 1),
    );
}

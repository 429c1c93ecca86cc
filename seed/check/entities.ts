// Rules for the entities of an article, and for those that several articles declare.
import { isDeepStrictEqual } from "node:util";
import { wordsOf } from "../../common/words.ts";
import { claimsOf, kindOf } from "../compile.ts";
import { parseEdtf } from "../dates.ts";
import type { SeedArticle, SeedDate, SeedEntity } from "../model.ts";
import { type Checked, isSlug, type Rule, repeated } from "./checked.ts";

export function dateFaults(date: SeedDate | undefined, of: string): string[] {
  if (!date) return [];
  const faults: string[] = [];
  try {
    if (date.edtf !== undefined) parseEdtf(date.edtf);
  } catch {
    faults.push(
      `${of}: "${date.edtf}" is no EDTF date: write it like 2022-07, XXXX-07 or 2022-07-01/2022-07-03.`,
    );
  }
  if (date.basis === "INFERRED" && !date.reason?.trim())
    faults.push(
      `${of}: its date is inferred without a reason: give the words of the document that it rests on.`,
    );
  if (date.basis === "STATED" && date.reason)
    faults.push(`${of}: its date is stated and needs no reason: leave the reason out, or say INFERRED.`);
  return faults;
}

function idFaults({ id }: SeedEntity): string[] {
  if (!kindOf(id)) return [`${id}: no kind of the vocabulary starts this id: write <kind>:<slug>.`];
  return isSlug(id.slice(id.indexOf(":") + 1))
    ? []
    : [`${id}: the part after the colon is not kebab-case: use a to z, digits and single hyphens.`];
}

function eventFaults({ id, outcome, date }: SeedEntity): string[] {
  if (kindOf(id) === "EVENT") return [];
  return [
    ...(outcome ? [`${id}: only an event has an outcome: leave it out.`] : []),
    ...(date ? [`${id}: only an event has a date: leave it out.`] : []),
  ];
}

/** A name has no word that starts in lower case; a description has. */
function nameFaults({ id, name, unnamed }: SeedEntity): string[] {
  if (!name.trim()) return [`${id}: it has no name: give one, or a description that nobody disputes.`];
  const described = name.split(/\s+/).some((word) => /^\p{Ll}/u.test(word));
  return unnamed && !described
    ? [`${id}: it is unnamed, but "${name}" reads like a name: describe it, or take unnamed away.`]
    : [];
}

/** What is read aloud holds the name's words in their order, so that it names the same. */
function sentenceFaults({ id, name, inSentence }: SeedEntity): string[] {
  if (inSentence === undefined) return [];
  const said = wordsOf(inSentence);
  let at = 0;
  for (const word of wordsOf(name)) {
    at = said.indexOf(word, at) + 1;
    if (at === 0)
      return [
        `${id}: inSentence "${inSentence}" lacks "${word}" of its name: keep the name's words in their order.`,
      ];
  }
  return [];
}

/** Whom a claim, the author's line or a chain of speakers names. */
const usedBy = (article: SeedArticle) =>
  new Set<string>([
    article.author,
    ...claimsOf(article).flatMap(({ claim }) => [claim.subject, claim.object, ...(claim.speakers ?? [])]),
  ]);

export const checkEntities: Rule = ({ source: { article, opening } }) => {
  const used = usedBy(article);
  const declared = new Set<string>(article.entities.map(({ id }) => id));
  return [
    ...repeated(article.entities.map(({ id }) => id)).map((id) => `${id} is declared twice: keep one.`),
    ...article.entities.flatMap((entity) => [
      ...idFaults(entity),
      ...nameFaults(entity),
      ...sentenceFaults(entity),
      ...eventFaults(entity),
      ...dateFaults(entity.date, entity.id),
      ...(used.has(entity.id)
        ? []
        : [`${entity.id}: no claim uses it: add the claim, or remove the entity.`]),
    ]),
    ...[...new Set(opening.map(({ entity }) => entity))]
      .filter((id) => !declared.has(id))
      .map((id) => `the first view shows ${id}, which is not declared: run npm run layout.`),
  ];
};

/** The order of loading must never decide a name, so all that declare an entity declare it alike. */
export function checkAcross(all: Checked[]): { file: string; fault: string }[] {
  const first = new Map<string, { file: string; entity: SeedEntity }>();
  const slugs = new Map<string, string>();
  const faults: { file: string; fault: string }[] = [];
  for (const { file, source } of all) {
    const { slug, entities } = source.article;
    const taken = slugs.get(slug);
    if (taken) faults.push({ file, fault: `its slug ${slug} is that of ${taken}: choose another.` });
    else slugs.set(slug, file);
    for (const entity of entities) {
      const known = first.get(entity.id);
      if (!known) first.set(entity.id, { file, entity });
      else if (known.file !== file && !isDeepStrictEqual(known.entity, entity))
        faults.push({
          file,
          fault: `${entity.id} is declared differently in ${known.file}: declare it alike.`,
        });
    }
  }
  return faults;
}

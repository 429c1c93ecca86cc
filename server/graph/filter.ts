// From the filter as it is asked to the one map that every statement takes as $filter.

import { wordsOf } from "../../common/words.ts";
import { boundsOfInterval } from "../../seed/dates.ts";
import type { ClaimStatus, Modality, Outcome, Polarity } from "../../seed/model.ts";
import { type Kind, type Predicate, predicates } from "../../seed/vocabulary.ts";
import type { Reader } from "../database/database.ts";
import { BadInput } from "./errors.ts";
import { fullTextQuery } from "./full-text.ts";

export type ClaimFilter = {
  kinds?: Kind[] | null;
  predicates?: Predicate[] | null;
  modalities?: Modality[] | null;
  outcomes?: Outcome[] | null;
  withoutOutcomes?: Outcome[] | null;
  polarity?: Polarity | null;
  interpretation?: boolean | null;
  speakers?: string[] | null;
  withoutAuthor?: boolean | null;
  documents?: string[] | null;
  entities?: string[] | null;
  date?: string | null;
  undated?: boolean | null;
  contested?: boolean | null;
  text?: string | null;
  statuses?: ClaimStatus[] | null;
};

/** The map behind $filter in cypher/claim-filter.cypher: null does not filter. */
export type ResolvedFilter = {
  /** With `NOT_` before them where denied. */
  types: string[] | null;
  modalities: Modality[] | null;
  outcomes: Outcome[] | null;
  withoutOutcomes: Outcome[] | null;
  polarity: Polarity | null;
  interpretation: boolean | null;
  contested: boolean | null;
  speakers: string[] | null;
  withoutAuthor: true | null;
  documents: string[] | null;
  entities: string[] | null;
  kinds: Kind[] | null;
  exempt: string[];
  undated: false | null;
  earliest: number | null;
  latest: number | null;
  /** Found by text; and types whose label holds it. */
  claims: string[] | null;
  worded: string[] | null;
};

/** What passes everything. */
export const unfiltered: ResolvedFilter = {
  types: null,
  modalities: null,
  outcomes: null,
  withoutOutcomes: null,
  polarity: null,
  interpretation: null,
  contested: null,
  speakers: null,
  withoutAuthor: null,
  documents: null,
  entities: null,
  kinds: null,
  exempt: [],
  undated: null,
  earliest: null,
  latest: null,
  claims: null,
  worded: null,
};

/** Whether everything passes: then kept figures answer. */
export const isUnfiltered = ({ exempt: _, ...keys }: ResolvedFilter): boolean =>
  Object.values(keys).every((value) => value === null);

const textLimit = 1_000;

const typesOf = (predicate: Predicate) => [predicate, `NOT_${predicate}`];

/** Those whose label, as a line wears it, holds each of these words or what begins with it. */
function predicatesByText(text: string): Predicate[] {
  const asked = wordsOf(text);
  if (asked.length === 0) return [];
  return (Object.keys(predicates) as Predicate[]).filter((predicate) => {
    const said = wordsOf(predicates[predicate].label);
    return asked.every((word) => said.some((other) => other.startsWith(word)));
  });
}

function interval(date: string): { earliest: number; latest: number } {
  try {
    const { earliest, latest } = boundsOfInterval(date);
    // an open end lies beyond any year
    return { earliest: earliest ?? Number.MIN_SAFE_INTEGER, latest: latest ?? Number.MAX_SAFE_INTEGER };
  } catch {
    throw new BadInput(`date: "${date}" is not EDTF. Write it like 2022-07 or 2022-05/2022-06.`);
  }
}

/** Throws BadInput where the text finds more than 1,000 claims or the date is no EDTF. `exempt`: the entities to which `kinds` does not apply. */
export async function resolveFilter(
  database: Reader,
  filter: ClaimFilter | null | undefined,
  exempt: string[] = [],
): Promise<ResolvedFilter> {
  const asked = filter ?? {};
  return {
    types: asked.predicates?.flatMap(typesOf) ?? null,
    modalities: asked.modalities ?? null,
    outcomes: asked.outcomes ?? null,
    withoutOutcomes: asked.withoutOutcomes ?? null,
    polarity: asked.polarity ?? null,
    interpretation: asked.interpretation ?? null,
    contested: asked.contested ?? null,
    speakers: asked.speakers ?? null,
    withoutAuthor: asked.withoutAuthor || null,
    documents: asked.documents ?? null,
    entities: asked.entities ?? null,
    kinds: asked.kinds ?? null,
    exempt,
    undated: asked.undated === false ? false : null,
    ...(asked.date == null ? { earliest: null, latest: null } : interval(asked.date)),
    claims: asked.text == null ? null : await claimsByText(database, asked.text),
    worded: asked.text == null ? null : predicatesByText(asked.text).flatMap(typesOf),
  };
}

async function claimsByText(database: Reader, text: string): Promise<string[]> {
  const query = fullTextQuery(text);
  if (query === null) return [];
  const [row] = await database.read<{ ids: string[] }>("read/claims-by-text", {
    query,
    limit: textLimit + 1,
  });
  const ids = row?.ids ?? [];
  if (ids.length > textLimit) throw new BadInput(`text: "${text}" finds more than 1,000 claims. Add a word.`);
  return ids;
}

// The shortest paths between two entities: one statement for each number of hops, until one finds.
import type { Reader } from "../database/database.ts";
import { StatementTimeout } from "../database/errors.ts";
import { BadInput, NotFound } from "./errors.ts";
import { type ClaimFilter, type ResolvedFilter, resolveFilter } from "./filter.ts";
import { type Found, orderPaths, type PathRecord } from "./path-order.ts";

/** There is a statement for each number of hops up to this: cypher/read/paths-1 and on. */
export const mostHops = 6;
/** Sequences that a statement stops at. */
const mostSequences = 1_000;

export type PathsQuestion = {
  from: string;
  to: string;
  maxHops: number;
  filter?: ClaimFilter | null;
  avoid?: string[] | null;
  first: number;
};
export type PathResult = {
  paths: PathRecord[];
  searchedHops: number;
  complete: boolean;
  hasMore: boolean;
};
type Row = Found & { from: string | null; to: string | null };
type Parameters = { from: string; to: string; filter: ResolvedFilter; avoid: string[] };

async function search(database: Reader, hops: number, parameters: Parameters): Promise<Row> {
  const [row] = await database.read<Row>(`read/paths-${hops}`, parameters);
  if (!row) throw new Error(`read/paths-${hops} gave no row.`);
  return row;
}

function checkEnds(row: Row, { from, to }: PathsQuestion): void {
  const missing = [
    ...(row.from === null ? [`from: there is no entity "${from}".`] : []),
    ...(row.to === null ? [`to: there is no entity "${to}".`] : []),
  ];
  if (missing.length > 0) throw new NotFound(`${missing.join(" ")} Find its id by \`search\`.`);
}

/** Throws BadInput where both ends are one, NotFound where one is unknown; never StatementTimeout: then `complete` is false. */
export async function readPaths(database: Reader, question: PathsQuestion): Promise<PathResult> {
  const { from, to, maxHops, first } = question;
  if (from === to)
    throw new BadInput(`to: it is ${to}, as from is. Ask with two entities, or for the neighborhood of one.`);
  let searchedHops = 0;
  try {
    const filter = await resolveFilter(database, question.filter, [from, to]);
    const parameters = { from, to, filter, avoid: question.avoid ?? [] };
    while (searchedHops < maxHops) {
      const row = await search(database, searchedHops + 1, parameters);
      checkEnds(row, question);
      searchedHops += 1;
      if (row.sequences.length === 0) continue;
      const hasMore = row.sequences.length > first || row.sequences.length >= mostSequences;
      return { paths: orderPaths(row).slice(0, first), searchedHops, complete: true, hasMore };
    }
    return { paths: [], searchedHops, complete: true, hasMore: false };
  } catch (error) {
    if (!(error instanceof StatementTimeout)) throw error;
    return { paths: [], searchedHops, complete: false, hasMore: false };
  }
}

/** Has Neo4j plan each statement of paths, and finds nothing. */
export async function planPaths(database: Reader): Promise<void> {
  const parameters = { from: "", to: "", filter: await resolveFilter(database, null), avoid: [] };
  for (let hops = 1; hops <= mostHops; hops++) await search(database, hops, parameters);
}

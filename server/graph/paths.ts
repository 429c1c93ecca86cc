// The shortest paths between two entities: one search up to all hops, and where time runs out, how far one after the other comes.
import type { Reader } from "../database/database.ts";
import { StatementTimeout } from "../database/errors.ts";
import { BadInput, NotFound } from "./errors.ts";
import { type ClaimFilter, isUnfiltered, type ResolvedFilter, resolveFilter } from "./filter.ts";
import { bestSequences, orderPaths, type PathRecord, type Told, type Wording } from "./path-order.ts";

/** There are statements for each number of hops up to this: cypher/read/paths-1 and on. */
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
/** Milliseconds in which, where all hops together took too long, another number of hops is begun. */
const goOn = 5_000;

type Row = { from: string | null; to: string | null; sequences: string[][]; wordings: Wording[] };
type Parameters = Pick<PathsQuestion, "from" | "to" | "first"> & { filter: ResolvedFilter; avoid: string[] };

async function search(database: Reader, hops: number, { filter, avoid, ...given }: Parameters): Promise<Row> {
  const [row] =
    isUnfiltered(filter) && avoid.length === 0
      ? await database.read<Row>(`read/paths-${hops}-unfiltered`, given)
      : await database.read<Row>(`read/paths-${hops}`, { ...given, filter, avoid });
  if (!row) throw new Error(`read/paths-${hops} gave no row.`);
  return row;
}

async function tell(database: Reader, sequences: readonly string[][], filter: ResolvedFilter): Promise<Told> {
  const [told] = await database.read<Told>("read/paths-told", { sequences, filter });
  if (!told) throw new Error("read/paths-told gave no row.");
  return told;
}

function checkEnds(row: Row, { from, to }: PathsQuestion): void {
  const missing = [
    ...(row.from === null ? [`from: there is no entity "${from}".`] : []),
    ...(row.to === null ? [`to: there is no entity "${to}".`] : []),
  ];
  if (missing.length > 0) throw new NotFound(`${missing.join(" ")} Find its id by \`search\`.`);
}

const unfinished = (searchedHops: number): PathResult => ({
  paths: [],
  searchedHops,
  complete: false,
  hasMore: false,
});

/** `work`, or what is to be said where its time runs out. */
async function inTime<T>(work: () => Promise<T>, otherwise: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StatementTimeout)) throw error;
    return otherwise();
  }
}

/** Throws BadInput where both ends are one, NotFound where one is unknown; never StatementTimeout: then `complete` is false. */
export async function readPaths(database: Reader, question: PathsQuestion): Promise<PathResult> {
  const { from, to, maxHops, first } = question;
  if (from === to)
    throw new BadInput(`to: it is ${to}, as from is. Ask with two entities, or for the neighborhood of one.`);

  async function upTo(hops: number, parameters: Parameters): Promise<PathResult> {
    const row = await search(database, hops, parameters);
    checkEnds(row, question);
    const { sequences, wordings } = row;
    const [some] = sequences;
    if (!some) return { paths: [], searchedHops: hops, complete: true, hasMore: false };
    const best = sequences.length > first ? bestSequences(sequences, wordings, first) : sequences;
    return {
      paths: orderPaths(best, await tell(database, best, parameters.filter)),
      searchedHops: some.length - 1,
      complete: true,
      hasMore: sequences.length > first || sequences.length >= mostSequences,
    };
  }

  /** One number of hops after the other. */
  async function asFarAsPossible(parameters: Parameters): Promise<PathResult> {
    const end = performance.now() + goOn;
    let searched = 0;
    while (searched < maxHops - 1 && performance.now() < end) {
      const found = await inTime(
        () => upTo(searched + 1, parameters),
        () => unfinished(searched),
      );
      if (!found.complete || found.paths.length > 0) return found;
      searched += 1;
    }
    return unfinished(searched);
  }

  return inTime(
    async () => {
      const filter = await resolveFilter(database, question.filter, [from, to]);
      const parameters = { from, to, first, filter, avoid: question.avoid ?? [] };
      return inTime(
        () => upTo(maxHops, parameters),
        () => asFarAsPossible(parameters),
      );
    },
    () => unfinished(0),
  );
}

/** Has Neo4j plan each statement of paths, and finds nothing. */
export async function planPaths(database: Reader): Promise<void> {
  const filter = await resolveFilter(database, null);
  for (const avoid of [[], [""]])
    for (let hops = 1; hops <= mostHops; hops++)
      await search(database, hops, { from: "", to: "", first: 1, filter, avoid });
  await tell(database, [], filter);
}

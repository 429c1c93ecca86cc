// A new Neo4j plans each statement at its first use, which can take longer than a reader's question may.
import type { Database, Reader } from "./database/database.ts";
import { briefReader } from "./database/detail.ts";
import {
  countClaims,
  countClaimsOfEntities,
  readAttribution,
  readClaims,
  readClaimsById,
  readClaimsOfEntities,
  readClaimsOfSentences,
  readContradictions,
  readEvidence,
} from "./graph/claims.ts";
import { readDocuments, readSentencesOfDocuments } from "./graph/documents.ts";
import { countEntities, readEntities, readEntitiesById } from "./graph/entities.ts";
import { readFacets } from "./graph/facets.ts";
import type { ClaimFilter } from "./graph/filter.ts";
import { planPaths } from "./graph/paths.ts";
import { searchEntities } from "./graph/search.ts";
import { readSpeakers } from "./graph/speakers.ts";
import { readStepsOfStories, readStories } from "./graph/stories.ts";
import { readNeighborCounts, readNeighborhood, readOverview, readSubgraph } from "./graph/subgraphs.ts";
import { readTimeline } from "./graph/timeline.ts";

const rounds = 3;
type Step = (database: Reader, ids: string[]) => Promise<unknown>;
const page = { first: 1, after: "" };

/** What the first screen and its panels ask. */
const firstScreen: Step[] = [
  (database) => readFacets(database, null),
  (database) => readDocuments(database, 1, ""),
  (database) => readStories(database, 1),
  (database, ids) => readSentencesOfDocuments(database, ids),
  (database, ids) => readClaimsOfSentences(database, ids),
  (database, ids) => readEntitiesById(database, ids),
  (database, ids) => readSubgraph(database, { ids }),
  (database, ids) => readSubgraph(database, { ids, touching: ids }),
];

/** Where nothing is filtered kept figures answer, by other statements. */
const filter: ClaimFilter = { polarity: "AFFIRMED" };

const theRest: Step[] = [
  (database, ids) => readStepsOfStories(database, ids),
  (database) => searchEntities(database, "a", null, 1),
  (database, ids) => readClaimsById(database, ids),
  (database, ids) => readEvidence(database, ids),
  (database, ids) => readAttribution(database, ids),
  (database, ids) => readContradictions(database, ids),
  (database, [id = ""]) => readNeighborCounts(database, id, null),
  (database, [id = ""]) => readNeighborhood(database, { id, first: 1 }),
  (database, ids) => readClaimsOfEntities(database, ids, page),
  (database, ids) => countClaimsOfEntities(database, ids, null),
  (database) => readEntities(database, page),
  (database) => countEntities(database, {}),
  (database) => readClaims(database, page),
  (database) => readClaims(database, { ...page, idsAreEnough: true }),
  (database) => countClaims(database, null),
  (database) => planPaths(database),
  (database) => readSpeakers(database, null, 1),
  (database) => readTimeline(database, null, 1),
  (database) => readFacets(database, filter),
  (database, [id = ""]) => readNeighborCounts(database, id, filter),
  (database, [id = ""]) => readNeighborhood(database, { id, first: 1, filter }),
  (database, [id = ""]) => readNeighborhood(database, { id, first: 1 }, true),
  (database) => readOverview(database, 1, filter),
  (database) => readSpeakers(database, filter, 1),
  (database) => readEntities(database, { ...page, claims: filter }),
  (database) => countEntities(database, { claims: filter }),
  (database) => readClaims(database, { ...page, filter }),
  (database, ids) => readClaims(database, { ...page, filter: { entities: ids } }),
  (database) => countClaims(database, filter),
  ...[
    (database: Reader, ids: string[]) => readEntitiesById(database, ids),
    (database: Reader, [id = ""]: string[]) => readNeighborhood(database, { id, first: 1 }),
    (database: Reader, [id = ""]: string[]) => readNeighborhood(database, { id, first: 1 }, true),
    (database: Reader) => readClaims(database, page),
    (database: Reader, ids: string[]) => readClaimsOfEntities(database, ids, { ...page, idsAreEnough: true }),
    (database: Reader, ids: string[]) => readAttribution(database, ids),
    (database: Reader, ids: string[]) => readEvidence(database, ids),
    (database: Reader, ids: string[]) => readSubgraph(database, { ids }),
  ].map((step) => (database: Reader, ids: string[]) => step(briefReader(database), ids)),
];

/** Asks until each is answered in time, one after the other; a slow machine may go on without. */
async function ask(database: Database, steps: readonly Step[]): Promise<void> {
  const { nodes } = await readOverview(database, 1, null).catch(() => ({ nodes: [] }));
  const ids = nodes.map(({ id }) => id);
  for (const step of steps)
    for (let round = 0; round < rounds; round++) {
      const answered = await step(database, ids).then(
        () => true,
        () => false,
      );
      if (answered) break;
    }
}

/** Resolves when the first screen can be asked for; the rest goes on meanwhile. */
export async function warmUp(database: Database): Promise<void> {
  await ask(database, firstScreen);
  void ask(database, theRest);
}

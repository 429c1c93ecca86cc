// What is visible, with all that stands behind it, as it leaves: asked for page by page.
import {
  type About,
  type ExportedClaim,
  type ExportedEntity,
  inTextOrder,
  type Size,
  today,
  toldOf,
} from "../../common/export/rows.ts";
import { edgeLabel, nameWithOutcome } from "../../common/labels.ts";
import { relationOf } from "../../common/relation-id.ts";
import { ask } from "../api/client.ts";
import {
  type ClaimFilter,
  type ExportedClaimFragment,
  ExportedClaimsDocument,
  type ExportedClaimsQuery,
  ExportedEntitiesDocument,
  type ExportedEntitiesQuery,
} from "../api/generated/graphql.ts";
import type { Words } from "../graph/problem.ts";
import type { Session } from "../state/session.ts";
import { type Entity, type Filter, type Place, toClaimFilter } from "../state/view.ts";
import type { Line } from "../state/visible.ts";

/** As many as the API gives at a time with their evidence. */
const pageSize = 80;
/** Entities whose claims among one another are asked for at a time: the API takes twice as many. */
const groupSize = 250;

export type Visible = {
  entities: readonly Entity[];
  lines: readonly Line[];
  places: Readonly<Record<string, Place>>;
  filter: Filter;
};
export type Exported = { entities: ExportedEntity[]; claims: ExportedClaim[]; about: About };

type Node = ExportedEntitiesQuery["subgraph"]["nodes"][number];

const entityOf = (node: Node, place: Place | undefined): ExportedEntity => ({
  id: node.id,
  kind: node.kind,
  name: node.name,
  label: nameWithOutcome(node),
  aliases: node.aliases,
  summary: node.summary ?? null,
  isUnnamed: node.unnamed,
  outcome: node.outcome ?? null,
  date: node.date ? { edtf: node.date.edtf ?? null, asWritten: node.date.asWritten } : null,
  ...(place && { place: { x: place.x, y: place.y } }),
});

function claimOf(claim: ExportedClaimFragment, words: Words): ExportedClaim {
  const { polarity, modality, interpretation } = claim;
  const predicate = words.predicates.get(claim.predicate) ?? {
    label: claim.predicate,
    edgeLabel: claim.predicate,
  };
  const contested = claim.contradicts.length > 0;
  return {
    id: claim.id,
    relation: relationOf(claim),
    source: claim.subject.id,
    target: claim.object.id,
    predicate: claim.predicate,
    polarity,
    label: edgeLabel(
      { polarity, modality, interpretation, contested, claimCount: 1 },
      predicate,
      words.wordings.get(modality),
    ),
    sentence: claim.sentence,
    modality,
    isReading: interpretation,
    isContested: contested,
    status: claim.status,
    cue: claim.cue ?? null,
    note: claim.note ?? null,
    chain: claim.attribution.map(({ speaker }) => ({ id: speaker.id, name: speaker.name })),
    evidence: claim.evidence.map(({ sentence, anchors }) => ({
      sentence: sentence.id,
      paragraph: sentence.paragraph,
      number: sentence.number,
      document: toldOf(sentence.document),
      anchors: inTextOrder(anchors),
    })),
  };
}

/** Every two of them are in one of the groups. */
function groupsOf(ids: readonly string[]): string[][] {
  if (ids.length <= 2 * groupSize) return [[...ids]];
  const parts = Array.from({ length: Math.ceil(ids.length / groupSize) }, (_, part) =>
    ids.slice(part * groupSize, (part + 1) * groupSize),
  );
  return parts.flatMap((part, index) => parts.slice(index + 1).map((other) => [...part, ...other]));
}

/** Pages that a group takes, as a rule: where the graph has fewer in all, all of it is gone through instead. */
const pagesOfGroup = 4;

/** `total`: claims in the graph. */
async function claimsAmong(
  ids: readonly string[],
  filter: ClaimFilter | undefined,
  total: number,
  signal: AbortSignal,
): Promise<ExportedClaimFragment[]> {
  const found = new Map<string, ExportedClaimFragment>();
  const groups = groupsOf(ids);
  const isFewer = groups.length > 1 && total <= groups.length * pagesOfGroup * pageSize;
  for (const entities of isFewer ? [null] : groups) {
    const asked = { filter: { ...filter, ...(entities && { entities }) }, first: pageSize };
    let after: string | null = null;
    do {
      const { claims }: ExportedClaimsQuery = await ask(ExportedClaimsDocument, { ...asked, after }, signal);
      for (const { node } of claims.edges) found.set(node.id, node);
      after = claims.pageInfo.hasNextPage ? (claims.pageInfo.endCursor ?? null) : null;
    } while (after !== null);
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** `leftOut`: what the filter leaves out, in words; `whole`: how large the graph is. */
export async function readView(
  { entities, lines, places, filter }: Visible,
  session: Pick<Session, "axes" | "words" | "opening">,
  leftOut: readonly string[],
  whole: Size,
  signal: AbortSignal,
): Promise<Exported> {
  const ids = entities.map(({ id }) => id);
  const drawn = new Set(lines.map(({ id }) => id));
  const [{ subgraph }, all] = await Promise.all([
    ask(ExportedEntitiesDocument, { ids }, signal),
    claimsAmong(ids, toClaimFilter(filter, session.axes), session.opening.facets.total, signal),
  ]);
  const claims = all
    .map((claim) => claimOf(claim, session.words))
    .filter(({ relation }) => drawn.has(relation));
  const told = claims.flatMap(({ evidence }) => evidence.map(({ document }) => document));
  const documents = [...new Map(told.map((document) => [JSON.stringify(document), document])).values()];
  return {
    entities: subgraph.nodes.map((node) => entityOf(node, places[node.id])),
    claims,
    about: {
      documents:
        documents.length > 0 ? documents : session.opening.documents.edges.map(({ node }) => toldOf(node)),
      day: today(),
      leftOut,
      part: { holds: { entities: entities.length, claims: claims.length }, of: whole },
    },
  };
}

// Documents made for one test: claims that differ from one of the invented document's as the test says.

import { indexed } from "../../common/words.ts";
import type { ClaimRow, DocumentRows } from "../../seed/model.ts";
import { fixture } from "./graph.ts";

const [sentence] = fixture.sentences;
const model = fixture.claims.find(({ id }) => id === "claim:lunera-harbour:police-carried-out-raid");
if (!sentence || !model)
  throw new Error("The invented document has lost the claim that others are made from.");

/** A document by the same author, with one sentence; each claim is "the harbour police carried out the raid", changed. */
export function made(slug: string, changes: Partial<ClaimRow>[], gloss = "Made for a test."): DocumentRows {
  const id = `sentence:${slug}:1.1`;
  const claims = changes.map((change, index) => ({
    ...(model as ClaimRow),
    id: `claim:${slug}:${index}`,
    evidence: [{ sentence: id, starts: [0], ends: [1], texts: ["x"], words: "x" }],
    ...change,
  }));
  const spoken = claims.flatMap((claim) => claim.attribution.map(({ speaker }) => speaker));
  const needed = new Set([...claims.flatMap(({ subject, object }) => [subject, object]), ...spoken]);
  return {
    document: { ...fixture.document, id: `document:${slug}`, version: slug },
    sentences: [
      {
        ...(sentence as NonNullable<typeof sentence>),
        id,
        gloss,
        words: indexed([gloss]),
        noClaimBecause: null,
        start: 0,
        end: 1,
      },
    ],
    entities: fixture.entities.filter((entity) => needed.has(entity.id)),
    claims,
    opening: [],
    stories: [],
  };
}

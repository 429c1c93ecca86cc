// No surface says more than the wording: every claim, everywhere it is put into words, keeps its hedge, its denial, its
// outcome and whose reading it is.
import { expect, test } from "vitest";
import { sources } from "../../seed/articles/index.ts";
import { compileArticle } from "../../seed/compile.ts";
import type { ClaimRow, DocumentRows } from "../../seed/model.ts";
import { predicates, wordings } from "../../seed/vocabulary.ts";
import { groupRelations } from "../../server/graph/relations.ts";
import { sentenceOf } from "../../server/graph/sentence.ts";
import { vocabulary } from "../../server/graphql/vocabulary.ts";
import { cardLines, edgeLabel } from "../../web/graph/labels.ts";
import { citationOf } from "../../web/panels/citation.ts";
import { source as fixture } from "../fixtures/lunera-harbour.ts";

const documents = [...sources, fixture].map(compileArticle);
const standing = ({ status }: ClaimRow) => status === "ACTIVE" || status === "DISPUTED";
const entries = new Map(vocabulary.predicates.map((entry) => [entry.predicate as string, entry]));
const unreal: Record<string, string | undefined> = {
  FOILED: "foiled",
  PLANNED: "planned",
  POSSIBLE: "possible",
};

const claims = documents.flatMap((rows) =>
  rows.claims.filter(standing).map((claim) => ({ rows, claim, id: claim.id })),
);
const entityOf = (rows: DocumentRows, id: string) => {
  const entity = rows.entities.find((each) => each.id === id);
  if (!entity) throw new Error(`${id} is not declared.`);
  return entity;
};
const recordOf = ({ rows, claim }: (typeof claims)[number]) => ({
  ...claim,
  subject: entityOf(rows, claim.subject),
  object: entityOf(rows, claim.object),
  speaker: entityOf(rows, claim.speaker),
});
type Record_ = Parameters<typeof sentenceOf>[0];
const sentence = (each: (typeof claims)[number]) => sentenceOf(recordOf(each) as unknown as Record_);

test("there are claims of each kind to look at", () => {
  expect(claims.length).toBeGreaterThan(150);
  for (const modality of Object.keys(wordings))
    expect(claims.some(({ claim }) => claim.modality === modality)).toBe(true);
  expect(claims.some(({ claim }) => claim.polarity === "DENIED")).toBe(true);
  expect(claims.some(({ claim }) => claim.interpretation)).toBe(true);
  expect(claims.some(({ claim }) => claim.depth > 1)).toBe(true);
});

test.each(claims)("the sentence of $id", (each) => {
  const { claim, rows } = each;
  const text = sentence(each);
  const word = wordings[claim.modality].word;
  if (word) expect(text).toContain(word);
  if (claim.polarity === "DENIED") expect(text).toContain(predicates[claim.predicate].denied);
  if (claim.interpretation) expect(text).toContain("reading");
  if (claim.depth > 0) expect(text.toLowerCase()).toContain(entityOf(rows, claim.speaker).name.toLowerCase());
  for (const end of [claim.subject, claim.object]) {
    const outcome = unreal[entityOf(rows, end).outcome ?? ""];
    if (outcome) expect(text).toContain(outcome);
  }
});

test.each(claims)("the citation of $id", (each) => {
  const { claim, rows } = each;
  const text = citationOf(
    {
      sentence: sentence(each),
      interpretation: claim.interpretation,
      attribution: claim.attribution.map(({ speaker, depth }) => ({
        depth,
        speaker: entityOf(rows, speaker),
      })),
      evidence: claim.evidence.map((piece) => {
        const found = rows.sentences.find(({ id }) => id === piece.sentence);
        if (!found) throw new Error(piece.sentence);
        return {
          sentence: {
            ...found,
            document: {
              title: rows.document.title,
              publisher: rows.document.publisher,
              author: { name: "A" },
              date: null,
            },
          },
          anchors: piece.texts.map((text, i) => ({ text, start: piece.starts[i] ?? 0 })),
        };
      }),
    } as unknown as Parameters<typeof citationOf>[0],
    wordings[claim.modality].label,
  );
  expect(text).toContain(wordings[claim.modality].label);
  if (claim.interpretation) expect(text).toContain("author’s reading");
  for (const { speaker } of claim.attribution) expect(text).toContain(entityOf(rows, speaker).name);
  for (const fragment of claim.evidence.flatMap(({ texts }) => texts)) expect(text).toContain(fragment);
});

test.each(
  documents.flatMap((rows) =>
    groupRelations(
      rows.claims.filter(standing).map((claim) => ({
        ...claim,
        source: claim.subject,
        target: claim.object,
        document: rows.document.id,
        contested: false,
      })),
    ),
  ),
)("the words on the line $id", (relation) => {
  const entry = entries.get(relation.predicate);
  if (!entry) throw new Error(relation.predicate);
  const { word } = wordings[relation.modality];
  const text = edgeLabel(relation, entry, word);
  if (word) expect(text).toContain(word);
  if (relation.polarity === "DENIED") expect(text).toContain("denied");
  if (relation.interpretation) expect(text).toContain("author’s reading");
});

test.each(documents.flatMap(({ entities }) => entities.filter(({ kind }) => kind === "EVENT")))(
  "the card of $id",
  (event) => {
    const lines = cardLines({ ...event, date: null } as unknown as Parameters<typeof cardLines>[0]);
    const outcome = unreal[event.outcome ?? ""];
    if (outcome) expect(lines.join(" ")).toContain(outcome);
  },
);

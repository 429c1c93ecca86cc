import { expect, test } from "vitest";
import { checkArticles } from "../../seed/check.ts";
import {
  collectionDocument,
  entityId,
  hubs,
  sampleDocuments,
  sampleDocumentsBeside,
} from "../../seed/collection.ts";
import { compileArticle } from "../../seed/compile.ts";

const size = 5_500;
const documents = Array.from({ length: size / 500 }, (_, index) => collectionDocument(size, index + 1));

test("a document of a collection is the same whenever it is made, and differs from the next", () => {
  expect(collectionDocument(size, 3)).toEqual(documents[2]);
  expect(compileArticle(collectionDocument(size, 3)).claims).not.toEqual(
    compileArticle(collectionDocument(size, 4)).claims,
  );
});

test("documents of a collection keep the rules of articles: what several declare is declared alike", () => {
  const faults = checkArticles(
    documents.slice(0, 4).map((source) => ({ file: source.article.slug, source })) as Parameters<
      typeof checkArticles
    >[0],
  );
  expect(faults).toEqual([]);
});

test("all entities are declared, and each hub has its share of the claims and nobody else's attention", () => {
  const rows = documents.map(compileArticle);
  const claims = rows.flatMap((each) => each.claims);
  const declared = new Set(rows.flatMap((each) => each.entities.map(({ id }) => id)));
  const missing = Array.from({ length: size }, (_, index) => entityId(index)).filter(
    (id) => !declared.has(id),
  );
  expect(missing.length).toBeLessThan(size / 100); // whom nothing of the vocabulary joins to anybody drawn
  expect(claims).toHaveLength(size * 5);
  for (const { index, share } of hubs) {
    const touching = claims.filter(({ subject, object }) => [subject, object].includes(entityId(index)));
    // a denial of what was said of it is one claim more
    expect(touching.length).toBeGreaterThanOrEqual(Math.round(size * 5 * share));
    expect(touching.length).toBeLessThan(size * 5 * share * 1.1 + 3);
  }
});

test("a sample made by a thread beside is the same as one made here, up to a size in one document", async () => {
  for (const wanted of [20, 5_500]) {
    const beside = [];
    for await (const rows of sampleDocumentsBeside(wanted)) beside.push(rows);
    expect(beside).toEqual([...sampleDocuments(wanted)]);
    expect(beside).toHaveLength(wanted === 20 ? 1 : 11);
  }
});

test("whoever takes no more ends the thread", async () => {
  for await (const rows of sampleDocumentsBeside(1_000_000)) {
    expect(rows.claims.length).toBeGreaterThan(0);
    break;
  }
});

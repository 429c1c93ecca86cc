import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadDocuments, removeDocument } from "../../seed/load.ts";
import { type DocumentRows, storyWidths } from "../../seed/model.ts";
import type { Database } from "../../server/database/database.ts";
import { type Ask, answerTo, askOf, fixture, graphOf, shipped } from "./graph.ts";
import * as reference from "./reference.ts";

let database: Database;
let ask: Ask;
beforeAll(async () => {
  database = await graphOf([...shipped, fixture]);
  ask = askOf(database);
});
afterAll(() => database.close());

type Step = {
  text: string;
  entities: string[];
  relations: string[];
  positions: { entity: string; width: number; x: number; y: number; labelSide: string }[];
};
type Story = { id: string; title: string; summary: string; steps: Step[] };
const fields = "id title summary steps { text entities relations positions { entity width x y labelSide } }";
const stories = async (first = 50) =>
  (await answerTo<{ stories: Story[] }>(ask, `{ stories(first: ${first}) { ${fields} } }`)).stories;

const expected = (documents: DocumentRows[]): Story[] =>
  documents
    .toSorted((a, b) => (a.document.id < b.document.id ? -1 : 1))
    .flatMap((rows) => rows.stories)
    .map(({ number: _, steps, ...story }) => ({
      ...story,
      steps: steps.map(({ number: __, ...step }) => step),
    }));

describe("stories", () => {
  it("are those of the documents, as they were written, in their order", async () => {
    const all = await stories();
    expect(all).toEqual(expected([...shipped, fixture]));
    expect(all.map(({ title }) => title)).toEqual([
      "Pompeo’s visit",
      "The Albanian raids",
      "The expelled diplomats",
      "The warehouse",
    ]);
    expect(await stories(2)).toEqual(all.slice(0, 2));
  });

  it("are found by their ids", async () => {
    const [first] = await stories();
    const { node } = await answerTo<{ node: Story }>(
      ask,
      `query ($id: ID!) { node(id: $id) { __typename ... on Story { ${fields} } } }`,
      { id: first?.id },
    );
    expect(node).toEqual({ __typename: "Story", ...first });
  });

  it("show entities and draw relations that subgraph gives, and place each entity once at each width", async () => {
    for (const story of await stories())
      for (const { entities, relations, positions } of story.steps) {
        const { subgraph } = await answerTo<{ subgraph: { nodes: object[]; relations: { id: string }[] } }>(
          ask,
          "query ($ids: [ID!]!) { subgraph(ids: $ids) { nodes { id } relations { id } } }",
          { ids: entities },
        );
        expect(subgraph.nodes).toHaveLength(entities.length);
        expect(subgraph.relations.map(({ id }) => id)).toEqual(expect.arrayContaining(relations));
        for (const { width } of storyWidths) {
          const there = positions.filter((position) => position.width === width);
          expect(there.map(({ entity }) => entity).sort()).toEqual(reference.sorted(entities));
        }
      }
  });

  it("keep an entity where it is from step to step in a wide window", async () => {
    for (const { steps } of await stories())
      for (const width of [1440, 1024]) {
        const places = new Map<string, string>();
        for (const { entity, x, y, width: at } of steps.flatMap(({ positions }) => positions)) {
          if (at !== width) continue;
          expect(places.get(entity) ?? `${x} ${y}`).toBe(`${x} ${y}`);
          places.set(entity, `${x} ${y}`);
        }
      }
  });

  it("change and go with their document", async () => {
    const rest = expected(shipped);
    const [story] = fixture.stories;
    const changed: DocumentRows = {
      ...fixture,
      document: { ...fixture.document, version: "another story" },
      stories: [{ ...(story as NonNullable<typeof story>), title: "Another title" }],
    };
    await loadDocuments(database, [changed]);
    expect(await stories()).toEqual([...rest, ...expected([changed])]);
    await removeDocument(database, fixture.document.id);
    expect(await stories()).toEqual(rest);
    const left = await database.read<{ steps: object[] }>("read/steps-of-stories", { ids: [story?.id] });
    expect(left).toEqual([]);
  });
});

// What is measured with, read from the page itself: its drawing, and what an expansion adds to it.
import type { Browser, Page } from "playwright-core";
import { edgeLabel } from "../../../common/labels.ts";
import type { Attest } from "../../e2e/attest.ts";
import { doubleClick, patience, readNodes } from "./driving.ts";
import type { BenchEdge, BenchGraph, BenchTask } from "./graph.ts";
import { viewport } from "./measure.ts";

const isDrawn = (page: Page) =>
  page
    .getByText(/^[\d,]+ of [\d,]+ shown$/)
    .first()
    .waitFor();

const graphql = `query ($ids: [ID!]!) {
  subgraph(ids: $ids) {
    relations { id source target predicate polarity modality interpretation contested claimCount }
  }
  vocabulary {
    predicates { predicate label edgeLabel deniedLabel }
    modalities { modality word }
  }
}`;
type Predicate = Parameters<typeof edgeLabel>[1] & { predicate: string };
type Relation = Parameters<typeof edgeLabel>[0] &
  Omit<BenchEdge, "label" | "wording"> & { predicate: string };
type Answer = {
  subgraph: { relations: Relation[] };
  vocabulary: { predicates: Predicate[]; modalities: { modality: string; word: string | null }[] };
};

/** What is drawn: lines are asked for from the API, for the page paints most of a large drawing's. */
async function readGraph(page: Page, { address }: Attest): Promise<BenchGraph> {
  const nodes = await readNodes(page);
  const answer = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: graphql, variables: { ids: nodes.map(({ id }) => id) } }),
  });
  const { data }: { data: Answer } = await answer.json();
  const predicates = new Map(data.vocabulary.predicates.map((each) => [each.predicate, each]));
  const words = new Map(data.vocabulary.modalities.map(({ modality, word }) => [modality, word]));
  const edges = data.subgraph.relations.flatMap((relation) => {
    const { id, source, target, modality } = relation;
    const predicate = predicates.get(relation.predicate);
    if (!predicate) return [];
    return {
      id,
      source,
      target,
      wording: modality,
      label: edgeLabel(relation, predicate, words.get(modality)),
    };
  });
  return { nodes, edges };
}

function bestConnected({ nodes, edges }: BenchGraph): { id: string; neighbors: string[] } {
  const neighborsOf = Map.groupBy(
    edges.flatMap(({ source, target }) => [[source, target] as const, [target, source] as const]),
    ([id]) => id,
  );
  const all = nodes.map(({ id }) => ({
    id,
    neighbors: [...new Set(neighborsOf.get(id)?.map(([, other]) => other))].filter((other) => other !== id),
  }));
  return all.sort((a, b) => b.neighbors.length - a.neighbors.length)[0] ?? { id: "", neighbors: [] };
}

/** Throws where nothing has come in time: the drawing may just have moved away under the pointer, so it is tried twice. */
async function expandOnce(page: Page, parent: string, before: number): Promise<void> {
  for (let tries = 0; tries < 2; tries++) {
    await doubleClick(page, parent);
    for (const deadline = Date.now() + patience / 2; Date.now() < deadline; await page.waitForTimeout(100))
      if ((await readNodes(page)).length > before) return;
  }
  throw new Error(`${parent} could not be expanded.`);
}

/** What the page is measured with: all of a sample but twenty that hang on one entity; of the article its first view. */
export async function prepare(
  browser: Browser,
  attest: Attest,
  isSample: boolean,
): Promise<BenchTask & { link: string }> {
  const page = await browser.newPage({ viewport });
  page.setDefaultTimeout(patience);
  await page.goto(attest.address);
  await isDrawn(page);
  let [link, parent] = ["", ""];
  if (isSample) {
    await page.getByRole("button", { name: /not drawn yet$/ }).click();
    await page.getByRole("button", { name: /^Draw all/ }).click();
    await page.getByRole("button", { name: "0 not drawn yet" }).waitFor();
    const { hash } = new URL(page.url());
    const hub = bestConnected(await readGraph(page, attest));
    parent = hub.id;
    const gone = hub.neighbors.slice(-20);
    const parameters = new URLSearchParams(hash.slice(1));
    const kept = (parameters.get("at") ?? "")
      .split(",")
      .filter((part) => !gone.includes(part.split("~")[0] ?? ""));
    parameters.set("at", kept.join(","));
    link = `#${parameters}`;
    await page.goto("about:blank");
    await page.goto(attest.address + link);
    await isDrawn(page);
  }
  const shown = await readGraph(page, attest);
  const before = new Set(shown.nodes.map(({ id }) => id));
  parent ||= bestConnected(shown).id;
  await expandOnce(page, parent, shown.nodes.length);
  await page.waitForTimeout(500);
  const whole = await readGraph(page, attest);
  await page.close();
  const known = new Set(shown.edges.map(({ id }) => id));
  return {
    link,
    shown,
    parent,
    rest: {
      nodes: whole.nodes.filter(({ id }) => !before.has(id)),
      edges: whole.edges.filter(({ id }) => !known.has(id)),
    },
  };
}

// What a first view and its filters need of the whole graph.
import type { Bench, Row } from "../bench.ts";
import { clientOf } from "../load.ts";
import { percentile } from "../protocol.ts";
import { question } from "../questions.ts";

const asked = {
  overview: `query Overview($filter: ClaimFilter) {
    overview(filter: $filter) { nodes { id } relations { id modality } counts { exact matching total } }
  }`,
  facets: `query Facets($filter: ClaimFilter) {
    facets(filter: $filter) { kinds { kind count } predicates { predicate count } modalities { modality count } total exact }
  }`,
  speakers: `query Speakers($filter: ClaimFilter) {
    speakers(first: 50, filter: $filter) { entity { id } claimCount exact }
  }`,
};
const filters = [null, { modalities: ["ALLEGED", "POSSIBLE"] }, { withoutAuthor: true }];
const times = 5;

async function run({ attest, tell }: Bench): Promise<void> {
  const server = await attest();
  const client = clientOf(server.address, 1);
  try {
    for (const [name, query] of Object.entries(asked))
      for (const filter of filters) {
        const took: number[] = [];
        const answers = new Set<string>();
        for (let time = 0; time <= times; time++) {
          const began = performance.now();
          answers.add(await client.ask(question(query, { filter })));
          if (time > 0) took.push(performance.now() - began); // the first plans it
        }
        const worst = Math.max(...took);
        tell({
          what: `${name}, ${filter ? JSON.stringify(filter) : "no filter"}`,
          figures: {
            "p50, ms": percentile(took, 0.5),
            "most, ms": worst,
            "different answers": answers.size - 1,
            exact: /"exact":false/.test([...answers].join()) ? "no" : "yes",
          },
          aim: { most: 1_000 },
          worst,
        });
      }
  } finally {
    client.close();
    await server.stop();
  }
}

export const overview: Row = {
  name: "overview",
  what: "overview, facets and speakers of the whole graph",
  run,
};

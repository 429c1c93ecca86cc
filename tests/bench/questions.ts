// What the benchmark asks of Attest.
import type { Ask } from "./load.ts";

export const question = (query: string, variables: object): Ask => ({
  path: "/graphql",
  body: JSON.stringify({ query, variables }),
});

const node = "id name kind degree";
const relation = "id predicate source target polarity modality claimCount";

export const neighborhood = `query Neighborhood($id: ID!, $first: Int!, $after: String, $filter: ClaimFilter) {
  neighborhood(id: $id, first: $first, after: $after, filter: $filter) {
    nodes { ${node} } relations { ${relation} } counts { exact matching total } pageInfo { hasNextPage endCursor }
  }
}`;

export const withEvidence = `query WithEvidence($id: ID!, $first: Int!, $filter: ClaimFilter) {
  neighborhood(id: $id, first: $first, filter: $filter) {
    nodes { ${node} }
    relations {
      ${relation}
      claims { id modality polarity cue
        attribution { depth speaker { id name } }
        evidence { anchors { start end text } sentence { id paragraph number gloss document { id title } } } }
    }
    counts { exact matching total } pageInfo { hasNextPage endCursor }
  }
}`;

// What is shown as a question: pasted into GraphiQL or sent as it is, it gives the same entities and lines. Pure.
import type { ClaimFilter } from "../api/generated/graphql.ts";

/** Fields of a filter whose values are names, not texts. */
const enums: readonly string[] = [
  "kinds",
  "predicates",
  "modalities",
  "withoutOutcomes",
] satisfies (keyof ClaimFilter)[];

function literal(value: unknown, isEnum = false): string {
  if (Array.isArray(value)) return `[${value.map((item) => literal(item, isEnum)).join(", ")}]`;
  if (typeof value === "object" && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${key}: ${literal(inner, enums.includes(key))}`)
      .join(", ")} }`;
  return isEnum ? `${value}` : JSON.stringify(value);
}

/** Entities up to which the API gives the claims of all lines in one answer. */
const mostWithClaims = 200;
const claims = `
      claims(first: 5) {
        id sentence cue
        attribution { depth speaker { id name } }
        evidence { sentence { paragraph number } anchors { text } }
      }`;

/** The variables stand in it as defaults, so that it runs with none. Of a large view it asks for lines without their claims. */
export function viewAsGraphQL(ids: readonly string[], filter: ClaimFilter | undefined): string {
  const preset = filter ? ` = ${literal(filter)}` : "";
  return `query View(
  $ids: [ID!]! = ${literal(ids)}
  $filter: ClaimFilter${preset}
) {
  subgraph(ids: $ids, filter: $filter) {
    nodes { id kind name outcome date { edtf asWritten } }
    relations {
      id predicate source target polarity modality interpretation contested claimCount${ids.length <= mostWithClaims ? claims : ""}
    }
  }
}
`;
}

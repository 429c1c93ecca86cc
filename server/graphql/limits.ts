// Refuses a question by the number of things that may come back, before any of it is asked of the graph.
import { type DocumentNode, GraphQLError, type GraphQLSchema, isListType, isNonNullType } from "graphql";
import { type ComplexityEstimator, getComplexity } from "graphql-query-complexity";

/** Things that one question may ask for: a page of 200 claims with all of their evidence is some 8,000. */
export const mostThings = 50_000;

/** Lists that have no `first`: what they usually hold. */
const usualLength = 5;

/** A field counts one, and its children once for each item that it may give: `first`, `budget`, `ids`, or the usual length of a list. */
const byItems: ComplexityEstimator = ({ args, field, childComplexity }) => {
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  const asked = args.first ?? args.budget ?? (Array.isArray(args.ids) ? args.ids.length : undefined);
  const withinPage = ["edges", "nodes", "relations", "dated", "undated"].includes(field.name);
  const items =
    typeof asked === "number" && asked > 0 ? asked : isListType(type) && !withinPage ? usualLength : 1;
  return 1 + childComplexity * items;
};

/** The refusal, or undefined where the question is small enough. */
export function refuseTooComplex(
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Record<string, unknown>,
  operationName: string | undefined,
): GraphQLError | undefined {
  let things: number;
  try {
    things = getComplexity({
      schema,
      query,
      variables,
      estimators: [byItems],
      ...(operationName && { operationName }),
    });
  } catch {
    return undefined; // wrong variables: execution says so, in its own words
  }
  if (things <= mostThings) return undefined;
  const message = `This asks for up to ${things} things; ${mostThings} at most. Ask for smaller pages or fewer nested lists.`;
  return new GraphQLError(message, { extensions: { code: "QUERY_TOO_COMPLEX" } });
}

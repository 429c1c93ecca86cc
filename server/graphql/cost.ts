// Refuses a question by the number of things that may come back, before any of it is asked of the graph.
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from "graphql";
import { type ComplexityEstimator, getComplexity } from "graphql-query-complexity";
import { limits } from "../limits.ts";
import { refuseOver } from "./errors.ts";

/** Lists that have no `first`: what they usually hold. */
const usualLengths: Record<string, number | undefined> = { sentences: 100 };
const usualLength = 5;

/** Lists that another field's `first` or `ids` has bounded already. */
const withinPage = ["edges", "nodes", "relations"];

const lengthOf = (value: unknown) => (Array.isArray(value) ? value.length : 0);

/** A field counts one, and its children once for each item that it may give: `first`, `budget`, `ids`, or the usual length of a list. */
const byItems: ComplexityEstimator = ({ args, field, childComplexity }) => {
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  const asked = args.first ?? args.budget ?? (Array.isArray(args.ids) ? args.ids.length : undefined);
  const items =
    typeof asked === "number" && asked > 0
      ? asked + lengthOf(args.with)
      : isListType(type) && !withinPage.includes(field.name)
        ? (usualLengths[field.name] ?? usualLength)
        : 1;
  return 1 + childComplexity * items;
};

/** A list without `first` inside itself grows with each level by all that it holds: the field, or undefined. */
function selfNested(schema: GraphQLSchema, document: DocumentNode): string | undefined {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  const walk = (set: SelectionSetNode, typeName: string, above: readonly string[]): string | undefined => {
    for (const selection of set.selections) {
      const found =
        selection.kind === Kind.FIELD
          ? intoField(selection.name.value, selection.selectionSet, typeName, above)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? walk(selection.selectionSet, selection.typeCondition?.name.value ?? typeName, above)
            : intoFragment(fragments.get(selection.name.value), above);
      if (found) return found;
    }
    return undefined;
  };
  const intoFragment = (fragment: FragmentDefinitionNode | undefined, above: readonly string[]) =>
    fragment && walk(fragment.selectionSet, fragment.typeCondition.name.value, above);
  const intoField = (
    name: string,
    set: SelectionSetNode | undefined,
    typeName: string,
    above: readonly string[],
  ) => {
    const parent = schema.getType(typeName);
    const field = isObjectType(parent) ? parent.getFields()[name] : undefined;
    if (!field || !set) return undefined;
    const type = isNonNullType(field.type) ? field.type.ofType : field.type;
    const here = `${typeName}.${name}`;
    const isOpenList =
      isListType(type) &&
      !field.args.some((argument) => argument.name === "first") &&
      typeName !== "Query" &&
      !withinPage.includes(name);
    if (isOpenList && above.includes(here)) return here;
    return walk(set, getNamedType(field.type).name, isOpenList ? [...above, here] : above);
  };
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      const found = walk(definition.selectionSet, "Query", []);
      if (found) return found;
    }
  return undefined;
}

/** The refusal, or undefined where the question is small enough. */
export function refuseCost(
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Record<string, unknown>,
  operationName: string | undefined,
): GraphQLError | undefined {
  const nested = selfNested(schema, query);
  if (nested)
    return new GraphQLError(
      `${nested} stands inside itself, which has no bound. Ask for the inner one by its id.`,
      { extensions: { code: "QUERY_TOO_COMPLEX" } },
    );
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
  return things <= limits.things.most ? undefined : refuseOver("things", things);
}

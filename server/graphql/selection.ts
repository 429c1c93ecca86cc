// What a question asks for below a field, so that it can be fetched along with the field itself.
import {
  type DocumentNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  Kind,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";

/** Whether the field is asked for by this way of names, whatever fragments it goes through. */
export function asksFor(info: GraphQLResolveInfo, ...way: string[]): boolean {
  const holds = (set: SelectionSetNode | undefined, [name, ...rest]: string[]): boolean =>
    name === undefined ||
    (set?.selections ?? []).some((selection) => {
      if (selection.kind === Kind.FIELD)
        return selection.name.value === name && holds(selection.selectionSet, rest);
      const inner =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
      return holds(inner?.selectionSet, [name, ...rest]);
    });
  return info.fieldNodes.some(({ selectionSet }) => holds(selectionSet, way));
}

/** Whether no more is asked for by this way of names than these fields; so too where nothing is. */
export function asksNoMoreThan(
  info: GraphQLResolveInfo,
  fields: readonly string[],
  ...way: string[]
): boolean {
  const holds = (set: SelectionSetNode | undefined, [name, ...rest]: string[]): boolean =>
    (set?.selections ?? []).every((selection) => {
      if (selection.kind === Kind.FIELD) {
        if (name === undefined) return fields.includes(selection.name.value);
        return selection.name.value !== name || holds(selection.selectionSet, rest);
      }
      const inner =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
      return holds(
        inner?.selectionSet,
        [name, ...rest].filter((each) => each !== undefined),
      );
    });
  return info.fieldNodes.every(({ selectionSet }) => holds(selectionSet, way));
}

/** What brief nodes are enough for, by type: of any other type all of its fields, of these no more than is named. */
const brief: Record<string, readonly string[]> = {
  Query: ["__typename", "entity", "entities", "neighborhood", "subgraph", "claims", "paths"],
  Entity: ["__typename", "id", "kind", "name", "degree", "claims"],
  Document: ["__typename", "id", "title"],
};
/** Read aloud, a claim needs its ends whole. */
const never = { type: "Claim", field: "sentence" };

const known = new WeakMap<DocumentNode, boolean>();

/** Whether brief nodes are enough for all that a valid document asks. */
export function asksBriefly(schema: GraphQLSchema, document: DocumentNode): boolean {
  const before = known.get(document);
  if (before !== undefined) return before;
  let isBrief = true;
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name: { value: field } }) {
        const type = types.getParentType()?.name ?? "";
        if (brief[type]?.includes(field) === false || (type === never.type && field === never.field))
          isBrief = false;
      },
    }),
  );
  known.set(document, isBrief);
  return isBrief;
}

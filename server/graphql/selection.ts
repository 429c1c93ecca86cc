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

/** Names of the fields that are asked for below this way of names, whatever fragments it goes through; below none, of the field itself. */
export function fieldsBelow(info: GraphQLResolveInfo, ...way: string[]): string[] {
  const below = (set: SelectionSetNode | undefined, [name, ...rest]: string[]): string[] =>
    (set?.selections ?? []).flatMap((selection) => {
      if (selection.kind === Kind.FIELD) {
        if (name === undefined) return selection.name.value;
        return selection.name.value === name ? below(selection.selectionSet, rest) : [];
      }
      const inner =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
      return below(inner?.selectionSet, name === undefined ? [] : [name, ...rest]);
    });
  return info.fieldNodes.flatMap(({ selectionSet }) => below(selectionSet, way));
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

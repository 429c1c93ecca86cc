// What a question asks for below a field, so that it can be fetched along with the field itself.
import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from "graphql";

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

// Refuses a question by how it is written: its tokens before it is parsed, its fields before they are validated. Either can take long by itself.
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  Kind,
  Lexer,
  type SelectionNode,
  type SelectionSetNode,
  Source,
  TokenKind,
} from "graphql";
import { limits } from "../limits.ts";
import { refuseOver } from "./errors.ts";

const opening: string[] = [TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L];
const closing: string[] = [TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R];

/** The refusal, or undefined. Throws the parser's error for what is no token. */
export function refuseTokens(text: string): GraphQLError | undefined {
  const lexer = new Lexer(new Source(text));
  let nesting = 0;
  for (let tokens = 0; lexer.advance().kind !== TokenKind.EOF; tokens++) {
    if (tokens === limits.tokens.most) return refuseOver("tokens");
    const { kind } = lexer.token;
    if (opening.includes(kind)) nesting += 1;
    if (closing.includes(kind)) nesting -= 1;
    if (nesting > limits.nesting.most) return refuseOver("nesting");
  }
  return undefined;
}

/** Of a set of fields with its fragments written out. `rootFields` are those of the set itself. */
type Shape = Record<"depth" | "rootFields" | "fields" | "aliases" | "directives", number>;
const measured = ["fragments", "depth", "rootFields", "fields", "aliases", "directives"] as const;
const nothing: Shape = { depth: 0, rootFields: 0, fields: 0, aliases: 0, directives: 0 };

const beside = (a: Shape, b: Shape): Shape => ({
  depth: Math.max(a.depth, b.depth),
  rootFields: a.rootFields + b.rootFields,
  fields: a.fields + b.fields,
  aliases: a.aliases + b.aliases,
  directives: a.directives + b.directives,
});
const withDirectives = (shape: Shape, { directives = [] }: { directives?: readonly unknown[] }): Shape => ({
  ...shape,
  directives: shape.directives + directives.length,
});

/** Each fragment is measured once, however often it is spread: fragments that double each other would else take for ever. */
function shapeOf(document: DocumentNode): Shape & { fragments: number } {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const known = new Map<string, Shape>();

  const ofSet = (set: SelectionSetNode | undefined): Shape =>
    (set?.selections ?? []).reduce(
      (sum, selection) => beside(sum, withDirectives(ofSelection(selection), selection)),
      nothing,
    );
  const ofFragment = (name: string): Shape => {
    const fragment = fragments.get(name);
    const before = known.get(name);
    if (before || !fragment) return before ?? nothing;
    known.set(name, nothing); // met again inside itself: validation names the cycle
    const shape = withDirectives(ofSet(fragment.selectionSet), fragment);
    known.set(name, shape);
    return shape;
  };
  const ofSelection = (selection: SelectionNode): Shape => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    const inner = ofSet(selection.selectionSet);
    if (selection.kind === Kind.INLINE_FRAGMENT) return inner;
    return {
      depth: inner.depth + 1,
      rootFields: 1,
      fields: inner.fields + 1,
      aliases: inner.aliases + (selection.alias ? 1 : 0),
      directives: inner.directives,
    };
  };

  let shape = nothing;
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION)
      shape = beside(shape, withDirectives(ofSet(definition.selectionSet), definition));
    else if (definition.kind === Kind.FRAGMENT_DEFINITION) ofFragment(definition.name.value);
  // a fragment that nothing spreads is validated too
  const most = Math.max(shape.fields, ...[...known.values()].map(({ fields }) => fields));
  return { ...shape, fields: most, fragments: fragments.size };
}

/** The refusal, or undefined where the question is small enough. All operations of a document count together. */
export function refuseShape(document: DocumentNode): GraphQLError | undefined {
  const shape = shapeOf(document);
  const over = measured.find((name) => shape[name] > limits[name].most);
  return over && refuseOver(over, shape[over]);
}

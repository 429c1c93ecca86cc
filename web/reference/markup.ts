// The API field by field, as markup made from its SDL: each type and each member has an address of its own. Pure.
import {
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from "graphql";
import { xml } from "../../common/export/xml.ts";

/** What stands in backticks is code. */
const prose = (text: string | null | undefined): string =>
  text ? `<p>${xml(text).replace(/`([^`]+)`/g, "<code>$1</code>")}</p>` : "";

/** "[Claim!]!", with a link to what is in it where that has a place here. */
function typeWords(type: GraphQLType): string {
  const { name } = getNamedType(type);
  const linked = isSpecifiedScalarType(getNamedType(type)) ? name : `<a href="#${name}">${name}</a>`;
  return String(type).replace(name, linked);
}

const fallbackOf = ({ defaultValue }: GraphQLArgument | GraphQLInputField) =>
  defaultValue === undefined ? "" : ` = ${xml(JSON.stringify(defaultValue))}`;

const argumentMarkup = (each: GraphQLArgument): string =>
  `<dt class="signature"><code>${each.name}: ${typeWords(each.type)}${fallbackOf(each)}</code></dt><dd>${prose(each.description)}</dd>`;

const member = (owner: string, name: string, signature: string, ...rest: string[]): string =>
  `<li class="member" id="${owner}.${name}"><div class="signature"><code><a href="#${owner}.${name}"><strong>${name}</strong></a>${signature}</code></div>${rest.join("")}</li>`;

const fieldMarkup = (owner: string, field: GraphQLField<unknown, unknown>): string =>
  member(
    owner,
    field.name,
    `: ${typeWords(field.type)}`,
    prose(field.description),
    field.args.length > 0 ? `<dl class="arguments">${field.args.map(argumentMarkup).join("")}</dl>` : "",
  );

const inputMarkup = (owner: string, field: GraphQLInputField): string =>
  member(owner, field.name, `: ${typeWords(field.type)}${fallbackOf(field)}`, prose(field.description));

const valueMarkup = (owner: string, { name, description }: GraphQLEnumValue): string =>
  member(owner, name, "", prose(description));

function membersOf(type: GraphQLNamedType): string[] {
  if (isObjectType(type) || isInterfaceType(type))
    return Object.values(type.getFields()).map((field) => fieldMarkup(type.name, field));
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => inputMarkup(type.name, field));
  if (isEnumType(type)) return type.getValues().map((value) => valueMarkup(type.name, value));
  return [];
}

const section = (type: GraphQLNamedType): string =>
  `<section aria-labelledby="${type.name}"><h2 id="${type.name}">${type.name}</h2>${prose(type.description)}<ul>${membersOf(type).join("\n")}</ul></section>`;

/** In the order in which they are read. */
const groups: readonly [title: string, holds: (type: GraphQLNamedType) => boolean][] = [
  ["Questions", (type) => type.name === "Query"],
  ["What is answered", (type) => (isObjectType(type) && type.name !== "Query") || isInterfaceType(type)],
  ["What is sent", isInputObjectType],
  ["Words with a meaning", isEnumType],
  ["Scalars", (type) => isScalarType(type) && !isSpecifiedScalarType(type)],
];

export function referenceMarkup(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));
  const grouped = groups
    .map(([title, holds]) => ({ title, some: types.filter(holds) }))
    .filter(({ some }) => some.length > 0);
  const contents = grouped.map(
    ({ title, some }) =>
      `<h2>${title}</h2><ul>${some.map(({ name }) => `<li><a href="#${name}">${name}</a></li>`).join("")}</ul>`,
  );
  return `<nav aria-label="Types">
<a href="/">Attest</a>
<a href="/graphql">GraphiQL, with twenty questions to start from</a>
${contents.join("\n")}
</nav>
<main>
<h1>The API, field by field</h1>
<p class="meta">GraphQL at <code>/graphql</code>, read-only. A name is a link to what it means; each field has an address of its own.</p>
${grouped.flatMap(({ some }) => some.map(section)).join("\n")}
</main>`;
}

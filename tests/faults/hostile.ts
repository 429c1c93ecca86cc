// What strangers send: each with the code or the status that refuses it.
import type { Code } from "../../server/graphql/errors.ts";
import { limits } from "../../server/limits.ts";

export type Hostile = {
  name: string;
  refusal: Code;
  method?: string;
  headers?: Record<string, string>;
  /** The body, or what a POST of this question holds. */
  body?: string | Buffer;
  query?: string;
  variables?: unknown;
  /** Behind the path. */
  search?: string;
  chunked?: boolean;
};

const json = { "Content-Type": "application/json" };
const times = (count: number, make: (index: number) => string, between = " ") =>
  Array.from({ length: count }, (_, index) => make(index)).join(between);
const nested = (levels: number, open: string, inner: string) =>
  `${open.repeat(levels)}${inner}${"}".repeat(levels)}`;

const tooComplex = (name: string, query: string): Hostile => ({ name, query, refusal: "QUERY_TOO_COMPLEX" });
const invalid = (name: string, query: string): Hostile => ({
  name,
  query,
  refusal: "GRAPHQL_VALIDATION_FAILED",
});
const unparsed = (name: string, query: string): Hostile => ({ name, query, refusal: "GRAPHQL_PARSE_FAILED" });
const badInput = (name: string, rest: Partial<Hostile>): Hostile => ({
  name,
  refusal: "BAD_USER_INPUT",
  ...rest,
});

const hop = "claims(first: 1) { edges { node { subject {";
const hops = (count: number) => `{ entity(id: "a") { ${hop.repeat(count)} id ${"} } } }".repeat(count)} } }`;
/** Each fragment spreads the next one `twice`, so that all of them written out are 2 to the power of `count`. */
const doubling = (count: number, inner: string) =>
  `{ ...F0 } ${times(count, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F${count} on Query { ${inner} }`;
const cycle = (count: number) =>
  `{ ...F0 } ${times(count, (n) => `fragment F${n} on Query { ...F${(n + 1) % count} }`)}`;
const search = "query ($text: String!) { search(text: $text) { score } }";
const ids = (count: number) => times(count, (n) => `"place:${n}"`, ", ");
const big = Buffer.alloc(25_000_000, 32);

export const hostile: readonly Hostile[] = [
  tooComplex("four Relay hops", hops(4)),
  tooComplex("a hundred levels", nested(100, "{ node ", "{ id }")),
  tooComplex("a thousand levels", nested(1_300, "{a", "{a}")),
  tooComplex(
    "levels hidden in fragments",
    `{ ...F0 } ${times(20, (n) => `fragment F${n} on Query { a { ...F${n + 1} } }`)} fragment F20 on Query { a }`,
  ),
  tooComplex(
    "levels hidden in inline fragments",
    nested(200, "{ ... on Query ", "{ vocabulary { kinds { kind } } }").replace(
      /kind(?= })/,
      `kind ${nested(20, "{a", "{a}")}`,
    ),
  ),
  tooComplex(
    "introspection without end",
    `{ __schema { types { ${nested(20, "fields { type {", "name").replaceAll("}", "} }")} } } }`,
  ),

  tooComplex("21 questions at once", `{ ${times(21, (n) => `a${n}: vocabulary { kinds { kind } }`)} }`),
  tooComplex("600 questions at once", `{ ${times(600, (n) => `a${n}: __typename`)} }`),
  tooComplex(
    "60 questions in a fragment",
    `{ ...F } fragment F on Query { ${times(60, (n) => `a${n}: __typename`)} }`,
  ),
  tooComplex(
    "31 aliases of a list",
    `{ entity(id: "a") { ${times(31, (n) => `a${n}: claims(first: 1) { totalCount }`)} } }`,
  ),
  tooComplex("a thousand aliases of a name", `{ entity(id: "a") { ${times(1_000, (n) => `a${n}: name`)} } }`),
  tooComplex(
    "aliases in fragments",
    `{ entity(id: "a") { ...A ...B } } ${times(2, (n) => `fragment ${"AB"[n]} on Entity { ${times(16, (m) => `a${n}x${m}: name`)} }`)}`,
  ),

  tooComplex("21 directives", `{ __typename ${times(21, () => "@include(if: true)")} }`),
  tooComplex("a thousand directives", `{ __typename ${times(1_000, () => "@a")} }`),
  tooComplex(
    "directives on spreads",
    `{ ${times(30, () => "...F @skip(if: false)")} } fragment F on Query { __typename }`,
  ),
  tooComplex("directives on the operation", `query ${times(100, () => "@a")} { __typename }`),

  invalid("a fragment in itself", cycle(1)),
  invalid("two fragments in each other", cycle(2)),
  invalid("fifty fragments in a ring", cycle(50)),
  tooComplex("three hundred fragments in a ring", cycle(300)),
  tooComplex("fragments that double 30 times", doubling(30, "__typename")),
  tooComplex("fragments that double 300 times", doubling(300, "__typename")),
  tooComplex(
    "fragments that double and nest",
    `{ ...F0 } ${times(100, (n) => `fragment F${n} on Query { a { ...F${n + 1} } b { ...F${n + 1} } }`)} fragment F100 on Query { a }`,
  ),
  tooComplex("one field a thousand times", `{ ${times(1_900, () => "__typename")} }`),
  tooComplex(
    "a fragment of a thousand fields that nothing spreads",
    `{ __typename } fragment F on Query { ${times(1_900, () => "__typename")} }`,
  ),
  invalid("a fragment that there is not", "{ ...Nothing }"),
  invalid(
    "three hundred fields that there are not",
    `{ entity(id: "a") { ${times(300, (n) => `nothing${n}`)} } }`,
  ),

  tooComplex("four thousand tokens", `{ ${times(4_001, () => "a")} }`),
  tooComplex("a list of four thousand ids", `{ subgraph(ids: [${ids(4_000)}]) { counts { total } } }`),
  tooComplex("a list in a list, 3,900 deep", `{ search(text: ${"[".repeat(3_900)}`),
  tooComplex("a type in a type, 3,900 deep", `query ($a: ${"[".repeat(3_900)}`),

  tooComplex(
    "pages in pages",
    "{ claims(first: 200) { edges { node { subject { claims(first: 200) { edges { node { object { claims(first: 200) { totalCount } } } } } } } } } }",
  ),
  tooComplex(
    "lists without a bound in each other",
    "{ documents { edges { node { sentences { claims { evidence { sentence { claims { id } } } } } } } } }",
  ),
  tooComplex(
    "a huge first inside of a page",
    "{ entities(first: 200) { edges { node { claims(first: 2147483647) { edges { node { id } } } } } } }",
  ),
  tooComplex("a huge first with much below it", "{ claims(first: 2147483647) { edges { node { id } } } }"),
  tooComplex("a huge first", "{ claims(first: 2147483647) { totalCount } }"),
  badInput("a first above its bound", { query: "{ claims(first: 201) { totalCount } }" }),
  invalid("a first beyond integers", "{ claims(first: 99999999999) { totalCount } }"),
  badInput("a first below nothing", { query: "{ claims(first: -5) { totalCount } }" }),
  badInput("2,001 ids", { query: `{ subgraph(ids: [${ids(2_001)}]) { counts { total } } }` }),
  badInput("more hops than there are", {
    query: '{ paths(from: "a", to: "b", maxHops: 1000) { complete } }',
  }),

  badInput("a Lucene bomb of wildcards", { query: search, variables: { text: "a* ".repeat(5_000) } }),
  badInput("a Lucene bomb of typos", { query: search, variables: { text: "a~2 AND ".repeat(3_000) } }),
  badInput("a Lucene bomb of brackets", { query: search, variables: { text: "(".repeat(20_000) } }),
  badInput("a word of 50,000 letters", { query: search, variables: { text: "a".repeat(50_000) } }),
  badInput("NUL in a search", { query: search, variables: { text: "pom\u0000peo" } }),
  badInput("NUL in an id", {
    query: "query ($id: ID!) { entity(id: $id) { id } }",
    variables: { id: "a\u0000" },
  }),
  unparsed("NUL in the question", "{ \u0000 }"),
  unparsed("an emoji as a field", "{ 🚢 }"),
  badInput("300 emoji in a search", { query: search, variables: { text: "🚢".repeat(300) } }),
  badInput("a list 40,000 deep in a variable", {
    body: `{"query":"query ($k: [EntityKind!]) { search(text: \\"a\\", kinds: $k) { score } }","variables":{"k":${"[".repeat(40_000)}${"]".repeat(40_000)}}}`,
  }),

  badInput("a batch of two", {
    body: JSON.stringify([{ query: "{ __typename }" }, { query: "{ __typename }" }]),
  }),
  badInput("a batch of a thousand", { body: JSON.stringify(Array(1_000).fill({ query: "{ __typename }" })) }),
  badInput("a body of 25 MB", { body: big }),
  badInput("a body of 25 MB in chunks", { body: big, chunked: true }),
  badInput("a body of a byte too many", { body: Buffer.alloc(limits.body.most + 1, 32) }),
  badInput("half a body of JSON", { body: '{"query": "{ __typena' }),
  badInput("a body of null", { body: "null" }),
  badInput("a question from a form of another page", {
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: "query=%7B__typename%7D",
  }),
  badInput("a question as plain text", {
    headers: { "Content-Type": "text/plain" },
    body: '{"query":"{__typename}"}',
  }),
  badInput("a question in an address, as an image of another page asks it", {
    method: "GET",
    search: "?query={__typename}",
  }),
].map((each) => ({ ...each, headers: each.headers ?? json }));

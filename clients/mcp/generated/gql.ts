/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "fragment SaidClaim on Claim {\n  id\n  sentence\n  modality\n  interpretation\n  attribution {\n    depth\n    speaker {\n      name\n    }\n  }\n  evidence {\n    sentence {\n      paragraph\n      number\n      document {\n        title\n      }\n    }\n    anchors {\n      start\n      text\n    }\n  }\n}\n\nquery SearchTool($text: String!, $first: Int!) {\n  search(text: $text, first: $first) {\n    matched\n    entity {\n      id\n      kind\n      name\n      degree\n      claims(first: 3) {\n        edges {\n          node {\n            ...SaidClaim\n          }\n        }\n      }\n    }\n  }\n}\n\nquery NeighborhoodTool($id: ID!, $filter: ClaimFilter, $first: Int!, $after: String) {\n  neighborhood(id: $id, filter: $filter, first: $first, after: $after) {\n    nodes {\n      id\n      kind\n      name\n    }\n    relations {\n      id\n      source\n      target\n      claims(first: 5) {\n        ...SaidClaim\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nquery PathsTool($from: ID!, $to: ID!, $filter: ClaimFilter, $maxHops: Int!, $first: Int!) {\n  paths(from: $from, to: $to, filter: $filter, maxHops: $maxHops, first: $first) {\n    complete\n    paths {\n      weakest\n      nodes {\n        id\n        name\n      }\n      relations {\n        id\n        claims(first: 1) {\n          ...SaidClaim\n        }\n      }\n    }\n  }\n}\n\nquery ClaimTool($id: ID!) {\n  node(id: $id) {\n    ... on Claim {\n      ...SaidClaim\n      subject {\n        id\n        name\n      }\n      predicate\n      polarity\n      object {\n        id\n        name\n      }\n      cue\n      note\n      status\n      contradicts {\n        ...SaidClaim\n      }\n    }\n  }\n}": typeof types.SaidClaimFragmentDoc,
};
const documents: Documents = {
    "fragment SaidClaim on Claim {\n  id\n  sentence\n  modality\n  interpretation\n  attribution {\n    depth\n    speaker {\n      name\n    }\n  }\n  evidence {\n    sentence {\n      paragraph\n      number\n      document {\n        title\n      }\n    }\n    anchors {\n      start\n      text\n    }\n  }\n}\n\nquery SearchTool($text: String!, $first: Int!) {\n  search(text: $text, first: $first) {\n    matched\n    entity {\n      id\n      kind\n      name\n      degree\n      claims(first: 3) {\n        edges {\n          node {\n            ...SaidClaim\n          }\n        }\n      }\n    }\n  }\n}\n\nquery NeighborhoodTool($id: ID!, $filter: ClaimFilter, $first: Int!, $after: String) {\n  neighborhood(id: $id, filter: $filter, first: $first, after: $after) {\n    nodes {\n      id\n      kind\n      name\n    }\n    relations {\n      id\n      source\n      target\n      claims(first: 5) {\n        ...SaidClaim\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nquery PathsTool($from: ID!, $to: ID!, $filter: ClaimFilter, $maxHops: Int!, $first: Int!) {\n  paths(from: $from, to: $to, filter: $filter, maxHops: $maxHops, first: $first) {\n    complete\n    paths {\n      weakest\n      nodes {\n        id\n        name\n      }\n      relations {\n        id\n        claims(first: 1) {\n          ...SaidClaim\n        }\n      }\n    }\n  }\n}\n\nquery ClaimTool($id: ID!) {\n  node(id: $id) {\n    ... on Claim {\n      ...SaidClaim\n      subject {\n        id\n        name\n      }\n      predicate\n      polarity\n      object {\n        id\n        name\n      }\n      cue\n      note\n      status\n      contradicts {\n        ...SaidClaim\n      }\n    }\n  }\n}": types.SaidClaimFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment SaidClaim on Claim {\n  id\n  sentence\n  modality\n  interpretation\n  attribution {\n    depth\n    speaker {\n      name\n    }\n  }\n  evidence {\n    sentence {\n      paragraph\n      number\n      document {\n        title\n      }\n    }\n    anchors {\n      start\n      text\n    }\n  }\n}\n\nquery SearchTool($text: String!, $first: Int!) {\n  search(text: $text, first: $first) {\n    matched\n    entity {\n      id\n      kind\n      name\n      degree\n      claims(first: 3) {\n        edges {\n          node {\n            ...SaidClaim\n          }\n        }\n      }\n    }\n  }\n}\n\nquery NeighborhoodTool($id: ID!, $filter: ClaimFilter, $first: Int!, $after: String) {\n  neighborhood(id: $id, filter: $filter, first: $first, after: $after) {\n    nodes {\n      id\n      kind\n      name\n    }\n    relations {\n      id\n      source\n      target\n      claims(first: 5) {\n        ...SaidClaim\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nquery PathsTool($from: ID!, $to: ID!, $filter: ClaimFilter, $maxHops: Int!, $first: Int!) {\n  paths(from: $from, to: $to, filter: $filter, maxHops: $maxHops, first: $first) {\n    complete\n    paths {\n      weakest\n      nodes {\n        id\n        name\n      }\n      relations {\n        id\n        claims(first: 1) {\n          ...SaidClaim\n        }\n      }\n    }\n  }\n}\n\nquery ClaimTool($id: ID!) {\n  node(id: $id) {\n    ... on Claim {\n      ...SaidClaim\n      subject {\n        id\n        name\n      }\n      predicate\n      polarity\n      object {\n        id\n        name\n      }\n      cue\n      note\n      status\n      contradicts {\n        ...SaidClaim\n      }\n    }\n  }\n}"): typeof import('./graphql').SaidClaimFragmentDoc;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

// @neo4j/graphql over Attest's graph, set up as its documentation advises: `yoga` serves it by graphql-yoga, `apollo` by Apollo Server.
import { createServer } from "node:http";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import { createYoga } from "graphql-yoga";
import { relationFields } from "./relations.ts";
import { database, listen, openDriver, ready } from "./settings.ts";

// no nested mutations and no aggregations: they would only swell the schema
const joined = (type: string, direction: "OUT" | "IN", properties?: string) =>
  `@relationship(type: "${type}", direction: ${direction}, ${
    properties ? `properties: "${properties}", ` : ""
  }nestedOperations: [], aggregate: false)`;

const relations = relationFields.map(
  ({ name, type, direction }) => `${name}: [Entity!]! ${joined(type, direction, "Said")}`,
);

const entityOf = (id: string) =>
  `@cypher(statement: "MATCH (entity:Entity {id: this.${id}}) RETURN entity", columnName: "entity")`;

const typeDefs = /* GraphQL */ `
  extend schema @query(read: true, aggregate: false) @mutation(operations: []) @subscription(events: [])

  type Entity @node {
    id: ID!
    kind: String!
    name: String!
    aliases: [String!]
    summary: String
    words: String
    inSentence: String
    plural: Boolean!
    unnamed: Boolean!
    quantityAsWritten: String
    outcome: String
    dateEdtf: String
    dateAsWritten: String
    dateBasis: String
    dateReason: String
    earliest: Int
    latest: Int
    openMonth: Int
    documents: [ID!]!
    degree: Int!
    degreeDigits: Int!
    ${relations.join("\n    ")}
    "Of any type, either way, best connected first: no relationship of the library's does so."
    neighbors(first: Int!): [Entity!]!
      @cypher(
        statement: """
        MATCH (this)--(neighbor:Entity)
        WITH DISTINCT neighbor
        ORDER BY neighbor.degreeDigits DESC, neighbor.id
        LIMIT $first
        RETURN neighbor
        """
        columnName: "neighbor"
      )
    "Those that stand, by id."
    claims(first: Int!): [Claim!]!
      @cypher(
        statement: """
        CALL (this) {
            MATCH (claim:Claim)
            USING INDEX claim:Claim(subject, id)
            WHERE claim.subject = this.id AND claim.id > '' AND claim.status IN ['ACTIVE', 'DISPUTED']
            RETURN claim
            ORDER BY claim.subject, claim.id
            LIMIT $first
          UNION
            MATCH (claim:Claim)
            USING INDEX claim:Claim(object, id)
            WHERE claim.object = this.id AND claim.id > '' AND claim.status IN ['ACTIVE', 'DISPUTED']
            RETURN claim
            ORDER BY claim.object, claim.id
            LIMIT $first
        }
        WITH claim
        ORDER BY claim.id
        LIMIT $first
        RETURN claim
        """
        columnName: "claim"
      )
  }

  type Said @relationshipProperties {
    id: ID!
    polarity: String!
    modality: String!
    interpretation: Boolean!
    speaker: ID!
    depth: Int!
    document: ID!
    contested: Boolean!
  }

  type Claim @node {
    "No ID: only a String can be asked for by what it is greater than."
    id: String!
    subjectId: ID! @alias(property: "subject")
    subject: Entity! ${entityOf("subject")}
    predicate: String!
    type: String!
    objectId: ID! @alias(property: "object")
    object: Entity! ${entityOf("object")}
    polarity: String!
    modality: String!
    cue: String
    interpretation: Boolean!
    note: String
    status: String!
    extractedBy: String
    extractedAt: String
    speakerId: ID! @alias(property: "speaker")
    speaker: Entity! ${entityOf("speaker")}
    depth: Int!
    document: ID!
    contested: Boolean!
    evidencedBy: [Sentence!]! ${joined("EVIDENCED_BY", "OUT", "Evidence")}
    attributedTo: [Voice!]! ${joined("ATTRIBUTED_TO", "OUT", "Attribution")}
    contradicts: [Claim!]! ${joined("CONTRADICTS", "OUT")}
  }

  type Evidence @relationshipProperties {
    starts: [Int!]!
    ends: [Int!]!
    texts: [String!]!
    words: String
  }

  type Attribution @relationshipProperties {
    depth: Int!
  }

  type Sentence @node {
    id: ID!
    paragraph: Int!
    number: Int!
    start: Int!
    end: Int!
    gloss: String!
    words: String
    noClaimBecause: String
    document: [Document!]! ${joined("IN", "OUT")}
    claims: [Claim!]! ${joined("EVIDENCED_BY", "IN", "Evidence")}
  }

  type Document @node {
    id: ID!
    title: String!
    author: ID!
    publisher: String
    genre: String!
    dateEdtf: String
    dateAsWritten: String
    dateBasis: String
    dateReason: String
    sha256: String!
    length: Int!
    version: String!
    claimCount: Int!
    openingEntities: [ID!]
    openingWidths: [Int!]
    openingXs: [Float!]
    openingYs: [Float!]
    openingLabelSides: [String!]
    sentences: [Sentence!]! ${joined("IN", "IN")}
  }

  type Voice @node {
    id: ID!
    claimCount: Int!
    entity: Entity! ${entityOf("id")}
    claims: [Claim!]! ${joined("ATTRIBUTED_TO", "IN", "Attribution")}
  }
`;

const schema = await new Neo4jGraphQL({
  typeDefs,
  driver: openDriver(),
  features: {
    filters: { String: { GT: true } },
    excludeDeprecatedFields: {
      mutationOperations: true,
      aggregationFilters: true,
      aggregationFiltersOutsideConnection: true,
      relationshipFilters: true,
      attributeFilters: true,
    },
  },
}).getSchema();
const context = { sessionConfig: { database } };

const servers: Record<string, () => Promise<void>> = {
  yoga: async () => listen(createServer(createYoga({ schema, context: () => context }))),
  apollo: async () => {
    const { url } = await startStandaloneServer(new ApolloServer({ schema }), {
      context: async () => ({ ...context }),
      listen: { port: 0, host: "127.0.0.1" },
    });
    ready(url.replace(/\/$/, ""));
  },
};
const start = servers[process.argv[2] ?? ""];
if (!start) throw new Error(`Say by what it is served: ${Object.keys(servers).join(" or ")}.`);
await start();

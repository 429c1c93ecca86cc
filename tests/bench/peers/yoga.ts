// Stock graphql-yoga over two of Attest's own statements, one resolver each: what GraphQL by hand costs.
// It answers Attest's own documents of the questions `entity`, `neighborhood` and `neighborhoodWorded`.
import { createServer } from "node:http";
import { createSchema, createYoga } from "graphql-yoga";
import { listen, openAsk, readStatement } from "./settings.ts";
import { type Said, strongest } from "./wording.ts";

const ask = openAsk();
const neighborhood = readStatement("neighborhood");
const entitiesById = readStatement("entities-by-id");

type Entity = { id: string };
type Link = Said & { type: string; source: string; target: string };

function relationsOf(links: Link[]) {
  const groups = Map.groupBy(links, ({ source, type, target }) => `${source}|${type}|${target}`);
  return [...groups].map(([id, claims]) => ({
    id,
    modality: strongest(claims),
    claimCount: claims.length,
  }));
}

const schema = createSchema({
  typeDefs: /* GraphQL */ `
    type Query {
      entity(id: ID!): Entity
      neighborhood(id: ID!, first: Int! = 20): Subgraph!
    }
    type Entity {
      id: ID!
      kind: String!
      name: String!
      aliases: [String!]!
      outcome: String
      degree: Int!
    }
    type Relation {
      id: ID!
      modality: String!
      claimCount: Int!
    }
    type Subgraph {
      nodes: [Entity!]!
      relations: [Relation!]!
    }
  `,
  resolvers: {
    Query: {
      entity: async (_, { id }: { id: string }) => {
        const [row] = await ask<{ entity: Entity }>(entitiesById, { ids: [id] });
        return row?.entity ?? null;
      },
      neighborhood: async (_, { id, first }: { id: string; first: number }) => {
        const [row] = await ask<{ entity: Entity; page: Entity[]; links: Link[] }>(neighborhood, {
          id,
          filter: {},
          direction: null,
          with: [],
          afterDigits: null,
          afterId: null,
          limit: first + 1,
        });
        if (!row) throw new Error(`There is no ${id}.`);
        return { nodes: [row.entity, ...row.page.slice(0, first)], relations: relationsOf(row.links) };
      },
    },
  },
});

const yoga = createYoga({ schema });
listen(createServer(yoga));

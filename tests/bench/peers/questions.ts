// What the benchmark asks of Attest and of @neo4j/graphql: two documents that ask the same, and what of each answer is compared.
// All are posted to /graphql; `peer` is @neo4j/graphql, by whatever server.
import { relationFields } from "./relations.ts";
import { type Said, strongest } from "./wording.ts";

export type Json = string | number | boolean | null | readonly Json[];
export type Variables = Record<string, string | number | null>;

export type Side = {
  document: string;
  /** Of an answer's `data`: equal, as JSON, on both sides. */
  canonical(data: unknown, asked: Variables): Json;
  /** Variables of the next page, null behind the last; only where the question has pages. */
  next?(data: unknown, asked: Variables): Variables | null;
};

export type Question = {
  /** Whose id the variable `id` is; a leaf has a degree of at most 20; of the whole graph there is no variable. */
  of: "entity" | "leaf" | "hub" | "graph";
  attest: Side;
  peer: Side;
};

const side = <Data>(
  document: string,
  canonical: (data: Data, asked: Variables) => Json,
  next?: (data: Data, asked: Variables) => Variables | null,
): Side => ({
  document,
  canonical: (data, asked) => canonical(data as Data, asked),
  ...(next && { next: (data, asked) => next(data as Data, asked) }),
});

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const sorted = (texts: Iterable<string>) => [...new Set(texts)].sort(byText);

type Neighbor = { id: string; name: string; kind: string };
type Page = { hasNextPage: boolean; endCursor: string | null };

const neighborFields = "id name kind";
const told = ({ id, name, kind }: Neighbor): Json => [id, name, kind];
const neighborsOf = (nodes: Iterable<Neighbor>): Json =>
  [...new Map([...nodes].map((node) => [node.id, node])).values()]
    .sort((a, b) => byText(a.id, b.id))
    .map(told);

// One entity

type Entity = Neighbor & { aliases: string[] | null; outcome: string | null; degree: number };

const entityFields = "id kind name aliases outcome degree";
const entityOf = (entity: Entity | null | undefined): Json =>
  entity ? [entity.id, entity.kind, entity.name, entity.aliases ?? [], entity.outcome, entity.degree] : null;

const entity: Question = {
  of: "entity",
  attest: side<{ entity: Entity | null }>(
    `query ($id: ID!) { entity(id: $id) { ${entityFields} } }`,
    (data) => entityOf(data.entity),
  ),
  peer: side<{ entities: Entity[] }>(
    `query ($id: ID!) { entities(where: { id: { eq: $id } }) { ${entityFields} } }`,
    (data) => entityOf(data.entities[0]),
  ),
};

// The neighbors of a leaf, and what joins it to them

type Subgraph = { neighborhood: { nodes: Neighbor[]; relations: { id: string }[] } };

const lineOf = (id: string, { type, direction }: (typeof relationFields)[number], other: string) =>
  direction === "OUT" ? `${id}|${type}|${other}` : `${other}|${type}|${id}`;
/** Attest answers with what joins the neighbors to each other, too, which the peer is not asked for: in its favour. */
const touches = (line: string, id: string) => line.startsWith(`${id}|`) || line.endsWith(`|${id}`);
const around = ({ nodes }: { nodes: Neighbor[] }, id: unknown) =>
  neighborsOf(nodes.filter((node) => node.id !== id));

const neighborhood: Question = {
  of: "leaf",
  attest: side<Subgraph>(
    `query ($id: ID!) { neighborhood(id: $id, first: 20) { nodes { ${neighborFields} } relations { id } } }`,
    ({ neighborhood: { nodes, relations } }, { id }) => [
      around({ nodes }, id),
      sorted(relations.map((relation) => relation.id).filter((line) => touches(line, `${id}`))),
    ],
  ),
  // plain lists, the faster way: they tell no wording, which neither side is then asked for
  peer: side<{ entities: Record<string, Neighbor[]>[] }>(
    `query ($id: ID!) {
      entities(where: { id: { eq: $id } }) {
        ${relationFields.map(({ name }) => `${name}(limit: 20) { ${neighborFields} }`).join("\n        ")}
      }
    }`,
    ({ entities: [found = {}] }, { id }) => [
      neighborsOf(Object.values(found).flat()),
      sorted(
        relationFields.flatMap((field) =>
          (found[field.name] ?? []).map((node) => lineOf(`${id}`, field, node.id)),
        ),
      ),
    ],
  ),
};

type Worded = { id: string; modality: string; claimCount: number };
type Edges = { edges: { properties: Said; node: Neighbor }[] };

/** As `neighborhood`, with the wording of each line and the number of its claims. */
const neighborhoodWorded: Question = {
  of: "leaf",
  attest: side<{ neighborhood: { nodes: Neighbor[]; relations: Worded[] } }>(
    `query ($id: ID!) {
      neighborhood(id: $id, first: 20) { nodes { ${neighborFields} } relations { id modality claimCount } }
    }`,
    ({ neighborhood: { nodes, relations } }, { id }) => [
      around({ nodes }, id),
      relations
        .filter((relation) => touches(relation.id, `${id}`))
        .sort((a, b) => byText(a.id, b.id))
        .map(({ id, modality, claimCount }) => [id, modality, claimCount]),
    ],
  ),
  // what a relationship holds is had from its connection alone
  peer: side<{ entities: Record<string, Edges>[] }>(
    `query ($id: ID!) {
      entities(where: { id: { eq: $id } }) {
        ${relationFields
          .map(
            ({ name }) =>
              `${name}Connection(first: 20) { edges { properties { modality interpretation } node { ${neighborFields} } } }`,
          )
          .join("\n        ")}
      }
    }`,
    ({ entities: [found = {}] }, { id }) => {
      const edges = relationFields.flatMap((field) =>
        (found[`${field.name}Connection`]?.edges ?? []).map((edge) => ({
          ...edge,
          line: lineOf(`${id}`, field, edge.node.id),
        })),
      );
      return [
        neighborsOf(edges.map(({ node }) => node)),
        [...Map.groupBy(edges, ({ line }) => line)]
          .sort(([a], [b]) => byText(a, b))
          .map(([line, same]) => [line, strongest(same.map(({ properties }) => properties)), same.length]),
      ];
    },
  ),
};

// A page of claims by id

type ClaimWords = { id: string; predicate: string; modality: string; polarity: string };
type ClaimNode<End> = ClaimWords & { subject: End; object: End; speaker: End };
type ClaimIds = ClaimWords & { subjectId: string; objectId: string; speakerId: string };
type ClaimPage<End> = { claims: { edges: { node: ClaimNode<End> }[]; pageInfo: Page } };

const claimOf = (claim: ClaimWords, ...ends: string[]): Json => [
  claim.id,
  claim.predicate,
  claim.modality,
  claim.polarity,
  ...ends,
];
const claimsOfAttest = (end: string) =>
  `query ($after: String) {
    claims(first: 20, after: $after) {
      edges { node { id subject { ${end} } predicate object { ${end} } modality polarity speaker { ${end} } } }
      pageInfo { hasNextPage endCursor }
    }
  }`;
// from the id before on, as Attest does, instead of the library's own cursor, which counts from the first claim: in its favour, and so is
// "claim:" at the very start, which lets the planner take them from the index in order
const claimsOfPeer = (ends: string) =>
  `query ($after: String! = "claim:") {
    claims(
      where: { id: { gt: $after }, status: { in: ["ACTIVE", "DISPUTED"] } }
      sort: [{ id: ASC }]
      limit: 21
    ) { id predicate modality polarity ${ends} }
  }`;
const pageOf = <Item>(items: Item[]) => items.slice(0, 20);
const afterOfAttest = ({ claims: { pageInfo } }: { claims: { pageInfo: Page } }) =>
  pageInfo.hasNextPage ? { after: pageInfo.endCursor } : null;
const afterOfPeer = ({ claims }: { claims: { id: string }[] }) =>
  claims.length > 20 ? { after: claims[19]?.id ?? null } : null;

const claims: Question = {
  of: "graph",
  attest: side<ClaimPage<{ id: string }>>(
    claimsOfAttest("id"),
    (data) => [
      data.claims.edges.map(({ node }) => claimOf(node, node.subject.id, node.object.id, node.speaker.id)),
      data.claims.pageInfo.hasNextPage,
    ],
    afterOfAttest,
  ),
  // ids from the claim's own properties, no entity looked up: in its favour
  peer: side<{ claims: ClaimIds[] }>(
    claimsOfPeer("subjectId objectId speakerId"),
    (data) => [
      pageOf(data.claims).map((claim) => claimOf(claim, claim.subjectId, claim.objectId, claim.speakerId)),
      data.claims.length > 20,
    ],
    afterOfPeer,
  ),
};

/** As `claims`, with names: the peer has to look the entities up. */
const claimsNamed: Question = {
  of: "graph",
  attest: side<ClaimPage<{ name: string }>>(
    claimsOfAttest("name"),
    (data) => [
      data.claims.edges.map(({ node }) =>
        claimOf(node, node.subject.name, node.object.name, node.speaker.name),
      ),
      data.claims.pageInfo.hasNextPage,
    ],
    afterOfAttest,
  ),
  peer: side<{ claims: ClaimNode<{ name: string }>[] }>(
    claimsOfPeer("subject { name } object { name } speaker { name }"),
    (data) => [
      pageOf(data.claims).map((claim) =>
        claimOf(claim, claim.subject.name, claim.object.name, claim.speaker.name),
      ),
      data.claims.length > 20,
    ],
    afterOfPeer,
  ),
};

// Three levels: an entity and its neighbors, the first claims of each, who says each of these and in which words

type Traced = {
  id: string;
  claims: {
    id: string;
    voices: { speaker: string; depth: number }[];
    words: { id: string; texts: string[] }[];
  }[];
};
const tracedOf = (nodes: Traced[]): Json =>
  nodes
    .sort((a, b) => byText(a.id, b.id))
    .map((node) => [
      node.id,
      node.claims.map((claim) => [
        claim.id,
        claim.voices.sort((a, b) => a.depth - b.depth).map(({ speaker, depth }) => [speaker, depth]),
        claim.words.sort((a, b) => byText(a.id, b.id)).map(({ id, texts }) => [id, texts]),
      ]),
    ]);

type AttestTraced = {
  id: string;
  claims: {
    edges: {
      node: {
        id: string;
        attribution: { speaker: { id: string }; depth: number }[];
        evidence: { sentence: { id: string }; anchors: { text: string }[] }[];
      };
    }[];
  };
};
type PeerTraced = {
  id: string;
  claims: {
    id: string;
    attributedToConnection: { edges: { properties: { depth: number }; node: { id: string } }[] };
    evidencedByConnection: { edges: { properties: { texts: string[] }; node: { id: string } }[] };
  }[];
};
const peerTraced = ({ id, claims }: PeerTraced): Traced => ({
  id,
  claims: claims.map((claim) => ({
    id: claim.id,
    voices: claim.attributedToConnection.edges.map(({ properties: { depth }, node }) => ({
      speaker: node.id,
      depth,
    })),
    words: claim.evidencedByConnection.edges.map(({ properties: { texts }, node }) => ({
      id: node.id,
      texts,
    })),
  })),
});

const traced = `fragment Traced on Entity {
      id
      claims(first: 5) {
        id
        attributedToConnection { edges { properties { depth } node { id } } }
        evidencedByConnection { edges { properties { texts } node { id } } }
      }
    }`;

const threeLevels: Question = {
  of: "leaf",
  attest: side<{ neighborhood: { nodes: AttestTraced[] } }>(
    `query ($id: ID!) {
      neighborhood(id: $id, first: 20) {
        nodes {
          id
          claims(first: 5) {
            edges {
              node {
                id
                attribution { speaker { id } depth }
                evidence { sentence { id } anchors { text } }
              }
            }
          }
        }
      }
    }`,
    ({ neighborhood: { nodes } }) =>
      tracedOf(
        nodes.map(({ id, claims }) => ({
          id,
          claims: claims.edges.map(({ node }) => ({
            id: node.id,
            voices: node.attribution.map(({ speaker, depth }) => ({ speaker: speaker.id, depth })),
            words: node.evidence.map(({ sentence, anchors }) => ({
              id: sentence.id,
              texts: anchors.map(({ text }) => text),
            })),
          })),
        })),
      ),
  ),
  // its neighbors by one statement of @cypher, each once, instead of 44 lists with as many lists of claims below: in its favour
  peer: side<{ entities: (PeerTraced & { neighbors: PeerTraced[] })[] }>(
    `query ($id: ID!) {
      entities(where: { id: { eq: $id } }) { ...Traced neighbors(first: 20) { ...Traced } }
    }
    ${traced}`,
    ({ entities }) => tracedOf(entities.flatMap((one) => [one, ...one.neighbors]).map(peerTraced)),
  ),
};

/** As `threeLevels`, by the relationships of the peer's own: its first answer takes Neo4j seconds to plan. */
const threeLevelsByLists: Question = {
  of: "leaf",
  attest: threeLevels.attest,
  peer: side<{ entities: (PeerTraced & Record<string, unknown>)[] }>(
    `query ($id: ID!) {
      entities(where: { id: { eq: $id } }) {
        ...Traced
        ${relationFields.map(({ name }) => `${name}(limit: 20) { ...Traced }`).join("\n        ")}
      }
    }
    ${traced}`,
    ({ entities }) => {
      const lists = entities.flatMap((one) =>
        relationFields.flatMap(({ name }) => one[name] as PeerTraced[]),
      );
      const each = new Map([...entities, ...lists].map((one) => [one.id, one]));
      return tracedOf([...each.values()].map(peerTraced));
    },
  ),
};

// Page after page of a hub's neighbors, best connected first

const hubOfAttest = side<{ neighborhood: { nodes: Neighbor[]; pageInfo: Page } }>(
  `query ($id: ID!, $after: String) {
    neighborhood(id: $id, first: 20, after: $after) {
      nodes { ${neighborFields} }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  ({ neighborhood: { nodes, pageInfo } }, { id }) => [
    nodes.filter((node) => node.id !== id).map(told),
    pageInfo.hasNextPage,
  ],
  ({ neighborhood: { pageInfo } }, { id = null }) =>
    pageInfo.hasNextPage ? { id, after: pageInfo.endCursor } : null,
);
// one type, one way, of the 44: all that joins a hub to anybody, and in the peer's favour
const bestFirst = {
  node: "[{ node: { degreeDigits: DESC } }, { node: { id: ASC } }]",
  list: "[{ degreeDigits: DESC }, { id: ASC }]",
};

const hubPage: Question = {
  of: "hub",
  attest: hubOfAttest,
  peer: side<{ entities: { alliedWithConnection: { edges: { node: Neighbor }[]; pageInfo: Page } }[] }>(
    `query ($id: ID!, $after: String) {
      entities(where: { id: { eq: $id } }) {
        alliedWithConnection(first: 20, after: $after, sort: ${bestFirst.node}) {
          edges { node { ${neighborFields} } }
          pageInfo { hasNextPage endCursor }
        }
      }
    }`,
    ({ entities }) => {
      const found = entities[0]?.alliedWithConnection;
      return [found?.edges.map(({ node }) => told(node)) ?? [], found?.pageInfo.hasNextPage ?? false];
    },
    ({ entities }, { id = null }) => {
      const { hasNextPage = false, endCursor = null } = entities[0]?.alliedWithConnection.pageInfo ?? {};
      return hasNextPage ? { id, after: endCursor } : null;
    },
  ),
};

/** As `hubPage`, by the peer's plain list with limit and offset: its other way, and the faster one. */
const hubList: Question = {
  of: "hub",
  attest: hubOfAttest,
  peer: side<{ entities: { alliedWith: Neighbor[] }[] }>(
    `query ($id: ID!, $offset: Int! = 0) {
      entities(where: { id: { eq: $id } }) {
        alliedWith(limit: 21, offset: $offset, sort: ${bestFirst.list}) { ${neighborFields} }
      }
    }`,
    ({ entities }) => {
      const found = entities[0]?.alliedWith ?? [];
      return [pageOf(found).map(told), found.length > 20];
    },
    ({ entities }, { id = null, offset }) =>
      (entities[0]?.alliedWith.length ?? 0) > 20 ? { id, offset: Number(offset ?? 0) + 20 } : null,
  ),
};

export const questions = {
  entity,
  neighborhood,
  neighborhoodWorded,
  claims,
  claimsNamed,
  threeLevels,
  threeLevelsByLists,
  hubPage,
  hubList,
} satisfies Record<string, Question>;

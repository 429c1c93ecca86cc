// One example for each statement below cypher/: the parameters that it is tried with, and the columns that come back.
import type { Parameters } from "../../server/database/database.ts";
import { fixture } from "./graph.ts";

export type Example = {
  parameters?: Parameters;
  /** Columns of the first row; absent where the statement gives no row. */
  columns?: string[];
};

const document = fixture.document.id;
const crew = "group:the-crew";
const claim = "claim:lunera-harbour:crew-operated-at-warehouse";
const sentence = "sentence:lunera-harbour:4.2";
const story = "story:lunera-harbour:the-warehouse";
const filter = { modalities: ["REPORTED"], earliest: 19_980_101, latest: 19_981_231 };
const standing = ["ACTIVE", "DISPUTED"];
const aboutEntities = {
  filter,
  byClaims: true,
  kinds: ["GROUP"],
  documents: [document],
  unnamed: true,
  ids: [crew],
};
const [firstClaim] = fixture.claims;
const { evidence, attribution, contradicts: _, ...properties } = firstClaim as NonNullable<typeof firstClaim>;

const neighborhoodColumns = [
  "entity",
  "page",
  "others",
  "links",
  "told",
  "speakers",
  "documents",
  "looked",
  "matching",
  "total",
];

export const examples: Record<string, Example> = {
  "read/attribution": { parameters: { ids: [claim] }, columns: ["id", "chain"] },
  "read/claims": {
    parameters: { filter, statuses: standing, after: "", limit: 5 },
    columns: ["claim"],
  },
  "read/claims-by-id": { parameters: { ids: [claim] }, columns: ["claim"] },
  "read/claims-by-text": { parameters: { query: "warehouse", limit: 5 }, columns: ["ids"] },
  "read/claims-bare": { parameters: { statuses: ["ACTIVE"], after: "claim:", limit: 5 }, columns: ["claim"] },
  "read/claims-bound": { parameters: { statuses: standing, after: "" } },
  "read/claims-count": { parameters: { filter, statuses: standing }, columns: ["looked", "count"] },
  "read/claims-count-unfiltered": { columns: ["count"] },
  "read/claims-named": {
    parameters: { filter: { ...filter, documents: [document] }, statuses: standing, after: "", limit: 5 },
    columns: ["claim"],
  },
  "read/claims-named-count": {
    parameters: { filter: { ...filter, documents: [document] }, statuses: standing },
    columns: ["count"],
  },
  "read/claims-of-entities-bare": {
    parameters: { ids: [crew], statuses: ["ACTIVE"], after: "claim:", limit: 5 },
    columns: ["id", "claims"],
  },
  "read/claims-of-entities": {
    parameters: { ids: [crew], filter, statuses: standing, after: "", limit: 5 },
    columns: ["id", "claims"],
  },
  "read/claims-of-entities-count": {
    parameters: { ids: [crew], filter, statuses: standing },
    columns: ["id", "count"],
  },
  "read/claims-of-sentences": { parameters: { ids: [sentence] }, columns: ["id", "claims"] },
  "read/constraints": { columns: ["name", "labelsOrTypes", "properties"] },
  "read/contradictions": { parameters: { ids: [claim] }, columns: ["id", "claims"] },
  "read/document-version": { parameters: { id: document }, columns: ["version"] },
  "read/documents-of-entities": { parameters: { ids: [crew] }, columns: ["id", "documents"] },
  "read/document-versions": { columns: ["id", "version"] },
  "read/documents": { parameters: { after: "", limit: 5 }, columns: ["document"] },
  "read/documents-by-id": { parameters: { ids: [document] }, columns: ["document"] },
  "read/documents-count": { columns: ["count"] },
  "read/entities": { parameters: { ...aboutEntities, after: "", limit: 5 }, columns: ["entity"] },
  "read/entities-by-id": { parameters: { ids: [crew] }, columns: ["entity"] },
  "read/entities-by-text": { parameters: { query: "crew", limit: 5 }, columns: ["ids"] },
  "read/entities-count": { parameters: { ...aboutEntities, most: 100_000 }, columns: ["looked", "count"] },
  "read/entities-count-unfiltered": { columns: ["count"] },
  "read/evidence": { parameters: { ids: [claim] }, columns: ["id", "pieces"] },
  "read/facets": {
    parameters: { filter },
    columns: [
      "total",
      "looked",
      "kinds",
      "types",
      "modalities",
      "outcomes",
      "speakers",
      "interpretations",
      "denials",
      "contested",
    ],
  },
  "read/indexes": { columns: ["name", "labelsOrTypes", "properties"] },
  "read/database-state": { columns: ["status", "fault"] },
  "read/mark": { columns: ["hash", "format"] },
  "read/neighbor-counts": { parameters: { id: crew, filter }, columns: ["entity", "looked", "counts"] },
  "read/neighborhood-unfiltered": {
    parameters: { id: crew, with: ["place:lunera"], afterRank: -1, afterId: "", limit: 5, told: true },
    columns: neighborhoodColumns,
  },
  "read/neighbor-counts-unfiltered": { parameters: { id: crew }, columns: ["entity", "looked", "counts"] },
  "read/overview-unfiltered": {
    parameters: { kinds: ["EVENT", "GROUP"] },
    columns: ["nodes", "links", "matching", "total"],
  },
  "read/facets-unfiltered": {
    columns: [
      "total",
      "looked",
      "kinds",
      "types",
      "modalities",
      "outcomes",
      "speakers",
      "interpretations",
      "denials",
      "contested",
    ],
  },
  "read/speakers-unfiltered": { parameters: { limit: 5 }, columns: ["looked", "speakers"] },
  "read/neighborhood": {
    parameters: {
      id: crew,
      filter,
      direction: "OUT",
      with: ["place:lunera"],
      afterDigits: 9,
      afterId: "a",
      limit: 5,
      told: true,
    },
    columns: neighborhoodColumns,
  },
  "read/overview": { parameters: { filter }, columns: ["nodes", "links", "matching", "looked", "total"] },
  "read/others": { parameters: { types: ["VISITED"] }, columns: ["nodes", "labels", "types"] },
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].flatMap((hops) => [
      [
        `read/paths-${hops}`,
        {
          parameters: { from: crew, to: "place:lunera", first: 1, filter, avoid: ["place:skarn"] },
          columns: ["from", "to", "sequences", "wordings"],
        },
      ],
      [
        `read/paths-${hops}-unfiltered`,
        {
          parameters: { from: crew, to: "place:lunera", first: 1 },
          columns: ["from", "to", "sequences", "wordings"],
        },
      ],
    ]),
  ),
  "read/paths-told": {
    parameters: { sequences: [[crew, "place:lunera"]], filter },
    columns: ["nodes", "links"],
  },
  "read/relation": {
    parameters: { source: crew, type: "NOT_OPERATED_AT", target: "place:calder-warehouse" },
    columns: ["links"],
  },
  "read/search": {
    parameters: { query: "crew", typed: "crew", kinds: ["GROUP"], limit: 5 },
    columns: ["hits"],
  },
  "read/search-told": { parameters: { query: "crew", kinds: ["GROUP"], limit: 5 }, columns: ["hits"] },
  "read/sentences-by-id": { parameters: { ids: [sentence] }, columns: ["sentence"] },
  "read/sentences-of-documents": { parameters: { ids: [document] }, columns: ["id", "sentences"] },
  "read/speakers": { parameters: { filter, limit: 5 }, columns: ["looked", "speakers"] },
  "read/steps-of-stories": { parameters: { ids: [story] }, columns: ["id", "steps"] },
  "read/stories": { parameters: { limit: 5 }, columns: ["story"] },
  "read/stories-by-id": { parameters: { ids: [story] }, columns: ["story"] },
  "read/subgraph": {
    parameters: { ids: [crew, "place:lunera"], touching: [crew], filter },
    columns: ["nodes", "links", "total"],
  },
  "read/timeline": { parameters: { filter, limit: 5 }, columns: ["looked", "events"] },

  "write/claims": {
    parameters: {
      document,
      rows: [{ properties: { ...properties, id: "claim:new", reviewedBy: null }, evidence, attribution }],
    },
  },
  "write/clear-claims": { parameters: { document }, columns: ["voices", "opposites"] },
  "write/clear-document": { parameters: { document } },
  "write/contested-anew": { parameters: { documents: [document] } },
  "write/contested": { parameters: { document, claims: [claim] } },
  "write/contradictions": {
    parameters: { document, pairs: [{ one: claim, other: "claim:lunera-harbour:raid-in-lunera" }] },
  },
  "write/declared": { columns: ["id", "entities"] },
  "write/denials": { parameters: { documents: [document] } },
  "write/document": {
    parameters: {
      document: { ...fixture.document, id: "document:new" },
      opening: [{ entity: crew, width: 1440, x: 10, y: 2.5, labelSide: "TOP" }],
      entities: [crew],
    },
  },
  "write/entities": {
    parameters: {
      document,
      rows: [
        { id: "place:new", label: "Place", properties: { id: "place:new", kind: "PLACE", name: "New" } },
      ],
    },
  },
  "write/figures": { parameters: { document, entities: [crew], voices: ["person:a-guard"] } },
  "write/lock": {},
  "write/mark": { parameters: { hash: "another", format: 99 } },
  "write/relationships": {
    parameters: {
      document,
      rows: [
        {
          subject: crew,
          object: "place:lunera",
          type: "NOT_VISITED",
          properties: { id: "claim:new", depth: 0 },
        },
      ],
    },
  },
  "write/release-entities": { parameters: { document }, columns: ["touched"] },
  "write/remove-orphans": { parameters: { entities: [crew] } },
  "write/remove-silent-voices": { parameters: { voices: ["person:a-guard"] } },
  "write/remove-rest": {},
  "write/voices-spoken": { parameters: { document, sign: 1 } },
  "write/sentences": {
    parameters: {
      document,
      rows: [{ id: "sentence:new", paragraph: 99, number: 1, start: 0, end: 1, gloss: "New." }],
    },
  },
  "write/stories": {
    parameters: {
      document,
      rows: fixture.stories.map((row) => ({ ...row, id: "story:new" })),
    },
  },

  "check/attribution": {},
  "check/claim-ids": {},
  "check/contested": {},
  "check/contradictions": {},
  "check/document-figures": {},
  "check/documents": {},
  "check/entity-documents": {},
  "check/entity-figures": {},
  "check/evidence": {},
  "check/layers": {},
  "check/neighbor-figures": {},
  "check/ranks": {},
  "check/relationship-properties": {},
  "check/sentences": {},
  "check/standing-claims": {},
  "check/stray-relationships": {},
  "check/stories": {},
  "check/types": {},
  "check/voices": {},
};

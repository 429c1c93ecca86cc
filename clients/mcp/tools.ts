// The tools: a new one is an entry here.
import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { AskFailed, askAt } from "../ask.ts";
import {
  type ClaimFilter,
  ClaimToolDocument,
  type ClaimToolQuery,
  NeighborhoodToolDocument,
  PathsToolDocument,
  SearchToolDocument,
  type TypedDocumentString,
} from "./generated/graphql.ts";
import { lineOf, type Said, said, saidOf } from "./said.ts";

const ofAttest =
  "Everything here is what documents say, not what is so. Keep each hedge and each speaker when you pass it on, and cite the locator.";

const entity = z.object({ id: z.string(), kind: z.string(), name: z.string() });
const id = (what: string) => z.string().min(1).max(400).describe(what);
const entityId = id("id of an entity, such as person:mike-pompeo; `search` finds it");
const wordings = z
  .array(z.enum(["STATED", "REPORTED", "ALLEGED", "PROBABLE", "POSSIBLE"]))
  .min(1)
  .optional()
  .describe("only claims of these wordings; absent: all");

const filterOf = (modalities: ClaimFilter["modalities"]) => (modalities ? { modalities } : null);

type Given<Data extends Record<string, unknown>> = {
  content: [{ type: "text"; text: string }];
  structuredContent: Data;
};
const give = <Data extends Record<string, unknown>>(data: Data, lines: readonly string[]): Given<Data> => ({
  content: [{ type: "text", text: [...lines, "", ofAttest].join("\n") }],
  structuredContent: data,
});
/** Another kind of thing has none of a claim's fields. */
type Whole = Extract<NonNullable<ClaimToolQuery["node"]>, { sentence: string }>;
const isWhole = (node: Partial<Whole> | null | undefined): node is Whole => node?.sentence !== undefined;

const readOnly = { readOnlyHint: true, openWorldHint: false };

export function addTools(server: McpServer, address: string): void {
  const ask = <Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables) =>
    askAt<Data>(address, document.toString(), variables as object);

  server.registerTool(
    "search",
    {
      title: "Search",
      description: `Finds people, organizations, places and events by a part of a name or by words of the text, typing errors allowed, each with the first claims that touch it. ${ofAttest}`,
      inputSchema: z.strictObject({
        text: z.string().min(1).max(200).describe("a part of a name, or a word of the text"),
        first: z.number().int().min(1).max(20).default(5).describe("how many, 1 to 20"),
      }),
      outputSchema: {
        found: z.array(
          entity.extend({
            matched: z.string().describe("the name or words that were hit"),
            claimCount: z.number().int().describe("claims that touch it"),
            claims: z.array(said).describe("the first three of them"),
          }),
        ),
      },
      annotations: readOnly,
    },
    async ({ text, first }) => {
      const { search } = await ask(SearchToolDocument, { text, first });
      const found = search.map(({ matched, entity: { id, kind, name, degree, claims } }) => ({
        id,
        kind,
        name,
        matched,
        claimCount: degree,
        claims: claims.edges.map(({ node }) => saidOf(node)),
      }));
      const lines = found.flatMap(({ id, name, claimCount, claims }) => [
        `${name} [${id}], ${claimCount} claims`,
        ...claims.map(lineOf),
      ]);
      return give({ found }, found.length > 0 ? lines : [`Nothing is called “${text}”.`]);
    },
  );

  server.registerTool(
    "neighborhood",
    {
      title: "Neighborhood",
      description: `Who and what an entity is joined to, and the claims that join them. ${ofAttest}`,
      inputSchema: z.strictObject({
        id: entityId,
        wordings,
        first: z
          .number()
          .int()
          .min(1)
          .max(50)
          .default(20)
          .describe("neighbors, 1 to 50, best connected first"),
        after: z.string().optional().describe("`next` of the page before"),
      }),
      outputSchema: {
        nodes: z.array(entity),
        lines: z.array(
          z.object({ id: z.string(), source: z.string(), target: z.string(), claims: z.array(said) }),
        ),
        next: z.string().nullable().describe("of the next page; null on the last"),
      },
      annotations: readOnly,
    },
    async ({ id, wordings: modalities, first, after }) => {
      const { neighborhood } = await ask(NeighborhoodToolDocument, {
        id,
        first,
        filter: filterOf(modalities),
        after: after ?? null,
      });
      const { nodes, relations, pageInfo } = neighborhood;
      const lines = relations.map(({ id, source, target, claims }) => ({
        id,
        source,
        target,
        claims: claims.map(saidOf),
      }));
      const next = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
      const told = lines.flatMap(({ claims }) => claims.map(lineOf));
      return give(
        { nodes, lines, next },
        told.length > 0 ? told : ["Nothing that passes joins it to anything."],
      );
    },
  );

  server.registerTool(
    "paths",
    {
      title: "Paths",
      description: `How two entities are joined: all shortest ways, each step with the claim behind it. That two are joined by a path does not say that they have to do with each other. ${ofAttest}`,
      inputSchema: z.strictObject({
        from: entityId,
        to: entityId,
        wordings,
        maxHops: z.number().int().min(1).max(6).default(4).describe("steps at most, 1 to 6"),
        first: z.number().int().min(1).max(20).default(5).describe("paths, 1 to 20"),
      }),
      outputSchema: {
        paths: z.array(
          z.object({
            through: z.array(z.object({ id: z.string(), name: z.string() })),
            weakest: z.string().describe("the weakest hedge on the way"),
            steps: z.array(said),
          }),
        ),
        complete: z.boolean().describe("false: the search ran out of time, and no absence is shown"),
      },
      annotations: readOnly,
    },
    async ({ from, to, wordings: modalities, maxHops, first }) => {
      const filter = filterOf(modalities);
      const { paths: given } = await ask(PathsToolDocument, { from, to, filter, maxHops, first });
      const paths = given.paths.map(({ nodes, weakest, relations }) => ({
        through: nodes,
        weakest: weakest.toLowerCase(),
        steps: relations.flatMap(({ claims }) => claims.map(saidOf)),
      }));
      const told = paths.flatMap(({ through, weakest, steps }, index) => [
        `${index + 1}. ${through.map(({ name }) => name).join(" – ")}; its weakest step is ${weakest}`,
        ...steps.map(lineOf),
      ]);
      const none = given.complete
        ? `There is no path of at most ${maxHops} steps.`
        : "The search ran out of time; that does not mean that there is none.";
      return give({ paths, complete: given.complete }, told.length > 0 ? told : [none]);
    },
  );

  server.registerTool(
    "claim",
    {
      title: "Claim",
      description: `One claim whole: its words, its hedge, its chain of speakers, how it was read, and what contradicts it. ${ofAttest}`,
      inputSchema: z.strictObject({
        id: id("id of a claim, such as claim:<document>:<claim>; the other tools give it"),
      }),
      outputSchema: {
        claim: said.extend({
          subject: z.object({ id: z.string(), name: z.string() }),
          predicate: z.string(),
          object: z.object({ id: z.string(), name: z.string() }),
          denied: z.boolean().describe("true: the source says that it is not so"),
          status: z.string(),
          cue: z.string().nullable().describe("the hedging word as written; null where it is put flatly"),
          note: z.string().nullable().describe("how it was read"),
          contradicts: z.array(said),
        }),
      },
      annotations: readOnly,
    },
    async ({ id }) => {
      const { node: found } = await ask(ClaimToolDocument, { id });
      const node = found as Partial<Whole> | null | undefined;
      if (!isWhole(node))
        throw new AskFailed(`There is no claim ${id}. Take an id that search, neighborhood or paths gave.`);
      const { subject, object, predicate, polarity, status, cue, note, contradicts } = node;
      const opposed: Said[] = contradicts.map(saidOf);
      const claim = {
        ...saidOf(node),
        subject,
        predicate,
        object,
        denied: polarity === "DENIED",
        status,
        cue: cue ?? null,
        note: note ?? null,
        contradicts: opposed,
      };
      return give({ claim }, [
        lineOf(claim),
        ...(note ? [`How it was read: ${note}`] : []),
        ...(opposed.length > 0 ? ["Others say the opposite:", ...opposed.map(lineOf)] : []),
      ]);
    },
  );
}

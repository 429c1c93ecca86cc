// GET /claim/ID and /document/ID: for machines JSON-LD, for a browser the page where it is drawn.
import type { IncomingMessage, ServerResponse } from "node:http";
import { relationOf } from "../../common/relation-id.ts";
import type { Reader } from "../database/database.ts";
import { readClaims } from "../graph/claims.ts";
import { BadInput } from "../graph/errors.ts";
import { allPages, pageSize } from "../graph/export.ts";
import { toExpected } from "../graphql/errors.ts";
import { askOwn } from "../graphql/executable.ts";
import { noteError } from "../telemetry/request.ts";
import { weighed } from "./accept.ts";
import { answer } from "./answer.ts";
import {
  claimFields,
  documentFields,
  type LinkedClaim,
  type LinkedDocument,
  linkedClaim,
  linkedDocument,
} from "./claim-as-linked-data.ts";
import { sendTagged } from "./etag.ts";

const folders = ["/claim/", "/document/"] as const;
export const isLinkedData = (path: string): boolean => folders.some((folder) => path.startsWith(folder));

const type = "application/ld+json";
const retryAfter = 5;
/** Characters: the API takes no longer id. */
const longestId = 400;
const nothing = { error: "There is no such claim or document. Its id is what the API gives as `id`." };

/** What of the two forms a client would rather have; null where it takes neither. */
function formFor(accept = "*/*"): "data" | "page" | null {
  const ranges = weighed(accept);
  const weightOf = (...names: string[]) =>
    Math.max(0, ...ranges.filter(({ name }) => names.includes(name)).map(({ weight }) => weight));
  const any = weightOf("*/*");
  const data = Math.max(weightOf(type, "application/json", "application/*"), any);
  const page = Math.max(weightOf("text/html", "text/*"), any);
  if (data === 0 && page === 0) return null;
  return page > data || (page === data && weightOf("text/html") > 0) ? "page" : "data";
}

function idIn(path: string): string | null {
  try {
    const id = decodeURIComponent(path.slice(path.indexOf("/", 1) + 1));
    return id !== "" && id.length <= longestId ? id : null;
  } catch {
    return null;
  }
}

/** The line that a claim is drawn as, in the page. */
const pageOf = (claim: LinkedClaim) => `/#v=1&select=${encodeURIComponent(relationOf(claim))}`;

export function linkedDataOver(database: Reader) {
  const claim = async (id: string) => {
    const { node } = await askOwn<{ node: LinkedClaim | object | null }>(
      database,
      `query ($id: ID!) { node(id: $id) { ... on Claim { ${claimFields} } } }`,
      { id },
    );
    return node !== null && "sentence" in node ? node : null;
  };
  const claimsOf = async (document: string) => {
    const filter = { documents: [document] };
    const ids: string[] = [];
    for await (const page of allPages((after) => readClaims(database, { filter, first: pageSize, after })))
      ids.push(...page.map(({ id }) => id));
    return ids;
  };
  const document = async (id: string) => {
    const { document } = await askOwn<{ document: LinkedDocument | null }>(
      database,
      `query ($id: ID!) { document(id: $id) { ${documentFields} } }`,
      { id },
    );
    return document;
  };
  /** What the path names: where the page shows it, and its data; null where there is none. */
  const find = async (path: string) => {
    const id = idIn(path);
    if (id === null) return null;
    if (path.startsWith("/claim/")) {
      const found = await claim(id);
      return found && { page: pageOf(found), data: async () => linkedClaim(found) };
    }
    const found = await document(id);
    return found && { page: "/", data: async () => linkedDocument(found, await claimsOf(id)) };
  };

  return async (path: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.appendHeader("Vary", "Accept");
    const form = formFor(request.headers.accept);
    if (form === null)
      return answer(response, 406, { error: `Accept ${type}, or text/html for the page that shows it.` });
    try {
      const found = await find(path);
      if (!found) return answer(response, 404, nothing);
      if (form === "page") {
        response.writeHead(303, { Location: found.page, "Cache-Control": "no-cache" });
        return void response.end();
      }
      sendTagged(
        request,
        response,
        `${type}; charset=utf-8`,
        `${JSON.stringify(await found.data(), null, 1)}\n`,
      );
    } catch (error) {
      if (error instanceof BadInput) return answer(response, 404, nothing); // no id is written so
      const expected = toExpected(error);
      noteError(expected?.extensions.code ?? "INTERNAL_SERVER_ERROR");
      if (!expected) throw error;
      response.setHeader("Retry-After", retryAfter);
      answer(response, 503, { error: expected.message });
    }
  };
}

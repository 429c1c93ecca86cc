// What is asked of POST /export/part, checked as the schema checks a question.
import type { IncomingMessage } from "node:http";
import { coerceInputValue, type GraphQLInputType } from "graphql";
import { BadInput } from "../graph/errors.ts";
import type { ClaimFilter } from "../graph/filter.ts";
import type { Part } from "../graph/portable.ts";
import { bounds, checkFilter, checkIds } from "../graphql/bounds.ts";
import { executableSchema } from "../graphql/executable.ts";
import { limits, overLimit } from "../limits.ts";
import { readBody } from "./body.ts";

const filterType = () => executableSchema().getType("ClaimFilter") as GraphQLInputType;

/** Throws BadInput. */
export async function readPart(request: IncomingMessage): Promise<Part> {
  const bytes = await readBody(request, limits.part.most);
  if (bytes === null) throw new BadInput(overLimit("part"));
  let asked: unknown;
  try {
    asked = JSON.parse(bytes.toString());
  } catch {
    asked = null;
  }
  const { ids, filter = null } = (asked ?? {}) as { ids?: unknown; filter?: unknown };
  if (!Array.isArray(ids) || ids.length === 0 || !ids.every((id) => typeof id === "string"))
    throw new BadInput(
      `ids: send {"ids": [...], "filter": {...}} with the ids of 1 to ${bounds.subgraph} entities.`,
    );
  checkIds("ids", ids, bounds.subgraph);
  const coerced = coerceInputValue(filter, filterType(), (path, _, { message }) => {
    throw new BadInput(`${["filter", ...path].join(".")}: ${message}`);
  }) as ClaimFilter | null;
  checkFilter("filter", coerced);
  return { ids, filter: coerced };
}

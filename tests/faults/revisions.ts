// Revisions of made documents, numbered: each says by its version how many claims it has.
import { compileArticle } from "../../seed/compile.ts";
import type { DocumentRows } from "../../seed/model.ts";
import { source } from "../fixtures/lunera-harbour.ts";

const model = compileArticle(source);

export const claimsIn = (number: number): number => 8 + (number % 10);
export const numberOf = (version: string): number => Number(version.split(" ")[1]);

/** The invented article under another name, with fewer or more of its claims in each revision. */
export function revision(slug: string, number: number): DocumentRows {
  const rows = JSON.parse(JSON.stringify(model).replaceAll("lunera-harbour", slug)) as DocumentRows;
  const claims = rows.claims.slice(0, claimsIn(number));
  const kept = new Set(claims.map(({ id }) => id));
  return {
    ...rows,
    document: { ...rows.document, version: `${slug} ${number}` },
    claims: claims.map((claim) => ({
      ...claim,
      contradicts: claim.contradicts.filter((id) => kept.has(id)),
    })),
    opening: [],
    stories: [],
  };
}

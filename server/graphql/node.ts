// Anything by its id: the part before the first colon, or a bar, says what it is.
import type { LinkRecord } from "../graph/records.ts";
import { groupRelations } from "../graph/relations.ts";
import type { Context } from "./resolvers.ts";

/** Null where nothing has this id. */
export async function readNode(id: string, { database, loaders }: Context): Promise<{ id: string } | null> {
  const [source, type, target, ...rest] = id.split("|");
  if (source && type && target && rest.length === 0) {
    const [row] = await database.read<{ links: LinkRecord[] }>("read/relation", { source, type, target });
    return groupRelations(row?.links ?? [])[0] ?? null;
  }
  const prefix = id.slice(0, id.indexOf(":"));
  if (prefix === "claim") return loaders.claim.load(id);
  if (prefix === "sentence") return loaders.sentence.load(id);
  if (prefix === "document") return loaders.document.load(id);
  if (prefix === "story") return loaders.story.load(id);
  return loaders.entity.load(id);
}

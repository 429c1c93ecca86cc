// How much a statement gives of each entity and document: what it writes between its marks, or no more than names and draws it, which
// takes half the time where there are many.
import type { Reader } from "./database.ts";

/** `brief` is enough for an entity's id, kind, name and degree, and for a document's id and title. */
export type Detail = "whole" | "brief";

const few: Record<string, string> = {
  entity: ".id, .kind, .name, .degree, .degreeDigits",
  document: ".id, .title",
};
const marked = /\/\* (entity|document) \*\/[^{}]*?\/\* \1 \*\//g;

/** The statement's text with brief projections. */
export const briefly = (text: string): string => text.replace(marked, (_, of: string) => few[of] ?? "");

/** The same graph, of which entities and documents come briefly. */
export const briefReader = (database: Reader): Reader => ({
  read: (name, parameters) => database.read(name, parameters, "brief"),
});

// How much a statement gives of each entity: what it writes between its marks, or no more than names and draws it, which takes
// half the time where there are many.
import type { Reader } from "./database.ts";

/** `brief` is enough for an entity's id, kind, name and degree. */
export type Detail = "whole" | "brief";

const marked = /\/\* entity \*\/[^{}]*?\/\* entity \*\//g;
const few = ["id", "kind", "name", "degree", "degreeDigits"];

/** The statement's text with a brief projection of entities. */
export const briefly = (text: string): string =>
  text.replace(marked, few.map((name) => `.${name}`).join(", "));

/** The same graph, of which every entity comes briefly. */
export const briefReader = (database: Reader): Reader => ({
  read: (name, parameters) => database.read(name, parameters, "brief"),
});

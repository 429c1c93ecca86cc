// The bounds of arguments: the SDL's descriptions name the same numbers, and a test compares them.
import { BadInput } from "../graph/errors.ts";

export const bounds = {
  id: 400,
  text: 200,
  date: 100,
  list: 500,
  subgraph: 2_000,
  search: 50,
  entities: 200,
  claims: 200,
  hops: 6,
  avoid: 100,
  paths: 50,
  speakers: 200,
  timeline: 500,
  neighborhood: 100,
  overview: 100,
  documents: 100,
  stories: 100,
  relationClaims: 100,
} as const;

export function checkCount(name: string, value: number, most: number): number {
  if (value < 1 || value > most)
    throw new BadInput(`${name}: ${value} is out of bounds. Ask for 1 to ${most}.`);
  return value;
}

export function checkId(id: string, name = "id"): string {
  if (id.length === 0 || id.length > bounds.id)
    throw new BadInput(`${name}: it has ${id.length} characters. An id has 1 to ${bounds.id}.`);
  if (/\p{Cc}/u.test(id)) throw new BadInput(`${name}: it holds a control character. No id does.`);
  return id;
}

export function checkText(text: string, name = "text"): string {
  const length = text.trim().length;
  if (length === 0 || length > bounds.text)
    throw new BadInput(`${name}: it has ${length} characters. Ask with 1 to ${bounds.text}.`);
  if (/[^\P{Cc}\t\n\r]/u.test(text))
    throw new BadInput(`${name}: it holds a control character, such as NUL. Ask without.`);
  return text;
}

export function checkIds(
  name: string,
  ids: readonly string[],
  most: number = bounds.list,
): readonly string[] {
  if (ids.length > most)
    throw new BadInput(`${name}: ${ids.length} values are too many. Ask with ${most} at most.`);
  for (const id of ids) checkId(id, name);
  return ids;
}

/** Every list and text of a filter. */
export function checkFilter<Filter extends object>(
  name: string,
  filter: Filter | null | undefined,
): Filter | null | undefined {
  for (const [key, value] of Object.entries(filter ?? {})) {
    if (Array.isArray(value)) checkIds(`${name}.${key}`, value.map(String));
    if (key === "text" && typeof value === "string") checkText(value, `${name}.text`);
    if (key === "date" && typeof value === "string" && value.length > bounds.date)
      throw new BadInput(
        `${name}.date: it has ${value.length} characters. An EDTF date has ${bounds.date} at most.`,
      );
  }
  return filter;
}

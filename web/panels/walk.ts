// The walk along the lines: where one stands, what the next step leads to, and the way back. Pure.
import type { Line } from "../state/visible.ts";

type Ends = Pick<Line, "id" | "source" | "target">;

/** At an entity, or at one of the lines there. */
export type Spot = { entity: string; line: string | null };
/** `trail`: the spots that one went on from, the last one last. */
export type Walk = Spot & { trail: readonly Spot[] };

export const standAt = (entity: string, line: string | null = null): Walk => ({ entity, line, trail: [] });

export const farEnd = ({ source, target }: Ends, entity: string): string =>
  source === entity ? target : source;

/** The lines at an entity in the order in which they are walked: first those that lead away from it. */
export const linesAt = <Each extends Ends>(lines: readonly Each[], entity: string): Each[] => [
  ...lines.filter(({ source }) => source === entity),
  ...lines.filter(({ source, target }) => target === entity && source !== entity),
];

/** To the next line at the entity, or the one before it; after the last comes the first. */
export function pass(walk: Walk, lines: readonly Ends[], by: 1 | -1): Walk {
  const here = linesAt(lines, walk.entity);
  if (here.length === 0) return walk;
  const at = here.findIndex(({ id }) => id === walk.line);
  const next = at < 0 ? (by > 0 ? 0 : here.length - 1) : (at + by + here.length) % here.length;
  return { ...walk, line: here[next]?.id ?? null };
}

/** Along the line to its other end. */
export function goOn(walk: Walk, lines: readonly Ends[]): Walk {
  const line = lines.find(({ id }) => id === walk.line);
  if (!line) return walk;
  const { entity, trail } = walk;
  return { entity: farEnd(line, entity), line: null, trail: [...trail, { entity, line: line.id }] };
}

/** From a line to the entity, from an entity to the line by which one came; the same walk where one came by none. */
export function goBack(walk: Walk): Walk {
  if (walk.line !== null) return { ...walk, line: null };
  const before = walk.trail.at(-1);
  return before ? { ...before, trail: walk.trail.slice(0, -1) } : walk;
}

/** The walk over what is there to be seen; null where the entity is gone. */
export function keepTo(walk: Walk, entities: readonly { id: string }[], lines: readonly Ends[]): Walk | null {
  const isThere = ({ entity, line }: Spot) =>
    entities.some(({ id }) => id === entity) && (line === null || lines.some(({ id }) => id === line));
  if (isThere(walk) && walk.trail.every(isThere)) return walk;
  if (!isThere({ ...walk, line: null })) return null;
  return { entity: walk.entity, line: isThere(walk) ? walk.line : null, trail: walk.trail.filter(isThere) };
}

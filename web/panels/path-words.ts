// How a path is read out. Pure: a sentence a step, with its hedge, and the weakest link named.
import type { PathsQuery } from "../api/generated/graphql.ts";
import { nameWithOutcome } from "../graph/labels.ts";
import { messages } from "../messages.ts";

const words = messages.paths;
export type Path = PathsQuery["paths"]["paths"][number];

export const stepWords = (relation: Path["relations"][number]): string => relation.claims[0]?.sentence ?? "";

export const pathName = ({ nodes }: Pick<Path, "nodes">, number: number): string =>
  words.name(number, nodes.map(nameWithOutcome));

/** `label`: the wording of its weakest link, in one word. */
export function linkWords({ weakest, hops, relations }: Path, label: string): string {
  const readings = relations.filter(({ interpretation }) => interpretation).length;
  const wording = weakest === "STATED" ? words.allStated(hops) : words.weakest(label, hops);
  return readings > 0 ? `${wording} ${words.readings(readings)}` : wording;
}

/** For those who listen. */
export const shownWords = ({ relations }: Pick<Path, "relations">, number: number, all: number): string =>
  words.shown(number, all, relations.map(stepWords));

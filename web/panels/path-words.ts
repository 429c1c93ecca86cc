// How a path is read out. Pure: a sentence a step, with its hedge, the weakest link named, and what did not come about.

import { toldAs, toldOf } from "../../common/export/rows.ts";
import { nameWithOutcome } from "../../common/labels.ts";
import type { Modality, PathsQuery } from "../api/generated/graphql.ts";
import { messages } from "../messages.ts";
import { unrealOutcomes } from "../state/view.ts";
import { placeOf } from "./citation.ts";
import { hedgeOf } from "./claim-words.ts";

const words = messages.paths;
export type Path = PathsQuery["paths"]["paths"][number];

type Step = Pick<Path["relations"][number], "claims">;

export const stepWords = ({ claims }: Step): string => claims[0]?.sentence ?? "";

/** How it is said, and who says so. `labelOf`: a wording, in one word. */
export const stepHedge = ({ claims: [claim] }: Step, labelOf: (modality: Modality) => string): string =>
  claim ? hedgeOf(claim, labelOf(claim.modality)) : "";

export const pathName = ({ nodes }: Pick<Path, "nodes">, number: number): string =>
  words.name(number, nodes.map(nameWithOutcome));

/** `label`: the wording of its weakest link, in one word. */
export function linkWords({ weakest, hops, relations }: Path, label: string): string {
  const readings = relations.filter(({ interpretation }) => interpretation).length;
  const wording = weakest === "STATED" ? words.allStated(hops) : words.weakest(label, hops);
  return readings > 0 ? `${wording} ${words.readings(readings)}` : wording;
}

/** What the wordings alone do not tell: links that are aims, and events that did not, or may not, come about. */
function unmetWords(
  { relations, nodes }: Pick<Path, "relations" | "nodes">,
  isAim: (predicate: string) => boolean,
): string[] {
  const aims = relations.filter(({ id }) => isAim(id.split("|")[1] ?? "")).length;
  const events = unrealOutcomes.flatMap((outcome) => {
    const count = nodes.filter((node) => node.outcome === outcome).length;
    return count > 0 ? (words.unmet[outcome]?.(count) ?? []) : [];
  });
  return [...(aims > 0 ? [words.aims(aims)] : []), ...events];
}

/** How sure a path is as a whole. `isAim`: of a predicate. */
export const verdictOf = (path: Path, label: string, isAim: (predicate: string) => boolean): string =>
  [linkWords(path, label), ...unmetWords(path, isAim)].join(" ");

/** The texts that its steps rest on, each once. */
function sourcesOf({ relations }: Pick<Path, "relations">): string[] {
  const cited = relations.flatMap(({ claims }) => claims[0]?.evidence ?? []);
  const sources = new Set(cited.map(({ sentence }) => toldAs(toldOf(sentence.document))));
  return sources.size > 0 ? [words.sources([...sources])] : [];
}

/** To paste into a text: its steps one below the other, each with its words. `link` opens it; null where nobody else could follow it. */
export const copiedWords = (
  path: Path,
  labelOf: (modality: Modality) => string,
  isAim: (predicate: string) => boolean,
  link: string | null,
): string =>
  [
    path.nodes.map(nameWithOutcome).join(" – "),
    ...path.relations.map((relation, index) => {
      const places = relation.claims[0]?.evidence.map(placeOf) ?? [];
      const said = `${stepWords(relation)} (${stepHedge(relation, labelOf)}.)`;
      return [`${index + 1}. ${said}`, ...(places.length > 0 ? [`${places.join("; ")}.`] : [])].join(" ");
    }),
    verdictOf(path, labelOf(path.weakest), isAim),
    ...sourcesOf(path),
    ...(link ? [link] : []),
  ].join("\n");

/** For those who listen. */
export const shownWords = (
  { relations }: Pick<Path, "relations">,
  number: number,
  all: number,
  labelOf: (modality: Modality) => string,
): string =>
  words.shown(
    number,
    all,
    relations.map((relation) => `${stepWords(relation)} (${stepHedge(relation, labelOf)})`),
  );

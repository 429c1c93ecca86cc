// How a claim is told in the panel and in a citation. Pure: each part that may be read alone keeps its hedge.

import { nameWithOutcome } from "../../common/labels.ts";
import type { ClaimFieldsFragment } from "../api/generated/graphql.ts";
import { messages } from "../messages.ts";

const words = messages.claim;
type Said = Pick<ClaimFieldsFragment, "sentence" | "modality" | "interpretation" | "cue"> & {
  attribution: readonly { speaker: { name: string } }[];
};

export const headingOf = ({ sentence }: Pick<Said, "sentence">): string => sentence.replace(/\.$/, "");

/** The wording in plain words, and whose reading it is. */
export const wordingOf = ({ modality, interpretation }: Pick<Said, "modality" | "interpretation">): string =>
  [words.wording[modality], interpretation ? words.reading : null].filter(Boolean).join(" ");

/** `label`: the wording, in one word. */
export const cueOf = ({ cue }: Pick<Said, "cue">, label: string): string =>
  cue ? words.byTheWord(label, cue) : words.noCue(label);

export function saysOf({ attribution }: Pick<Said, "attribution">): string {
  const chain = attribution.map(({ speaker }) => speaker.name);
  return chain.length > 1 ? words.chain(chain) : words.authorAlone(chain[0] ?? "");
}

/** "reported; Harbour police, as told by Ilse Marren". `label`: the wording, in one word. */
export const hedgeOf = (claim: Pick<Said, "interpretation" | "attribution">, label: string): string =>
  [label, claim.interpretation ? words.readingShort : null, saysOf(claim)].filter(Boolean).join("; ");

/** The two ends, for a link each. */
export const endsOf = ({ subject, object }: Pick<ClaimFieldsFragment, "subject" | "object">) =>
  [subject, object].map((end) => ({ id: end.id, name: nameWithOutcome(end) }));

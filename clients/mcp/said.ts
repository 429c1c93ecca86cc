// A claim as a tool gives it: never without how surely it is said, who says it, and where its words stand.
import { z } from "zod";
import { anchorOf, inTextOrder, locatorOf } from "../../common/export/rows.ts";
import type { SaidClaimFragment } from "./generated/graphql.ts";

export const said = z.object({
  id: z.string().describe("the claim's id, for the tool `claim`"),
  sentence: z.string().describe("the claim read aloud, hedge included; quote it as it is"),
  hedge: z
    .string()
    .describe(
      "how surely the text says it: stated (put flatly, which does not mean true), reported, alleged, probable or possible",
    ),
  reading: z
    .boolean()
    .describe("true: the author's own interpretation, a feeling, motive or meaning that is ascribed"),
  speaker: z.string().describe("who says so"),
  through: z.array(z.string()).describe("through whom it is passed on, the document's author last"),
  locator: z.array(z.string()).describe("document, paragraph and sentence of the words behind it"),
  words: z.array(z.string()).describe("the words behind it, as written; fragments of at most twelve words"),
});
export type Said = z.infer<typeof said>;

export function saidOf({
  id,
  sentence,
  modality,
  interpretation,
  attribution,
  evidence,
}: SaidClaimFragment): Said {
  const chain = attribution.toSorted((a, b) => b.depth - a.depth).map(({ speaker }) => speaker.name);
  const [speaker = "", ...through] = chain;
  return {
    id,
    sentence,
    hedge: modality.toLowerCase(),
    reading: interpretation,
    speaker,
    through,
    locator: evidence.map(({ sentence }) => `“${sentence.document.title}”, ${locatorOf(sentence)}`),
    words: evidence.map(({ anchors }) => anchorOf({ anchors: inTextOrder(anchors) })),
  };
}

/** For models that read text: one line, from which no part of it can be quoted without the rest in sight. */
export function lineOf({ id, sentence, hedge, reading, speaker, through, locator, words }: Said): string {
  const passedOn = through.length > 0 ? `, through ${through.join(", through ")}` : "";
  const where = locator.map((place, index) => `${place}: “${words[index]}”`).join("; ");
  return `- ${sentence} (${hedge}${reading ? ", the author’s reading" : ""}; says ${speaker}${passedOn}; ${where}) [${id}]`;
}

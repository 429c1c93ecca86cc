// Lists that several statements hold. What they give of a node: the fields of the API, and never the lists that grow with the graph.
// And the types of affirmed claims: to go along these alone is faster than to look at each relationship's polarity.
import { predicates } from "../../seed/vocabulary.ts";

const fields = {
  entity: [
    "id",
    "kind",
    "name",
    "aliases",
    "summary",
    "inSentence",
    "plural",
    "unnamed",
    "quantityAsWritten",
    "outcome",
    "dateEdtf",
    "dateAsWritten",
    "dateBasis",
    "dateReason",
    "earliest",
    "latest",
    "openMonth",
    "degree",
    "degreeDigits",
  ],
  claim: [
    "id",
    "predicate",
    "type",
    "polarity",
    "modality",
    "interpretation",
    "cue",
    "note",
    "status",
    "contested",
    "depth",
    "document",
  ],
  sentence: ["id", "paragraph", "number", "start", "end", "gloss", "noClaimBecause"],
  document: [
    "id",
    "title",
    "author",
    "publisher",
    "genre",
    "dateEdtf",
    "dateAsWritten",
    "dateBasis",
    "dateReason",
    "sha256",
    "length",
    "version",
    "claimCount",
  ],
} as const;

const lists: Record<string, string> = {
  ...Object.fromEntries(
    Object.entries(fields).map(([of, names]) => [of, names.map((name) => `.${name}`).join(", ")]),
  ),
  affirmed: Object.keys(predicates).join("|"),
};
const marked = /\/\* (entity|claim|sentence|document|affirmed) \*\/[^{}]*?\/\* \1 \*\//g;

/** The statement with the list between each two of its marks. */
export const withProjections = (text: string): string =>
  text.replace(marked, (_, of: string) => `/* ${of} */ ${lists[of]} /* ${of} */`);

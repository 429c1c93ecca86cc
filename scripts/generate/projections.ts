// What a statement gives of an entity or of a document: the fields of the API, and never the lists that grow with the graph.
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

const marked = /\/\* (entity|document) \*\/[^{}]*?\/\* \1 \*\//g;

/** The statement with the fields between each two of their marks. */
export const withProjections = (text: string): string =>
  text.replace(
    marked,
    (_, of: keyof typeof fields) =>
      `/* ${of} */ ${fields[of].map((name) => `.${name}`).join(", ")} /* ${of} */`,
  );

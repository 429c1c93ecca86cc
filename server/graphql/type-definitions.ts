import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Kind, kinds, predicates } from "../../seed/vocabulary.ts";

const entry = (name: string, words: string) => `  ${JSON.stringify(words)}\n  ${name}`;

const anyOf = (some: readonly Kind[]) =>
  some.length === Object.keys(kinds).length ? "any kind" : some.join(", ");

/** The hand-written SDL, and the two enums that the vocabulary makes. */
export function typeDefinitions(): string {
  const written = readFileSync(join(import.meta.dirname, "schema.graphql"), "utf8");
  const kindValues = Object.entries(kinds).map(([name, kind]) => entry(name, `${kind.meaning}.`));
  const predicateValues = Object.entries(predicates).map(([name, { label, denied, from, to }]) =>
    entry(name, `"${label}"; denied: "${denied}". From ${anyOf(from)} to ${anyOf(to)}.`),
  );
  return [
    written,
    `"What an entity is."\nenum EntityKind {\n${kindValues.join("\n")}\n}`,
    `"What joins a claim's subject to its object."\nenum Predicate {\n${predicateValues.join("\n")}\n}`,
  ].join("\n");
}

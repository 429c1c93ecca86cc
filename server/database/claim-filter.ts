// A statement holds the whole claim filter, so that it pastes into Neo4j Browser as it is. Asking of each of 20,000 relationships
// whether fifteen keys are absent takes longer than the rest; so what takes long is sent with the clauses alone that filter. Not
// what is fast: each set of keys has a plan of its own, and to make one takes a tenth to half of a second.

const block = /^[ \t]*\/\/ <claim-filter(?: of claim)?>\n([\s\S]*?)^[ \t]*\/\/ <\/claim-filter>\n/gm;
const clause = /^[ \t]*(?:AND )?\(\$filter\.(\w+) IS NULL/;

/** One clause each, with its key. */
function clausesIn(lines: string): { key: string; text: string }[] {
  const clauses: { key: string; text: string }[] = [];
  for (const line of lines.trimEnd().split("\n")) {
    const key = clause.exec(line)?.[1];
    const last = clauses.at(-1);
    if (key) clauses.push({ key, text: line.replace(/^[ \t]*(AND )?/, "") });
    else if (last) last.text += `\n${line}`;
    else throw new Error(`A claim filter begins with "${line}", which names no key of $filter.`);
  }
  return clauses;
}

/** The keys that filter. */
const activeIn = (filter: object) =>
  Object.entries(filter).flatMap(([key, value]) => (value === null || value === undefined ? [] : key));

/** The statement's text with the clauses of these keys alone. */
export const withClauses = (text: string, keys: readonly string[]): string =>
  text.replace(block, (_, lines: string) => {
    const kept = clausesIn(lines).filter(({ key }) => keys.includes(key));
    return `${kept.length > 0 ? kept.map((each) => each.text).join("\nAND ") : "true"}\n`;
  });

/** The text that a filter needs, however long the whole one takes. */
export const forFilter = (text: string, filter: object): string => withClauses(text, activeIn(filter));

/** Milliseconds that are long, and how often: once may be the machine's fault. */
const long = 50;
const often = 3;

export type Filtered = {
  textFor(filter: object): string;
  /** How long it took, in milliseconds. */
  took(filter: object, time: number): void;
};

/** Of a statement with a claim filter: as it is, until a set of keys has taken long several times. */
export function filtered(text: string): Filtered {
  const slow = new Map<string, number>();
  const made = new Map<string, string>();
  const nameOf = (filter: object) => activeIn(filter).join(" ");
  return {
    textFor: (filter) => made.get(nameOf(filter)) ?? text,
    took(filter, time) {
      const name = nameOf(filter);
      if (time < long || made.has(name)) return;
      const times = (slow.get(name) ?? 0) + 1;
      slow.set(name, times);
      if (times >= often) made.set(name, forFilter(text, filter));
    },
  };
}

// What `npm run seed` is asked to do.
import { StartError } from "../server/config.ts";
import { documentId } from "./compile.ts";

export type Wish =
  | { action: "load"; intoExisting: boolean }
  | { action: "help" }
  | { action: "remove"; id: string }
  | { action: "remove-all" };

export const seedHelp = [
  "npm run seed                      brings the graph to the articles of seed/articles",
  "npm run seed -- --into-existing   the same, beside other data (docs/existing-neo4j.md)",
  "npm run seed -- --remove ID       takes one document out of the graph: document:<slug>, or the slug alone",
  "npm run seed -- --remove-all      takes all of Attest out of the database, its constraints and indexes included",
  "",
  "The graph is the one that npm start uses; its settings are listed by npm start -- --help.",
].join("\n");

const alone: Record<string, Wish> = {
  "--help": { action: "help" },
  "-h": { action: "help" },
  "--into-existing": { action: "load", intoExisting: true },
  "--remove-all": { action: "remove-all" },
};

/** Throws StartError, one sentence, on anything else. */
export function readArguments(args: readonly string[]): Wish {
  const [first, id, ...more] = args;
  if (first === undefined) return { action: "load", intoExisting: false };
  const wish = alone[first];
  if (wish && id === undefined) return wish;
  if (wish) throw new StartError(`${first} stands alone, and ${id} is one more.`);
  if (first !== "--remove") throw new StartError(`There is no option ${first}. See npm run seed -- --help.`);
  if (!id || id.startsWith("-"))
    throw new StartError("--remove needs a document: npm run seed -- --remove document:<slug>.");
  if (more.length > 0) throw new StartError(`--remove takes one document, and ${more[0]} is one more.`);
  return { action: "remove", id: id.startsWith("document:") ? id : documentId(id) };
}

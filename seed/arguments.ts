// What `npm run seed` is asked to do.
import { StartError } from "../server/config.ts";
import { documentId } from "./compile.ts";

export type Wish = { action: "load" } | { action: "help" } | { action: "remove"; id: string };

export const seedHelp = [
  "npm run seed                  brings the graph to the articles of seed/articles",
  "npm run seed -- --remove ID   takes one document out of the graph: document:<slug>, or the slug alone",
  "",
  "The graph is the one that npm start uses; its settings are listed by npm start -- --help.",
].join("\n");

/** Throws StartError, one sentence, on anything else. */
export function readArguments(args: readonly string[]): Wish {
  const [first, id, ...more] = args;
  if (first === undefined) return { action: "load" };
  if (first === "--help" && id === undefined) return { action: "help" };
  if (first !== "--remove") throw new StartError(`There is no option ${first}. See npm run seed -- --help.`);
  if (!id || id.startsWith("-"))
    throw new StartError("--remove needs a document: npm run seed -- --remove document:<slug>.");
  if (more.length > 0) throw new StartError(`--remove takes one document, and ${more[0]} is one more.`);
  return { action: "remove", id: id.startsWith("document:") ? id : documentId(id) };
}

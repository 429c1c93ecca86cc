// What `npm run seed` is asked to do.
import { StartError } from "../server/config.ts";
import { documentId } from "./compile.ts";
import { sampleSizes } from "./sample.ts";

export type Load = {
  action: "load";
  /** Beside other data. */
  intoExisting: boolean;
  /** By neo4j-admin's import. */
  bulk: boolean;
  /** As it was given: how many entities made by chance, instead of the articles. */
  sample: string | null;
};
export type Wish = Load | { action: "help" } | { action: "remove"; id: string } | { action: "remove-all" };

export const seedHelp = [
  "npm run seed                      brings the graph to the articles of seed/articles",
  "npm run seed -- --into-existing   the same, beside other data (docs/existing-neo4j.md)",
  "npm run seed -- --bulk            the same by Neo4j's import, many times as fast: into a data folder that holds no graph yet",
  `npm run seed -- --sample N        loads N entities made by chance instead (${sampleSizes.least} to ${sampleSizes.most}), into the data folder of npm start -- --sample N`,
  "npm run seed -- --remove ID       takes one document out of the graph: document:<slug>, or the slug alone",
  "npm run seed -- --remove-all      takes all of Attest out of the database, its constraints and indexes included",
  "",
  "The graph is the one that npm start uses; its settings are listed by npm start -- --help.",
].join("\n");

const alone: Record<string, Wish> = {
  "--help": { action: "help" },
  "-h": { action: "help" },
  "--remove-all": { action: "remove-all" },
};

function readLoad(args: readonly string[]): Load {
  const load: Load = { action: "load", intoExisting: false, bulk: false, sample: null };
  for (let at = 0; at < args.length; at++)
    if (args[at] === "--into-existing") load.intoExisting = true;
    else if (args[at] === "--bulk") load.bulk = true;
    else if (args[at] === "--sample") load.sample = args[++at] ?? "";
    else throw new StartError(`There is no option ${args[at]}. See npm run seed -- --help.`);
  if (load.bulk && load.intoExisting)
    throw new StartError(
      "--bulk fills a folder that has no graph, so there is nothing beside which --into-existing could load. Leave one of them out.",
    );
  return load;
}

/** Throws StartError, one sentence, on anything else. */
export function readArguments(args: readonly string[]): Wish {
  const [first, id, ...more] = args;
  const wish = first === undefined ? undefined : alone[first];
  if (wish && id === undefined) return wish;
  if (wish) throw new StartError(`${first} stands alone, and ${id} is one more.`);
  if (first !== "--remove") return readLoad(args);
  if (!id || id.startsWith("-"))
    throw new StartError("--remove needs a document: npm run seed -- --remove document:<slug>.");
  if (more.length > 0) throw new StartError(`--remove takes one document, and ${more[0]} is one more.`);
  return { action: "remove", id: id.startsWith("document:") ? id : documentId(id) };
}

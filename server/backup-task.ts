// What `npm run backup` and `npm run restore` are asked to do.
import { resolve } from "node:path";
import { type Config, StartError } from "./config.ts";

/** `backups/attest-2026-01-31-235959.dump`, in UTC. */
export const datedFile = (now: Date) =>
  `backups/attest-${now.toISOString().slice(0, 19).replace("T", "-").replaceAll(":", "")}.dump`;

const restHelp = [
  "",
  "It is for the Neo4j that Attest manages, while Attest is stopped (docs/backup.md). Settings are those of npm start -- --help;",
  "ATTEST_DATA names the data folder.",
];
export const backupHelp = [
  "npm run backup            writes the graph to backups/attest-<date>-<time>.dump",
  "npm run backup -- FILE    writes it to this file, which must not be there yet",
  ...restHelp,
].join("\n");
export const restoreHelp = [
  "npm run restore -- FILE   replaces the graph by that of a file that npm run backup wrote",
  ...restHelp,
].join("\n");

/** The file named, or else `fallback`. Throws StartError for anything else, and where the Neo4j is not Attest's to dump and load. */
export function readFileName(
  args: readonly string[],
  config: Config,
  what: string,
  fallback?: string,
): string {
  if (config.neo4j)
    throw new StartError(
      `NEO4J_URI names a Neo4j that Attest does not manage, so its ${what} is its own affair: neo4j-admin database dump and load where it runs (Enterprise: backup and restore), snapshots in Aura.`,
    );
  const [file = fallback, ...more] = args;
  if (file === undefined || file.startsWith("-") || more.length > 0)
    throw new StartError(`Name one file: npm run ${what} -- FILE. See npm run ${what} -- --help.`);
  return resolve(file);
}

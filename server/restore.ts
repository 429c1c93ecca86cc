// `npm run restore -- FILE`: the managed graph is replaced by that of a backup, once that has been proven.
import { accessSync, constants, statSync } from "node:fs";
import { readFileName, restoreHelp } from "./backup-task.ts";
import { asksForHelp, readGraphConfig, StartError } from "./config.ts";
import { loadManaged } from "./database/backup.ts";
import type { Database } from "./database/database.ts";
import { ensureSchema, readMark } from "./database/schema.ts";
import { endRefused } from "./end-of-command.ts";
import { checkGraph, faultLine } from "./graph/check.ts";
import { countClaims } from "./graph/claims.ts";
import { stopSignal } from "./stop-signal.ts";

const report = (line: string) => console.log(line);

/** Before anything is begun: opening a pipe, say, would wait for ever. */
function refuseUnreadable(file: string): void {
  const fault = faultOf(file);
  if (fault) throw new StartError(`${file} ${fault}. Name a file that npm run backup wrote.`);
}
function faultOf(file: string): string | null {
  try {
    const found = statSync(file);
    if (found.isDirectory()) return "is a folder";
    if (!found.isFile()) return "is no file";
    if (found.size === 0) return "is empty";
    accessSync(file, constants.R_OK);
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? "is not there" : "cannot be read";
  }
}

/** Throws StartError where it is no graph of Attest, one of a newer format, or one with faults; an older one is brought to this format. */
async function prove(database: Database, file: string): Promise<number> {
  const mark = await readMark(database, {
    data: file,
    remedy: "Update Attest, then restore it. The graph that was here is as it was.",
  });
  if (!mark) throw new StartError(`${file} holds no graph of Attest. The graph that was here is as it was.`);
  await ensureSchema(database);
  const [fault, ...more] = await checkGraph(database);
  if (fault)
    throw new StartError(
      `${file} holds a graph with ${more.length + 1} faults, and the graph that was here is as it was. The first: ${faultLine(fault)}`,
    );
  return (await countClaims(database, null)).count;
}

async function restore(args: readonly string[]): Promise<void> {
  const place = readGraphConfig(process.env);
  const file = readFileName(args, place, "restore");
  refuseUnreadable(file);
  let claims = 0;
  await loadManaged({ place, file, report, signal: stopSignal() }, async (database) => {
    claims = await prove(database, file);
  });
  report(`Restored ${claims} claims from ${file}. npm start serves them.`);
}

const args = process.argv.slice(2);
if (asksForHelp(args)) report(restoreHelp);
else await restore(args).catch(endRefused);

// `npm run backup -- FILE`: the managed graph as one file.
import { statSync } from "node:fs";
import { backupHelp, datedFile, readFileName } from "./backup-task.ts";
import { asksForHelp, readGraphConfig } from "./config.ts";
import { dumpManaged } from "./database/backup.ts";
import { endRefused } from "./end-of-command.ts";
import { stopSignal } from "./stop-signal.ts";

const report = (line: string) => console.log(line);

async function backup(args: readonly string[]): Promise<void> {
  const place = readGraphConfig(process.env);
  const file = readFileName(args, place, "backup", datedFile(new Date()));
  await dumpManaged({ place, file, report, signal: stopSignal() });
  report(`Wrote ${file} (${Math.ceil(statSync(file).size / 1000)} kB).`);
}

const args = process.argv.slice(2);
if (asksForHelp(args)) report(backupHelp);
else await backup(args).catch(endRefused);

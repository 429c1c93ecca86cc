// `npm run backup -- FILE`: the managed graph as one file.
import { statSync } from "node:fs";
import { datedFile, readFileName } from "./backup-task.ts";
import { readGraphConfig, StartError } from "./config.ts";
import { dumpManaged } from "./database/backup.ts";
import { stopSignal } from "./stop-signal.ts";

const report = (line: string) => console.log(line);

try {
  const place = readGraphConfig(process.env);
  const file = readFileName(process.argv.slice(2), place, "backup", datedFile(new Date()));
  await dumpManaged({ place, file, report, signal: stopSignal() });
  report(`Wrote ${file} (${Math.ceil(statSync(file).size / 1000)} kB). npm start serves the graph again.`);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

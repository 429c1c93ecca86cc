// `npm run graph:check`: proves that the entity graph and the evidence graph agree, or says where they do not.
import { asksForHelp, readGraphConfig, StartError } from "./config.ts";
import { connectGraph } from "./database/connect.ts";
import { isMade } from "./database/restore-folders.ts";
import { readMark } from "./database/schema.ts";
import { endRefused } from "./end-of-command.ts";
import { checkGraph, faultLine } from "./graph/check.ts";

const help = [
  "npm run graph:check    proves that the entity graph and the evidence graph agree, or says where they do not",
  "",
  "The graph is the one that npm start uses; its settings are listed by npm start -- --help.",
].join("\n");

const nothingThere = () =>
  new StartError("There is no graph here yet, so there is nothing to check. Run npm run seed first.");

async function check(args: readonly string[]): Promise<void> {
  if (args[0] !== undefined)
    throw new StartError(`There is no option ${args[0]}. See npm run graph:check -- --help.`);
  const config = readGraphConfig(process.env);
  if (!config.neo4j && !isMade(config.dataDirectory)) throw nothingThere();
  const graph = await connectGraph(config, (line) => console.error(line), { share: true });
  const stop = () => void graph.close().then(() => process.exit(130));
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    if ((await readMark(graph.database)) === null) throw nothingThere();
    const faults = await checkGraph(graph.database);
    for (const fault of faults) console.log(faultLine(fault));
    console.log(faults.length === 1 ? "1 fault" : `${faults.length} faults`);
    process.exitCode = faults.length > 0 ? 1 : 0;
  } finally {
    await graph.close();
  }
}

const args = process.argv.slice(2);
if (asksForHelp(args)) console.log(help);
else await check(args).catch(endRefused);

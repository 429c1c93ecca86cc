// `npm run graph:check`: proves that the entity graph and the evidence graph agree, or says where they do not.
import { readConfig, StartError } from "./config.ts";
import { connectGraph } from "./database/connect.ts";
import { GraphUnavailable } from "./database/errors.ts";
import { readMark } from "./database/schema.ts";
import { checkGraph, faultLine } from "./graph/check.ts";

try {
  // it listens nowhere, so the settings of address and port are not its business
  const config = readConfig({ ...process.env, HOST: "", PORT: "" }, []);
  const graph = await connectGraph(config, (line) => console.error(line), true);
  const stop = () => void graph.close().then(() => process.exit(130));
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    await readMark(graph.database);
    const faults = await checkGraph(graph.database);
    for (const fault of faults) console.log(faultLine(fault));
    console.log(faults.length === 1 ? "1 fault" : `${faults.length} faults`);
    process.exitCode = faults.length > 0 ? 1 : 0;
  } finally {
    await graph.close();
  }
} catch (error) {
  if (!(error instanceof StartError || error instanceof GraphUnavailable)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

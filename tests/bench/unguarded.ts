// Attest's schema on a stock yoga: no limits, no log, no metrics, no compression, no turns. What the guards cost is told beside it.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createYoga } from "graphql-yoga";
import { openDatabase } from "../../server/database/database.ts";
import { contextOf, executableSchema } from "../../server/graphql/executable.ts";

const given = (name: string) => process.env[name] ?? "";
const database = openDatabase({
  uri: given("NEO4J_URI"),
  username: given("NEO4J_USERNAME"),
  password: given("NEO4J_PASSWORD"),
  database: given("NEO4J_DATABASE"),
});
const yoga = createYoga({
  schema: executableSchema(),
  context: () => contextOf(database),
  graphiql: false,
  logging: false,
});
const server = createServer((request, response) => void yoga(request, response));
server.listen(0, "127.0.0.1", () =>
  console.log(`ready http://127.0.0.1:${(server.address() as AddressInfo).port}`),
);
const end = () => process.exit(0);
process.on("SIGTERM", end);
process.stdin.on("end", end).resume();

// `npm run --silent mcp`: an MCP server over standard input and output, which asks a running Attest.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { addressOf } from "../ask.ts";
import { addTools } from "./tools.ts";

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8"));
const server = new McpServer(
  { name: "attest", version },
  {
    instructions:
      "A graph of claims: who did what to whom, according to whom, how surely said. Begin with `search`; each claim has an id for `claim`. Pass nothing on without its hedge and its speaker.",
  },
);
addTools(server, addressOf(process.env));
await server.connect(new StdioServerTransport());

// Settings come from the environment; `npm start -- --help` prints this table.
import { type BlockList, isIP } from "node:net";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { sampleSizes } from "../seed/sample.ts";
import { proxyList } from "./http/client.ts";
import { readAddress } from "./neo4j-address.ts";

/** A setting has a bad value, or something that the start needs is missing: one sentence that names the remedy. */
export class StartError extends Error {
  override name = "StartError";
}

const switches = ["on", "off"] as const;
const logLevels = ["silent", "error", "warn", "info"] as const;
const metricsReaders = ["loopback", "on", "off"] as const;
export type LogLevel = (typeof logLevels)[number];
export type MetricsReaders = (typeof metricsReaders)[number];

export type Config = {
  port: number;
  host: string;
  allowedHosts: string[];
  /** Whose X-Forwarded-For is believed. */
  proxies: BlockList;
  /** Requests a minute for each client; 0 for any number. */
  rate: number;
  introspection: boolean;
  graphiql: boolean;
  /** Answers the page's own questions alone. */
  persistedOnly: boolean;
  metrics: MetricsReaders;
  logLevel: LogLevel;
  /** Where spans are sent to; null: none are made. */
  traces: string | null;
  dataDirectory: string;
  cacheDirectory: string;
  javaHome: string | undefined;
  /** Whether Attest's may be written beside other data. */
  intoExisting: boolean;
  /** Entities of a graph made by chance that is served instead of the articles; null: the articles. */
  sample: number | null;
  /** Null: Attest manages a Neo4j of its own. */
  neo4j: { uri: string; username: string; password: string; database: string } | null;
};

type Setting = { name: string; fallback: string; meaning: string };

export const settings = [
  { name: "PORT", fallback: "4000", meaning: "port of page and API; 0 takes a free one" },
  { name: "HOST", fallback: "127.0.0.1", meaning: "address to listen on; any but loopback needs --public" },
  {
    name: "ATTEST_HOSTS",
    fallback: "",
    meaning: "further host names that requests may bear, separated by commas",
  },
  {
    name: "ATTEST_PROXIES",
    fallback: "",
    meaning:
      "addresses or subnets of reverse proxies, separated by commas: their X-Forwarded-For is believed",
  },
  { name: "ATTEST_RATE", fallback: "6000", meaning: "requests a minute for each client; 0 for any number" },
  {
    name: "ATTEST_INTROSPECTION",
    fallback: "",
    meaning: "whether the API tells its schema: on, off; on where HOST is loopback, else off",
  },
  {
    name: "ATTEST_GRAPHIQL",
    fallback: "",
    meaning: "whether a browser at /graphql gets GraphiQL: on, off; on where HOST is loopback, else off",
  },
  {
    name: "ATTEST_PERSISTED_ONLY",
    fallback: "off",
    meaning: "whether only the page's own questions are answered: on, off; with on there is no GraphiQL",
  },
  {
    name: "ATTEST_METRICS",
    fallback: "loopback",
    meaning: "who may read /metrics: loopback (this machine, not through a proxy), on (everybody), off",
  },
  {
    name: "ATTEST_LOG",
    fallback: "warn",
    meaning: "what is logged on stderr: silent, error, warn, or info for each request",
  },
  {
    name: "OTEL_EXPORTER_OTLP_ENDPOINT",
    fallback: "",
    meaning:
      "where OpenTelemetry spans are sent to by OTLP over HTTP, such as http://127.0.0.1:4318; without it none are made",
  },
  { name: "ATTEST_DATA", fallback: ".data", meaning: "folder of the managed Neo4j's data" },
  {
    name: "ATTEST_CACHE",
    fallback: "~/.cache/attest",
    meaning: "folder of the downloaded Neo4j, shared by all clones",
  },
  { name: "NEO4J_URI", fallback: "", meaning: "use this Neo4j (5.26 or newer) instead of a managed one" },
  { name: "NEO4J_USERNAME", fallback: "neo4j", meaning: "user for NEO4J_URI" },
  { name: "NEO4J_PASSWORD", fallback: "", meaning: "password for NEO4J_URI" },
  { name: "NEO4J_DATABASE", fallback: "neo4j", meaning: "database for NEO4J_URI" },
  {
    name: "JAVA_HOME",
    fallback: "",
    meaning: "Java 17 or newer for the managed Neo4j; else java on the path",
  },
] as const satisfies Setting[];
type Name = (typeof settings)[number]["name"];

export function helpText(): string {
  const width = Math.max(...settings.map(({ name }) => name.length));
  const rows = settings.map(
    ({ name, fallback, meaning }) => `  ${name.padEnd(width)}  ${meaning}${fallback ? ` (${fallback})` : ""}`,
  );
  return [
    "npm start                     serves the page and the API",
    "npm start -- --public         allows a HOST that is not loopback; introspection and GraphiQL are then off unless set to on",
    "npm start -- --into-existing  allows a NEO4J_URI that holds other data (docs/existing-neo4j.md)",
    `npm start -- --sample 2000    serves so many entities made by chance (${sampleSizes.least} to ${sampleSizes.most}), to try it on; from a data folder of its own`,
    "",
    "Settings, from the environment:",
    ...rows,
  ].join("\n");
}

const options = {
  public: { type: "boolean" },
  "into-existing": { type: "boolean" },
  sample: { type: "string" },
} as const;

function readOptions(args: readonly string[]) {
  const { values, tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === "option" && Object.hasOwn(options, token.name)) {
      if (token.name !== "sample" && token.value !== undefined)
        throw new StartError(
          `${token.rawName} takes no value. Say npm start -- ${token.rawName}, or leave it out.`,
        );
      continue;
    }
    const given = token.kind === "option" ? token.rawName : token.kind === "positional" ? token.value : "--";
    throw new StartError(`There is no option ${given}. See npm start -- --help.`);
  }
  return values;
}

/** Null where none is asked for. */
function readSample(given: string | boolean | undefined): number | null {
  if (given === undefined) return null;
  const size = /^\d{1,9}$/.test(`${given}`) ? Number(given) : Number.NaN;
  if (size >= sampleSizes.least && size <= sampleSizes.most) return size;
  throw new StartError(
    `--sample needs a number of entities from ${sampleSizes.least} to ${sampleSizes.most}, such as npm start -- --sample 2000.`,
  );
}

/** Of each command, wherever it stands: whoever asks wants nothing started. */
export const asksForHelp = (args: readonly string[]): boolean =>
  args.some((argument) => ["--help", "-h"].includes(argument));

const isHostName = (name: string) =>
  name.length <= 253 &&
  /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*\.?$/i.test(name);
/** As a request's Host writes it, without its port; null where it is no name and no address. */
function hostIn(text: string): string | null {
  const bare = text.replace(/^\[(.*)\]$/, "$1");
  if (isIP(bare) !== 0) return inAddress(bare);
  return isHostName(text) ? text : null;
}

const isLoopback = (host: string) =>
  host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);

/** Every address of this machine: no name that a request could bear. */
export const isWildcard = (host: string) => host === "0.0.0.0" || host === "::";
/** As a URL and the Host header write it. */
export const inAddress = (host: string) => (host.includes(":") ? `[${host}]` : host);

const listOf = (text: string) =>
  text
    .split(",")
    .map((item) => item.trim())
    .filter(Boolean);

/** For commands that listen nowhere, so that the settings of address and port are not their business. Throws StartError. */
export const readGraphConfig = (
  environment: Record<string, string | undefined>,
  sample: string | null = null,
): Config =>
  readConfig({ ...environment, HOST: "", PORT: "" }, sample === null ? [] : [`--sample=${sample}`]);

/** Throws StartError on a bad value or an unknown argument. */
export function readConfig(environment: Record<string, string | undefined>, args: readonly string[]): Config {
  const asked = readOptions(args);
  const sample = readSample(asked.sample);
  const value = (name: Name) =>
    environment[name] || (settings.find((setting) => setting.name === name)?.fallback ?? "");
  const folder = (name: Name) => resolve(value(name).replace(/^~(?=\/|$)/, homedir()));

  const port = /^\d+$/.test(value("PORT")) ? Number(value("PORT")) : Number.NaN;
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new StartError(`PORT is "${value("PORT")}". Give a number from 0 to 65535; 0 takes a free port.`);
  const host = value("HOST");
  if (host !== "localhost" && isIP(host) === 0)
    throw new StartError(
      `HOST is "${host}", which is no address. Give one of this machine's, such as 127.0.0.1.`,
    );
  if (!isLoopback(host) && !asked.public)
    throw new StartError(
      `HOST is "${host}", which others can reach, and Attest asks nobody for a password. Say npm start -- --public if that is meant.`,
    );
  const address = value("NEO4J_URI") ? readAddress(value("NEO4J_URI")) : null;
  if (address && "fault" in address) throw new StartError(address.fault);
  if (address && value("NEO4J_DATABASE").toLowerCase() === "system")
    throw new StartError(
      'NEO4J_DATABASE is "system", which is for Neo4j\'s own users and databases. Give another, such as neo4j.',
    );
  if (address && sample !== null)
    throw new StartError(
      "--sample serves from a Neo4j of its own, and NEO4J_URI names another. Unset NEO4J_URI, or leave --sample out.",
    );
  const oneOf = <Choice extends string>(name: Name, choices: readonly Choice[], fallback = value(name)) => {
    const given = value(name) || fallback;
    const choice = choices.find((each) => each === given);
    if (choice === undefined)
      throw new StartError(`${name} is "${given}". Give one of ${choices.join(", ")}.`);
    return choice;
  };
  const onAtHome = isLoopback(host) ? "on" : "off";
  const given = listOf(value("ATTEST_PROXIES"));
  const proxies = proxyList(given);
  if (proxies === null || (given.length === 0 && value("ATTEST_PROXIES")))
    throw new StartError(
      `ATTEST_PROXIES is "${value("ATTEST_PROXIES")}". Give addresses or subnets such as 10.0.0.7 or 10.0.0.0/8, separated by commas.`,
    );
  const hosts = listOf(value("ATTEST_HOSTS")).map((text) => ({ text, host: hostIn(text) }));
  const noHost =
    hosts.find((each) => each.host === null)?.text ?? (hosts.length === 0 ? value("ATTEST_HOSTS") : "");
  if (noHost)
    throw new StartError(
      `ATTEST_HOSTS has "${noHost}". Give names or addresses such as attest.example, without scheme and port, separated by commas.`,
    );
  const rate = /^\d{1,9}$/.test(value("ATTEST_RATE")) ? Number(value("ATTEST_RATE")) : Number.NaN;
  if (Number.isNaN(rate))
    throw new StartError(
      `ATTEST_RATE is "${value("ATTEST_RATE")}". Give the requests a minute for each client, such as 6000; 0 for any number.`,
    );
  const traces = value("OTEL_EXPORTER_OTLP_ENDPOINT") || null;
  if (traces !== null && !/^https?:\/\/[^/\s]+/.test(traces))
    throw new StartError(
      `OTEL_EXPORTER_OTLP_ENDPOINT is "${traces}". Give an address such as http://127.0.0.1:4318.`,
    );
  const persistedOnly = oneOf("ATTEST_PERSISTED_ONLY", switches) === "on";
  return {
    port,
    host,
    proxies,
    rate,
    introspection: oneOf("ATTEST_INTROSPECTION", switches, onAtHome) === "on",
    graphiql: !persistedOnly && oneOf("ATTEST_GRAPHIQL", switches, onAtHome) === "on",
    persistedOnly,
    metrics: oneOf("ATTEST_METRICS", metricsReaders),
    logLevel: oneOf("ATTEST_LOG", logLevels),
    traces,
    allowedHosts: [
      ...hosts.flatMap(({ host }) => host ?? []),
      ...(isLoopback(host) || isWildcard(host) ? [] : [inAddress(host)]),
    ].map((name) => name.toLowerCase()),
    dataDirectory: join(folder("ATTEST_DATA"), sample === null ? "" : `sample-${sample}`),
    cacheDirectory: environment.ATTEST_CACHE
      ? folder("ATTEST_CACHE")
      : join(environment.XDG_CACHE_HOME || join(homedir(), ".cache"), "attest"),
    javaHome: environment.JAVA_HOME || undefined,
    intoExisting: asked["into-existing"] === true,
    sample,
    neo4j: address
      ? {
          uri: address.uri,
          username: value("NEO4J_USERNAME"),
          password: value("NEO4J_PASSWORD"),
          database: value("NEO4J_DATABASE"),
        }
      : null,
  };
}

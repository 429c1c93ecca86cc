// Settings come from the environment; `npm start -- --help` prints this table.
import { homedir } from "node:os";
import { join, resolve } from "node:path";

/** A setting has a bad value, or something that the start needs is missing: one sentence that names the remedy. */
export class StartError extends Error {
  override name = "StartError";
}

export type Config = {
  port: number;
  host: string;
  allowedHosts: string[];
  dataDirectory: string;
  cacheDirectory: string;
  javaHome: string | undefined;
  /** Null: Attest manages a Neo4j of its own. */
  neo4j: { uri: string; username: string; password: string; database: string } | null;
};

type Setting = { name: string; fallback: string; meaning: string };

const settings = [
  { name: "PORT", fallback: "4000", meaning: "port of page and API; 0 takes a free one" },
  { name: "HOST", fallback: "127.0.0.1", meaning: "address to listen on; any but loopback needs --public" },
  {
    name: "ATTEST_HOSTS",
    fallback: "",
    meaning: "further host names that requests may bear, separated by commas",
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
    "npm start            serves the page and the API",
    "npm start -- --public  allows a HOST that is not loopback",
    "",
    "Settings, from the environment:",
    ...rows,
  ].join("\n");
}

const isLoopback = (host: string) =>
  host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);

/** Every address of this machine: no name that a request could bear. */
export const isWildcard = (host: string) => host === "0.0.0.0" || host === "::";
/** As a URL and the Host header write it. */
export const inAddress = (host: string) => (host.includes(":") ? `[${host}]` : host);

/** Throws StartError on a bad value or an unknown argument. */
export function readConfig(environment: Record<string, string | undefined>, args: readonly string[]): Config {
  const unknown = args.find((argument) => argument !== "--public");
  if (unknown !== undefined) throw new StartError(`There is no option ${unknown}. See npm start -- --help.`);
  const value = (name: Name) =>
    environment[name] || (settings.find((setting) => setting.name === name)?.fallback ?? "");
  const folder = (name: Name) => resolve(value(name).replace(/^~(?=\/|$)/, homedir()));

  const port = /^\d+$/.test(value("PORT")) ? Number(value("PORT")) : Number.NaN;
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new StartError(`PORT is "${value("PORT")}". Give a number from 0 to 65535; 0 takes a free port.`);
  const host = value("HOST");
  if (!isLoopback(host) && !args.includes("--public"))
    throw new StartError(
      `HOST is "${host}", which others can reach, and Attest asks nobody for a password. Say npm start -- --public if that is meant.`,
    );
  const uri = value("NEO4J_URI");
  if (uri && !/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/]+/.test(uri))
    throw new StartError(
      `NEO4J_URI is "${uri}". Write it like neo4j://localhost:7687 or neo4j+s://example.databases.neo4j.io.`,
    );
  return {
    port,
    host,
    allowedHosts: [
      ...value("ATTEST_HOSTS").split(","),
      isLoopback(host) || isWildcard(host) ? "" : inAddress(host),
    ]
      .map((name) => name.trim().toLowerCase())
      .filter(Boolean),
    dataDirectory: folder("ATTEST_DATA"),
    cacheDirectory: environment.ATTEST_CACHE
      ? folder("ATTEST_CACHE")
      : join(environment.XDG_CACHE_HOME || join(homedir(), ".cache"), "attest"),
    javaHome: environment.JAVA_HOME || undefined,
    neo4j: uri
      ? {
          uri,
          username: value("NEO4J_USERNAME"),
          password: value("NEO4J_PASSWORD"),
          database: value("NEO4J_DATABASE"),
        }
      : null,
  };
}

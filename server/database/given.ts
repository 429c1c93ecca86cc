// Why a Neo4j that is given cannot be used: one sentence with its remedy. Pure.
import { byScheme, schemeOf } from "../neo4j-address.ts";
import type { Failure } from "./errors.ts";
import type { Heard } from "./liveness.ts";

/** What is heard at the address without and with TLS, its certificate taken as it is. */
export type HeardBoth = { plain: Heard; secure: Heard };

type Asked = { uri: string; username: string; database: string };

/** For a failure that Neo4j itself has put into words; null for one that came from the way to it. */
export function refusalByServer({ uri, username, database }: Asked, failure: Failure): string | null {
  const is = (name: string) => failure.code.endsWith(`.${name}`);
  if (is("AuthenticationRateLimit"))
    return `${uri} lets nobody in as ${username} for some seconds, after several wrong passwords. Wait a minute, then run the same command again with the right NEO4J_PASSWORD.`;
  if (is("Unauthorized"))
    return `${uri} does not take this user and password. Correct NEO4J_USERNAME and NEO4J_PASSWORD.`;
  if (is("CredentialsExpired"))
    return `${uri} wants the first password of ${username} changed. Change it there (ALTER CURRENT USER SET PASSWORD), then set NEO4J_PASSWORD to the new one.`;
  if (is("DatabaseNotFound")) return `${uri} has no database "${database}". Correct NEO4J_DATABASE.`;
  if (is("DatabaseUnavailable"))
    return `The database "${database}" of ${uri} is not online. Start it there (START DATABASE), or correct NEO4J_DATABASE.`;
  if (failure.code.startsWith("Neo."))
    return `${uri} answers, and refuses: ${failure.message.replace(/\.?$/, ".")} Mend that there, or correct NEO4J_URI and NEO4J_DATABASE.`;
  return null;
}

export function refusalOnTheWay(uri: string, { plain, secure }: HeardBoth): string {
  const scheme = schemeOf(uri);
  const [base = "", tls] = scheme.split("+");
  const heard = tls ? secure : plain;
  if (tls === "s" && secure === "bolt")
    return `${uri} has a certificate that is not trusted here. Name its authority in NODE_EXTRA_CA_CERTS, or write ${byScheme(uri, `${base}+ssc`)} to take any.`;
  if (tls && secure !== "bolt" && plain === "bolt")
    return `${uri} asks for TLS by its +${tls}, and that Neo4j speaks without it. Write ${byScheme(uri, base)}, or set up TLS there.`;
  if (!tls && plain !== "bolt" && secure === "bolt")
    return `${uri} is without TLS, and that Neo4j wants it. Write ${byScheme(uri, `${base}+s`)}, or ${byScheme(uri, `${base}+ssc`)} where it has signed its certificate itself.`;
  if (heard === "strange")
    return `${uri} answers, but not in Bolt; it may be a port for HTTP. Give the port of Bolt in NEO4J_URI; it is 7687 where no other was set.`;
  if (heard === "old")
    return `${uri} speaks no version of Bolt that Attest knows. Use a Neo4j of 5.26 or newer.`;
  if (heard === "bolt")
    return base === "neo4j"
      ? `${uri} answers, but the servers that it names cannot be reached from here. Write ${byScheme(uri, scheme.replace("neo4j", "bolt"))}, or correct server.bolt.advertised_address there.`
      : `${uri} took a connection, but gave no answer in time. Run the same command again once that Neo4j is less busy.`;
  return `${uri} does not answer as a Neo4j does. Start that Neo4j or correct NEO4J_URI; without it Attest manages one of its own.`;
}

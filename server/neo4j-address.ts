// What NEO4J_URI may say: scheme, host and port, nothing more. What is refused is never repeated, for a password may stand in it. Pure.

const schemes = ["bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"];
const example =
  "Write it like neo4j://localhost:7687, bolt://127.0.0.1:7687 or neo4j+s://example.databases.neo4j.io.";

/** Either the address in its plain form, or one sentence on what is wrong with it. */
export type ReadAddress = { uri: string } | { fault: string };

function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

const fault = (what: string, remedy = example): ReadAddress => ({ fault: `NEO4J_URI ${what}. ${remedy}` });

export function readAddress(text: string): ReadAddress {
  if (text.includes("@"))
    return fault(
      "holds a user or a password",
      "Take them out of it, and set NEO4J_USERNAME and NEO4J_PASSWORD instead.",
    );
  const scheme = /^\s*([a-z0-9+.-]+):\/\//i.exec(text)?.[1]?.toLowerCase() ?? "";
  if (!schemes.includes(scheme)) return fault("does not begin as the address of a Neo4j does");
  if (/[?#]/.test(text)) return fault("has something after ? or #, which Attest passes to no Neo4j");
  const url = parse(text);
  if (!url?.hostname || url.port === "0") return fault("has no host and port that can be read");
  if (!["", "/"].includes(url.pathname))
    return fault("has a path", "Take it out; NEO4J_DATABASE names the database.");
  return { uri: `${scheme}://${url.host}` };
}

/** The same place by another scheme. */
export const byScheme = (uri: string, scheme: string): string => uri.replace(/^[^:]+/, scheme);
export const schemeOf = (uri: string): string => uri.slice(0, uri.indexOf(":"));

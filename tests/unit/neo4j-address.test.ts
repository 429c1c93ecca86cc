import { expect, test } from "vitest";
import { readConfig } from "../../server/config.ts";
import { readAddress } from "../../server/neo4j-address.ts";

test.each([
  ["bolt://127.0.0.1:7687", "bolt://127.0.0.1:7687"],
  ["neo4j://localhost", "neo4j://localhost"],
  ["neo4j+s://example.databases.neo4j.io/", "neo4j+s://example.databases.neo4j.io"],
  ["BOLT+SSC://[::1]:7687", "bolt+ssc://[::1]:7687"],
])("%s is taken as %s", (text, uri) => {
  expect(readAddress(text)).toEqual({ uri });
});

test.each([
  ["http://localhost:7474", "does not begin as the address of a Neo4j does"],
  ["localhost:7687", "does not begin as the address of a Neo4j does"],
  ["neo4j+x://localhost", "does not begin as the address of a Neo4j does"],
  ["bolt://127.0.0.1:7687?x=1", "after ? or #"],
  ["neo4j://127.0.0.1:7687?", "after ? or #"],
  ["neo4j://127.0.0.1:7687?policy=x&policy=y", "after ? or #"],
  ["bolt://localhost#there", "after ? or #"],
  ["bolt://localhost:99999", "no host and port that can be read"],
  ["bolt://localhost:0", "no host and port that can be read"],
  ["bolt://localhost:abc", "no host and port that can be read"],
  ["neo4j://[::1:7687", "no host and port that can be read"],
  ["bolt://", "no host and port that can be read"],
  ["bolt://a b", "no host and port that can be read"],
  ["bolt://localhost/movies", "NEO4J_DATABASE names the database"],
])("%s is refused: %s", (text, words) => {
  const read = readAddress(text);
  expect("fault" in read && read.fault).toContain(words);
  expect(() => readConfig({ NEO4J_URI: text }, [])).toThrow(words);
});

test.each([
  "http://neo4j:sesame@localhost:7474",
  "neo4j://neo4j:sesame@localhost:7687",
  "bolt://neo4j:se/sesame?@localhost",
  "bolt://neo4j:sesame",
  "sesame",
])("what may be a password in %s is not repeated", (text) => {
  const read = readAddress(text);
  expect("fault" in read && read.fault).toMatch(/^NEO4J_URI .+\. .+\.$/);
  expect(JSON.stringify(read)).not.toContain("sesame");
});

test("credentials in the address are refused with the settings that take them", () => {
  expect(() => readConfig({ NEO4J_URI: "bolt://neo4j:sesame@localhost" }, [])).toThrow(
    "NEO4J_URI holds a user or a password. Take them out of it, and set NEO4J_USERNAME and NEO4J_PASSWORD instead.",
  );
});

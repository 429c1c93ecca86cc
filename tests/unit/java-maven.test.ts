import { expect, test } from "vitest";
import { javaRefusal } from "../../server/database/java.ts";
import { fetchReason, pathIn } from "../../server/database/maven.ts";

test.each([
  [
    undefined,
    null,
    null,
    "Java is not there. Install a Java runtime, 17 or newer (Debian: apt-get install openjdk-17-jre-headless",
  ],
  [undefined, 11, null, "Java 11 is too old. Install 17 or newer and point JAVA_HOME to it, or"],
  [
    "/no",
    null,
    21,
    "JAVA_HOME (/no) has no bin/java that runs. Unset JAVA_HOME, for Java 21 is on the path.",
  ],
  ["/no", null, 11, "Set it to the folder of a Java runtime, 17 or newer, that has bin/java in it, or"],
  ["/old", 11, 17, "JAVA_HOME (/old) has Java 11, which is too old. Unset JAVA_HOME, for Java 17"],
  ["/odd", 0, null, "has Java of an unknown version, which is too old. Set it to"],
])("JAVA_HOME %s with Java %s, and %s on the path", (home, found, onPath, words) => {
  expect(javaRefusal(home, found, onPath)).toContain(words);
});

test("Java 17 and newer will do, wherever it is", () => {
  expect(javaRefusal(undefined, 17, null)).toBeNull();
  expect(javaRefusal("/home", 25, null)).toBeNull();
});

const failed = (reason: string) =>
  `[ERROR] Plugin x:y:1 or one of its dependencies could not be resolved: ${reason} -> [Help 1]\n[ERROR] \n`;

test.each([
  [
    failed("Connect to 127.0.0.1:9 [/127.0.0.1] failed: Connection refused"),
    "Maven reaches no repository: check the network",
  ],
  [
    failed("repo.maven.apache.org: Name or service not known"),
    "Maven reaches no repository: check the network",
  ],
  [failed("PKIX path building failed"), "Java does not trust its repository's certificate"],
  [failed("No space left on device"), "the disk is full: free some space"],
  ["", "Maven has not said why"],
])("%j is said in plain words", (output, reason) => {
  expect(fetchReason(output)).toBe(reason);
});

test("Maven's own words are cut between two of them, and bear no mark of a log", () => {
  const said = fetchReason(failed(`Could not find ${"/a/very/long/path/".repeat(12)} there`));
  expect(said).toBe("Plugin x:y:1 or one of its dependencies could not be resolved: Could not find ...");
  expect(fetchReason("[ERROR] Odd. -> [Help 1]\n")).toBe("Odd.");
});

test("Maven's own copy of a jar is found in what it lists", () => {
  const listed = [
    "[INFO]    org.neo4j:a:jar:1:compile:/m2/org/a/1/a-1.jar -- module a [auto]",
    "[INFO]    org.neo4j:ba:jar:1:runtime:/m2/with blank/ba-1.jar\u001b[0m",
  ].join("\n");
  expect(pathIn(listed, "a-1.jar")).toBe("/m2/org/a/1/a-1.jar");
  expect(pathIn(listed, "ba-1.jar")).toBe("/m2/with blank/ba-1.jar");
  expect(pathIn(listed, "c-1.jar")).toBeUndefined();
});

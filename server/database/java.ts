// The Java that runs the managed Neo4j.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { StartError } from "../config.ts";

/** The other remedy for whatever a managed Neo4j lacks. */
export const external = "or use a Neo4j that runs already: NEO4J_URI=... NEO4J_PASSWORD=... npm start";
const oldestJava = 17;

/** Its major version, 0 where it does not say; null where it does not run. */
function versionOf(java: string): number | null {
  const { status, stderr, error } = spawnSync(java, ["-version"], { encoding: "utf8" });
  if (error || status !== 0) return null;
  return Number(/version "(?:1\.)?(\d+)/.exec(stderr)?.[1] ?? 0);
}

/** Why there is no Java to run; null where there is. Pure; versions as versionOf gives them, `onPath` counts where JAVA_HOME is set. */
export function javaRefusal(
  javaHome: string | undefined,
  found: number | null,
  onPath: number | null,
): string | null {
  if (found !== null && found >= oldestJava) return null;
  const isOld = found !== null && `Java ${found || "of an unknown version"}`;
  if (!javaHome)
    return isOld
      ? `${isOld} is too old. Install ${oldestJava} or newer and point JAVA_HOME to it, ${external}`
      : `Java is not there. Install a Java runtime, ${oldestJava} or newer (Debian: apt-get install openjdk-17-jre-headless; macOS: brew install openjdk@17), ${external}`;
  const what = isOld
    ? `JAVA_HOME (${javaHome}) has ${isOld}, which is too old`
    : `JAVA_HOME (${javaHome}) has no bin/java that runs`;
  return onPath !== null && onPath >= oldestJava
    ? `${what}. Unset JAVA_HOME, for Java ${onPath} is on the path.`
    : `${what}. Set it to the folder of a Java runtime, ${oldestJava} or newer, that has bin/java in it, ${external}`;
}

/** The java to run. Throws StartError with the remedy. */
export function findJava(javaHome: string | undefined): string {
  const java = javaHome ? join(javaHome, "bin", "java") : "java";
  const found = versionOf(java);
  const onPath = javaHome && (found ?? 0) < oldestJava ? versionOf("java") : null;
  const refusal = javaRefusal(javaHome, found, onPath);
  if (refusal) throw new StartError(refusal);
  return java;
}

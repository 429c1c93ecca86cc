// Maven, which brings the managed Neo4j's jars: run, and what it says in plain words.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";

const plugin = "org.apache.maven.plugins:maven-dependency-plugin";
const goals = ["copy-dependencies", "list"];

/** Goals of its dependency plugin by their names; by its prefix Maven would look for the plugin first, and fail in other words. */
export async function runMaven(args: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(
    "mvn",
    [
      ...["-B", "-ntp", "-Dstyle.color=never", "-f", join(import.meta.dirname, "pom.xml")],
      ...args.map((each) => (goals.includes(each) ? `${plugin}:${each}` : each)),
    ],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, output: stripVTControlCharacters(output) };
}

const reasons: [said: RegExp, reason: string][] = [
  [/No space left/i, "the disk is full: free some space"],
  [
    /PKIX|SSLHandshake|unable to find valid certification/i,
    "Java does not trust its repository's certificate",
  ],
  [/Checksum validation failed/i, "a file was damaged on its way"],
  [/\b407\b|Proxy Authentication/i, "the proxy wants a user and a password"],
  [
    /Connection refused|Unknown ?host|Name or service not known|Temporary failure in name|Network is unreachable|No route to host|timed out|Connection reset/i,
    "Maven reaches no repository: check the network",
  ],
];
const longest = 200;

/** Why Maven has failed. Pure; where it is nothing known, its own first error, cut between two words. */
export function fetchReason(output: string): string {
  const known = reasons.find(([said]) => said.test(output));
  if (known) return known[1];
  const line = output.split("\n").find((each) => each.includes("ERROR")) ?? "Maven has not said why";
  const said = line.replace(/^\W*ERROR\W*/, "").replace(/\s*-> \[Help \d+\]\s*$/, "");
  return said.length <= longest ? said : `${said.slice(0, said.lastIndexOf(" ", longest))} ...`;
}

/** Pure. `listed` is what `dependency:list` prints with the files' paths. */
export const pathIn = (listed: string, jar: string): string | undefined =>
  [...stripVTControlCharacters(listed).matchAll(/:(?:compile|runtime):(.+?\.jar)(?=\s|$)/gm)]
    .map(([, path = ""]) => path)
    .find((path) => path.split(/[/\\]/).at(-1) === jar);

/** Where Maven keeps its own copy of a jar; undefined where it cannot tell. */
export async function ownCopyOf(jar: string): Promise<string | undefined> {
  const { output } = await runMaven([
    "-o",
    "list",
    "-DincludeScope=runtime",
    "-DoutputAbsoluteArtifactFilename=true",
  ]);
  return pathIn(output, jar);
}

// The managed Neo4j's password: random, in an owner-only file, set over Bolt so that no argument list shows it.
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartError } from "../config.ts";
import { openDatabase } from "./database.ts";
import { failureIn } from "./errors.ts";
import { sleep } from "./processes.ts";

const patience = 60_000;
/** What a new Neo4j has, and wants changed. */
const initial = "neo4j";

export const passwordFile = (home: string) => join(home, "password");

/** Whether the server takes this password; one that is not up yet is asked again until it answers. */
async function takes(uri: string, password: string): Promise<boolean> {
  const database = openDatabase({ uri, username: "neo4j", password, database: "neo4j" });
  const deadline = Date.now() + patience;
  try {
    for (;;) {
      try {
        await database.ready(5_000);
        return true;
      } catch (error) {
        const { code } = failureIn(error);
        if (code.includes("Unauthorized")) return false;
        if (code.includes("CredentialsExpired")) return true; // the initial one
        if (code.includes("DatabaseUnavailable")) return true; // asked for after the password
        if (Date.now() > deadline) throw error;
        await sleep(250);
      }
    }
  } finally {
    await database.close();
  }
}

/** The password, once the server answers to it. The one to come is written before it is set, so a kill in between loses none. */
export async function settlePassword(uri: string, home: string): Promise<string> {
  const current = passwordFile(home);
  const next = `${current}.next`;
  if (existsSync(next) && (await takes(uri, readFileSync(next, "utf8")))) renameSync(next, current);
  const remedy = `Put the file back. Where it is lost, remove ${home} and load a backup by npm run restore -- FILE, or start anew.`;
  if (existsSync(current)) {
    const known = readFileSync(current, "utf8");
    if (await takes(uri, known)) return known;
    throw new StartError(`The password in ${current} is not this database's. ${remedy}`);
  }
  if (!(await takes(uri, initial)))
    throw new StartError(`${current} is gone, and this database has a password that stood in it. ${remedy}`);
  const password = randomBytes(24).toString("base64url");
  writeFileSync(next, password, { mode: 0o600 });
  const database = openDatabase({ uri, username: "neo4j", password: initial, database: "system" });
  try {
    await database.administer("ALTER CURRENT USER SET PASSWORD FROM $initial TO $password", {
      initial,
      password,
    });
  } finally {
    await database.close();
  }
  renameSync(next, current);
  await takes(uri, password);
  return password;
}

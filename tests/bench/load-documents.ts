// Loads the first documents of a collection by transactions, as npm run seed does, and says how long it took and what it needed.
import { collectionDocument } from "../../seed/collection.ts";
import { compileArticle } from "../../seed/compile.ts";
import { loadDocuments } from "../../seed/load.ts";
import { openDatabase } from "../../server/database/database.ts";
import { ensureSchema } from "../../server/database/schema.ts";

export type Loading = { changes: Record<string, number>; claims: number; seconds: number; megabytes: number };

const given = (name: string) => process.env[name] ?? "";
const [size = 0, documents = 0] = process.argv.slice(2).map(Number);
const database = openDatabase({
  uri: given("NEO4J_URI"),
  username: given("NEO4J_USERNAME"),
  password: given("NEO4J_PASSWORD"),
  database: given("NEO4J_DATABASE"),
});

/** Seconds in which documents are made, which a seed reads from its files instead. */
let making = 0;
function* made() {
  for (let number = 1; number <= documents; number++) {
    const began = performance.now();
    const rows = compileArticle(collectionDocument(size, number));
    making += performance.now() - began;
    yield rows;
  }
}

await ensureSchema(database);
const began = performance.now();
let claims = 0;
const changes: Record<string, number> = {};
await loadDocuments(database, made(), (report) => {
  claims += report.claims;
  changes[report.change] = (changes[report.change] ?? 0) + 1;
  console.log(`loaded ${report.id}`);
});
const loading: Loading = {
  changes,
  claims,
  seconds: (performance.now() - began - making) / 1_000,
  megabytes: process.resourceUsage().maxRSS / 1_000,
};
console.log(`done ${JSON.stringify(loading)}`);
await database.close();

// `npm run query -- FILE.graphql [variables]`: asks a running Attest what stands in a file, and prints the answer as tables.
import { readFileSync } from "node:fs";
import { addressOf, answerAt, toldAll } from "./ask.ts";
import { tablesOf } from "./table.ts";

const usage = `npm run query -- FILE.graphql [variables]   prints the answer as tables; --json prints all of it as JSON
  FILE.graphql  a question; - reads it from the standard input
  variables     as JSON: '{"id": "person:mike-pompeo"}'
It asks http://127.0.0.1:4000 (or PORT), or what ATTEST_URL names.`;

function readQuestion(file: string): string {
  let text = "";
  try {
    text = readFileSync(file === "-" ? 0 : file, "utf8");
  } catch {
    throw new Error(`${file} cannot be read. Name a file that holds a question in GraphQL.`);
  }
  if (text.trim() === "")
    throw new Error(`${file} is empty. Write a question into it, such as { stories { title } }.`);
  return text;
}

function readVariables(text: string): object {
  try {
    const variables = JSON.parse(text);
    if (typeof variables === "object" && variables !== null && !Array.isArray(variables)) return variables;
  } catch {
    // said below
  }
  throw new Error(`The variables are no JSON object: ${text}. Write them like '{"first": 5}'.`);
}

const args = process.argv.slice(2);
const isRaw = args.includes("--json");
const [file, variables = "{}", ...more] = args.filter((each) => each !== "--json");
if (!file || file === "--help" || more.length > 0) {
  console.log(usage);
  process.exitCode = file === "--help" ? 0 : 1;
} else
  try {
    const { data, errors } = await answerAt(
      addressOf(process.env),
      readQuestion(file),
      readVariables(variables),
    );
    const width = process.stdout.isTTY ? process.stdout.columns : null;
    if (isRaw) console.log(JSON.stringify({ data, ...(errors.length > 0 && { errors }) }, null, 2));
    else if (data !== null) console.log(tablesOf(data, width));
    if (errors.length > 0) throw new Error(toldAll(errors));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }

// docs/questions.md: each question is asked as it stands there, and answered as it stands there.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../server/database/database.ts";
import { type Ask, askOf, graphOf, shipped } from "./graph.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/questions.md"), "utf8");
const questions = page
  .split(/^## /m)
  .slice(1)
  .map((part) => ({
    title: part.slice(0, part.indexOf("\n")),
    query: /```graphql\n([\s\S]*?)```/.exec(part)?.[1] ?? "",
    answer: /```json\n([\s\S]*?)```/.exec(part)?.[1] ?? "null",
  }));

let database: Database;
let ask: Ask;
beforeAll(async () => {
  database = await graphOf(shipped);
  ask = askOf(database);
});
afterAll(() => database.close());

it("there are twelve of them", () => expect(questions).toHaveLength(12));

it.each(questions)("$title", async ({ query, answer }) => {
  const { data, errors } = await ask(query);
  expect(errors).toBeUndefined();
  expect(data).toEqual(JSON.parse(answer));
});

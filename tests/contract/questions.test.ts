// docs/questions.md: each question is asked as it stands there, and answered as it stands there.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../server/database/database.ts";
import { questionsIn } from "../../web/graphiql/questions.ts";
import { type Ask, askOf, graphOf, shipped } from "./graph.ts";

const questions = questionsIn(readFileSync(join(import.meta.dirname, "../../docs/questions.md"), "utf8"));

let database: Database;
let ask: Ask;
beforeAll(async () => {
  database = await graphOf(shipped);
  ask = askOf(database);
});
afterAll(() => database.close());

it("there are twenty of them, each with a name of its own", () => {
  expect(questions).toHaveLength(20);
  const names = questions.map(({ query }) => /^query (\w+) \{/.exec(query)?.[1]);
  expect(new Set(names).size).toBe(20);
  expect(names).not.toContain(undefined);
});

it.each(questions)("$title", async ({ query, answer }) => {
  const { data, errors } = await ask(query);
  expect(errors).toBeUndefined();
  expect(data).toEqual(JSON.parse(answer));
});

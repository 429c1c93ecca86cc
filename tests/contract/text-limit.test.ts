import { expect, it } from "vitest";
import { answerTo, askOf, graphOf, refusalOf } from "./graph.ts";
import { made } from "./made-documents.ts";

const question = 'query { claims(filter: { text: "zephyr" }) { totalCount } }';
const claims = (count: number) => Array.from({ length: count }, () => ({}));

it("a text that finds 1,000 claims is answered", async () => {
  const database = await graphOf([made("many", claims(1_000), "A zephyr.")]);
  expect(await answerTo(askOf(database), question)).toEqual({ claims: { totalCount: 1_000 } });
  await database.close();
});

it("a text that finds more than 1,000 claims is BAD_USER_INPUT and says what to do", async () => {
  const database = await graphOf([made("more", claims(1_001), "A zephyr.")]);
  expect(await refusalOf(askOf(database), question)).toEqual({
    code: "BAD_USER_INPUT",
    message: 'text: "zephyr" finds more than 1,000 claims. Add a word.',
    count: 1,
  });
  await database.close();
});

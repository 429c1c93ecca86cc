// Whatever somebody types into a search, neither Lucene nor Cypher complains.
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../server/database/database.ts";
import { BadInput } from "../../server/graph/errors.ts";
import { searchEntities } from "../../server/graph/search.ts";
import { checkText } from "../../server/graphql/bounds.ts";
import { fixture, graphOf } from "./graph.ts";

let database: Database;
beforeAll(async () => {
  database = await graphOf([fixture]);
});
afterAll(() => database.close());

const strings = 10_000;
/** Asked at a time. */
const together = 10;

/** What means something to Lucene or Cypher, among what means nothing. */
const signs = fc.constantFrom(
  ...[
    "AND",
    "OR",
    "NOT",
    "TO",
    "&&",
    "||",
    "+",
    "-",
    "!",
    "(",
    ")",
    "{",
    "}",
    "[",
    "]",
    "^",
    '"',
    "~",
    "*",
    "?",
  ],
  ...[
    ":",
    "\\",
    "/",
    "~2",
    "^8",
    "name:",
    "/.*/",
    "[a TO z]",
    "$query",
    "`",
    "'",
    "//",
    "/*",
    "RETURN 1",
    "}) //",
  ],
  ...[
    "\u0000",
    "\ud83d\udea2",
    "\ud800",
    "\u202e",
    "\u0301",
    "\ufeff",
    "\n",
    "İ",
    "ß",
    "ﬁ",
    "中文",
    "١٢٣",
    "pompeo",
    "a",
  ],
);
const hostile = fc.oneof(
  fc.array(signs, { minLength: 1, maxLength: 40 }).map((parts) => parts.join(" ")),
  fc.array(signs, { minLength: 1, maxLength: 40 }).map((parts) => parts.join("")),
  fc.string({ minLength: 1, maxLength: 200, unit: "binary" }),
  fc.string({ minLength: 1, maxLength: 200, unit: "grapheme" }),
);

async function search(text: string): Promise<"refused" | "answered"> {
  try {
    await searchEntities(database, checkText(text), null, 10);
    return "answered";
  } catch (error) {
    if (error instanceof BadInput) return "refused";
    throw new Error(`${JSON.stringify(text)} raised ${error}`, { cause: error });
  }
}

it(`${strings} hostile strings raise no error of Lucene's or Cypher's`, async () => {
  const seen = { answered: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(hostile, { minLength: together, maxLength: together }), async (texts) => {
      for (const outcome of await Promise.all(texts.map(search))) seen[outcome] += 1;
    }),
    { numRuns: strings / together, endOnFailure: true },
  );
  expect(seen.answered + seen.refused).toBe(strings);
  expect(seen.answered).toBeGreaterThan(strings / 2);
}, 600_000);

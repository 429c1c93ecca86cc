import { expect, test } from "vitest";
import { format } from "../../seed/compile.ts";
import { migrations } from "../../server/database/migrations.ts";

test("Every format before this one has what brings its graphs to the next", () => {
  const before = Array.from({ length: format - 1 }, (_, index) => String(index + 1));
  expect(Object.keys(migrations)).toEqual(before);
});

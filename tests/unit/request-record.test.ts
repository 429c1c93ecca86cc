import { expect, it } from "vitest";
import { requestIdOf } from "../../server/telemetry/request.ts";
import { routeOf } from "../../server/telemetry/watch-requests.ts";

it("an id that is given is kept where it can stand in a log, else a new one is made", () => {
  expect(requestIdOf("abc-123.X_9")).toBe("abc-123.X_9");
  for (const bad of [undefined, "", "a b", "a\nb", '{"a":1}', "a".repeat(65)])
    expect(requestIdOf(bad)).toMatch(/^[0-9a-f-]{36}$/);
});

it("a route is one of few, whatever path is asked for", () => {
  expect(routeOf("/graphql?query={secret}")).toBe("/graphql");
  expect(routeOf("/assets/index-abc.js")).toBe("/assets/*");
  expect(routeOf("/who/knows")).toBe("other");
  expect(routeOf("*")).toBe("other");
});

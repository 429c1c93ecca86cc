import { expect, inject, test } from "vitest";
import { examples } from "../../web/graphiql/examples.ts";
import { browserForFile } from "./page.ts";

const browser = browserForFile();

test("GraphiQL opens from this host alone and runs its first question", async () => {
  const { page } = await browser.open({ path: "/graphql", address: inject("api") });
  await page.getByRole("button", { name: /Execute query/ }).click();
  // the editor draws its spaces as others than ours
  await page.waitForFunction(() =>
    document.querySelector(".result-window")?.textContent?.replace(/\s/g, " ").includes("Mike Pompeo"),
  );
});

test.each(examples)("GraphiQL's question %#: it has an answer", async (query) => {
  const response = await fetch(`${inject("api")}/graphql`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
  expect(errors).toBeUndefined();
  for (const answer of Object.values(data)) expect(answer).not.toBeNull();
  expect(JSON.stringify(data).length).toBeGreaterThan(100);
});

import { expect, inject, test } from "vitest";
import { browserForFile } from "./page.ts";

const browser = browserForFile();

test("GraphiQL opens from this host alone with the twenty questions of docs/questions.md, and runs the first", async () => {
  const { page } = await browser.open({ path: "/graphql", address: inject("api") });
  await page.getByRole("tab", { name: "WhoSaysTheySpied" }).waitFor();
  expect(await page.getByRole("tab", { name: /^[A-Z]/ }).count()).toBe(20);
  await page.getByRole("button", { name: /Execute query/ }).click();
  // the editor draws its spaces as others than ours
  await page.waitForFunction(() =>
    document
      .querySelector(".result-window")
      ?.textContent?.replace(/\s/g, " ")
      .includes("A group investigated in Albania spied for"),
  );
});

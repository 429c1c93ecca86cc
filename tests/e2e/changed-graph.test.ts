// A link that was made of another state of the graph says so when it is opened, and lists what is gone.
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadDocuments, removeDocument } from "../../seed/load.ts";
import type { Database } from "../../server/database/database.ts";
import { fixture } from "../contract/graph.ts";
import { browserForFile, drawn, placesOf } from "./page.ts";
import { openSuiteGraph } from "./suite-graph.ts";

const browser = browserForFile();
let database: Database;
beforeAll(() => {
  database = openSuiteGraph();
});
afterAll(() => database.close());

const [crew, warehouse, spak] = ["group:the-crew", "place:calder-warehouse", "organization:spak"];
const at = (...ids: string[]) => `#v=1&at=${ids.map((id, i) => `${id}~${100 + 200 * i}~200~B`).join(",")}`;

async function shared(fragment: string): Promise<string> {
  const { page, context } = await browser.open({ fragment });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await drawn(page);
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByText("The link is copied.").waitFor();
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  return link.hash;
}

test("of what has gone with its document it says who, and draws the rest", async () => {
  await loadDocuments(database, [fixture]);
  let link: string;
  try {
    link = await shared(at(crew, warehouse, spak));
  } finally {
    await removeDocument(database, fixture.document.id);
  }
  const { page } = await browser.open({ fragment: link });
  await page
    .getByText(
      `The graph has changed since this link was made. No longer in the graph: ${crew}, ${warehouse}.`,
    )
    .waitFor();
  expect(Object.keys(await placesOf(page))).toEqual([spak]);
  expect(page.url()).not.toContain("of=");
});

test("where all that it draws is still there, it says that what is said may have changed; and nothing where nothing has", async () => {
  const link = await shared(at(spak, "country:albania"));
  const same = await browser.open({ fragment: link });
  await drawn(same.page);
  expect(await same.page.getByText(/^The graph has changed/).count()).toBe(0);
  await loadDocuments(database, [fixture]);
  try {
    const { page } = await browser.open({ fragment: link });
    await page
      .getByText(/^The graph has changed since this link was made\. Whoever it draws is still there/)
      .waitFor();
    expect(Object.keys(await placesOf(page))).toHaveLength(2);
  } finally {
    await removeDocument(database, fixture.document.id);
  }
});

// A view as one page: opened from a disk, without a network, by whoever has nothing else of Attest.
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { inflateRawSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { violations } from "./axe.ts";
import { browserForFile, counterOf, drawn, linesOf, placesOf } from "./page.ts";
import { type SentPage, sendPage } from "./sent-page.ts";

const browser = browserForFile();
const details = (page: Page) => page.getByRole("region", { name: "Details" });

async function openApp(fragment = "") {
  const { page } = await browser.open({ fragment });
  await drawn(page);
  return page;
}

const openSent = async (sent: SentPage, options: Parameters<typeof browser.open>[0] = {}) => {
  const { page } = await browser.open({ ...sent, isOffline: true, isRead: false, ...options });
  await drawn(page);
  return page;
};

/** What the page carries, as it stands in the file. */
function carriedBy({ html }: SentPage): string {
  const packed = /<script type="application\/json" id="carried">([^<]+)<\/script>/.exec(html)?.[1] ?? "";
  return inflateRawSync(Buffer.from(packed, "base64url")).toString();
}

test("it opens from a disk without a network as it was: the same entities, places, lines and words", async () => {
  const app = await openApp();
  const sent = await sendPage(app);
  expect(sent.name).toMatch(/^attest-\d{4}-\d\d-\d\d-view\.html$/);
  expect(sent.html.length).toBeLessThan(1_500_000);
  const page = await openSent(sent);
  expect(await placesOf(page)).toEqual(await placesOf(app));
  expect((await linesOf(page)).toSorted()).toEqual((await linesOf(app)).toSorted());
  await page
    .getByText(/^One opinion article: Majid Rafizadeh, Townhall\..* As of \d{4}-\d\d-\d\d\.$/)
    .waitFor();
  await details(page)
    .getByText(
      /^One opinion article’s account, sent from Attest on \d{4}-\d\d-\d\d\. It holds 39 of 177 claims, and 25 of 99 people/,
    )
    .waitFor();
});

test("a line gives its words, its speaker and its place, and is cited by the name of the file", async () => {
  const sent = await sendPage(await openApp());
  const page = await openSent(sent, {
    fragment: "#v=1&select=person:mike-pompeo%7CVISITED%7Cplace:ashraf-3",
  });
  await details(page)
    .getByRole("heading", { level: 1, name: /^Mike Pompeo visited Ashraf 3/ })
    .waitFor();
  expect(await details(page).locator("blockquote mark").first().innerText()).toMatch(/\w{3}/);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await details(page).getByRole("button", { name: "Copy citation" }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`${sent.name}#`);
  expect(copied).not.toContain("file:");
  expect(copied).not.toContain(tmpdir());
});

test("its policy lets nothing in and nothing out", async () => {
  const page = await openSent(await sendPage(await openApp()));
  const tried = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "window.wasRun = true";
    document.body.append(script);
    const asked = await fetch("https://example.org/").then(
      () => "answered",
      () => "refused",
    );
    return { asked, wasRun: "wasRun" in window };
  });
  expect(tried).toEqual({ asked: "refused", wasRun: false });
  await expect.poll(() => page.evaluate(() => document.fonts.check('13px "Inter Variable"'))).toBe(true);
  browser.expectComplaints(3);
});

test("what is hidden, filtered out or not drawn does not go along", async () => {
  const app = await openApp();
  await app.getByRole("checkbox", { name: /^author’s reading/ }).uncheck();
  await app.getByRole("checkbox", { name: /^Person/ }).uncheck();
  await expect.poll(async () => (await counterOf(app)).filtered, { timeout: 10_000 }).toBeGreaterThan(3);
  const shown = (await linesOf(app)).length;
  const sent = await sendPage(app);
  const { graph, leftOut } = JSON.parse(carriedBy(sent));
  const persons = graph.entities.filter(({ kind }: { kind: string }) => kind === "PERSON");
  // whoever says something of it is named as its speaker
  const speakers = graph.claims.flatMap(({ chain }: { chain: string[] }) => chain);
  expect(persons.every(({ id }: { id: string }) => speakers.includes(id))).toBe(true);
  expect(graph.claims.some(({ interpretation }: { interpretation: boolean }) => interpretation)).toBe(false);
  expect(leftOut.length).toBeGreaterThan(1);
  const page = await openSent(sent);
  await expect.poll(async () => (await linesOf(page)).length).toBe(shown);
  await details(page)
    .getByText(/^Whoever sent it left out by filters: /)
    .waitFor();
});

test.each(["light", "dark"] as const)("it keeps the rules of WCAG, %s, wide and narrow", async (theme) => {
  const sent = await sendPage(await openApp());
  for (const width of [1440, 390]) {
    const page = await openSent(sent, { theme, width, height: 844 });
    expect(await violations(page)).toEqual([]);
  }
});

test("it is walked with the keyboard alone: search, a neighbor, a line's words, the list", async () => {
  const page = await openSent(await sendPage(await openApp()));
  await page.keyboard.press("/");
  await page.keyboard.type("spak");
  await page.getByRole("option", { name: /^SPAK/ }).first().waitFor();
  await page.keyboard.press("Enter");
  await details(page).getByRole("heading", { level: 1, name: "SPAK" }).waitFor();
  await page.getByRole("button", { name: "List", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("treegrid").waitFor();
  expect(await page.getByRole("row").count()).toBeGreaterThan(10);
});

test("paths, time and filters work on what it carries, and it exports as Attest does but for the whole graph", async () => {
  const sent = await sendPage(await openApp());
  const page = await openSent(sent, {
    fragment: "#v=1&tab=paths&from=person:mike-pompeo&to=organization:spak",
  });
  await page
    .getByText(/ links? is /)
    .first()
    .waitFor();
  await page.getByRole("checkbox", { name: /^reported/ }).uncheck();
  await expect.poll(async () => (await counterOf(page)).filtered, { timeout: 10_000 }).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  expect(await page.getByRole("menuitem", { name: /^The whole graph/ }).count()).toBe(0);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: /^CSV of claims/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/-claims\.csv$/);
  expect(await page.getByRole("button", { name: "Share" }).count()).toBe(0);
});

test("a page that cannot be made says why, and offers to try again", async () => {
  const page = await openApp();
  const isPart = (url: URL) => url.pathname === "/export/part";
  await page.route(isPart, (route) => route.abort());
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.getByRole("menuitem", { name: /^Page / }).click();
  await page.getByRole("button", { name: "Try again" }).waitFor();
  browser.expectComplaints(1);
  await page.unroute(isPart);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Try again" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/view\.html$/);
});

test("from any web server it is shared by its address", async () => {
  const sent = await sendPage(await openApp());
  const server = createServer((_, response) =>
    response.setHeader("Content-Type", "text/html").end(sent.html),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { page } = await browser.open({ address, path: "/any.html" });
    await drawn(page);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Share" }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(`${address}/any.html#v=`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test("a view without a line says what it is, all the same", async () => {
  const sent = await sendPage(await openApp("#v=1&at=organization:spak~100~100~B"));
  const page = await openSent(sent);
  await details(page)
    .getByText(/ It holds 0 of 177 claims, and 1 of 99 people/)
    .waitFor();
});

test("a sentence that was selected is selected there, too", async () => {
  const fragment = "#v=1&select=sentence:iranian-regime-fears-opposition:8.2";
  const page = await openSent(await sendPage(await openApp(fragment)));
  expect(page.url()).toContain("sentence");
});

test("a file that is not whole says so", async () => {
  const sent = await sendPage(await openApp());
  const cut = sent.html.replace(/(id="carried">.{400}).{200}/, "$1");
  writeFileSync(fileURLToPath(sent.address + sent.path), cut);
  const { page } = await browser.open({ ...sent, isOffline: true });
  await page.getByText(/this file is not whole/).waitFor();
  await expect
    .poll(() => page.evaluate(() => document.getElementById("root")?.innerText))
    .toMatch(/get it again/);
  await page.waitForTimeout(1_500);
  browser.expectComplaints(1);
});

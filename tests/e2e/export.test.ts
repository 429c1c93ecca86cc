// What is shown leaves as a picture with its footnotes and as data with its evidence, and reads back as it was.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "csv-parse/sync";
import { XMLValidator } from "fast-xml-parser";
import Graph from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { violations } from "./axe.ts";
import { cutOff } from "./held-answers.ts";
import { browserForFile, counterOf, drawn, drawnLines, linesOf, placesOf } from "./page.ts";

const browser = browserForFile();
const menu = (page: Page) => page.getByRole("button", { name: "Export", exact: true });
const item = (page: Page, name: RegExp) => page.getByRole("menuitem", { name });
const inSection = (page: Page, section: string, name: RegExp) =>
  page.getByRole("group", { name: section }).getByRole("menuitem", { name });

async function open(fragment = "") {
  const { page } = await browser.open({ fragment });
  await drawn(page);
  return page;
}

/** What the browser saves once this is pressed. */
async function saved(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function take(page: Page, name: RegExp, section = "What is shown, as data") {
  await menu(page).click();
  return await saved(page, () => inSection(page, section, name).click());
}
const picture = (page: Page, name: RegExp) => take(page, name, "What is shown, as a picture");

/** An SVG's words, as a browser shows them. */
async function wordsOf(page: Page, svg: string) {
  return await page.evaluate((text) => {
    const { documentElement } = new DOMParser().parseFromString(text, "image/svg+xml");
    const words = (selector: string) =>
      [...documentElement.querySelectorAll(selector)].map((each) => each.textContent ?? "");
    return {
      title: documentElement.querySelector("title")?.textContent,
      all: words("text"),
      notes: [...documentElement.querySelectorAll("g[data-of^='claim:']")].map((group) =>
        [...group.querySelectorAll("text")].map((each) => each.textContent).join(" "),
      ),
      lines: [...documentElement.querySelectorAll("g[data-of*='|']")].map((group) => ({
        id: group.getAttribute("data-of"),
        words: [...group.querySelectorAll("text")].map((each) => each.textContent).join(" "),
      })),
    };
  }, svg);
}

test("a picture as SVG carries title, legend, numbered lines, a footnote for each, author and day", async () => {
  const page = await open();
  const lines = await drawnLines(page);
  const { name, bytes } = await picture(page, /^SVG/);
  const day = new Date().toISOString().slice(0, 10);
  expect(name).toBe(`attest-${day}-view.svg`);
  const svg = bytes.toString();
  expect(XMLValidator.validate(svg)).toBe(true);
  const { title, all, notes, lines: drawnIn } = await wordsOf(page, svg);
  expect(title).toBe("The Iranian Regime Fears the Opposition");
  const text = all.join(" ");
  for (const word of [
    "Majid Rafizadeh",
    `Exported from Attest on ${day}`,
    "stated",
    "author’s reading",
    "Person",
  ])
    expect(text).toContain(word);
  expect(notes).toHaveLength(lines.length);
  expect(notes.map((note) => Number(note.split(" ", 1)[0]))).toEqual(lines.map((_, index) => index + 1));
  for (const note of notes) {
    expect(note).toMatch(/\((stated|reported|alleged|probable|possible);? /);
    expect(note).toMatch(/Paragraph \d+, sentence \d+: “/);
  }
  for (const line of lines) {
    const words = drawnIn.filter(({ id }) => id === line.id).map((each) => each.words);
    const label = line.label.replaceAll("\n", " ");
    expect(
      words.some((each) => each.startsWith(label) && / \d+$/.test(each)),
      `${line.id}: ${words}`,
    ).toBe(true);
  }
  await page.getByText(`Saved as ${name}.`).waitFor();
});

test("a picture as PNG is twice and four times as large where that is asked for", async () => {
  const page = await open();
  const sizes: [number, number][] = [];
  for (const name of [/^PNG for/, /^PNG, twice/, /^PNG, four/]) {
    const { bytes } = await picture(page, name);
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    sizes.push([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]);
  }
  const [[width, height] = [0, 0], ...larger] = sizes;
  expect(width).toBeGreaterThan(800);
  expect(larger).toEqual([
    [2 * width, 2 * height],
    [4 * width, 4 * height],
  ]);
});

test("data read back by foreign tools is what is drawn, in its places, with its evidence", async () => {
  const page = await open();
  const places = await placesOf(page);
  const lines = await linesOf(page);
  const json = JSON.parse((await take(page, /^JSON/)).bytes.toString());
  type Part = { data: Record<string, string | boolean>; position: { x: number; y: number } };
  const nodes: Part[] = json.elements.nodes;
  const edges: Part[] = json.elements.edges;
  expect(Object.fromEntries(nodes.map(({ data, position }) => [data.id, position]))).toEqual(places);
  expect([...new Set(edges.map(({ data }) => data.relation))].sort()).toEqual([...lines].sort());
  for (const { data } of edges)
    for (const column of ["id", "wording", "reading", "speaker", "locator", "anchor"])
      expect(data[column], `${data.id}: ${column}`).toBeDefined();
  const attributesOf = (part: Part) => part.data;

  const texts = [
    ["GEXF", gexf, -1],
    ["GraphML", graphml, 1],
  ] as const;
  for (const [name, tool, up] of texts) {
    const text = (await take(page, new RegExp(`^${name}`))).bytes.toString();
    expect(XMLValidator.validate(text)).toBe(true);
    const graph: Graph = tool.parse(Graph, text);
    expect(graph.order).toBe(nodes.length);
    expect(graph.size).toBe(edges.length);
    for (const node of nodes) {
      const { id, ...rest } = attributesOf(node);
      const y = node.position.y === 0 ? 0 : up * node.position.y;
      expect(graph.getNodeAttributes(id)).toMatchObject({ ...rest, x: node.position.x, y });
    }
    for (const edge of edges) {
      const { id, source, target, ...rest } = attributesOf(edge);
      expect(graph.extremities(id)).toEqual([source, target]);
      expect(graph.getEdgeAttributes(id)).toMatchObject(rest);
    }
  }

  const claims: Record<string, string>[] = parse((await take(page, /^CSV of claims/)).bytes, {
    bom: true,
    columns: true,
  });
  expect(claims.map(({ id }) => id)).toEqual(edges.map(({ data }) => data.id));
  const entities: Record<string, string>[] = parse((await take(page, /^CSV of entities/)).bytes, {
    bom: true,
    columns: true,
  });
  expect(entities.map(({ id }) => id).sort()).toEqual(nodes.map(({ data }) => data.id).sort());
});

test("only what passes the filters leaves, and what they leave out is named", async () => {
  const page = await open("#v=1&without=ALLEGED,REPORTED&nokind=COUNTRY");
  const { shown } = await counterOf(page);
  const json = JSON.parse((await take(page, /^JSON/)).bytes.toString());
  type Data = { data: { wording: string; kind: string } };
  const { nodes, edges }: { nodes: Data[]; edges: Data[] } = json.elements;
  expect(nodes).toHaveLength(shown);
  expect(nodes.filter(({ data }) => data.kind === "COUNTRY")).toEqual([]);
  expect(edges.filter(({ data }) => ["ALLEGED", "REPORTED"].includes(data.wording))).toEqual([]);
  expect(json.data.about).toContain("Left out by filters: reported, alleged, countries.");
  const { bytes } = await picture(page, /^SVG/);
  expect((await wordsOf(page, bytes.toString())).all.join(" ")).toContain("Left out by filters: reported");
});

test("wherever an export goes, it says how much of the graph it holds", async () => {
  const page = await open("#v=1&at=person:mike-pompeo~100~100~B,place:ashraf-3~400~200~B");
  const { total } = await counterOf(page);
  const held = new RegExp(`Here are 2 of its ${total} people, events and others, and \\d+ of \\d+ claims\\.`);
  const { bytes: svg } = await picture(page, /^SVG/);
  expect((await wordsOf(page, svg.toString())).all.join(" ")).toMatch(held);
  const { bytes: json } = await take(page, /^JSON/);
  expect(JSON.parse(json.toString()).data.about).toMatch(held);
  const { bytes: report } = await take(page, /^Report/, "What is shown, to print and to send");
  expect(report.toString()).toMatch(held);
});

test("the whole graph is streamed by the server, from the same menu", async () => {
  const page = await open();
  const { total } = await counterOf(page);
  await menu(page).click();
  await item(page, /^The whole graph/).click();
  const whole = page.getByRole("menu", { name: "The whole graph" }).getByRole("menuitem", { name: "GEXF" });
  const { name, bytes } = await saved(page, () => whole.click());
  expect(name).toBe("attest-graph.gexf");
  expect(gexf.parse(Graph, bytes.toString()).order).toBe(total);
});

test("by keys alone, and the menu gives the focus back", async () => {
  const page = await open();
  await menu(page).focus();
  await page.keyboard.press("Enter");
  await item(page, /^PNG for/)
    .and(page.locator(":focus"))
    .waitFor();
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press("ArrowDown");
  const { name } = await saved(page, () => page.keyboard.press("Enter"));
  expect(name).toMatch(/\.svg$/);
  await menu(page).and(page.locator(":focus")).waitFor();
});

test("where the claims cannot be had it is said, and Try again makes the file", async () => {
  const page = await open();
  const mend = await cutOff(page, "ExportedClaims");
  await menu(page).click();
  await inSection(page, "What is shown, as data", /^JSON/).click();
  const again = page.getByRole("button", { name: "Try again" });
  await again.waitFor();
  browser.expectComplaints(1);
  await mend();
  const { bytes } = await saved(page, () => again.click());
  expect(JSON.parse(bytes.toString()).elements.nodes.length).toBeGreaterThan(0);
});

test("the view copied as GraphQL runs as it is and gives the entities and lines that are drawn", async () => {
  const { page, context } = await browser.open({ fragment: "#v=1&without=ALLEGED&nokind=PLACE&words=iran" });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await drawn(page);
  await menu(page).click();
  await item(page, /^GraphQL/).click();
  await page.getByText("The question is copied.").waitFor();
  const query = await page.evaluate(() => navigator.clipboard.readText());
  const response = await fetch(`${inject("api")}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const answer = await response.json();
  expect(answer.errors).toBeUndefined();
  const { nodes, relations } = answer.data.subgraph as Record<string, { id: string }[]>;
  expect(nodes?.map(({ id }) => id).sort()).toEqual(Object.keys(await placesOf(page)).sort());
  expect(relations?.map(({ id }) => id).sort()).toEqual((await linesOf(page)).sort());
  expect(relations?.length).toBeGreaterThan(0);
});

test("a report opens from disk without a network, says each line with its hedge, and what is left open", async () => {
  const page = await open("#v=1&notes=person%3Amike-pompeo~Ask%2520for%2520his%2520diary");
  const lines = await linesOf(page);
  const { name, bytes } = await take(page, /^Report/, "What is shown, to print and to send");
  expect(name).toMatch(/-report\.html$/);
  const context = await page.context().browser()?.newContext({ offline: true });
  const printed = await context?.newPage();
  if (!context || !printed) throw new Error("There is no browser.");
  const complaints: string[] = [];
  printed.on("console", (message) => complaints.push(message.text()));
  const file = join(mkdtempSync(join(tmpdir(), "attest-report-")), name);
  writeFileSync(file, bytes);
  printed.on("request", (request) => complaints.push(request.url()));
  await printed.goto(pathToFileURL(file).href);
  expect(complaints.splice(0)).toEqual([pathToFileURL(file).href]);
  expect(await printed.locator("ol > li").count()).toBe(lines.length);
  for (const item of await printed.locator("ol > li").allInnerTexts()) {
    expect(item).toMatch(/^(stated|reported|alleged|probable|possible); .*Majid Rafizadeh/m);
    expect(item).toMatch(/^Paragraph \d+, sentence \d+: “… /m);
    expect(item).toMatch(/^claim:/m);
  }
  const text = await printed.locator("main").innerText();
  for (const words of [
    "One article’s account",
    "Nothing here has been checked against a second document.",
    "The text gives no year: ",
    "The text does not name: ",
    "Mike Pompeo: Ask for his diary",
  ])
    expect(text).toContain(words);
  expect(await violations(printed)).toEqual([]);
  const pdf = (await printed.pdf({ format: "A4" })).toString("latin1");
  expect((pdf.match(/\/Type \/Page\b/g) ?? []).length).toBeGreaterThan(2);
  expect(complaints).toEqual([]);
  await context.close();
  rmSync(dirname(file), { recursive: true });
});

test("a view that no link holds is offered as a file, which opens it again to the pixel, with its notes", async () => {
  const page = await open("#v=1&notes=person%3Amike-pompeo~Ask%2520for%2520his%2520diary");
  await page.getByRole("button", { name: /not drawn yet$/ }).click();
  await page.getByRole("button", { name: /^Draw all/ }).click();
  await page.getByRole("button", { name: "0 not drawn yet" }).waitFor({ timeout: 60_000 });
  await page.waitForFunction(() => location.hash.includes("at="));
  const [places, hash] = [await placesOf(page), await page.evaluate(() => location.hash)];
  await menu(page).click();
  const { name, bytes } = await saved(page, () => item(page, /^This view as a file/).click());
  expect(name).toMatch(/-view\.json$/);
  const other = await open();
  const pick = () => other.locator("input[type=file]").first();
  await pick().setInputFiles({ name: "notes.json", mimeType: "application/json", buffer: Buffer.from("{}") });
  await other.getByText("notes.json holds no view of Attest.").waitFor();
  await pick().setInputFiles({ name, mimeType: "application/json", buffer: bytes });
  await expect.poll(() => placesOf(other), { timeout: 30_000 }).toEqual(places);
  expect(await other.evaluate(() => location.hash)).toBe(hash);
  await other.goBack();
  await expect.poll(async () => Object.keys(await placesOf(other)).length).toBe(25);
});

test("a long link is shared packed, and opens the same view", async () => {
  const { page, context } = await browser.open();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await drawn(page);
  await page.getByRole("button", { name: /not drawn yet$/ }).click();
  await page.getByRole("button", { name: /^Draw all/ }).click();
  await page.getByRole("button", { name: "0 not drawn yet" }).waitFor({ timeout: 60_000 });
  await page.waitForFunction(() => location.hash.includes("at="));
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByText("The link is copied.").waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).hash).toMatch(/^#v=2&z=[\w-]+$/);
  expect(link.length).toBeLessThan(page.url().length / 2);
  const other = await open(new URL(link).hash);
  expect(await placesOf(other)).toEqual(await placesOf(page));
  expect(other.url()).toBe(page.url());
});

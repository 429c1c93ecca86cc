// A drawing of more lines than Cytoscape can style at once: they are painted, and become its own where one asks about them.
import { createHash } from "node:crypto";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Attest, startAttest } from "./attest.ts";
import { browserForFile, centreOf, drawn, linesChosen, linesOf, placesOf } from "./page.ts";

const browser = browserForFile();
let sample: Attest;
let all: { id: string; source: string; target: string; modality: string }[] = [];
let fragment = "";
beforeAll(async () => {
  sample = await startAttest({}, "--sample", "600");
  const { page } = await browser.open({ address: sample.address });
  await drawn(page);
  await page.getByRole("button", { name: "575 not drawn yet" }).click();
  await page.getByRole("button", { name: "Draw all 575 and lay out anew" }).click();
  await page.getByText("600 of 600 shown").first().waitFor();
  await page.waitForFunction(() => location.hash.includes("at="));
  fragment = new URL(page.url()).hash;
  all = await page.evaluate(async () => {
    const ids = new URLSearchParams(location.hash.slice(1)).get("at")?.split(",") ?? [];
    const answer = await fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        query: "query ($ids: [ID!]!) { subgraph(ids: $ids) { relations { id source target modality } } }",
        variables: { ids: ids.map((part) => part.split("~")[0]) },
      }),
    });
    return (await answer.json()).data.subgraph.relations;
  });
});
afterAll(() => sample?.stop());

type Point = { x: number; y: number };
type Edge = { id(): string; controlPoints(): Point[] | undefined; midpoint(): Point };
type Cy = {
  zoom(level?: { level: number; position: Point }): number;
  pan(): Point;
  getElementById(id: string): { position(): Point };
  edges(): { map<T>(read: (edge: Edge) => T): T[] };
};

const open = async () => {
  const { page } = await browser.open({ address: sample.address, fragment });
  await drawn(page);
  await expect.poll(() => painted(page)).toBe(all.length);
  return page;
};
const painted = (page: Page) =>
  page.locator(".painted-lines").evaluate(({ dataset }) => Number(dataset.lines));
const at = (ids: string | string[]) => {
  const asked = new Set([ids].flat());
  return all
    .filter(({ source, target }) => asked.has(source) || asked.has(target))
    .map(({ id }) => id)
    .sort();
};
const zoomTo = (page: Page, level: number, id: string) =>
  page.evaluate(
    ({ level, id }) => {
      const { cy } = (document.querySelector(".drawing") as unknown as { _cyreg: { cy: Cy } })._cyreg;
      cy.zoom({ level, position: cy.getElementById(id).position() });
    },
    { level, id },
  );
/** Whether the painted canvas has ink at each of these places, or a few pixels beside it; null where it lies outside. */
const inkAt = (page: Page, lines: { middle: Point; isBent: boolean }[]) =>
  page.evaluate((lines) => {
    const { cy } = (document.querySelector(".drawing") as unknown as { _cyreg: { cy: Cy } })._cyreg;
    const canvas = document.querySelector<HTMLCanvasElement>(".painted-lines");
    const context = canvas?.getContext("2d");
    if (!canvas || !context) throw new Error("Nothing is painted on.");
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    return lines.map(({ middle, isBent }) => {
      const beside = isBent ? 5 : 1; // Cytoscape's curves begin at a node's border, painted ones at its middle
      const left = Math.round(middle.x * cy.zoom() + cy.pan().x);
      const top = Math.round(middle.y * cy.zoom() + cy.pan().y);
      const margin = beside + 1;
      if (left < margin || top < margin || left > width - margin || top > height - margin) return null;
      const steps = Array.from({ length: 2 * beside + 1 }, (_, index) => index - beside);
      return steps.some((down) =>
        steps.some((along) => (data[4 * ((top + down) * width + left + along) + 3] ?? 0) > 0),
      );
    });
  }, lines);
const middles = (page: Page) =>
  page.evaluate(() => {
    const { cy } = (document.querySelector(".drawing") as unknown as { _cyreg: { cy: Cy } })._cyreg;
    return cy.edges().map((edge) => ({
      id: edge.id(),
      isBent: edge.controlPoints() !== undefined,
      middle: { ...edge.midpoint() },
    }));
  });
const hub = () => {
  const counts = Map.groupBy(
    all.flatMap(({ source, target }) => [source, target]),
    (id) => id,
  );
  return [...counts].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? "";
};

test("of a large drawing the lines are painted, and those of whom the pointer rests on are drawn with their words", async () => {
  const page = await open();
  expect(await linesOf(page)).toEqual([]);
  const { x, y } = await centreOf(page, hub());
  await page.mouse.move(x, y);
  await expect.poll(async () => (await linesOf(page)).sort()).toEqual(at(hub()));
  expect(await painted(page)).toBe(all.length - at(hub()).length);
  await page.mouse.move(5, 5);
  await expect.poll(() => painted(page)).toBe(all.length);
  expect(await linesOf(page)).toEqual([]);
});

test("a line that is selected in a large drawing is drawn and wears the marker", async () => {
  const page = await open();
  const line = all[17]?.id ?? "";
  const { page: other } = await browser.open({
    address: sample.address,
    fragment: `${fragment}&select=${encodeURIComponent(line)}`,
  });
  await drawn(other);
  await linesChosen(other, [line]);
  expect(await painted(other)).toBe(all.length - 1);
  expect(await painted(page)).toBe(all.length);
});

test("near enough to read names, the lines in the window are drawn, at the very places where they were painted", async () => {
  const page = await open();
  await zoomTo(page, 1, hub());
  await expect.poll(() => linesOf(page), { timeout: 10_000 }).toEqual(expect.arrayContaining(at(hub())));
  const near = await middles(page);
  expect(near.filter(({ isBent }) => isBent).length).toBeGreaterThan(0);
  expect(near.length + (await painted(page))).toBe(all.length);
  await zoomTo(page, 0.6, hub());
  await expect.poll(() => painted(page)).toBe(all.length);
  const solid = new Set(all.flatMap(({ id, modality }) => (modality === "STATED" ? id : [])));
  const wanted = near.filter(({ id }) => solid.has(id));
  const ink = (await inkAt(page, wanted)).filter((there) => there !== null);
  expect(ink.length).toBeGreaterThan(10);
  expect(ink).not.toContain(false);
});

test("painted lines follow a node that is dragged, and go with the filter that takes them away", async () => {
  const page = await open();
  const before = await centreOf(page, hub());
  await page.mouse.move(before.x, before.y);
  await page.mouse.down();
  await page.mouse.move(before.x + 90, before.y - 60, { steps: 4 });
  await page.mouse.up();
  await page.mouse.move(5, 5);
  await expect.poll(() => painted(page)).toBe(all.length);
  const positions = await page.evaluate(
    (lines) => {
      const { cy } = (document.querySelector(".drawing") as unknown as { _cyreg: { cy: Cy } })._cyreg;
      const place = (id: string) => cy.getElementById(id).position();
      return lines.map(({ source, target }) => ({
        isBent: false,
        middle: { x: (place(source).x + place(target).x) / 2, y: (place(source).y + place(target).y) / 2 },
      }));
    },
    all.filter(
      ({ id, source, target }) =>
        at(hub()).includes(id) &&
        all.filter((other) => [other.source, other.target].sort().join() === [source, target].sort().join())
          .length === 1,
    ),
  );
  const ink = (await inkAt(page, positions)).filter((there) => there !== null);
  expect(ink.length).toBeGreaterThan(5);
  expect(ink).not.toContain(false);
  await page
    .getByRole("checkbox", { name: /^stated/i })
    .first()
    .click();
  await expect.poll(() => painted(page)).toBeLessThan(all.length - 100);
});

test("words that are found in too many claims leave nothing out, and everything else goes on", async () => {
  const { page } = await browser.open({ address: sample.address });
  await drawn(page);
  await page.getByRole("searchbox", { name: "Words" }).fill("sample");
  await page.getByText("found in too many claims").waitFor();
  await page.getByText("25 of 600 shown").first().waitFor();
  await page.getByRole("button", { name: "575 not drawn yet" }).waitFor();
  const { x, y } = await centreOf(page, hub());
  await page.mouse.dblclick(x, y);
  await expect
    .poll(
      () =>
        page
          .getByText(/^\d+ of 600 shown$/)
          .first()
          .innerText(),
      { timeout: 40_000 }, // so many words leave hardly a place for more
    )
    .not.toBe("25 of 600 shown");
  await page.getByRole("searchbox", { name: "Words" }).fill("");
  await expect.poll(() => page.getByText("found in too many claims").count()).toBe(0);
  browser.expectComplaints(0);
});

test("a view that no link holds is offered as a file, which gives it back to the pixel", async () => {
  const long = (i: number) => createHash("sha512").update(`${i}`).digest("hex");
  const noted = [...new Set(all.map(({ source }) => source))].slice(0, 30);
  const notes = noted.map((id, i) => `${id}~${long(i)}${long(-i)}`);
  const { page } = await browser.open({
    address: sample.address,
    fragment: `${fragment}&notes=${encodeURIComponent(notes.join(","))}`,
  });
  await drawn(page);
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByText(/^This view needs a link of \d+ kB, more than mail and chat let through\./).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as a file" }).click(),
  ]);
  const places = await placesOf(page);
  const { page: other } = await browser.open({ address: sample.address });
  await drawn(other);
  await other
    .locator("input[type=file]")
    .first()
    .setInputFiles(await download.path());
  await expect.poll(() => placesOf(other), { timeout: 60_000 }).toEqual(places);
});

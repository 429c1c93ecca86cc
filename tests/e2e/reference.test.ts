// The reference at /docs: all of the SDL is there, every link leads somewhere, and it is a page like the others.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from "graphql";
import { expect, test } from "vitest";
import { violations } from "./axe.ts";
import { browserForFile } from "./page.ts";

const browser = browserForFile();
const schema = buildSchema(readFileSync(join(import.meta.dirname, "../../docs/schema.graphql"), "utf8"));
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));

test("each type, field, argument and value of the SDL stands there with its description, at an address of its own", async () => {
  const { page } = await browser.open({ path: "/docs" });
  await page.getByRole("heading", { level: 1, name: "The API, field by field" }).waitFor();
  const text = (await page.locator("main").innerText()).replace(/\s+/g, " ");
  const ids = new Set(await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id)));
  const words = (description: string | null | undefined) =>
    (description ?? "").replaceAll("`", "").replace(/\s+/g, " ").trim();
  let members = 0;
  for (const type of types) {
    if (["Int", "Float", "String", "Boolean", "ID"].includes(type.name)) continue;
    expect(ids.has(type.name), type.name).toBe(true);
    expect(text).toContain(words(type.description));
    const parts =
      isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
        ? Object.values(type.getFields())
        : isEnumType(type)
          ? type.getValues()
          : [];
    for (const part of parts) {
      members++;
      expect(ids.has(`${type.name}.${part.name}`), `${type.name}.${part.name}`).toBe(true);
      expect(text).toContain(words(part.description));
      if ("args" in part) for (const each of part.args) expect(text).toContain(words(each.description));
    }
  }
  expect(members).toBeGreaterThan(200);
});

test("every link within it leads to a place, and those out of it are answered", async () => {
  const { page } = await browser.open({ path: "/docs/" });
  const hrefs = await page
    .locator("a[href]")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  const within = hrefs.filter((href) => href.startsWith("#")).map((href) => href.slice(1));
  expect(within.length).toBeGreaterThan(300);
  const missing = await page.evaluate(
    (ids) => ids.filter((id) => document.getElementById(id) === null),
    within,
  );
  expect(missing).toEqual([]);
  expect(hrefs.filter((href) => !href.startsWith("#")).sort()).toEqual(["/", "/graphql"]);
  await page.getByRole("navigation").getByRole("link", { name: "ClaimFilter" }).click();
  expect(await page.getByRole("heading", { name: "ClaimFilter" }).isVisible()).toBe(true);
});

test.each([
  ["light", 1440],
  ["dark", 1440],
  ["light", 390],
] as const)(
  "in the %s theme, %i pixels wide, nothing is wrong for those who do not see it, and nothing scrolls sideways",
  async (theme, width) => {
    const { page } = await browser.open({ path: "/docs", theme, width, isRead: true });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  },
);

import fc from "fast-check";
import { deflateSync } from "fflate";
import { expect, test } from "vitest";
import { readStory, slugOf, writeStory } from "../../common/story-file.ts";
import { packed, unpacked } from "../../web/state/packed.ts";
import { mostInLink, readFragment, sharedFragment, writeFragment } from "../../web/state/url.ts";
import type { Place } from "../../web/state/view.ts";
import { viewOf } from "./web-samples.ts";

const spread = (count: number): Record<string, Place> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `person:somebody-${i}`,
      { x: (i * 7_919) % 4_000, y: (i * 104_729) % 3_000, side: "BOTTOM" },
    ]),
  );

test("any text comes out as it went in, in letters that an address takes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(packed(text)).toMatch(/^[\w-]*$/);
      expect(unpacked(packed(text))).toBe(text);
    }),
  );
});

test("what is cut, changed or larger than any view is refused", () => {
  const whole = packed("a view ".repeat(400));
  expect(unpacked(whole.slice(0, -3))).toBeNull();
  expect(unpacked("")).toBeNull();
  expect(unpacked("%%%")).toBeNull();
  const bomb = Buffer.from(deflateSync(new Uint8Array(50_000_000))).toString("base64url");
  expect(bomb.length).toBeLessThan(100_000);
  expect(unpacked(bomb)).toBeNull();
});

test("a short link is shared as it is, a long one packed, and both give the same view", () => {
  const short = writeFragment(viewOf({ places: spread(5) }));
  expect(sharedFragment(short)).toBe(short);
  const long = writeFragment(viewOf({ places: spread(120) }));
  const shared = sharedFragment(long);
  expect(shared.startsWith("#v=2&z=")).toBe(true);
  expect(shared.length).toBeLessThan(long.length / 2);
  expect(readFragment(shared)).toEqual(readFragment(long));
});

test("a packed link that is damaged says so", () => {
  const shared = sharedFragment(writeFragment(viewOf({ places: spread(120) })));
  expect(readFragment(shared.slice(0, -5))).toEqual({ view: null, problem: "z" });
  expect(readFragment("#v=2")).toEqual({ view: null, problem: "z" });
});

const stepOf = (address: string) => ({
  text: "View 1",
  entities: ["person:somebody-1"],
  relations: [],
  address,
});
const storyOf = (address: string) =>
  writeStory({
    document: "an-article",
    title: "The raids, and why",
    summary: "Why.",
    steps: [stepOf(address)],
  });

test("the view of 2,000 is too long for a link, and goes through a file letter for letter", () => {
  const fragment = writeFragment(viewOf({ places: spread(2_000) }));
  expect(sharedFragment(fragment).length).toBeGreaterThan(mostInLink);
  expect(readStory(storyOf(fragment))?.steps).toEqual([stepOf(fragment)]);
});

test("a story as a file has an id of its title", () => {
  expect(readStory(storyOf("#v=1"))?.id).toBe("the-raids-and-why");
  expect(slugOf("Über Größe")).toBe("uber-gro-e");
  expect(slugOf("日本")).toBe("story");
  expect(slugOf("a ".repeat(200))).toMatch(/^[a-z-]{1,60}$/);
});

test.each([
  "",
  "null",
  "[]",
  "{}",
  JSON.stringify({ kind: "Attest story" }),
  storyOf("#v=1").replace("Attest story", "something else"),
  storyOf("#v=1").replace('"address": "#v=1"', '"address": 1'),
  storyOf("#v=1").replace('"relations": []', '"relations": [1]'),
  JSON.stringify({ ...JSON.parse(storyOf("#v=1")), steps: [] }),
])("%j is no story", (text) => expect(readStory(text)).toBeNull());

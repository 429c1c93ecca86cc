import { describe, expect, it } from "vitest";
import { decodeCursor, encodeCursor } from "../../server/graph/cursor.ts";

describe("cursors", () => {
  it("give back what they were made of", () => {
    const key = [3, "person:a"];
    expect(decodeCursor(encodeCursor("claims", key), "claims", ["number", "string"])).toEqual(key);
  });

  it.each([
    ["another list's", encodeCursor("entities", ["a"])],
    ["one of another shape", encodeCursor("claims", [1])],
    ["a longer one", encodeCursor("claims", ["a", "b"])],
    ["no cursor", "a"],
    ["an empty one", ""],
    ["JSON that is no list", Buffer.from('{"0":"claims"}').toString("base64url")],
    ["JSON that is null", Buffer.from("null").toString("base64url")],
  ])("refuse %s", (_, cursor) => {
    expect(() => decodeCursor(cursor, "claims", ["string"])).toThrow("Use an endCursor that it gave");
  });
});

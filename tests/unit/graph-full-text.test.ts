import { describe, expect, it } from "vitest";
import { fold } from "../../common/words.ts";
import { fullTextQuery } from "../../server/graph/full-text.ts";

describe("fullTextQuery", () => {
  it("asks for each word as it is, as a prefix and, where long enough, with a typo", () => {
    expect(fullTextQuery("mek")).toBe("(mek^4 OR mek*)");
    expect(fullTextQuery("Pompeo")).toBe("(pompeo^4 OR pompeo*^2 OR pompeo~1)");
    expect(fullTextQuery("Lunéra pact")).toBe(
      '"lunera pact"^8 OR ((lunera^4 OR lunera*^2 OR lunera~1) AND (pact^4 OR pact*^2 OR pact~1))',
    );
    expect(fullTextQuery("warehouse")).toContain("warehouse~2");
  });

  it("asks for no typos, or for some of the words, where that is wanted", () => {
    expect(fullTextQuery("Pompeo", { join: "AND", typos: false })).toBe("(pompeo^4 OR pompeo*)");
    expect(fullTextQuery("mek of", { join: "OR", typos: true })).toBe(
      '"mek of"^8 OR ((mek^4 OR mek*) OR (of^4 OR of*))',
    );
  });

  it("lets no operator of Lucene's through", () => {
    for (const text of ['a"b', "a:b", "a*b", "a\\b", "a && b", "a/b/", "[a TO b]"])
      expect(fullTextQuery(text)?.replace(/"[\w ]+"\^8 OR |\((\w+)\^4 OR \1\*\)| AND |[()]/g, "")).toBe("");
    expect(fullTextQuery("🚢 … * ~")).toBeNull();
  });

  it("takes ten words at most", () => {
    expect(fullTextQuery("a ".repeat(30))?.split(" AND ")).toHaveLength(10);
  });

  it("folds accents and case", () => {
    expect([fold("Lunéra"), fold("Lune\u0301ra"), fold("ÁB")]).toEqual(["lunera", "lunera", "ab"]);
  });
});

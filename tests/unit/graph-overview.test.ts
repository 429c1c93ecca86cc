import { describe, expect, it } from "vitest";
import { chooseOverview } from "../../server/graph/overview.ts";
import type { EntityRecord, LinkRecord } from "../../server/graph/records.ts";

const link = (ends: Pick<LinkRecord, "source" | "target">) => ends as LinkRecord;

describe("chooseOverview", () => {
  const node = (id: string, claims: number) =>
    ({ id, kind: id.startsWith("event") ? "EVENT" : "PERSON", claims }) as EntityRecord & { claims: number };
  const nodes = [
    node("person:loud", 9),
    node("event:big", 5),
    node("event:small", 2),
    node("person:shared", 2),
    node("person:one", 1),
  ];
  const links = [
    link({ source: "person:shared", target: "event:big" }),
    link({ source: "event:small", target: "person:shared" }),
    link({ source: "person:one", target: "event:big" }),
  ];
  const chosen = (budget: number, candidates = nodes, between = links) =>
    chooseOverview(candidates, between, budget).map(({ id }) => id);

  it("takes events first, then the parties that they share, then other parties, up to the budget", () => {
    expect(chosen(6)).toEqual(["event:big", "event:small", "person:shared", "person:one", "person:loud"]);
    expect(chosen(3)).toEqual(["event:big", "person:shared", "person:one"]);
    expect(chosen(1)).toEqual(["event:big"]);
  });

  it("takes whoever has most claims where there are no events, and the same each time", () => {
    const people = nodes.filter(({ kind }) => kind !== "EVENT");
    expect(chosen(2, people, [])).toEqual(["person:loud", "person:shared"]);
    expect(chosen(2, people.toReversed(), [])).toEqual(["person:loud", "person:shared"]);
  });
});

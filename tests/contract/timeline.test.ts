import { afterAll, beforeAll, expect, it } from "vitest";
import type { DocumentRows, EntityRow } from "../../seed/model.ts";
import type { Database } from "../../server/database/database.ts";
import { type Ask, answerTo, askOf, fixture, graphOf } from "./graph.ts";
import { made } from "./made-documents.ts";

/** Events in the order that a timeline must give them, each carried out by the harbour police. */
const inOrder: [slug: string, edtf: string | null, bounds: Partial<EntityRow>][] = [
  ["z-in-1066", "1066", { earliest: 10_660_101, latest: 10_661_231 }],
  ["from-1997-on", "1997/..", { earliest: 19_970_101 }],
  ["a-march-day", "1998-03-14", { earliest: 19_980_314, latest: 19_980_314 }],
  ["b-march-day", "1998-03-14", { earliest: 19_980_314, latest: 19_980_314 }],
  ["some-may", "[XXXX-05,XXXX-06]", { openMonth: 5 }],
  ["a-some-july", "XXXX-07", { openMonth: 7 }],
  ["b-some-july", "XXXX-07", { openMonth: 7 }],
  ["for-years", null, {}],
  ["until-1999", "../1999", { latest: 19_991_231 }],
];
const undated = ["an-undated-one", "bygone"];

const event = (slug: string, row: Partial<EntityRow>): EntityRow => ({
  ...(fixture.entities.find(({ kind }) => kind === "EVENT") as EntityRow),
  dateEdtf: null,
  dateAsWritten: null,
  dateBasis: null,
  earliest: null,
  latest: null,
  openMonth: null,
  id: `event:${slug}`,
  ...row,
});
const events = [
  ...undated.map((slug) => event(slug, {})),
  ...inOrder.map(([slug, dateEdtf, bounds]) =>
    event(slug, { dateEdtf, dateAsWritten: "as written", dateBasis: "STATED", ...bounds }),
  ),
];
const untouched = event("untouched", {});

function document(): DocumentRows {
  const rows = made(
    "dates",
    events.map(({ id }, index) => ({ object: id, modality: index % 2 === 0 ? "STATED" : "REPORTED" })),
  );
  return { ...rows, entities: [...rows.entities, ...events, untouched].reverse() };
}

let database: Database;
let ask: Ask;
beforeAll(async () => {
  database = await graphOf([document()]);
  ask = askOf(database);
});
afterAll(() => database.close());

type Timeline = { dated: { id: string }[]; undated: { id: string }[]; hasMore: boolean };
async function timeline(given = "(first: 200)") {
  const question = `{ timeline${given} { dated { id } undated { id } hasMore } }`;
  const { timeline: answer } = await answerTo<{ timeline: Timeline }>(ask, question);
  const slugs = (some: { id: string }[]) => some.map(({ id }) => id.slice("event:".length));
  return { dated: slugs(answer.dated), undated: slugs(answer.undated), hasMore: answer.hasMore };
}

it("goes by the earliest day, then by the month of an open year, then by id, and puts apart what has no date", async () => {
  expect(await timeline()).toEqual({ dated: inOrder.map(([slug]) => slug), undated, hasMore: false });
});

it("leaves out an event that no claim, or no passing claim, touches", async () => {
  const all = await timeline();
  expect(all.undated).not.toContain("untouched");
  const [stated, reported] = [
    await timeline("(filter: { modalities: [STATED] })"),
    await timeline("(filter: { modalities: [REPORTED] })"),
  ];
  expect([...stated.dated, ...reported.dated].sort()).toEqual([...all.dated].sort());
  expect(stated.dated.filter((slug) => reported.dated.includes(slug))).toEqual([]);
});

it("gives at most `first` events, dated and undated together, and says that there are more", async () => {
  const slugs = inOrder.map(([slug]) => slug);
  expect(await timeline("(first: 2)")).toEqual({ dated: slugs.slice(0, 2), undated: [], hasMore: true });
  expect(await timeline("(first: 10)")).toEqual({ dated: slugs, undated: ["an-undated-one"], hasMore: true });
  expect(await timeline("(first: 11)")).toEqual({ dated: slugs, undated, hasMore: false });
});

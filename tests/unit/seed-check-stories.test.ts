// Each rule for a story, by the fixture with one thing broken.
import { expect, test } from "vitest";
import { compileArticle, type Source } from "../../seed/compile.ts";
import type { StorySource } from "../../seed/model.ts";
import {
  type Case,
  changed,
  expectOne,
  faultsAfter,
  faultsWithOldOffsets,
  fixtureText,
} from "../fixtures/broken.ts";

const only = ({ stories }: Source) => stories[0] as StorySource;
const stepOf = (source: Source, number: number) =>
  only(source).story.steps[number - 1] as StorySource["story"]["steps"][number];

const cases: Case[] = [
  ["an id that is no slug", (source) => (only(source).story.id = "The Warehouse"), "not kebab-case"],
  [
    "two stories of one id",
    ({ stories }) => stories.push(structuredClone(stories[0] as StorySource)),
    "story the-warehouse: two stories have this id",
  ],
  ["no title", (source) => (only(source).story.title = " "), "story the-warehouse: it has no title"],
  [
    "a summary that is too long",
    (source) => (only(source).story.summary = "é".repeat(201)),
    "its summary has 201 characters: at most 200",
  ],
  [
    "a text with a line break",
    (source) => (stepOf(source, 1).text = "One.\nTwo."),
    "step 1: its text has a line break",
  ],
  ...(
    [
      ["nowhere", { x: Number.NaN }],
      ["far beyond any window", { y: 1e9 }],
      ["with a label on no side", { labelSide: "XX" }],
    ] as [string, object][]
  ).map(
    ([where, change]): Case => [
      `a place ${where}`,
      (source) => Object.assign(only(source).positions[0] as object, change),
      "makes no sense: run npm run layout",
    ],
  ),
  [
    "a place for a step that there is not",
    (source) => only(source).positions.push({ ...only(source).positions[0], step: 99 } as never),
    "makes no sense: run npm run layout",
  ],
  ["a step without a text", (source) => (stepOf(source, 1).text = ""), "step 1: it has no text"],
  [
    "a step with a text that is too long",
    (source) => (stepOf(source, 1).text = "é".repeat(201)),
    "step 1: its text has 201 characters: at most 200",
  ],
  [
    "a relation that no claim carries",
    (source) => stepOf(source, 1).relations.push("place:calder-warehouse|RAIDED|organization:harbour-police"),
    "step 1: no standing claim carries place:calder-warehouse|RAIDED|organization:harbour-police",
  ],
  [
    "a relation whose claim is retracted",
    (_, { claim }) => (claim("calder-line-fears-tern").status = "RETRACTED"),
    "step 4: no standing claim carries organization:calder-line|FEARS|organization:tern-and-co",
  ],
  [
    "a relation of which one end is not shown",
    (source) => {
      stepOf(source, 2).relations.push("organization:harbour-police|RAIDED|place:calder-warehouse");
    },
    "step 2: it has the relation organization:harbour-police|RAIDED|place:calder-warehouse, but does not show organization:harbour-police",
  ],
  [
    "an entity named twice",
    (source) => stepOf(source, 1).entities.push("place:calder-warehouse"),
    "step 1: it names place:calder-warehouse twice",
  ],
  [
    "a step that drops a hedge",
    (source) => (stepOf(source, 4).text = "The Calder Line fears Tern & Co, in the author’s reading."),
    "step 4: it tells organization:calder-line|FEARS|organization:tern-and-co, which is probable alone",
    "“probably”",
  ],
  [
    "a step that drops whose reading it is",
    (source) => (stepOf(source, 4).text = "The Calder Line probably fears Tern & Co."),
    "step 4: it tells organization:calder-line|FEARS|organization:tern-and-co, which is the author’s reading",
  ],
  [
    "a step that drops a denial",
    (source) =>
      (stepOf(source, 2).text =
        "So say the police of the crew, and so says the Calder Line. Since when is not said."),
    "step 2: it tells group:the-crew|NOT_OPERATED_AT|place:calder-warehouse, which is denied",
  ],
  [
    "a step that drops a speaker",
    (source) => (stepOf(source, 3).text = "The crew reportedly spied for Tern & Co."),
    "step 3: it tells group:the-crew|SPIED_FOR|organization:tern-and-co, which is what A guard says",
  ],
  [
    "a step that tells what was foiled as if it had come about",
    (source, { entity }) => {
      const { entities, relations } = stepOf(source, 1);
      entities[0] = "event:raid-in-lunera";
      relations[0] = "event:raid-in-lunera|RAIDED|place:calder-warehouse";
      for (const place of only(source).positions)
        if (place.entity === "organization:harbour-police") place.entity = "event:raid-in-lunera";
      entity("event:raid-in-lunera").outcome = "FOILED";
    },
    "step 1: it tells event:raid-in-lunera|RAIDED|place:calder-warehouse, which is of an event that is foiled",
  ],
  [
    "a place that is missing at one width",
    (source) => (only(source).positions = only(source).positions.slice(1)),
    "step 1: organization:harbour-police has 0 places at 1440: run npm run layout",
  ],
  [
    "a step's own place beside that of the story",
    (source) => {
      const [place] = only(source).positions;
      only(source).positions.push({ ...(place as StorySource["positions"][number]), step: 1 });
    },
    "step 1: organization:harbour-police has 2 places at 1440",
  ],
  [
    "a place of what no step shows",
    (source) => {
      const [place] = only(source).positions;
      only(source).positions.push({ ...(place as StorySource["positions"][number]), entity: "place:skarn" });
    },
    "its positions hold place:skarn, which no step shows",
  ],
];

test.each(cases)("%s is one fault that names the story and the remedy", (_, change, ...names) => {
  expectOne(faultsWithOldOffsets(change), ...names);
});

test("A story has four to seven steps", () => {
  const some = (count: number) => (source: Source) => {
    const { story } = only(source);
    const [first, ...rest] = story.steps;
    story.steps = [
      ...Array.from({ length: count - 3 }, () => first as (typeof story.steps)[number]),
      ...rest,
    ];
    only(source).positions = [];
  };
  const ofLength = (count: number) =>
    faultsWithOldOffsets(some(count)).filter((fault) => fault.includes("steps: give 4 to 7"));
  expect(ofLength(4)).toEqual([]);
  expect(ofLength(7)).toEqual([]);
  expect(ofLength(8)).toHaveLength(1);
  expect(
    faultsWithOldOffsets((source) => only(source).story.steps.pop()).filter((fault) =>
      fault.includes("it has 3 steps: give 4 to 7"),
    ),
  ).toHaveLength(1);
});

test("A step shows at most 8 entities, a story at most 16, and none that the article does not declare", () => {
  const faults = faultsWithOldOffsets((source) => {
    for (const number of [1, 2])
      for (let index = 0; index < 7; index++)
        stepOf(source, number).entities.push(`place:made-${number}-${index}`);
  });
  const naming = (words: string) => faults.filter((fault) => fault.includes(words)).length;
  expect(naming("it shows 9 entities: at most 8")).toBe(2);
  expect(naming("show 19 entities together: at most 16")).toBe(1);
  expect(naming("the article declares no place:made-1-0")).toBe(1);
});

test("A story's words count as the article's do: no run of more than twelve of the text", () => {
  const words = fixtureText.split("\n").find((line) => line.split(" ").length > 14) ?? "";
  const run = words.split(" ").slice(1, 15).join(" ");
  const faults = faultsAfter((source) => (stepOf(source, 1).text = run));
  expect(faults.some((fault) => fault.includes("story the-warehouse: it repeats"))).toBe(true);
});

test("The document's version changes with a story's text and with a place", () => {
  const versions = [
    changed(() => {}),
    changed((source) => (stepOf(source, 1).text = "Other words.")),
    changed((source) => {
      const [place] = only(source).positions;
      (place as StorySource["positions"][number]).x += 1;
    }),
  ].map((source) => compileArticle(source).document.version);
  expect(new Set(versions).size).toBe(3);
});

test("A step's places are the story's at wide windows and its own at narrow ones", () => {
  const [story] = compileArticle(changed(() => {})).stories;
  expect(story?.id).toBe("story:lunera-harbour:the-warehouse");
  for (const { entities, positions } of story?.steps ?? []) {
    expect(positions).toHaveLength(3 * entities.length);
    for (const position of positions) expect(position).not.toHaveProperty("step");
  }
});

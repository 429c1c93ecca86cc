// Every story that is loaded with its document, in the order in which they are offered; a new one is one line, or a file that the page has saved.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readStory } from "../../common/story-file.ts";
import type { EntityId, SeedStory, StoryPosition, StorySource } from "../model.ts";
import { story as albanianRaids } from "./albanian-raids.ts";
import { story as expelledDiplomats } from "./expelled-diplomats.ts";
import { story as pompeosVisit } from "./pompeos-visit.ts";

const placesEnding = ".positions.json";

/** As the page saves it. Throws with the file's name where it is none. */
function readSaved(file: string): SeedStory {
  const saved = readStory(readFileSync(join(import.meta.dirname, file), "utf8"));
  if (!saved)
    throw new Error(
      `seed/stories/${file} is no story. Save one from the page, under Your views, or take it away.`,
    );
  const { id, document, title, summary, steps } = saved;
  return {
    id,
    document,
    title,
    summary,
    steps: steps.map(({ text, entities, relations }) => ({
      text,
      entities: entities as EntityId[],
      relations,
    })),
  };
}

const shipped: SeedStory[] = [
  pompeosVisit,
  albanianRaids,
  expelledDiplomats,
  ...readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith(".json") && !file.endsWith(placesEnding))
    .sort()
    .map(readSaved),
];

/** Written by `npm run layout`; a story that is new has none yet, which seed:check says. */
function positionsOf({ id }: SeedStory): StoryPosition[] {
  const file = join(import.meta.dirname, id + placesEnding);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as StoryPosition[]) : [];
}

export const stories: StorySource[] = shipped.map((story) => ({ story, positions: positionsOf(story) }));

export const storiesOf = (slug: string): StorySource[] =>
  stories.filter(({ story }) => story.document === slug);

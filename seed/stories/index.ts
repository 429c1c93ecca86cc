// Every story that is loaded with its document, in the order in which they are offered; a new one is one line.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SeedStory, StoryPosition, StorySource } from "../model.ts";
import { story as albanianRaids } from "./albanian-raids.ts";
import { story as expelledDiplomats } from "./expelled-diplomats.ts";
import { story as pompeosVisit } from "./pompeos-visit.ts";

const shipped: SeedStory[] = [pompeosVisit, albanianRaids, expelledDiplomats];

/** Written by `npm run layout`; a story that is new has none yet, which seed:check says. */
function positionsOf({ id }: SeedStory): StoryPosition[] {
  const file = join(import.meta.dirname, `${id}.positions.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as StoryPosition[]) : [];
}

export const stories: StorySource[] = shipped.map((story) => ({ story, positions: positionsOf(story) }));

export const storiesOf = (slug: string): StorySource[] =>
  stories.filter(({ story }) => story.document === slug);

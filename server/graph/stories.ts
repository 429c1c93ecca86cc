import type { Reader } from "../database/database.ts";
import type { StepRecord, StoryRecord } from "./records.ts";

export async function readStories(database: Reader, first: number): Promise<StoryRecord[]> {
  const rows = await database.read<{ story: StoryRecord }>("read/stories", { limit: first });
  return rows.map((row) => row.story);
}

export async function readStoriesById(database: Reader, ids: readonly string[]): Promise<StoryRecord[]> {
  const rows = await database.read<{ story: StoryRecord }>("read/stories-by-id", { ids });
  return rows.map((row) => row.story);
}

export async function readStepsOfStories(
  database: Reader,
  ids: readonly string[],
): Promise<Map<string, StepRecord[]>> {
  const rows = await database.read<{ id: string; steps: StepRecord[] }>("read/steps-of-stories", { ids });
  return new Map(rows.map((row) => [row.id, row.steps]));
}

// Views with names as one file, a story of so many steps: the page saves and opens it, and seed/stories/ takes one as it is. Pure.

export const storyKind = "Attest story";

/** `address`: the view, as the page's address names it; seed/ reads all but it. */
export type StoryFileStep = { text: string; entities: string[]; relations: string[]; address: string };
export type StoryFile = {
  kind: typeof storyKind;
  /** Of its title, in small letters, digits and hyphens. */
  id: string;
  /** The article's slug; "" where the graph holds several. */
  document: string;
  title: string;
  summary: string;
  steps: StoryFileStep[];
};

const longestSlug = 60;

/** "The raids, and why" as "the-raids-and-why"; "story" where it has no letter of those. */
export const slugOf = (title: string): string =>
  title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .slice(0, longestSlug)
    .trim()
    .replaceAll(" ", "-") || "story";

export const writeStory = (story: Omit<StoryFile, "kind" | "id">): string =>
  `${JSON.stringify({ kind: storyKind, id: slugOf(story.title), ...story }, null, 2)}\n`;

const isText = (value: unknown): value is string => typeof value === "string";
const areTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

export function isStoryStep(value: unknown): value is StoryFileStep {
  const { text, entities, relations, address } = (value ?? {}) as Record<string, unknown>;
  return (
    isText(text) && areTexts(entities) && areTexts(relations) && isText(address) && address.startsWith("#v=")
  );
}

/** Null where it is no such file. */
export function readStory(text: string): StoryFile | null {
  try {
    const held = JSON.parse(text) as StoryFile | null;
    if (typeof held !== "object" || held === null || held.kind !== storyKind) return null;
    const isWhole =
      [held.id, held.document, held.title, held.summary].every(isText) &&
      Array.isArray(held.steps) &&
      held.steps.length > 0 &&
      held.steps.every(isStoryStep);
    return isWhole ? held : null;
  } catch {
    return null;
  }
}

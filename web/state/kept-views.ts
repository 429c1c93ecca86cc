// Views with a name, kept in this browser: each with its whole address, so that it opens to the pixel.
import { useStore } from "zustand";
import { createJSONStorage, persist } from "zustand/middleware";
import { createStore } from "zustand/vanilla";
import { cut } from "../../common/cut.ts";
import { isStoryStep, type StoryFileStep } from "../../common/story-file.ts";
import { messages } from "../messages.ts";

/** `story`: of whose steps it is one, where it came with a file. */
export type KeptView = StoryFileStep & { id: string; story?: KeptStory };
export type KeptStory = { title: string; summary: string };
type Kept = { views: KeptView[] };

export const mostKept = 100;
export const longestName = 200;
const longestSummary = 1_000;
const key = "attest-views";

let isRefused = false;
/** The browser's, but for a refusal, which is told instead of thrown. */
const storage = createJSONStorage<Kept>(() => ({
  getItem: (name) => localStorage.getItem(name),
  removeItem: (name) => localStorage.removeItem(name),
  setItem(name, text) {
    try {
      localStorage.setItem(name, text);
    } catch {
      isRefused = true;
    }
  },
}));
const isStory = (value: unknown): value is KeptStory | undefined => {
  const { title, summary } = (value ?? {}) as Record<string, unknown>;
  return value === undefined || (typeof title === "string" && typeof summary === "string");
};
/** Whatever else may stand there, by a fault or of another version, is no view. */
const soundViews = (held: unknown): KeptView[] => {
  const { views } = (held ?? {}) as Record<string, unknown>;
  const isSound = (view: Partial<KeptView> | null): view is KeptView =>
    typeof view?.id === "string" && isStory(view.story) && isStoryStep(view);
  return Array.isArray(views) ? views.filter(isSound) : [];
};
const kept = createStore<Kept>()(
  persist((): Kept => ({ views: [] }), {
    name: key,
    version: 1,
    storage,
    migrate: (held) => held as Kept,
    merge: (held) => ({ views: soundViews(held) }),
  }),
);
// another window of this browser keeps and removes, too
addEventListener("storage", (event) => event.key === key && void kept.persist.rehydrate());

export const useKeptViews = (): KeptView[] => useStore(kept, ({ views }) => views);
export const keptViews = (): KeptView[] => kept.getState().views;

/** False where the browser takes no more, or nothing at all; then nothing has changed. */
function set(views: KeptView[]): boolean {
  const before = keptViews();
  if (views.length > mostKept) return false;
  isRefused = false;
  kept.setState({ views });
  if (!isRefused) return true;
  kept.setState({ views: before });
  return false;
}

/** As a name may stand in a list: one line, no longer than the form takes, without signs that turn it round. */
const named = (text: string) =>
  cut(text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, " ").trim(), longestName);
/** Not `crypto.randomUUID`, which pages of plain HTTP do not have. */
const freshId = () =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16)).join("-");

const keep = (
  before: readonly KeptView[],
  steps: readonly StoryFileStep[],
  story?: KeptStory,
): KeptView[] => [
  ...before,
  ...steps.map((step, at) => ({
    ...step,
    text: named(step.text) || messages.views.numbered((story ? 0 : before.length) + at + 1),
    id: freshId(),
    ...(story && { story }),
  })),
];

/** Those that came with no story. */
export const ownViews = (): KeptView[] => keptViews().filter(({ story }) => story === undefined);

/** Which are told together: the reader's own, or those of one story. */
export const isOneStory = (one: KeptView, other: KeptView): boolean =>
  one.story?.title === other.story?.title;
export const toldWith = (views: readonly KeptView[], view: KeptView): KeptView[] =>
  views.filter((each) => isOneStory(each, view));

/** False where the browser does not take it. */
export const keepView = (step: StoryFileStep): boolean => set(keep(keptViews(), [step]));
/** In the place of what was kept of a story of that title. Its first view; null where the browser does not take them. */
export function keepStory(title: string, summary: string, steps: readonly StoryFileStep[]): KeptView | null {
  const story = { title: named(title) || messages.views.ours, summary: cut(summary, longestSummary) };
  const others = keptViews().filter((view) => view.story?.title !== story.title);
  const views = keep(others, steps, story);
  return set(views) ? (views[others.length] ?? null) : null;
}
export const removeStory = (title: string): boolean =>
  set(keptViews().filter((view) => view.story?.title !== title));
/** As they were, all of them. */
export const putAllBack = (views: KeptView[]): boolean => set(views);
export const renameView = (id: string, text: string): boolean =>
  set(keptViews().map((view) => (view.id === id ? { ...view, text } : view)));
export const removeView = (id: string): boolean => set(keptViews().filter((view) => view.id !== id));
/** In the order in which they are told, among those that are told with it. */
export function moveView(id: string, by: 1 | -1): boolean {
  const views = [...keptViews()];
  const from = views.findIndex((view) => view.id === id);
  const view = views[from];
  const together = view ? toldWith(views, view) : [];
  const other = together[together.findIndex((each) => each.id === id) + by];
  if (!view || !other) return false;
  const to = views.indexOf(other);
  [views[from], views[to]] = [other, view];
  return set(views);
}
/** Where it was. */
export function putBack(view: KeptView, at: number): boolean {
  const views = [...keptViews()];
  views.splice(at, 0, view);
  return set(views);
}

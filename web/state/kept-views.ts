// Views with a name, kept in this browser: each with its whole address, so that it opens to the pixel.
import { useStore } from "zustand";
import { createJSONStorage, persist } from "zustand/middleware";
import { createStore } from "zustand/vanilla";
import { isStoryStep, type StoryFileStep } from "../../common/story-file.ts";
import { messages } from "../messages.ts";

export type KeptView = StoryFileStep & { id: string };
type Kept = { views: KeptView[] };

export const mostKept = 100;
export const longestName = 200;
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
/** Whatever else may stand there, by a fault or of another version, is no view. */
const soundViews = (held: unknown): KeptView[] => {
  const { views } = (held ?? {}) as Record<string, unknown>;
  return Array.isArray(views)
    ? views.filter((view: Partial<KeptView> | null) => typeof view?.id === "string" && isStoryStep(view))
    : [];
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
const named = (text: string, number: number) =>
  text
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, " ")
    .trim()
    .slice(0, longestName) || messages.views.numbered(number);

/** One that is kept already, under the same name, is not kept twice. Null where the browser does not take them; else their ids. */
export function keepViews(steps: readonly StoryFileStep[]): string[] | null {
  const before = keptViews();
  const views = steps.map((step, at): KeptView => {
    const text = named(step.text, before.length + at + 1);
    const same = before.find((view) => view.text === text && view.address === step.address);
    return same ?? { ...step, text, id: crypto.randomUUID() };
  });
  const isKept = set([...before, ...views.filter((view) => !before.includes(view))]);
  return isKept ? views.map(({ id }) => id) : null;
}
export const renameView = (id: string, text: string): boolean =>
  set(keptViews().map((view) => (view.id === id ? { ...view, text } : view)));
export const removeView = (id: string): boolean => set(keptViews().filter((view) => view.id !== id));
/** In the order in which they are told. */
export function moveView(id: string, by: 1 | -1): boolean {
  const views = [...keptViews()];
  const from = views.findIndex((view) => view.id === id);
  const [view] = views.splice(from, 1);
  if (!view) return false;
  views.splice(Math.max(0, from + by), 0, view);
  return set(views);
}
/** Where it was. */
export function putBack(view: KeptView, at: number): boolean {
  const views = [...keptViews()];
  views.splice(at, 0, view);
  return set(views);
}

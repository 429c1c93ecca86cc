// Views to files and back: what is drawn now, or all that are kept, as a story of so many steps.
import { today } from "../../common/export/rows.ts";
import { readStory, type StoryFileStep, slugOf, writeStory } from "../../common/story-file.ts";
import { messages } from "../messages.ts";
import { openAddress } from "../state/address.ts";
import { keepStory, keepView, mostKept, ownViews } from "../state/kept-views.ts";
import { readFragment, stamped, writeFragment } from "../state/url.ts";
import { litLines } from "../state/visible.ts";
import { useSession } from "./context.ts";
import { save } from "./save-file.ts";
import type { useVisible } from "./use-visible.ts";

/** Bytes; a view of the most entities has a twentieth. */
const largest = 4_000_000;
const words = messages.views;

export function useViewFile({ view, entities, lines, judged }: ReturnType<typeof useVisible>) {
  const { mention, notify, opening, stamp } = useSession();
  const { edges, totalCount } = opening.documents;
  const [document] = totalCount === 1 ? edges : [];

  /** What is drawn, under this name, with each place, also of an untouched shipped view. */
  const stepNow = (text: string): StoryFileStep => {
    const lit = litLines(view, judged);
    const untold = { telling: null, ...(view.telling && { lit }) }; // it is no step of the story that it was taken in
    return {
      text,
      entities: entities.map(({ id }) => id),
      relations: lines.map(({ id }) => id).filter((id) => lit.length === 0 || lit.includes(id)),
      address: stamped(writeFragment({ ...view, ...untold, shipped: null }), stamp),
    };
  };
  const saveStory = (title: string, summary: string, steps: StoryFileStep[]) => {
    const name = `attest-${today()}-${slugOf(title)}.json`;
    const slug = document?.node.id.replace(/^document:/, "") ?? "";
    const text = writeStory({ document: slug, title, summary, steps });
    save(new Blob([text], { type: "application/json" }), name);
    mention(messages.export.saved(name));
  };
  const refuse = () => notify(words.full(mostKept));

  return {
    /** False where the browser does not take it. */
    keep(text: string): boolean {
      const isKept = keepView(stepNow(text));
      if (isKept) mention(words.kept(text));
      else refuse();
      return isKept;
    },
    saveView: () => saveStory(words.file, words.fileSummary(today()), [stepNow(words.ofDay(today()))]),
    saveKept: (title: string, summary: string) =>
      saveStory(
        title,
        summary,
        ownViews().map(({ id, ...step }) => step),
      ),
    /** One view is opened; several are kept, and told from the first on. */
    async openView(file: File) {
      const text = file.size > largest ? "" : await file.text().catch(() => "");
      const story = readStory(text);
      const steps = story?.steps ?? [];
      const [first] = steps;
      if (!first || steps.some(({ address }) => readFragment(address).problem !== null))
        return notify(messages.failed(messages.status.noView(file.name)));
      if (steps.length === 1) return openAddress(first.address, null);
      const kept = keepStory(story?.title ?? "", story?.summary ?? "", steps);
      if (!kept) return refuse();
      openAddress(kept.address, kept.id);
      mention(words.opened(steps.length, kept.story?.title ?? ""));
    },
  };
}

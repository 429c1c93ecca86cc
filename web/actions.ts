// What a reader can do to the view from any panel: each asks the graph for what is missing, then changes the store once.
import { messages } from "./messages.ts";
import type { Actions, Notice } from "./panels/context.ts";
import {
  expand,
  openStep,
  openView,
  openWorld,
  reveal,
  revealAndSelect,
  type Session,
  type Size,
} from "./state/session.ts";
import { change, store } from "./state/store.ts";
import { amend, askForPaths, collapse, letGo, light, select, turnTo } from "./state/transitions.ts";
import { isFiltering, type View } from "./state/view.ts";

type Outlets = { announce(text: string): void; setNotice(notice: Notice): void; canvasSize(): Size };

export function createActions(session: Session, { announce, setNotice, canvasSize }: Outlets): Actions {
  const notify: Actions["notify"] = (text, action) => setNotice({ text, ...(action && { action }) });
  const attempt = (work: () => Promise<unknown>) =>
    void work().catch((error: Error) =>
      notify(messages.failed(error.message), { label: messages.retry, run: () => attempt(work) }),
    );
  // these live as long as the page: after a reload the first view takes their place
  let beforeStory: View | null = null;
  let beforeWorld: View | null = null;
  const giveBack = (before: View | null) => {
    if (before) change(() => before);
    else attempt(() => openView(session, null, canvasSize()));
  };
  const leaveWorld = () => giveBack(beforeWorld);

  return {
    announce,
    notify,
    mention: (text) => setNotice({ text, isPassing: true }),
    choose(id) {
      if (id === null) return change(letGo());
      attempt(async () => {
        if (!(await revealAndSelect(session, id, select(id)))) notify(messages.link.gone([id]));
      });
    },
    expand(id) {
      attempt(async () => {
        const added = await expand(session, id);
        if (added === 0) return notify(messages.entity.nothingToAdd);
        announce(messages.entity.expanded(added));
      });
    },
    collapse(id) {
      change(collapse(id));
      announce(messages.entity.collapsed);
    },
    showWorld(speakers, words) {
      const before = store.getState();
      attempt(async () => {
        await openWorld(session, speakers, canvasSize());
        if (!before.world) beforeWorld = before;
        notify(words, { label: messages.world.back, run: leaveWorld });
      });
    },
    leaveWorld,
    tell(telling) {
      const before = store.getState();
      if (telling === null) return giveBack(beforeStory);
      attempt(async () => {
        await openStep(session, telling, canvasSize());
        if (before.telling === null) beforeStory = before;
        if (isFiltering(before.filter)) notify(messages.stories.lifted);
      });
    },
    showInArticle: () => change(turnTo("article")),
    pathsFrom: (from) => change(askForPaths({ from, to: null })),
    showPath(entities, lines, told, isFirst = false) {
      const show = light(lines);
      attempt(async () => {
        await reveal(session, entities, lines, isFirst ? amend(show) : show);
        announce(told);
      });
    },
  };
}

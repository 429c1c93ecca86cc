// What a reader can do to the view from any panel: each asks the graph for what is missing, then changes the store once.
import { messages } from "./messages.ts";
import type { Actions, Notice } from "./panels/context.ts";
import { createOrder, type Order } from "./state/order.ts";
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
import {
  amend,
  askForPaths,
  collapse,
  endStory,
  giveBack,
  letGo,
  light,
  select,
  turnTo,
} from "./state/transitions.ts";
import { isFiltering, type View } from "./state/view.ts";

type Outlets = {
  announce(text: string): void;
  setNotice(notice: Notice | null): void;
  canvasSize(): Size;
  /** Of everything that opens the view anew; what is added to a view is dropped with it. */
  openings: Order;
};

export function createActions(
  session: Session,
  { announce, setNotice, canvasSize, openings }: Outlets,
): Actions {
  const notify: Actions["notify"] = (text, action) => setNotice({ text, ...(action && { action }) });
  const attempt = (work: (signal: AbortSignal) => Promise<unknown>, begin: () => AbortSignal) => {
    const signal = begin();
    work(signal).catch((error: Error) => {
      if (signal.aborted) return;
      notify(messages.failed(error.message), { label: messages.retry, run: () => attempt(work, begin) });
    });
  };
  /** What was said of the view before, a retry among it, is said no longer. */
  const beginOpening = () => {
    setNotice(null);
    return openings.begin();
  };
  const openAnew = (work: (signal: AbortSignal) => Promise<unknown>) => attempt(work, beginOpening);
  const choices = createOrder(); // a slow answer does not take the marker from what was chosen since
  const beginChoice = () => AbortSignal.any([openings.current(), choices.begin()]);
  // these live as long as the page: after a reload the first view takes their place
  let beforeStory: View | null = null;
  let beforeWorld: View | null = null;
  const goBackTo = (before: View | null) => {
    if (before) {
      beginOpening();
      change(giveBack(before));
    } else openAnew((signal) => openView(session, null, canvasSize(), signal));
  };
  const leaveWorld = () => goBackTo(beforeWorld);

  return {
    announce,
    notify,
    mention: (text) => setNotice({ text, isPassing: true }),
    choose(id) {
      if (id === null) {
        choices.begin();
        return change(letGo());
      }
      attempt(async (signal) => {
        if (!(await revealAndSelect(session, id, signal, select(id)))) notify(messages.link.gone([id]));
      }, beginChoice);
    },
    expand(id) {
      attempt(async (signal) => {
        const added = await expand(session, id, signal);
        if (added === 0) return notify(messages.entity.nothingToAdd);
        announce(messages.entity.expanded(added));
      }, openings.current);
    },
    collapse(id) {
      change(collapse(id));
      announce(messages.entity.collapsed);
    },
    showWorld(speakers) {
      openAnew(async (signal) => {
        const before = store.getState();
        await openWorld(session, speakers, canvasSize(), signal);
        if (!before.world) beforeWorld = endStory()(before);
      });
    },
    leaveWorld,
    tell(telling) {
      if (telling === null) return goBackTo(beforeStory);
      openAnew(async (signal) => {
        const before = store.getState();
        await openStep(session, telling, canvasSize(), signal);
        if (before.telling === null) beforeStory = before;
        if (isFiltering(before.filter)) notify(messages.stories.lifted);
      });
    },
    showInArticle: () => change(turnTo("article")),
    pathsFrom: (from) => change(askForPaths({ from, to: null })),
    showPath(entities, lines, told, isFirst = false) {
      const show = light(lines);
      attempt(async (signal) => {
        await reveal(session, entities, lines, signal, isFirst ? amend(show) : show);
        announce(told);
      }, beginChoice);
    },
  };
}

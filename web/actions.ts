// What a reader can do to the view from any panel: each asks the graph for what is missing, then changes the store once.
import { nameWithOutcome } from "../common/labels.ts";
import type { LayoutName } from "./graph/layout/names.ts";
import { messages } from "./messages.ts";
import type { Actions, Notice } from "./panels/context.ts";
import { openAddress } from "./state/address.ts";
import { createOrder, type Order } from "./state/order.ts";
import {
  arrange,
  drawAll,
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
  collapsible,
  endKept,
  endStory,
  giveBack,
  hide,
  letGo,
  light,
  move,
  note,
  select,
  showAgain,
  showOnly,
  togglePin,
  turnTo,
} from "./state/transitions.ts";
import { emptyLink } from "./state/url.ts";
import { isFiltering, mostPlaced, type View } from "./state/view.ts";

const { steps, entity: words } = messages;

/** As a reader would say it: an entity by its name, a line by its ends. */
function nameIn({ entities }: View, id: string): string {
  const [source = "", , target] = id.split("|");
  const named = (entity: string) => {
    const known = entities[entity];
    return known ? nameWithOutcome(known) : entity;
  };
  return target === undefined ? named(source) : steps.line(named(source), named(target));
}

/** Milliseconds after which it is said what is awaited. */
const lateAfter = 600;

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
  // what is placed beside what there is waits for what is being placed
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const next = turn.then(work);
    turn = next.catch(() => {});
    return next;
  };
  const expanding = new Set<string>();
  const choices = createOrder(); // a slow answer does not take the marker from what was chosen since
  const arrangings = createOrder();
  const ofThisView = (order: Order) => () => AbortSignal.any([openings.current(), order.begin()]);
  const beginChoice = ofThisView(choices);
  // these live as long as the page: after a reload the first view takes their place
  let beforeStory: View | null = null;
  let beforeWorld: View | null = null;
  const goBackTo = (before: View | null, name: string) => {
    if (before) {
      beginOpening();
      change(giveBack(before), name);
    } else {
      const link = { ...emptyLink(), form: store.getState().form };
      openAnew((signal) => openView(session, link, canvasSize(), signal, name));
    }
  };
  const leaveWorld = () => goBackTo(beforeWorld, steps.leftWorld);
  const nameOrCount = (ids: string[]) =>
    ids.length === 1 && ids[0] !== undefined ? nameOf(ids[0]) : steps.several(ids.length);
  const nameOf = (id: string) => nameIn(store.getState(), id);

  const arrangeAs = (layout: LayoutName) => {
    const name = messages.layouts.names[layout];
    attempt(async (signal) => {
      announce(messages.layouts.working);
      await arrange(session, layout, canvasSize(), signal, steps.arranged(name));
      announce(messages.layouts.done(name));
      const rule = messages.layouts.rules[layout];
      if (rule) setNotice({ text: rule, isPassing: true });
    }, ofThisView(arrangings));
  };

  return {
    announce,
    notify,
    mention: (text, action) => setNotice({ text, isPassing: true, ...(action && { action }) }),
    choose(id, onChosen) {
      if (id === null) {
        choices.begin();
        return change(letGo(), steps.unlit);
      }
      attempt(async (signal) => {
        const name = (view: View) => steps.added(nameIn(view, id));
        if (!(await revealAndSelect(session, id, signal, select(id), name)))
          return notify(messages.link.gone([id]));
        onChosen?.();
      }, beginChoice);
    },
    arrange: arrangeAs,
    drawAll() {
      attempt(
        (signal) =>
          inTurn(async () => {
            setNotice({ text: messages.layouts.working });
            const added = await drawAll(session, canvasSize(), signal, steps.drewAll);
            setNotice(null);
            if (added === 0) notify(messages.list.full(mostPlaced));
            else announce(words.expanded(added, 0, true));
          }),
        openings.current,
      );
    },
    move(id, x, y) {
      change(move(id, x, y), steps.moved(nameOf(id)));
    },
    hide(ids) {
      change(hide(ids), steps.hidden(nameOrCount(ids)));
    },
    showOnly(id) {
      change(showOnly([id]), steps.only(nameOf(id)));
    },
    showAgain(ids) {
      change(showAgain(ids), steps.shownAgain(nameOrCount(ids)));
    },
    togglePin(id) {
      const isPinned = store.getState().pinned.includes(id);
      change(togglePin(id), (isPinned ? steps.unpinned : steps.pinned)(nameOf(id)));
    },
    note: (id, text) => change(note(id, text), steps.noted(nameOf(id))),
    expand(id, choice = null) {
      const asked = JSON.stringify([id, choice]);
      if (expanding.has(asked)) return; // a key held down, or clicks on a slow answer
      expanding.add(asked);
      const work = async (signal: AbortSignal) => {
        if (signal.aborted) return;
        const name = nameOf(id);
        const late = setTimeout(() => setNotice({ text: words.expanding(name), isPassing: true }), lateAfter);
        const { added, isClear, more } = await expand(
          session,
          id,
          choice,
          signal,
          steps.expanded(name),
        ).finally(() => clearTimeout(late));
        setNotice(null); // what was said of the view before
        if (added === 0) {
          if (Object.keys(store.getState().places).length >= mostPlaced)
            return notify(words.full(mostPlaced));
          return setNotice({ text: words.nothingToAdd, isPassing: true });
        }
        announce(words.expanded(added, more.count, more.exact));
        if (!isClear)
          notify(words.crowded(name), {
            label: messages.layouts.names.legible,
            run: () => arrangeAs("legible"),
          });
      };
      attempt(
        (signal) => inTurn(() => work(signal)).finally(() => expanding.delete(asked)),
        openings.current,
      );
    },
    collapse(id) {
      const { gone, stays } = collapsible(store.getState(), id);
      if (gone.size + stays.length === 0)
        return setNotice({ text: words.nothingToCollapse(nameOf(id)), isPassing: true });
      change(collapse(id), steps.collapsed(nameOf(id)));
      const told = words.collapsed(gone.size, stays.length);
      if (stays.length > 0) setNotice({ text: told, isPassing: true });
      else announce(told);
    },
    addToView(ids) {
      const isThere = (id: string) => store.getState().places[id] !== undefined;
      const named = (some: readonly string[]) => some.map(nameOf).join(", ");
      const fresh = ids.filter((id) => !isThere(id));
      if (fresh.length === 0) return announce(messages.search.isInView(named(ids)));
      attempt(
        (signal) =>
          inTurn(async () => {
            const name = (view: View) => steps.added(fresh.map((id) => nameIn(view, id)).join(", "));
            await reveal(session, fresh, [], signal, { name });
            const gone = fresh.filter((id) => !isThere(id));
            announce(gone.length > 0 ? messages.link.gone(gone) : steps.isAdded(named(fresh)));
          }),
        openings.current,
      );
    },
    showWorld(speakers) {
      openAnew(async (signal) => {
        const before = store.getState();
        await openWorld(session, speakers, canvasSize(), signal, steps.world);
        if (!before.world) beforeWorld = endStory()(before);
      });
    },
    leaveWorld,
    tell(telling) {
      if (telling === null) return goBackTo(beforeStory, steps.storyEnded);
      const title = session.stories.find(({ id }) => id === telling.story)?.title ?? "";
      openAnew(async (signal) => {
        const before = store.getState();
        await openStep(session, telling, canvasSize(), signal, steps.story(title, telling.step + 1));
        if (before.telling === null) beforeStory = before;
        if (isFiltering(before.filter)) notify(messages.stories.lifted);
      });
    },
    openKept: ({ id, address }) => openAddress(address, id),
    leaveKept() {
      openings.begin(); // its next step may be on its way
      change(endKept(), steps.storyEnded);
    },
    showInArticle: () => change(turnTo("article")),
    pathsFrom: (from) => change(askForPaths({ from, to: null }), steps.asked),
    showPath(entities, lines, told, isFirst = false) {
      const show = light(lines);
      attempt(async (signal) => {
        await reveal(
          session,
          entities,
          lines,
          signal,
          isFirst ? { also: amend(show) } : { also: show, name: steps.lit },
        );
        announce(told);
      }, beginChoice);
    },
  };
}

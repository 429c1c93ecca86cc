// The one store of the page, and its past. Every change is a transition; one that has a name can be taken back.
import { temporal } from "zundo";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { amend, letGoOfWhatIsGone, type Transition } from "./transitions.ts";
import { emptyView, type View } from "./view.ts";

/** Steps that can be taken back; older ones are forgotten. */
export const mostSteps = 200;

/** What is read at the moment is not taken back: who looks around does not lose the way to what was done. */
function partOfThePast({ selection, tab, form, amended, ...rest }: View) {
  return rest;
}

export const store = createStore<View>()(
  temporal(() => emptyView, {
    partialize: partOfThePast,
    limit: mostSteps,
    equality: (past, current) => past.step === current.step,
  }),
);
const past = store.temporal;

/** Of a step; where it speaks of what only the answer brought, it is read off the view after it. */
export type Name = string | ((after: View) => string);

function changesMore(after: View, before: View): boolean {
  const now = partOfThePast(after);
  const then: Record<string, unknown> = partOfThePast(before);
  return Object.entries(now).some(([key, value]) => value !== then[key]);
}

/** Without a name it belongs to the step before. A name counts only where more than what is read has changed. */
export function change(transition: Transition, name?: Name): void {
  const before = store.getState();
  const after = transition(before);
  if (after === before) return;
  const isStep = name !== undefined && changesMore(after, before);
  const step = isStep ? { name: typeof name === "string" ? name : name(after) } : after.step;
  store.setState({ ...after, step }, true);
}

/** What is written in one field, letter by letter, is one step, until something else is done or undone. */
export function changeOn(transition: Transition, name: string): void {
  const goesOn = store.getState().step.name === name && past.getState().futureStates.length === 0;
  if (goesOn) change(amend(transition));
  else change(transition, name);
}

export function undo(steps = 1): void {
  past.getState().undo(steps);
  change(letGoOfWhatIsGone());
}
export function redo(steps = 1): void {
  past.getState().redo(steps);
  change(letGoOfWhatIsGone());
}

export const useView = <Part>(select: (view: View) => Part): Part => useStore(store, select);

/** Names of what can be taken back and of what can be done again; the next one first. */
export function useSteps(): { undo: string[]; redo: string[] } {
  const { pastStates, futureStates } = useStore(past);
  const now = useView(({ step }) => step.name);
  const named = (states: readonly Partial<View>[]) => states.map(({ step }) => step?.name ?? "");
  // a state's name is of the change that led to it, so the first state's is nobody's
  return {
    undo: pastStates.length === 0 ? [] : [...named(pastStates.slice(1)), now].reverse(),
    redo: named(futureStates).reverse(),
  };
}

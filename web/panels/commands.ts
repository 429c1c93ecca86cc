// What can be done to one entity of the view, wherever it stands: on the canvas, in its panel, in the outline. One entry, one place.

import { messages } from "../messages.ts";
import { pageSize } from "../state/expansion.ts";
import type { Session } from "../state/session.ts";
import type { View } from "../state/view.ts";
import type { Actions } from "./context.ts";

type Subject = { id: string; name: string; view: View; actions: Session & Actions };
export type Command = {
  key: string;
  label(subject: Subject): string;
  /** Absent: always. */
  isOffered?(subject: Subject): boolean;
  run(subject: Subject): void;
};

const words = messages.commands;
const isExpanded = ({ id, view }: Subject) => view.expansions.some(({ parent }) => parent === id);

export const commands: readonly Command[] = [
  { key: "open", label: () => words.open, run: ({ id, actions }) => actions.choose(id) },
  {
    key: "expand",
    label: (subject) => (isExpanded(subject) ? words.expandMore(pageSize) : words.expand),
    run: ({ id, actions }) => actions.expand(id),
  },
  {
    key: "collapse",
    label: () => words.collapse,
    isOffered: isExpanded,
    run: ({ id, actions }) => actions.collapse(id),
  },
  {
    key: "paths",
    label: () => messages.paths.here,
    run: ({ id, name, actions }) => actions.pathsFrom({ id, name }),
  },
  { key: "hide", label: () => words.hide, run: ({ id, actions }) => actions.hide([id]) },
  { key: "only", label: () => words.only, run: ({ id, actions }) => actions.showOnly(id) },
  {
    key: "pin",
    label: ({ id, view }) => (view.pinned.includes(id) ? words.unpin : words.pin),
    run: ({ id, actions }) => actions.togglePin(id),
  },
];

/** Those that make sense for it now. */
export const commandsFor = (subject: Subject): Command[] =>
  commands.filter(({ isOffered }) => isOffered?.(subject) ?? true);

// What panels share: the session, and the reader's actions on the view.
import { createContext, useContext } from "react";
import type { LayoutName } from "../graph/layout/names.ts";
import type { Choice } from "../state/expansion.ts";
import type { KeptView } from "../state/kept-views.ts";
import type { Session } from "../state/session.ts";
import type { End, Telling } from "../state/view.ts";

export type Actions = {
  /**
   * Selects an entity, a relation or a sentence; an entity that is not in the view is added. Null lets go of what is lit.
   * `onChosen`: once it is there.
   */
  choose(id: string | null, onChosen?: () => void): void;
  /** Redraws the graph as what these speakers say. */
  showWorld(speakers: string[]): void;
  /** Gives back the view before the speakers' world; the first view where that is not known. */
  leaveWorld(): void;
  /** Goes to a step of a story; null ends it and gives the view before back, the first view where that is not known. */
  tell(telling: Telling | null): void;
  /** Opens one of the reader's own views, and tells all of them from it on. */
  openKept(view: KeptView): void;
  /** Tells them no longer; the view stays. */
  leaveKept(): void;
  /** Opens the article at what is selected. */
  showInArticle(): void;
  /** Opens the search for paths with its first end set. */
  pathsFrom(end: End): void;
  /**
   * Puts a path's entities on the canvas where they are not yet, lights its lines, and tells it to those who listen.
   * `isFirst`: it comes with the answer and is no step of its own.
   */
  showPath(entities: string[], lines: string[], told: string, isFirst?: boolean): void;
  /** Lays out what is drawn. */
  arrange(layout: LayoutName): void;
  /** Draws all that passes the filter, laid out anew, where a view holds as many. */
  drawAll(): void;
  /** To where the reader has dragged it. */
  move(id: string, x: number, y: number): void;
  /** Takes these out of sight. */
  hide(ids: string[]): void;
  /** Hides all but it and what is next to it. */
  showOnly(id: string): void;
  showAgain(ids: string[]): void;
  togglePin(id: string): void;
  /** The reader's own words on an entity or a line; "" takes them away. */
  note(id: string, text: string): void;
  /** Adds a page of what is next to it: of one choice of it, else the best connected of all. */
  expand(id: string, choice?: Choice | null): void;
  collapse(id: string): void;
  /** Puts these into the view, in one step, and opens nothing. */
  addToView(ids: readonly string[]): void;
  /** For those who listen. */
  announce(text: string): void;
  /** For all; it stays until it is closed, with what may be done about it. */
  notify(text: string, action?: NoticeAction): void;
  /** For all; it goes away by itself. */
  mention(text: string, action?: NoticeAction): void;
};
export type NoticeAction = { label: string; run(): void };
export type Notice = { text: string; action?: NoticeAction; isPassing?: true };
export const SessionContext = createContext<(Session & Actions) | null>(null);

export function useSession(): Session & Actions {
  const session = useContext(SessionContext);
  if (!session) throw new Error("No session around this panel.");
  return session;
}

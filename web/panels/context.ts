// What panels share: the session, and the reader's actions on the view.
import { createContext, useContext } from "react";
import type { Session } from "../state/session.ts";
import type { Telling } from "./stories.tsx";

export type Actions = {
  /** Selects an entity or relation; an entity that is not in the view is added. */
  choose(id: string | null): void;
  /** Redraws the graph as what these speakers say; the view before can be had back. */
  showWorld(speakers: string[], name: string): void;
  /** Goes to a step of a story; null ends it and gives the view before back. */
  tell(telling: Telling | null): void;
  /** Opens the article at what is selected. */
  showInArticle(): void;
  /** Opens the search for paths with its first end set. */
  pathsFrom(end: End): void;
  /** Puts a path's entities on the canvas where they are not yet, lights its lines, and tells it to those who listen. */
  showPath(entities: string[], lines: string[], told: string): void;
  expand(id: string): void;
  collapse(id: string): void;
  /** For those who listen. */
  announce(text: string): void;
  /** For those who look; with what may be done about it. */
  notify(text: string, action?: NoticeAction): void;
};
/** The right panel's tabs. */
export type Tab = "details" | "article" | "paths";
export type End = { id: string; name: string };
export type PathQuestion = { from: End | null; to: End | null; maxHops: number };
export const firstHops = 4;
export type NoticeAction = { label: string; run(): void };
export type Notice = { text: string; action?: NoticeAction };
export const SessionContext = createContext<(Session & Actions) | null>(null);

export function useSession(): Session & Actions {
  const session = useContext(SessionContext);
  if (!session) throw new Error("No session around this panel.");
  return session;
}

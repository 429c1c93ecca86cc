// Opens the graph, then the view that the address names; keeps the address true from then on.
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { createActions } from "./actions.ts";
import { ask } from "./api/client.ts";
import { OpeningDocument, StoriesDocument } from "./api/generated/graphql.ts";
import { Explorer } from "./explorer.tsx";
import type { Canvas } from "./graph/canvas.ts";
import { fontsReady } from "./graph/measure-text.ts";
import { messages } from "./messages.ts";
import { type Notice, SessionContext } from "./panels/context.ts";
import { Answer } from "./panels/query.tsx";
import { createSession, openView, revealAndSelect, type Session } from "./state/session.ts";
import { isStep } from "./state/steps.ts";
import { change, store } from "./state/store.ts";
import { select } from "./state/transitions.ts";
import { readFragment, writeFragment } from "./state/url.ts";
import type { View } from "./state/view.ts";

/** What a reader did is an entry of the browser's history, so that Back undoes it. */
const keepFragment = (view: View, before: View) => {
  const fragment = writeFragment(view);
  if (fragment === location.hash) return;
  const address = fragment || location.pathname + location.search;
  if (isStep(view, before)) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
};

function canvasSize() {
  const drawing = document.querySelector(".drawing");
  return { window: innerWidth, width: drawing?.clientWidth ?? 800, height: drawing?.clientHeight ?? 600 };
}

function Opened({ session }: { session: Session }) {
  const canvas = useRef<Canvas | null>(null);
  const [announcement, announce] = useState("");
  const [notice, setNotice] = useState<Notice | null>(null);
  const closeNotice = useCallback(() => setNotice(null), []);
  const value = useMemo(
    () => ({ ...session, ...createActions(session, { announce, setNotice, canvasSize }) }),
    [session],
  );

  useEffect(() => {
    let stopKeeping: (() => void) | undefined;
    let current = new AbortController();
    const openHere = async (signal: AbortSignal) => {
      setNotice(null);
      const { view, problem } = readFragment(location.hash);
      if (problem)
        value.notify(problem === "version" ? messages.link.version : messages.link.broken(problem));
      const gone = await openView(session, view, canvasSize(), signal);
      const { selection } = store.getState();
      if (selection !== null && !(await revealAndSelect(session, selection, (there) => there))) {
        change(select(null));
        gone.push(selection);
      }
      if (gone.length > 0) value.notify(messages.link.gone(gone));
    };
    const begin = () => {
      current.abort(); // of several steps back in a row only the last is opened
      current = new AbortController();
      const { signal } = current;
      stopKeeping?.();
      void openHere(signal)
        .catch((error: Error) => {
          if (signal.aborted) return;
          value.notify(messages.failedToOpen(error.message), { label: messages.retry, run: begin });
        })
        .finally(() => {
          if (!signal.aborted) stopKeeping = store.subscribe(keepFragment);
        });
    };
    begin();
    addEventListener("popstate", begin);
    return () => {
      removeEventListener("popstate", begin);
      current.abort();
      stopKeeping?.();
    };
  }, [session, value]);

  return (
    <SessionContext value={value}>
      <Explorer announcement={announcement} notice={notice} onCloseNotice={closeNotice} canvas={canvas} />
    </SessionContext>
  );
}

export function App() {
  const opening = useQuery({
    queryKey: ["opening"],
    queryFn: async ({ signal }) => {
      const [answer, { stories }] = await Promise.all([
        ask(OpeningDocument, {}, signal),
        ask(StoriesDocument, {}, signal),
        fontsReady(),
      ]);
      return createSession(answer, stories);
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  return <Answer query={opening}>{(session) => <Opened session={session} />}</Answer>;
}

// Opens the graph, then the view that the address names; keeps the address true from then on.
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { createActions } from "./actions.ts";
import { ask } from "./api/client.ts";
import { OpeningDocument, StoriesDocument } from "./api/generated/graphql.ts";
import { Explorer } from "./explorer.tsx";
import type { Canvas } from "./graph/canvas.ts";
import { startWorker } from "./graph/layout/in-worker.ts";
import { fontsReady } from "./graph/measure-text.ts";
import { messages } from "./messages.ts";
import { type Notice, SessionContext } from "./panels/context.ts";
import { Answer } from "./panels/query.tsx";
import { keepAddress, keptHere } from "./state/address.ts";
import { createOrder } from "./state/order.ts";
import { askAhead, createSession, openView, revealAndSelect, type Session } from "./state/session.ts";
import { isStep } from "./state/steps.ts";
import { change, store } from "./state/store.ts";
import { select } from "./state/transitions.ts";
import { emptyLink, readFragment, writeFragment } from "./state/url.ts";
import type { View } from "./state/view.ts";

/** What a reader did is an entry of the browser's history, so that Back undoes it. */
const keepFragment = (view: View, before: View) =>
  keepAddress(writeFragment(view), view.kept, isStep(view, before));

/** As much as the drawing has while no notice stands above it and no strip of time below: the same link opens alike with them. */
function canvasSize() {
  const box = (name: string) => document.querySelector(name)?.getBoundingClientRect();
  const [canvas, status] = [box(".canvas"), box(".status")];
  if (!canvas || !status || canvas.width === 0) return { window: innerWidth, width: 800, height: 600 };
  return { window: innerWidth, width: canvas.width, height: status.top - canvas.top };
}

/** Milliseconds until what the first expansion needs is made ready, so that it does not hold up the first view. */
const afterOpening = 500;

function Opened({ session }: { session: Session }) {
  const canvas = useRef<Canvas | null>(null);
  const [announcement, announce] = useState("");
  const [notice, setNotice] = useState<Notice | null>(null);
  const closeNotice = useCallback(() => setNotice(null), []);
  const { value, openings } = useMemo(() => {
    const openings = createOrder();
    const actions = createActions(session, { announce, setNotice, canvasSize, openings });
    return { value: { ...session, ...actions }, openings };
  }, [session]);

  useEffect(() => {
    /** While an address is opened the view follows the history, not the history the view. */
    let arriving: AbortSignal | null = null;
    let isFirstView = true;
    const openHere = async (signal: AbortSignal) => {
      const name = isFirstView ? undefined : messages.steps.arrived; // there is nothing before the first

      setNotice(null);
      const { view, problem } = readFragment(location.hash);
      if (problem)
        value.notify(problem === "version" ? messages.link.version : messages.link.broken(problem));
      const kept = keptHere();
      const link = kept === null ? view : { ...(view ?? emptyLink()), kept };
      const { gone, isFirst } = await openView(session, link, canvasSize(), signal, name);
      isFirstView = false;
      const { selection } = store.getState();
      if (selection !== null && !(await revealAndSelect(session, selection, signal, (there) => there))) {
        change(select(null));
        gone.push(selection);
      }
      const isOfAnother = view?.of != null && session.stamp !== null && view.of !== session.stamp;
      if (isFirst) value.notify(messages.link.nothingLeft);
      else if (isOfAnother) value.notify(messages.link.changed(gone));
      else if (gone.length > 0) value.notify(messages.link.gone(gone));
      // the same view in the page's own words, so that nothing is written later that the reader did not do
      keepAddress(view === null || isFirst ? "" : writeFragment(store.getState()), store.getState().kept);
    };
    const begin = () => {
      const signal = openings.begin(); // of several steps back in a row only the last is opened
      arriving = signal;
      openHere(signal)
        .catch((error: Error) => {
          if (signal.aborted) return;
          value.notify(messages.failedToOpen(error.message), { label: messages.retry, run: begin });
        })
        .finally(() => {
          if (arriving === signal) arriving = null;
          setTimeout(startWorker, afterOpening);
        });
    };
    const stopKeeping = store.subscribe((view, before) => {
      if (arriving !== null && !arriving.aborted) return;
      keepFragment(view, before);
      // what was said of the view before is said no longer, but for what can be tried again
      if (view.step !== before.step)
        setNotice((last) => (last?.action?.label === messages.retry ? last : null));
    });
    begin();
    addEventListener("popstate", begin);
    return () => {
      removeEventListener("popstate", begin);
      openings.begin();
      stopKeeping();
    };
  }, [session, value, openings]);

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
      const ahead = askAhead(readFragment(location.hash).view, signal);
      const [answer, { stories }] = await Promise.all([
        ask(OpeningDocument, {}, signal),
        ask(StoriesDocument, {}, signal),
        fontsReady(),
      ]);
      return createSession(answer, stories, ahead);
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Answer query={opening} pending={messages.loading}>
      {(session) => <Opened session={session} />}
    </Answer>
  );
}

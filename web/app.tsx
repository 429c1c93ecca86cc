// Opens the graph, then the view that the address names; keeps the address true from then on.
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { ask } from "./api/client.ts";
import { OpeningDocument } from "./api/generated/graphql.ts";
import { Explorer } from "./explorer.tsx";
import type { Canvas } from "./graph/canvas.ts";
import { fontsReady } from "./graph/measure-text.ts";
import { messages } from "./messages.ts";
import {
  type Actions,
  firstHops,
  type Notice,
  type NoticeAction,
  type PathQuestion,
  SessionContext,
  type Tab,
} from "./panels/context.ts";
import { Answer } from "./panels/query.tsx";
import type { Telling } from "./panels/stories.tsx";
import {
  createSession,
  expand,
  openStep,
  openView,
  openWorld,
  reveal,
  revealPath,
  type Session,
} from "./state/session.ts";
import { change, store } from "./state/store.ts";
import { collapse, select } from "./state/transitions.ts";
import { readFragment, writeFragment } from "./state/url.ts";
import { isRelationId, isSentenceId, type View } from "./state/view.ts";

/** What a reader did is an entry of the browser's history, so that Back undoes it; where a drag ended is not. */
const keepFragment = (view: View, before: View) => {
  const fragment = writeFragment(view);
  if (fragment === location.hash) return;
  const isStep =
    view.selection !== before.selection ||
    view.filter !== before.filter ||
    Object.keys(view.places).length !== Object.keys(before.places).length;
  const address = fragment || location.pathname + location.search;
  if (isStep) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
};

function canvasSize() {
  const region = document.querySelector(".canvas");
  return { window: innerWidth, width: region?.clientWidth ?? 800, height: region?.clientHeight ?? 600 };
}

/** Both ends of a line must be on the canvas before it can be selected. False where the graph has no such thing. */
async function bringIntoView(session: Session, id: string): Promise<boolean> {
  const [source = "", , target = ""] = id.split("|");
  if (isSentenceId(id)) return session.linesOfSentence.has(id);
  for (const end of isRelationId(id) ? [source, target] : [id]) await reveal(session, end);
  const { places, relations } = store.getState();
  return isRelationId(id) ? relations[id] !== undefined : places[id] !== undefined;
}

function Opened({ session }: { session: Session }) {
  const canvas = useRef<Canvas | null>(null);
  const [announcement, announce] = useState("");
  const [notice, setNotice] = useState<Notice | null>(null);
  const [tab, setTab] = useState<Tab>("details");
  const [question, setQuestion] = useState<PathQuestion>({ from: null, to: null, maxHops: firstHops });
  const [lit, light] = useState<readonly string[]>([]);
  const [telling, setTelling] = useState<Telling | null>(null);
  const beforeStory = useRef<View | null>(null);

  const value = useMemo((): Session & Actions => {
    const notify = (text: string, action?: NoticeAction) => setNotice({ text, ...(action && { action }) });
    const again = (run: () => void) => ({ label: messages.retry, run });
    const attempt = (work: () => Promise<unknown>) =>
      void work().catch((error: Error) =>
        notify(
          messages.failed(error.message),
          again(() => attempt(work)),
        ),
      );
    return {
      ...session,
      announce,
      notify,
      choose(id) {
        light([]);
        if (id === null) return change(select(null));
        attempt(async () => {
          if (!(await bringIntoView(session, id))) return notify(messages.link.gone([id]));
          setTab((now) => (isSentenceId(id) ? "article" : now === "paths" ? "details" : now));
          change(select(id));
        });
      },
      expand(id) {
        attempt(async () => {
          const added = await expand(session, id);
          const words = added > 0 ? messages.entity.expanded(added) : messages.entity.nothingToAdd;
          announce(words);
          if (added === 0) notify(words);
        });
      },
      collapse(id) {
        change(collapse(id));
        announce(messages.entity.collapsed);
      },
      showWorld(speakers, name) {
        const before = store.getState();
        attempt(async () => {
          await openWorld(session, speakers, canvasSize());
          announce(messages.world.shown(name));
          notify(messages.world.shown(name), { label: messages.world.back, run: () => change(() => before) });
        });
      },
      tell(next) {
        if (next === null) {
          const before = beforeStory.current;
          beforeStory.current = null;
          setTelling(null);
          light([]);
          if (before) change(() => before);
          return;
        }
        beforeStory.current ??= store.getState();
        const step = next.story.steps[next.step];
        if (!step) return;
        attempt(async () => {
          await openStep(step.positions, canvasSize());
          setTab("details");
          setTelling(next);
          light(step.relations);
        });
      },
      showInArticle: () => setTab("article"),
      pathsFrom(from) {
        setQuestion({ from, to: null, maxHops: firstHops });
        setTab("paths");
      },
      showPath(entities, lines, told) {
        attempt(async () => {
          await revealPath(session, entities, lines);
          change(select(null));
          light(lines);
          announce(told);
        });
      },
    };
  }, [session]);

  useEffect(() => {
    let stopKeeping: (() => void) | undefined;
    const openHere = async () => {
      setNotice(null);
      light([]);
      const { view, problem } = readFragment(location.hash);
      if (problem)
        value.notify(problem === "version" ? messages.link.version : messages.link.broken(problem));
      const gone = await openView(session, view, canvasSize());
      const { selection } = store.getState();
      if (selection !== null && !(await bringIntoView(session, selection))) {
        change(select(null));
        gone.push(selection);
      }
      if (isSentenceId(store.getState().selection ?? "")) setTab("article");
      if (gone.length > 0) value.notify(messages.link.gone(gone));
      stopKeeping?.();
      stopKeeping = store.subscribe(keepFragment);
    };
    const begin = () =>
      void openHere().catch((error: Error) =>
        value.notify(messages.failedToOpen(error.message), { label: messages.retry, run: begin }),
      );
    begin();
    addEventListener("popstate", begin);
    return () => {
      removeEventListener("popstate", begin);
      stopKeeping?.();
    };
  }, [session, value]);

  return (
    <SessionContext value={value}>
      <Explorer
        announcement={announcement}
        notice={notice}
        onCloseNotice={() => setNotice(null)}
        tab={tab}
        onTab={setTab}
        canvas={canvas}
        question={question}
        onQuestion={(next) => {
          light([]);
          setQuestion(next);
        }}
        lit={lit}
        telling={telling}
      />
    </SessionContext>
  );
}

export function App() {
  const opening = useQuery({
    queryKey: ["opening"],
    queryFn: async ({ signal }) => {
      const [answer] = await Promise.all([ask(OpeningDocument, {}, signal), fontsReady()]);
      return createSession(answer);
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  return <Answer query={opening}>{(session) => <Opened session={session} />}</Answer>;
}

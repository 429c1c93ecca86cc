import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { ask } from "./api/client.ts";
import { OpeningDocument } from "./api/generated/graphql.ts";
import type { Canvas } from "./graph/canvas.ts";
import { fontsReady } from "./graph/measure-text.ts";
import { messages } from "./messages.ts";
import { type Actions, SessionContext, useSession } from "./panels/context.ts";
import { DocumentCard, LeftOut } from "./panels/document-card.tsx";
import { EntityPanel } from "./panels/entity-panel.tsx";
import { GraphRegion } from "./panels/graph-region.tsx";
import { Legend } from "./panels/legend.tsx";
import { NotDrawn } from "./panels/not-drawn.tsx";
import { Answer } from "./panels/query.tsx";
import { RelationPanel } from "./panels/relation-panel.tsx";
import { Search } from "./panels/search.tsx";
import { StatusLine } from "./panels/status-line.tsx";
import { useVisible } from "./panels/use-visible.ts";
import { createSession, expand, openView, reveal, type Session } from "./state/session.ts";
import { change, store } from "./state/store.ts";
import { collapse, select } from "./state/transitions.ts";
import { readFragment, writeFragment } from "./state/url.ts";
import { isRelationId } from "./state/view.ts";

type Listing = "notDrawn" | "leftOut" | null;

/** The fragment always says what is shown, so the address bar is the link. */
const keepFragment = () => {
  const fragment = writeFragment(store.getState());
  if (fragment !== location.hash)
    history.replaceState(null, "", fragment || location.pathname + location.search);
};

function Header({ onFilters, filtersOpen }: { onFilters(): void; filtersOpen: boolean }) {
  const { opening } = useSession();
  const document = opening.documents.edges[0]?.node;
  return (
    <header className="header">
      <span className="product">{messages.product}</span>
      <button
        type="button"
        className="button only-narrow"
        aria-expanded={filtersOpen}
        aria-controls="legend"
        onClick={onFilters}
      >
        {messages.openFilters}
      </button>
      <Search />
      {document && opening.documents.totalCount === 1 && (
        <span className="source">
          {messages.source(document.author.name, document.publisher, document.date?.asWritten)}
        </span>
      )}
    </header>
  );
}

function Explorer({
  announcement,
  notice,
  onNotice,
  canvas,
}: {
  announcement: string;
  notice: string | null;
  onNotice(text: string | null): void;
  canvas: React.RefObject<Canvas | null>;
}) {
  const visible = useVisible();
  const { choose } = useSession();
  const [listing, setListing] = useState<Listing>(null);
  const [filtersOpen, setFiltersOpen] = useState(false);
  const { selection } = visible.view;
  useEffect(() => {
    if (selection !== null) setListing(null);
  }, [selection]);
  const list = (which: Listing) => {
    choose(null);
    setListing(which);
  };
  const share = () =>
    navigator.clipboard.writeText(location.href).then(
      () => onNotice(messages.status.shared),
      () => onNotice(messages.status.notShared),
    );
  const counter = visible.counter ? messages.status.counter(visible.counter) : "";
  return (
    <div className="page">
      <Header filtersOpen={filtersOpen} onFilters={() => setFiltersOpen(!filtersOpen)} />
      <Legend isOpen={filtersOpen} />
      <GraphRegion visible={visible} canvas={canvas} notice={notice} onCloseNotice={() => onNotice(null)} />
      <StatusLine
        counter={visible.counter}
        onNotDrawn={() => list("notDrawn")}
        onFit={() => canvas.current?.fit()}
        onShare={share}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys */}
      <section className="details" aria-label={messages.regions.details} tabIndex={0}>
        {listing === "notDrawn" ? (
          <NotDrawn filter={visible.asked} onBack={() => setListing(null)} />
        ) : listing === "leftOut" ? (
          <LeftOut onBack={() => setListing(null)} />
        ) : selection === null ? (
          <DocumentCard onLeftOut={() => list("leftOut")} />
        ) : isRelationId(selection) ? (
          <RelationPanel key={selection} id={selection} />
        ) : (
          <EntityPanel key={selection} id={selection} />
        )}
      </section>
      <p className="visually-hidden" aria-live="polite">
        {announcement || counter}
      </p>
    </div>
  );
}

function Opened({ session }: { session: Session }) {
  const canvas = useRef<Canvas | null>(null);
  const [announcement, announce] = useState("");
  const [notice, setNotice] = useState<string | null>(null);
  const value = useMemo((): Session & Actions => {
    const attempt = (work: Promise<unknown>) =>
      void work.catch((error: Error) => setNotice(messages.failed(error.message)));
    return {
      ...session,
      announce,
      choose(id) {
        if (id === null) return change(select(null));
        const show = async () => {
          const { relations } = store.getState();
          if (!isRelationId(id)) await reveal(session, id);
          else if (!relations[id]) {
            const [source = "", , target = ""] = id.split("|");
            await reveal(session, source);
            await reveal(session, target);
          }
          change(select(id));
        };
        attempt(show());
      },
      expand(id) {
        attempt(
          expand(session, id).then((added) => {
            const words = added > 0 ? messages.entity.expanded(added) : messages.entity.nothingToAdd;
            announce(words);
            if (added === 0) setNotice(words);
          }),
        );
      },
      collapse: (id) => change(collapse(id)),
    };
  }, [session]);

  useEffect(() => {
    const openHere = async () => {
      const { view, problem } = readFragment(location.hash);
      if (problem) setNotice(problem === "version" ? messages.link.version : messages.link.broken(problem));
      const region = document.querySelector(".canvas");
      const size = {
        window: innerWidth,
        width: region?.clientWidth ?? 800,
        height: region?.clientHeight ?? 600,
      };
      const gone = await openView(session, view, size);
      if (gone.length > 0) setNotice(messages.link.gone(gone));
    };
    let stopKeeping: (() => void) | undefined;
    const begin = () =>
      void openHere()
        .catch((error: Error) => setNotice(messages.failed(error.message)))
        .finally(() => {
          stopKeeping?.();
          stopKeeping = store.subscribe(keepFragment);
        });
    begin();
    addEventListener("hashchange", begin);
    return () => {
      removeEventListener("hashchange", begin);
      stopKeeping?.();
    };
  }, [session]);

  return (
    <SessionContext value={value}>
      <Explorer announcement={announcement} notice={notice} onNotice={setNotice} canvas={canvas} />
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

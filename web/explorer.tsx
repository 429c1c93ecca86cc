// The page's regions around one view.
import { useEffect, useState } from "react";
import type { Canvas } from "./graph/canvas.ts";
import { messages } from "./messages.ts";
import { type Notice, useSession } from "./panels/context.ts";
import { DocumentCard, LeftOut } from "./panels/document-card.tsx";
import { EntityPanel } from "./panels/entity-panel.tsx";
import { GraphRegion } from "./panels/graph-region.tsx";
import { Header } from "./panels/header.tsx";
import { Legend } from "./panels/legend.tsx";
import { NotDrawn } from "./panels/not-drawn.tsx";
import { RelationPanel } from "./panels/relation-panel.tsx";
import { StatusLine } from "./panels/status-line.tsx";
import { useVisible } from "./panels/use-visible.ts";
import { isRelationId } from "./state/view.ts";

type Listing = "notDrawn" | "leftOut" | null;
type Props = {
  announcement: string;
  notice: Notice | null;
  onCloseNotice(): void;
  canvas: React.RefObject<Canvas | null>;
};

export function Explorer({ announcement, notice, onCloseNotice, canvas }: Props) {
  const visible = useVisible();
  const { choose, notify } = useSession();
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
      () => notify(messages.status.shared),
      () => notify(messages.status.notShared),
    );
  const counter = visible.counter ? messages.status.counter(visible.counter) : "";
  return (
    <div className="page">
      <Header filtersOpen={filtersOpen} onFilters={() => setFiltersOpen(!filtersOpen)} />
      <Legend isOpen={filtersOpen} onClose={() => setFiltersOpen(false)} />
      <GraphRegion visible={visible} canvas={canvas} notice={notice} onCloseNotice={onCloseNotice} />
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

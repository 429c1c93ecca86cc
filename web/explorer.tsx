// The page's regions around one view.
import { useEffect, useRef, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { flushSync } from "react-dom";
import { viewAsGraphQL } from "./export/to-graphql.ts";
import type { Canvas } from "./graph/canvas.ts";
import { messages } from "./messages.ts";
import { ArticlePanel } from "./panels/article-panel.tsx";
import { type Notice, useSession } from "./panels/context.ts";
import { Filtered, Hidden, NotDrawn, Shown } from "./panels/counted.tsx";
import { DocumentCard, LeftOut } from "./panels/document-card.tsx";
import { EntityPanel } from "./panels/entity-panel.tsx";
import { GraphRegion } from "./panels/graph-region.tsx";
import { Header } from "./panels/header.tsx";
import { InTime } from "./panels/in-time.tsx";
import { useKeptFocus } from "./panels/kept-focus.ts";
import { KeptStep } from "./panels/kept-views.tsx";
import { Keys } from "./panels/keys.tsx";
import { Legend } from "./panels/legend.tsx";
import { useLens } from "./panels/lens.ts";
import { narrow } from "./panels/narrow.ts";
import { BackToPaths, PathsPanel } from "./panels/paths-panel.tsx";
import { RelationPanel } from "./panels/relation-panel.tsx";
import { type CounterPart, StatusLine } from "./panels/status-line.tsx";
import { BackToStory, StoryPanel } from "./panels/stories.tsx";
import { type Copy, useKeptPage } from "./panels/text-desk.tsx";
import { isTyping } from "./panels/typing.ts";
import { useCopy } from "./panels/use-copy.ts";
import { useExport } from "./panels/use-export.ts";
import { useViewFile } from "./panels/use-view-file.ts";
import { useVisible } from "./panels/use-visible.ts";
import { Ways } from "./panels/ways.tsx";
import { addressForOthers, addressOf } from "./state/address.ts";
import { allMonths } from "./state/dates.ts";
import { change, store } from "./state/store.ts";
import { letGo, select, showAs, showMonths, turnTo } from "./state/transitions.ts";
import { mostInLink, sharedFragment, stamped } from "./state/url.ts";
import { isRelationId, isSentenceId, type Tab as TabKey, toClaimFilter } from "./state/view.ts";

/** The table where the list is shown: then the drawing cannot take it. */
const focusGraph = () =>
  document.querySelector<HTMLElement>(".tree [role=treegrid], .canvas:not(.as-list) .drawing")?.focus();

type Listing = CounterPart | "leftOut" | "keys" | null;
type Props = {
  announcement: string;
  notice: Notice | null;
  onCloseNotice(): void;
  canvas: React.RefObject<Canvas | null>;
};

export function Explorer({ announcement, notice, onCloseNotice, canvas }: Props) {
  const visible = useVisible();
  const { arrange, axes, mention, notify, opening, stamp, stories } = useSession();
  const copyText = useCopy();
  const lens = useLens();
  const [copy, setCopy] = useState<Copy | null>(null);
  const [listing, setListing] = useState<Listing>(null);
  const [filtersOpen, setFiltersOpen] = useState(false);
  const [isReading, setReading] = useState(true); // of a narrow window alone
  const { selection, tab, telling, kept, months, step } = visible.view;
  const isBrushing = step.name === messages.steps.months; // a brush moves in many small changes
  const story = stories.find(({ id }) => id === telling?.story);
  useEffect(() => {
    if (selection !== null) setListing(null);
  }, [selection]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step takes the place of a list, the same one leaves it open
  useEffect(() => setListing(null), [telling]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== "?" || isTyping(event.target)) return;
      event.preventDefault();
      list("keys");
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  });
  const list = (which: Listing) => {
    change((view) => turnTo("details")(select(null)(view)));
    setListing(which);
  };
  /** Where one thing is shown at a time, a story is seen, with its words below. */
  const goToTold = () => {
    setFiltersOpen(false);
    setReading(false);
    if (narrow.matches) change(showAs("graph"));
  };
  const { keep, saveView, saveKept, openView } = useViewFile(visible);
  const share = () => {
    const fragment = sharedFragment(stamped(location.hash, stamp));
    if (fragment.length > mostInLink)
      return notify(messages.failed(messages.status.tooLong(Math.ceil(fragment.length / 1_000))), {
        label: messages.status.saveView,
        run: saveView,
      });
    const { shared, sharedFirst, sharedHere, notShared } = messages.status;
    const told = location.hash === "" ? sharedFirst : shared;
    copyText(addressOf(fragment), addressForOthers(fragment) ? told : `${told} ${sharedHere}`, notShared);
  };
  const fit = () => {
    if (canvas.current?.fit() !== false) return;
    mention(messages.status.tooFar, { label: messages.layouts.names.legible, run: () => arrange("legible") });
  };
  const exportAs = useExport(visible);
  const copyQuestion = () => {
    const ids = visible.entities.map(({ id }) => id);
    const question = viewAsGraphQL(ids, toClaimFilter(visible.view.filter, axes));
    copyText(question, messages.export.copied, messages.export.notCopied);
  };
  const article = opening.documents.edges[0]?.node.id;
  const panel = useRef<HTMLElement>(null);
  // who starts a story reads on in it, and Next is one Tab away
  const toldNow = telling?.story ?? (kept === null ? null : "kept");
  const told = useRef(toldNow);
  useEffect(() => {
    const before = told.current;
    told.current = toldNow;
    if (toldNow !== null && toldNow !== before)
      panel.current?.querySelector<HTMLElement>(".story-step")?.focus();
  }, [toldNow]);
  useKeptFocus(panel);
  useKeptPage();
  useEffect(() => {
    const drawing = document.querySelector(".drawing")?.getBoundingClientRect().left ?? 0;
    const drawer = document.querySelector(".legend.open")?.getBoundingClientRect().right ?? 0;
    canvas.current?.cover(filtersOpen ? Math.max(0, drawer - drawing) : 0);
  }, [canvas, filtersOpen]);
  const goBack = () => {
    const isReadElsewhere = tab === "article" && selection !== null && !isSentenceId(selection);
    change(isReadElsewhere ? turnTo("details") : letGo(), messages.steps.unlit);
  };
  const seen = useRef(visible.entities);
  seen.current = visible.entities;
  const isSeen = (id: string) => seen.current.some((entity) => entity.id === id);
  /** What the filters keep out of the drawing is read beside it. */
  const goToFound = () => {
    const found = store.getState().selection;
    if (found === null || isSeen(found)) focusGraph();
    else panel.current?.focus();
  };
  const counter = visible.counter ? messages.status.counter(visible.counter) : "";
  const onBack = () => setListing(null);
  const lists: Record<CounterPart, React.ReactNode> = {
    shown: <Shown entities={visible.entities} onBack={onBack} />,
    filtered: <Filtered filter={visible.asked} onBack={onBack} />,
    hidden: <Hidden onBack={onBack} />,
    notDrawn: <NotDrawn filter={visible.asked} left={visible.counter?.notDrawn ?? 0} onBack={onBack} />,
  };
  return (
    <div className={`page${isReading ? " reading" : ""}`}>
      <button
        type="button"
        className="skip"
        onClick={() => {
          flushSync(() => setReading(false));
          focusGraph();
        }}
      >
        {messages.skip}
      </button>
      <Header
        filtersOpen={filtersOpen}
        onFilters={() => setFiltersOpen(!filtersOpen)}
        onKeys={() => list("keys")}
        onFound={() => requestAnimationFrame(goToFound)}
      />
      <Ways isReading={isReading} onRead={setReading} />
      <Legend
        isOpen={filtersOpen}
        total={visible.counter?.total ?? null}
        onClose={() => setFiltersOpen(false)}
        onTold={goToTold}
        onKeep={keep}
        onOpenView={openView}
        onSaveKept={saveKept}
      />
      <GraphRegion
        visible={visible}
        canvas={canvas}
        notice={notice ?? lens.notice}
        onCloseNotice={notice ? onCloseNotice : lens.close}
      />
      {months && (
        <InTime
          asked={visible.asked}
          onCanvas={new Set(visible.entities.map(({ id }) => id))}
          months={months}
          onMonths={(next) => change(showMonths(next), isBrushing ? undefined : messages.steps.months)}
        />
      )}
      <StatusLine
        isTimeOpen={months !== null}
        onTime={() =>
          change(
            showMonths(months ? null : allMonths),
            months ? messages.steps.timeClosed : messages.steps.timeOpened,
          )
        }
        counter={visible.counter}
        isUncounted={visible.isUncounted}
        onList={list}
        onFit={fit}
        onShare={share}
        onExport={exportAs}
        onCopy={copyQuestion}
        onSaveView={saveView}
      />
      <section
        ref={panel}
        className="details"
        aria-label={messages.regions.details}
        tabIndex={-1}
        onKeyDown={(event) => event.key === "Escape" && goBack()}
      >
        <KeptStep />
        <Tabs className="tabbed" selectedKey={tab} onSelectionChange={(key) => change(turnTo(key as TabKey))}>
          <TabList className="tabs" aria-label={messages.regions.details}>
            <Tab id="details">{messages.tabs.details}</Tab>
            <Tab id="article">{messages.tabs.article}</Tab>
            <Tab id="paths">{messages.tabs.paths}</Tab>
          </TabList>
          <TabPanel id="details" className="panel">
            {story && telling && selection !== null && <BackToStory story={story} step={telling.step} />}
            {!telling && selection !== null && isRelationId(selection) && <BackToPaths line={selection} />}
            {listing === "leftOut" ? (
              <LeftOut onBack={onBack} />
            ) : listing === "keys" ? (
              <Keys onBack={onBack} />
            ) : listing !== null ? (
              lists[listing]
            ) : story && telling && selection === null ? (
              <StoryPanel story={story} step={telling.step} />
            ) : selection === null || isSentenceId(selection) ? (
              <DocumentCard onLeftOut={() => list("leftOut")} />
            ) : isRelationId(selection) ? (
              <RelationPanel key={selection} id={selection} />
            ) : (
              <EntityPanel key={selection} id={selection} isDrawn={isSeen(selection)} />
            )}
          </TabPanel>
          <TabPanel id="article" className="panel">
            {article && <ArticlePanel document={article} copy={copy} onCopy={setCopy} />}
          </TabPanel>
          <TabPanel id="paths" className="panel">
            <PathsPanel />
          </TabPanel>
        </Tabs>
      </section>
      <p className="visually-hidden" aria-live="polite">
        {announcement}
      </p>
      {/* of its own, for it changes in the same moment as what has been done is told */}
      <p className="visually-hidden counted" role="status">
        {counter}
      </p>
    </div>
  );
}

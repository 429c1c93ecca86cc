// The page's regions around one view.
import { useEffect, useRef, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { Canvas } from "./graph/canvas.ts";
import { messages } from "./messages.ts";
import { ArticlePanel } from "./panels/article-panel.tsx";
import { type Notice, type PathQuestion, type Tab as TabKey, useSession } from "./panels/context.ts";
import { DocumentCard, LeftOut } from "./panels/document-card.tsx";
import { EntityPanel } from "./panels/entity-panel.tsx";
import { GraphRegion } from "./panels/graph-region.tsx";
import { Header } from "./panels/header.tsx";
import { InTime } from "./panels/in-time.tsx";
import { Legend } from "./panels/legend.tsx";
import { NotDrawn } from "./panels/not-drawn.tsx";
import { PathsPanel } from "./panels/paths-panel.tsx";
import { RelationPanel } from "./panels/relation-panel.tsx";
import { StatusLine } from "./panels/status-line.tsx";
import { StoryPanel, type Telling } from "./panels/stories.tsx";
import { useVisible } from "./panels/use-visible.ts";
import { allMonths } from "./state/dates.ts";
import { isRelationId, isSentenceId } from "./state/view.ts";

const focusGraph = () => document.querySelector<HTMLElement>(".drawing")?.focus();

type Listing = "notDrawn" | "leftOut" | null;
type Props = {
  announcement: string;
  notice: Notice | null;
  onCloseNotice(): void;
  tab: TabKey;
  onTab(tab: TabKey): void;
  canvas: React.RefObject<Canvas | null>;
  question: PathQuestion;
  onQuestion(question: PathQuestion): void;
  /** The lines of the path that is shown. */
  lit: readonly string[];
  telling: Telling | null;
};

export function Explorer(props: Props) {
  const { announcement, notice, onCloseNotice, tab, onTab, canvas, question, onQuestion, lit, telling } =
    props;
  const visible = useVisible();
  const { choose, notify, announce, opening } = useSession();
  const [copy, setCopy] = useState<string | null>(null);
  const [listing, setListing] = useState<Listing>(null);
  const [filtersOpen, setFiltersOpen] = useState(false);
  const [isTimeOpen, setTimeOpen] = useState(false);
  const [months, setMonths] = useState(allMonths);
  const { selection } = visible.view;
  useEffect(() => {
    if (selection !== null) setListing(null);
  }, [selection]);
  const list = (which: Listing) => {
    choose(null);
    onTab("details");
    setListing(which);
  };
  const share = () =>
    navigator.clipboard.writeText(location.href).then(
      () => notify(messages.status.shared),
      () => notify(messages.status.notShared),
    );
  const article = opening.documents.edges[0]?.node.id;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (selection !== null && document.activeElement === document.body)
      panel.current?.focus({ preventScroll: true });
  }, [selection]);
  const counter = visible.counter ? messages.status.counter(visible.counter) : "";
  // what has happened last is what is told
  useEffect(() => {
    if (counter !== "") announce(counter);
  }, [counter, announce]);
  return (
    <div className="page">
      <button type="button" className="skip" onClick={focusGraph}>
        {messages.skip}
      </button>
      <Header filtersOpen={filtersOpen} onFilters={() => setFiltersOpen(!filtersOpen)} />
      <Legend isOpen={filtersOpen} onClose={() => setFiltersOpen(false)} />
      <GraphRegion
        visible={visible}
        canvas={canvas}
        lit={lit}
        months={months}
        notice={notice}
        onCloseNotice={onCloseNotice}
      />
      {isTimeOpen && (
        <InTime
          asked={visible.asked}
          onCanvas={new Set(visible.entities.map(({ id }) => id))}
          months={months}
          onMonths={setMonths}
        />
      )}
      <StatusLine
        isTimeOpen={isTimeOpen}
        onTime={() => {
          setMonths(allMonths);
          setTimeOpen(!isTimeOpen);
          requestAnimationFrame(() => canvas.current?.fit()); // the canvas has lost, or got back, its lowest part
        }}
        counter={visible.counter}
        onNotDrawn={() => list("notDrawn")}
        onFit={() => canvas.current?.fit()}
        onShare={share}
      />
      <section
        ref={panel}
        className="details"
        aria-label={messages.regions.details}
        tabIndex={-1}
        onKeyDown={(event) => event.key === "Escape" && choose(null)}
      >
        <Tabs className="tabbed" selectedKey={tab} onSelectionChange={(key) => onTab(key as TabKey)}>
          <TabList className="tabs" aria-label={messages.regions.details}>
            <Tab id="details">{messages.tabs.details}</Tab>
            <Tab id="article">{messages.tabs.article}</Tab>
            <Tab id="paths">{messages.tabs.paths}</Tab>
          </TabList>
          <TabPanel id="details" className="panel">
            {listing === "notDrawn" ? (
              <NotDrawn filter={visible.asked} onBack={() => setListing(null)} />
            ) : listing === "leftOut" ? (
              <LeftOut onBack={() => setListing(null)} />
            ) : telling && selection === null ? (
              <StoryPanel {...telling} />
            ) : selection === null || isSentenceId(selection) ? (
              <DocumentCard onLeftOut={() => list("leftOut")} />
            ) : isRelationId(selection) ? (
              <RelationPanel key={selection} id={selection} />
            ) : (
              <EntityPanel key={selection} id={selection} />
            )}
          </TabPanel>
          <TabPanel id="article" className="panel">
            {article && <ArticlePanel document={article} copy={copy} onCopy={setCopy} />}
          </TabPanel>
          <TabPanel id="paths" className="panel">
            <PathsPanel question={question} onQuestion={onQuestion} lit={lit} />
          </TabPanel>
        </Tabs>
      </section>
      <p className="visually-hidden" aria-live="polite">
        {announcement}
      </p>
    </div>
  );
}

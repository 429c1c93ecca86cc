// Legend and filter in one: the mark as drawn, its word, its count; the row is a checkbox.
import { useEffect, useRef } from "react";
import { carried } from "../api/answer.ts";
import { messages } from "../messages.ts";
import { change, useView } from "../state/store.ts";
import { toggle, toggleMark } from "../state/transitions.ts";
import { isFiltering } from "../state/view.ts";
import { useSession } from "./context.ts";
import { WordsField } from "./filter-fields.tsx";
import { Joined, When } from "./folds.tsx";
import { KeptViews } from "./kept-views.tsx";
import { Row } from "./legend-row.tsx";
import { ContestedMark, KindMark, LineMark, UnnamedMark, UnrealMark } from "./marks.tsx";
import { ResetFilters } from "./reset-filters.tsx";
import { Speakers } from "./speakers.tsx";
import { StoryList } from "./stories.tsx";
import { useFacets } from "./use-facets.ts";

/** No checkbox: one that is checked shows its claims, and this takes all others away. */
function Contested({ count }: { count: number }) {
  const isOn = useView((view) => view.filter.contested);
  const { contested, undisputed } = messages.steps;
  return (
    <div className={`plain-row${count === 0 ? " nothing" : ""}`}>
      <span />
      <ContestedMark />
      <span>
        <button
          type="button"
          className="link"
          aria-pressed={isOn}
          onClick={() => change(toggleMark("contested"), isOn ? undisputed : contested)}
        >
          {messages.legend.contested}
        </button>
      </span>
      <span className="count">{count}</span>
    </div>
  );
}

/** A page that carries a part offers no filter for what is not in it. */
const isOffered = ({ count }: { count: number }) => !carried?.part || count > 0;

/** `total`: entities in the graph; null while they are counted. */
type Props = {
  isOpen: boolean;
  total: number | null;
  onClose(): void;
  /** A story is told, or a view of the reader's own. */
  onTold(): void;
  onKeep(name: string): boolean;
  onOpenView(file: File): void;
  onSaveKept(title: string, summary: string): void;
};

/** A column where there is room; else a drawer, which takes the focus and gives it back. */
export function Legend({ isOpen, total, onClose, onTold, onKeep, onOpenView, onSaveKept }: Props) {
  const column = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const before = document.activeElement;
    column.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, [isOpen]);
  const { opening } = useSession();
  const filter = useView((view) => view.filter);
  const { vocabulary, facets } = opening;
  const counts = useFacets();
  const words = messages.legend;
  const counted = [...counts.kinds.values()].reduce((sum, count) => sum + count, 0);
  const silent = total === null || isFiltering(filter) ? 0 : total - counted;
  return (
    <section
      id="legend"
      ref={column}
      className={`legend${isOpen ? " open" : ""}`}
      aria-label={messages.regions.filters}
      tabIndex={-1}
      onKeyDown={(event) => event.key === "Escape" && isOpen && onClose()}
    >
      <p className="only-narrow">
        <button type="button" className="button" onClick={onClose}>
          {messages.close}
        </button>
      </p>
      <StoryList onTell={onTold} />
      {!carried && (
        <KeptViews onKeep={onKeep} onOpenFile={onOpenView} onSave={onSaveKept} onOpened={onTold} />
      )}
      <WordsField />
      <div className="group">
        <h2>{words.wording}</h2>
        {facets.modalities.filter(isOffered).map(({ modality }) => (
          <Row
            key={modality}
            mark={<LineMark modality={modality} />}
            word={vocabulary.modalities.find((entry) => entry.modality === modality)?.label ?? modality}
            count={counts.modalities.get(modality) ?? 0}
            checked={!filter.modalities.includes(modality)}
            toggles={toggle("modalities", modality)}
          />
        ))}
        <div className="aside">
          <div className="with-only">
            <Row
              mark={<LineMark modality="STATED" vee />}
              word={words.reading}
              count={counts.reading}
              checked={!filter.reading}
              toggles={toggleMark("reading")}
            />
            <button
              type="button"
              className="link only"
              aria-label={words.onlyReading}
              aria-pressed={filter.onlyReading}
              onClick={() =>
                change(
                  toggleMark("onlyReading"),
                  filter.onlyReading ? messages.empty.liftOnlyReading : words.onlyReading,
                )
              }
            >
              {words.only}
            </button>
          </div>
          <Row
            mark={<UnrealMark />}
            word={words.unreal}
            count={counts.unreal}
            checked={!filter.unreal}
            toggles={toggleMark("unreal")}
          />
          <Contested count={counts.contested} />
        </div>
      </div>
      <div className="group">
        <h2>{words.kinds}</h2>
        {facets.kinds.map(({ kind }) => {
          const entry = vocabulary.kinds.find((each) => each.kind === kind);
          return entry ? (
            <Row
              key={kind}
              mark={<KindMark shape={entry.shape} hue={entry.hue} />}
              word={entry.label}
              count={counts.kinds.get(kind) ?? 0}
              checked={!filter.kinds.includes(kind)}
              toggles={toggle("kinds", kind)}
            />
          ) : null;
        })}
        <div className="aside plain-row">
          <span />
          <UnnamedMark />
          <span className="hint">{words.unnamed}</span>
        </div>
        {silent > 0 && <p className="hint silent">{words.silent(silent)}</p>}
      </div>
      <Joined counts={counts.predicates} />
      <When undated={counts.undated} />
      <Speakers counts={counts.speakers} onDraw={onClose} />
      {isFiltering(filter) && (
        <p className="group">
          <ResetFilters label={words.reset} />
        </p>
      )}
    </section>
  );
}

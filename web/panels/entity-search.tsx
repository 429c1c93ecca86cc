// Finds one entity by a part of its name or by words of the text: the header's search, and each end of a path.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useContext, useEffect, useId, useState } from "react";
import {
  Collection,
  ComboBox,
  ComboBoxStateContext,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
} from "react-aria-components";
import { cut } from "../../common/cut.ts";
import { nameWithOutcome } from "../../common/labels.ts";
import { ask, isRefusal } from "../api/client.ts";
import { type OpeningQuery, SearchDocument, SearchSaidDocument } from "../api/generated/graphql.ts";
import { messages } from "../messages.ts";
import { useView } from "../state/store.ts";
import type { End } from "../state/view.ts";
import { useSession } from "./context.ts";
import { groupHits, type Hit, isByName, type SaidHit, saidHits, saidIn } from "./hit-groups.ts";

/** Milliseconds after a keystroke: together with the answer no more than a tenth of a second. */
const pause = 40;
const longest = 200;
/** Of what is said: entities come first, and the field of words finds all. */
const mostLines = 8;

function useSettled(text: string): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/**
 * Enter takes the best hit at once: the first is the chosen one until an arrow key says otherwise, but none while
 * the answer to what was typed last is awaited. Stands after the list, whose own effect would take the choice back.
 */
function ChooseFirst({ first }: { first: string | null }) {
  const state = useContext(ComboBoxStateContext);
  const best = first !== null && state?.collection.getItem(first) ? first : null; // the list may come a moment later
  // biome-ignore lint/correctness/useExhaustiveDependencies: the state is new at each render; what is found is what matters
  useEffect(() => {
    state?.selectionManager.setFocusedKey(best);
  }, [best]);
  return null;
}

type EnterProps = {
  text: string;
  /** Whether what is offered answers `text`. */
  isSettled: boolean;
  first: string | null;
  onTake(id: string): void;
  onAdd(id: string): void;
  canAdd: boolean;
  children: React.ReactNode;
};

/** Shift and Enter add the chosen hit, and leave the list as it is. Either waits for the answer to what was typed. */
function ByEnter({ text, isSettled, first, onTake, onAdd, canAdd, children }: EnterProps) {
  const state = useContext(ComboBoxStateContext);
  const [awaited, wait] = useState<{ text: string; isAdding: boolean } | null>(null);
  const isAnswered = awaited !== null && isSettled;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the answer has come
  useEffect(() => {
    if (!isAnswered) return;
    wait(null);
    if (awaited.text !== text || first === null) return;
    if (awaited.isAdding) return onAdd(first);
    onTake(first);
    state?.close();
  }, [isAnswered]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field within is what is typed in
    <div
      className="typed"
      onBlur={() => wait(null)}
      onKeyDownCapture={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key !== "Enter") return wait(null);
        const isAdding = event.shiftKey && canAdd;
        const isAwaited = !isSettled && text.trim() !== "";
        if (!isAdding && !isAwaited) return;
        event.preventDefault();
        event.stopPropagation();
        if (isAwaited) return wait({ text, isAdding });
        const key = state?.isOpen ? state.selectionManager.focusedKey : null;
        if (key != null) onAdd(`${key}`);
      }}
    >
      {children}
    </div>
  );
}

function InView({ ids }: { ids: readonly string[] }) {
  const isInView = useView(({ places }) => ids.every((id) => places[id] !== undefined));
  return isInView && <span className="meta in-view">{messages.search.inView}</span>;
}

/** `brings`: what adding it puts into the view, a line its two ends. */
type Row = { id: string; text: string; matched: string | null; brings: readonly string[] };
type Group = { id: string; label: string; rows: Row[] };
type Kinds = OpeningQuery["vocabulary"]["kinds"];

function groupsOf(hits: readonly Hit[], lines: readonly SaidHit[], kinds: Kinds): Group[] {
  const byKind = groupHits(hits).map(({ kind, hits: some }) => {
    const entry = kinds.find((each) => each.kind === kind);
    const rows = some.map(({ entity, matched }) => ({
      id: entity.id,
      text: nameWithOutcome(entity),
      matched: matched === entity.name ? null : matched,
      brings: [entity.id],
    }));
    return { id: kind, label: (some.length === 1 ? entry?.label : entry?.plural) ?? kind, rows };
  });
  const said = lines.map(({ id, sentence, ends }) => ({ id, text: sentence, matched: null, brings: ends }));
  if (said.length === 0) return byKind;
  const group = { id: "said", label: messages.search.said, rows: said };
  return hits[0] && isByName(hits[0]) ? [...byKind, group] : [group, ...byKind];
}

type Props = {
  label: string;
  placeholder: string;
  /** Whose name stands in the field while nobody types; absent: it empties once one is chosen. */
  chosen?: End | null;
  onChoose(end: End): void;
  /** Adds these to the view and goes on searching; with it, what is said is found too, and each hit says whether it is there already. */
  onAdd?(ids: readonly string[]): void;
  field?: React.Ref<HTMLInputElement>;
};

export function EntitySearch({ label, placeholder, chosen, onChoose, onAdd, field }: Props) {
  const { opening } = useSession();
  const hint = useId();
  const name = chosen?.name ?? "";
  const [text, setText] = useState(name);
  useEffect(() => setText(name), [name]);
  const settled = useSettled(text.trim());
  const query = useQuery({
    queryKey: ["search", settled],
    queryFn: ({ signal }) => ask(SearchDocument, { text: settled }, signal),
    enabled: settled !== "" && settled !== name,
    placeholderData: keepPreviousData,
  });
  const isAsked = text.trim() !== "" && settled !== "";
  const said = onAdd && isAsked ? saidIn(settled, opening.vocabulary.predicates) : null;
  const saying = useQuery({
    queryKey: ["searchSaid", said],
    queryFn: ({ signal }) => ask(SearchSaidDocument, { filter: said ?? {} }, signal),
    enabled: said !== null,
  });
  const hits: Hit[] = isAsked ? (query.data?.search ?? []) : [];
  const lines = said && saying.data ? saidHits(saying.data).slice(0, mostLines) : [];
  const groups = groupsOf(hits, lines, opening.vocabulary.kinds);
  const isFound = query.isFetched && !query.isPlaceholderData;
  // what is said may come first, unless somebody is called so
  const isAwaited = said !== null && saying.isPending && !(hits[0] && isByName(hits[0]));
  const isSettled = text.trim() === settled && isFound && !isAwaited;
  const error = query.error ?? (isRefusal(saying.error) ? null : saying.error);
  const nothing = error
    ? messages.failed(error.message)
    : isSettled
      ? messages.search.nothing(settled)
      : messages.search.pending;
  const first = groups[0]?.rows[0]?.id ?? null;
  const rowOf = (id: unknown) => groups.flatMap(({ rows }) => rows).find((row) => row.id === id);
  const take = (id: unknown) => {
    const row = rowOf(id);
    if (!row) return;
    onChoose({ id: row.id, name: row.text });
    setText(chosen === undefined ? "" : row.text);
  };
  return (
    <ComboBox
      aria-label={label}
      items={groups}
      inputValue={text}
      onInputChange={(next) => setText(cut(next, longest))}
      value={chosen?.id ?? null}
      onChange={take}
      {...(chosen !== undefined && { onBlur: () => setText(name) })}
      allowsCustomValue
      allowsEmptyCollection={text.trim() !== ""}
      defaultFilter={() => true}
    >
      <ByEnter
        text={text}
        isSettled={isSettled}
        first={first}
        onTake={take}
        onAdd={(id) => onAdd?.(rowOf(id)?.brings ?? [])}
        canAdd={onAdd !== undefined}
      >
        <Input
          ref={field}
          placeholder={placeholder}
          spellCheck={false}
          autoComplete="off"
          {...(onAdd && { "aria-describedby": hint, "aria-keyshortcuts": "/" })}
        />
      </ByEnter>
      <Popover className="hits" offset={4} isNonModal>
        <ListBox<Group> renderEmptyState={() => <p className="nothing">{nothing}</p>}>
          {({ id, label, rows }) => (
            <ListBoxSection id={id}>
              <Header>{label}</Header>
              <Collection items={rows}>
                {(row) => (
                  <ListBoxItem id={row.id} textValue={row.text}>
                    <span>{row.text}</span>
                    {onAdd && <InView ids={row.brings} />}
                    {row.matched && <span className="meta matched">{row.matched}</span>}
                  </ListBoxItem>
                )}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
        {onAdd && groups.length > 0 && <p className="meta keys-hint">{messages.search.hint}</p>}
        <ChooseFirst first={isSettled ? first : null} />
      </Popover>
      {onAdd && (
        <span id={hint} hidden>
          {messages.search.hint}
        </span>
      )}
    </ComboBox>
  );
}

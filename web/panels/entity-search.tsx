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
import { nameWithOutcome } from "../../common/labels.ts";
import { ask } from "../api/client.ts";
import { SearchDocument } from "../api/generated/graphql.ts";
import { messages } from "../messages.ts";
import { useView } from "../state/store.ts";
import type { End } from "../state/view.ts";
import { useSession } from "./context.ts";
import { groupHits, type Hit } from "./hit-groups.ts";

/** Milliseconds after a keystroke: together with the answer no more than a tenth of a second. */
const pause = 40;
const longest = 200;

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
  onAdd?: ((id: string) => void) | undefined;
  children: React.ReactNode;
};

/** Shift and Enter add the chosen hit, and leave the list as it is. Either waits for the answer to what was typed. */
function ByEnter({ text, isSettled, first, onTake, onAdd, children }: EnterProps) {
  const state = useContext(ComboBoxStateContext);
  const [awaited, wait] = useState<{ text: string; isAdding: boolean } | null>(null);
  const isAnswered = awaited !== null && isSettled;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the answer has come
  useEffect(() => {
    if (!isAnswered) return;
    wait(null);
    if (awaited.text !== text || first === null) return;
    if (awaited.isAdding) return onAdd?.(first);
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
        const isAdding = event.shiftKey && onAdd !== undefined;
        const isAwaited = !isSettled && text.trim() !== "";
        if (!isAdding && !isAwaited) return;
        event.preventDefault();
        event.stopPropagation();
        if (isAwaited) return wait({ text, isAdding });
        const key = state?.isOpen ? state.selectionManager.focusedKey : null;
        if (key != null) onAdd?.(`${key}`);
      }}
    >
      {children}
    </div>
  );
}

function InView({ id }: { id: string }) {
  const isInView = useView(({ places }) => places[id] !== undefined);
  return isInView && <span className="meta in-view">{messages.search.inView}</span>;
}

type Props = {
  label: string;
  placeholder: string;
  /** Whose name stands in the field while nobody types; absent: it empties once one is chosen. */
  chosen?: End | null;
  onChoose(end: End): void;
  /** Adds it to the view and goes on searching; with it, each hit says whether it is there already. */
  onAdd?(id: string): void;
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
  const hits: Hit[] = text.trim() === "" || settled === "" ? [] : (query.data?.search ?? []);
  const groups = groupHits(hits);
  const kinds = new Map(opening.vocabulary.kinds.map(({ kind, label, plural }) => [kind, { label, plural }]));
  const isSettled = text.trim() === settled && query.isFetched && !query.isPlaceholderData;
  const nothing = query.error
    ? messages.failed(query.error.message)
    : isSettled
      ? messages.search.nothing(settled)
      : messages.search.pending;
  const first = groups[0]?.hits[0]?.entity.id ?? null;
  const take = (id: unknown) => {
    const hit = hits.find(({ entity }) => entity.id === id);
    if (!hit) return;
    const named = nameWithOutcome(hit.entity);
    onChoose({ id: hit.entity.id, name: named });
    setText(chosen === undefined ? "" : named);
  };
  return (
    <ComboBox
      aria-label={label}
      items={groups.map((group) => ({ ...group, id: group.kind }))}
      inputValue={text}
      onInputChange={(next) => setText(next.slice(0, longest))}
      value={chosen?.id ?? null}
      onChange={take}
      {...(chosen !== undefined && { onBlur: () => setText(name) })}
      allowsCustomValue
      allowsEmptyCollection={text.trim() !== ""}
      defaultFilter={() => true}
    >
      <ByEnter text={text} isSettled={isSettled} first={first} onTake={take} onAdd={onAdd}>
        <Input
          ref={field}
          placeholder={placeholder}
          spellCheck={false}
          autoComplete="off"
          {...(onAdd && { "aria-describedby": hint, "aria-keyshortcuts": "/" })}
        />
      </ByEnter>
      <Popover className="hits" offset={4} isNonModal>
        <ListBox<ReturnType<typeof groupHits>[number] & { id: string }>
          renderEmptyState={() => <p className="nothing">{nothing}</p>}
        >
          {({ id, kind, hits: some }) => (
            <ListBoxSection id={id}>
              <Header>{some.length === 1 ? kinds.get(kind)?.label : kinds.get(kind)?.plural}</Header>
              <Collection items={some.map((hit) => ({ ...hit, id: hit.entity.id }))}>
                {(hit) => (
                  <ListBoxItem id={hit.id} textValue={nameWithOutcome(hit.entity)}>
                    <span>{nameWithOutcome(hit.entity)}</span>
                    {onAdd && <InView id={hit.id} />}
                    {hit.matched !== hit.entity.name && <span className="meta matched">{hit.matched}</span>}
                  </ListBoxItem>
                )}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
        {onAdd && hits.length > 0 && <p className="meta keys-hint">{messages.search.hint}</p>}
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

// Finds one entity by a part of its name or by words of the text: the header's search, and each end of a path.
import { useQuery } from "@tanstack/react-query";
import { useContext, useEffect, useState } from "react";
import { ComboBox, ComboBoxStateContext, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { ask } from "../api/client.ts";
import { SearchDocument, type SearchQuery } from "../api/generated/graphql.ts";
import { nameWithOutcome } from "../graph/labels.ts";
import { messages } from "../messages.ts";
import type { End } from "../state/view.ts";
import { useSession } from "./context.ts";

type Hit = SearchQuery["search"][number];

/** Milliseconds after a keystroke. */
const pause = 120;
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
 * the answer to what was typed last is awaited.
 * Stands after the list, whose own effect would take the choice back.
 */
function ChooseFirst({ isSettled }: { isSettled: boolean }) {
  const state = useContext(ComboBoxStateContext);
  const first = isSettled ? (state?.collection.getFirstKey() ?? null) : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the state is new at each render; what is found is what matters
  useEffect(() => {
    state?.selectionManager.setFocusedKey(first);
  }, [first]);
  return null;
}

type Props = {
  label: string;
  placeholder: string;
  /** Whose name stands in the field while nobody types; absent: it empties once one is chosen. */
  chosen?: End | null;
  onChoose(end: End): void;
  field?: React.Ref<HTMLInputElement>;
};

export function EntitySearch({ label, placeholder, chosen, onChoose, field }: Props) {
  const { opening } = useSession();
  const name = chosen?.name ?? "";
  const [text, setText] = useState(name);
  useEffect(() => setText(name), [name]);
  const settled = useSettled(text.trim());
  const query = useQuery({
    queryKey: ["search", settled],
    queryFn: ({ signal }) => ask(SearchDocument, { text: settled }, signal),
    enabled: settled !== "" && settled !== name,
  });
  const hits = settled === "" ? [] : (query.data?.search ?? []);
  const kinds = new Map(opening.vocabulary.kinds.map(({ kind, label }) => [kind, label]));
  const isSettled = text.trim() === settled && query.isFetched;
  const nothing = query.error
    ? messages.failed(query.error.message)
    : isSettled
      ? messages.search.nothing(settled)
      : messages.search.pending;
  return (
    <ComboBox
      aria-label={label}
      items={hits.map((hit) => ({ ...hit, id: hit.entity.id }))}
      inputValue={text}
      onInputChange={(next) => setText(next.slice(0, longest))}
      value={chosen?.id ?? null}
      onChange={(id) => {
        const hit = hits.find(({ entity }) => entity.id === id);
        if (!hit) return;
        const named = nameWithOutcome(hit.entity);
        onChoose({ id: hit.entity.id, name: named });
        setText(chosen === undefined ? "" : named);
      }}
      {...(chosen !== undefined && { onBlur: () => setText(name) })}
      allowsCustomValue
      allowsEmptyCollection={text.trim() !== ""}
      defaultFilter={() => true}
    >
      <Input ref={field} placeholder={placeholder} spellCheck={false} autoComplete="off" />
      <Popover className="hits" offset={4} isNonModal>
        <ListBox<Hit & { id: string }> renderEmptyState={() => <p className="nothing">{nothing}</p>}>
          {({ id, entity, matched }) => (
            <ListBoxItem id={id} textValue={nameWithOutcome(entity)}>
              <span>{nameWithOutcome(entity)}</span>
              <span className="meta">{kinds.get(entity.kind)}</span>
              {matched !== entity.name && <span className="meta matched">{matched}</span>}
            </ListBoxItem>
          )}
        </ListBox>
        <ChooseFirst isSettled={isSettled} />
      </Popover>
    </ComboBox>
  );
}

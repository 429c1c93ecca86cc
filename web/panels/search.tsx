import { useQuery } from "@tanstack/react-query";
import { useContext, useEffect, useState } from "react";
import { ComboBox, ComboBoxStateContext, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { ask } from "../api/client.ts";
import { SearchDocument, type SearchQuery } from "../api/generated/graphql.ts";
import { messages } from "../messages.ts";
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
 * Enter takes the best hit at once: the first is the chosen one until an arrow key says otherwise.
 * Stands after the list, whose own effect would take the choice back.
 */
function ChooseFirst() {
  const state = useContext(ComboBoxStateContext);
  const first = state?.collection.getFirstKey() ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the state is new at each render; what is found is what matters
  useEffect(() => {
    state?.selectionManager.setFocusedKey(first);
  }, [first]);
  return null;
}

export function Search() {
  const { opening, choose } = useSession();
  const [text, setText] = useState("");
  const settled = useSettled(text.trim());
  const query = useQuery({
    queryKey: ["search", settled],
    queryFn: ({ signal }) => ask(SearchDocument, { text: settled }, signal),
    enabled: settled !== "",
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
    <search className="search">
      <ComboBox
        aria-label={messages.search.label}
        items={hits.map((hit) => ({ ...hit, id: hit.entity.id }))}
        inputValue={text}
        onInputChange={(next) => setText(next.slice(0, longest))}
        value={null}
        onChange={(id) => {
          if (id === null) return;
          choose(String(id));
          setText("");
        }}
        allowsCustomValue
        allowsEmptyCollection={text.trim() !== ""}
        defaultFilter={() => true}
      >
        <Input placeholder={messages.search.placeholder} spellCheck={false} autoComplete="off" />
        <Popover className="hits" offset={4} isNonModal>
          <ListBox<Hit & { id: string }> renderEmptyState={() => <p className="nothing">{nothing}</p>}>
            {({ id, entity, matched }) => (
              <ListBoxItem id={id} textValue={entity.name}>
                <span>{entity.name}</span>
                <span className="meta">{kinds.get(entity.kind)}</span>
                {matched !== entity.name && <span className="meta matched">{matched}</span>}
              </ListBoxItem>
            )}
          </ListBox>
          <ChooseFirst />
        </Popover>
      </ComboBox>
    </search>
  );
}

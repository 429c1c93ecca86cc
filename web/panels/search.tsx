import { useQuery } from "@tanstack/react-query";
import { useEffect, useId, useState } from "react";
import { ask } from "../api/client.ts";
import { SearchDocument } from "../api/generated/graphql.ts";
import { messages } from "../messages.ts";
import { useSession } from "./context.ts";

const pause = 120;

function useSettled(text: string): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** A combobox after the ARIA practices: arrows choose, Enter opens, Escape closes. */
export function Search() {
  const { opening, choose } = useSession();
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const list = useId();
  const settled = useSettled(text.trim());
  const query = useQuery({
    queryKey: ["search", settled],
    queryFn: ({ signal }) => ask(SearchDocument, { text: settled.slice(0, 200) }, signal),
    enabled: settled !== "",
  });
  const hits = settled === "" ? [] : (query.data?.search ?? []);
  const kinds = new Map(opening.vocabulary.kinds.map(({ kind, label }) => [kind, label]));
  const shown = isOpen && settled !== "" && query.isFetched;
  const pick = (id: string | undefined) => {
    if (!id) return;
    choose(id);
    setText("");
    setOpen(false);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === "Escape") setOpen(false);
    else if (event.key === "Enter") pick(hits[active]?.entity.id);
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (hits.length > 0) setActive((active + step + hits.length) % hits.length);
      setOpen(true);
    } else return;
    event.preventDefault();
  };
  return (
    <search className="search">
      <input
        type="text"
        role="combobox"
        aria-label={messages.search.label}
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown && hits[active] ? `${list}-${active}` : undefined}
        placeholder={messages.search.placeholder}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {shown && (
        <div className="hits" id={list} role="listbox" aria-label={messages.search.label}>
          {hits.length === 0 && (
            <p className="nothing">{query.error?.message ?? messages.search.nothing(settled)}</p>
          )}
          {hits.map(({ entity, matched }, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: in a combobox the input keeps the focus
            <div
              key={entity.id}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === active}
              onPointerEnter={() => setActive(index)}
              onPointerDown={(event) => {
                event.preventDefault(); // or the input's blur would close the list first
                pick(entity.id);
              }}
            >
              <span>{entity.name}</span>
              <span className="meta">{kinds.get(entity.kind)}</span>
              {matched !== entity.name && <span className="meta matched">{matched}</span>}
            </div>
          ))}
        </div>
      )}
    </search>
  );
}

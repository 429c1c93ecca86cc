import { useEffect, useRef } from "react";
import { messages } from "../messages.ts";
import { useSession } from "./context.ts";
import { EntitySearch } from "./entity-search.tsx";
import { isTyping } from "./typing.ts";

/** `onOpened`: a hit has been chosen and is there; its place is where the reader goes on. */
export function Search({ onOpened }: { onOpened(): void }) {
  const { choose, addToView } = useSession();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <search className="search">
      <EntitySearch
        label={messages.search.label}
        placeholder={messages.search.placeholder}
        onChoose={({ id }) => choose(id, onOpened)}
        onAdd={addToView}
        field={field}
      />
    </search>
  );
}

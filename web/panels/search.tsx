import { useEffect, useRef } from "react";
import { messages } from "../messages.ts";
import { useSession } from "./context.ts";
import { EntitySearch } from "./entity-search.tsx";
import { isTyping } from "./typing.ts";

export function Search() {
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
        onChoose={({ id }) => choose(id)}
        onAdd={addToView}
        field={field}
      />
    </search>
  );
}

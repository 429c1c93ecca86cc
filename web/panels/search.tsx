import { useEffect, useRef } from "react";
import { messages } from "../messages.ts";
import { useSession } from "./context.ts";
import { EntitySearch } from "./entity-search.tsx";

const textFields =
  "textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=range])";

/** Whether a letter typed there is meant for it. */
const takesText = (target: EventTarget | null) =>
  target instanceof Element && target.closest(textFields) !== null;

export function Search() {
  const { choose, addToView } = useSession();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || takesText(event.target))
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

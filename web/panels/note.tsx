// The reader's own words on an entity or a line. They are kept in the view and its link, and never among what the text says.
import { useId, useState } from "react";
import { messages } from "../messages.ts";
import { useView } from "../state/store.ts";
import { longestNote } from "../state/view.ts";
import { useSession } from "./context.ts";

const words = messages.note;

export function Note({ id }: { id: string }) {
  const { note } = useSession();
  const kept = useView((view) => view.notes[id] ?? "");
  const [draft, setDraft] = useState<string | null>(null);
  const field = useId();
  if (draft === null && kept === "")
    return (
      <p className="section">
        <button type="button" className="link" onClick={() => setDraft("")}>
          {words.add}
        </button>
      </p>
    );
  const text = draft ?? kept;
  const keep = (next: string) => {
    if (next.trim() !== kept) note(id, next.trim());
    setDraft(null);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done here, only left
    <div
      className="section note"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (draft !== null && !currentTarget.contains(relatedTarget)) keep(draft); // who goes on to something else means it
      }}
    >
      <h2>
        <label htmlFor={field}>{words.heading}</label>
      </h2>
      <textarea
        id={field}
        rows={3}
        maxLength={longestNote}
        value={text}
        aria-describedby={`${field}-hint`}
        // biome-ignore lint/a11y/noAutofocus: it opens where the reader has just asked for it
        autoFocus={draft === "" && kept === ""}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          setDraft(null);
        }}
      />
      <p className="meta" id={`${field}-hint`}>
        {words.hint(longestNote)}
      </p>
      <p className="buttons">
        {draft !== null && (
          <button type="button" className="button" onClick={() => keep(text)}>
            {words.save}
          </button>
        )}
        {kept !== "" && (
          <button type="button" className="button" onClick={() => keep("")}>
            {words.remove}
          </button>
        )}
      </p>
    </div>
  );
}

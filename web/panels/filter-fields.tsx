// The fields of the left column: words that are looked for, and the dates between which it lies.
import { useId, useState } from "react";
import { messages } from "../messages.ts";
import { isDate, isReversed, mayBecomeDate } from "../state/dates.ts";
import { changeOn, useView } from "../state/store.ts";
import { write } from "../state/transitions.ts";
import { longestWords } from "../state/view.ts";

const words = messages.legend;

/** `problem`: why it does not filter; null where it does, or is empty. */
function Field({
  label,
  field,
  most,
  placeholder,
  problem,
}: {
  label: string;
  field: "since" | "until" | "words";
  most: number;
  placeholder?: string;
  problem?: (text: string, isTyping: boolean) => string | null;
}) {
  const text = useView((view) => view.filter[field]);
  const [isTyping, setTyping] = useState(false);
  const id = useId();
  const said = problem?.(text, isTyping) ?? null;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="field-text"
        type={field === "words" ? "search" : "text"}
        value={text}
        maxLength={most}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={said !== null}
        aria-describedby={`${id}-problem`}
        onFocus={() => setTyping(true)}
        onBlur={() => setTyping(false)}
        onChange={(event) => changeOn(write(field, event.target.value), messages.steps.fields[field])}
      />
      <p id={`${id}-problem`} className="problem" role="status">
        {said}
      </p>
    </div>
  );
}

export function WordsField() {
  const isRefused = useView((view) => view.filter.refused);
  return (
    <div className="group looked-for">
      <Field
        label={words.words}
        field="words"
        most={longestWords}
        placeholder={words.wordsHint}
        problem={() => (isRefused ? words.tooMany : null)}
      />
    </div>
  );
}

function noDate(text: string, isTyping: boolean): string | null {
  const isFine = text.trim() === "" || isDate(text) || (isTyping && mayBecomeDate(text));
  return isFine ? null : words.noDate(text.trim());
}

export function DateFields() {
  const since = useView((view) => view.filter.since);
  const until = useView((view) => view.filter.until);
  const reversed = isReversed(since, until) ? words.reversed : null;
  return (
    <div className="dates">
      <Field label={words.since} field="since" most={10} placeholder={words.dateHint} problem={noDate} />
      <Field label={words.until} field="until" most={10} placeholder={words.dateHint} problem={noDate} />
      {reversed && <p className="problem">{reversed}</p>}
    </div>
  );
}

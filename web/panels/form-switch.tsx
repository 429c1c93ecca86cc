// Whether what is visible is drawn or listed.
import { messages } from "../messages.ts";
import { change, useView } from "../state/store.ts";
import { showAs } from "../state/transitions.ts";
import { forms } from "../state/view.ts";

export function FormSwitch() {
  const shown = useView(({ form }) => form);
  return (
    <fieldset className="forms" aria-label={messages.forms.label}>
      {forms.map((form) => (
        <button
          key={form}
          className="form"
          type="button"
          aria-pressed={form === shown}
          onClick={() => change(showAs(form))}
        >
          {messages.forms[form]}
        </button>
      ))}
    </fieldset>
  );
}

// On a narrow window one thing at a time: what is read, the graph, or the list.
import { messages } from "../messages.ts";
import { change, useView } from "../state/store.ts";
import { showAs } from "../state/transitions.ts";
import { forms } from "../state/view.ts";

type Props = { isReading: boolean; onRead(isReading: boolean): void };

export function Ways({ isReading, onRead }: Props) {
  const shown = useView(({ form }) => form);
  return (
    <nav className="ways" aria-label={messages.ways.label}>
      <button type="button" aria-pressed={isReading} onClick={() => onRead(true)}>
        {messages.ways.read}
      </button>
      {forms.map((form) => (
        <button
          key={form}
          type="button"
          aria-pressed={!isReading && form === shown}
          onClick={() => {
            onRead(false);
            change(showAs(form));
          }}
        >
          {messages.forms[form]}
        </button>
      ))}
    </nav>
  );
}

// What the keys do, by where they are pressed.
import { messages } from "../messages.ts";

const words = messages.keys;

export function Keys({ onBack }: { onBack(): void }) {
  return (
    <>
      <h1>{words.heading}</h1>
      <p className="section">
        <button type="button" className="button" onClick={onBack}>
          {messages.list.back}
        </button>
      </p>
      {words.groups.map(({ where, keys }) => (
        <div key={where} className="section">
          <h2>{where}</h2>
          <dl className="keys">
            {keys.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </>
  );
}

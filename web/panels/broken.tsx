// In place of the whole page where a part of it cannot be drawn at all.
import { messages } from "../messages.ts";

export const Broken = ({ error }: { error: unknown }) => (
  <main className="broken" role="alert">
    <h1>{messages.broken.heading}</h1>
    <p>{messages.broken.text}</p>
    <p className="meta">{error instanceof Error ? error.message : `${error}`}</p>
    <p className="section">
      <button type="button" className="button" onClick={() => location.reload()}>
        {messages.broken.reload}
      </button>
    </p>
  </main>
);

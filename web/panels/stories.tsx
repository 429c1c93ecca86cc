// Stories: a few steps through the graph, each with a sentence. Offered in the left column, told in the right panel.
import { messages } from "../messages.ts";
import type { Story } from "../state/session.ts";
import { useSession } from "./context.ts";

const words = messages.stories;

export function StoryList() {
  const { stories, tell } = useSession();
  if (stories.length === 0) return null;
  return (
    <div className="group stories">
      <h2>{words.heading}</h2>
      <ul>
        {stories.map(({ id, title, summary }) => (
          <li key={id}>
            <button type="button" className="story" onClick={() => tell({ story: id, step: 0 })}>
              {title}
            </button>
            <p className="hint">{summary}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function StoryPanel({ story: { id, title, steps }, step }: { story: Story; step: number }) {
  const { tell } = useSession();
  const last = steps.length - 1;
  const goTo = (next: number) => tell({ story: id, step: next });
  return (
    <>
      <h1>{title}</h1>
      <p className="meta">{words.step(step + 1, last + 1)}</p>
      <p className="section" aria-live="polite">
        {steps[step]?.text}
      </p>
      <div className="section buttons">
        <button type="button" className="button" disabled={step === 0} onClick={() => goTo(step - 1)}>
          {words.previous}
        </button>
        <button type="button" className="button" disabled={step === last} onClick={() => goTo(step + 1)}>
          {words.next}
        </button>
        <button type="button" className="button" onClick={() => tell(null)}>
          {words.end}
        </button>
      </div>
      <p className="section meta">{messages.card.hint}</p>
    </>
  );
}

// Stories: a few steps through the graph, each with a sentence. Offered in the left column, told in the right panel.
import { useQuery } from "@tanstack/react-query";
import { ask } from "../api/client.ts";
import { ArticleDocument } from "../api/generated/graphql.ts";
import { claimsOfLines } from "../article/outline.ts";
import { messages } from "../messages.ts";
import type { Story } from "../state/session.ts";
import { useView } from "../state/store.ts";
import { BackLink } from "./back-link.tsx";
import { useSession } from "./context.ts";
import { Answer } from "./query.tsx";

const words = messages.stories;

export function StoryList({ onTell }: { onTell(): void }) {
  const { stories, tell } = useSession();
  const told = useView((view) => view.telling?.story);
  if (stories.length === 0) return null;
  return (
    <div className="group stories">
      <h2>{words.heading}</h2>
      <ul>
        {stories.map(({ id, title, summary }) => (
          <li key={id}>
            <button
              type="button"
              className="story"
              aria-current={told === id}
              onClick={() => {
                onTell();
                tell({ story: id, step: 0 });
              }}
            >
              {title}
            </button>
            <p className="hint">{summary}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the step's lines rest on; each opens its words. */
function StepClaims({ document, lines }: { document: string; lines: readonly string[] }) {
  const { choose } = useSession();
  const query = useQuery({
    queryKey: ["article", document],
    queryFn: ({ signal }) => ask(ArticleDocument, { id: document }, signal),
  });
  return (
    <div className="section claims">
      <h2>{words.claims}</h2>
      <Answer query={query}>
        {({ document }) => (
          <ul>
            {claimsOfLines(document?.sentences ?? [], lines).map(({ claim, line, sentences }) => (
              <li key={claim.id} className="numbered">
                <span className="count">
                  {sentences
                    .map(({ paragraph, number }) => messages.shortNumber(paragraph, number))
                    .join(", ")}
                </span>
                <button type="button" onClick={() => choose(line)}>
                  {claim.sentence}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </div>
  );
}

const keys: Record<string, 1 | -1 | undefined> = { ArrowRight: 1, n: 1, ArrowLeft: -1, p: -1 };

type Told = { story: Story; step: number };

type StepButtonProps = { isOver: boolean; onPress(): void; children: string };

/** Where a story is over it can do no more, and Tab leaves it out; but it is not disabled, so it keeps the focus that it has. */
const StepButton = ({ isOver, onPress, children }: StepButtonProps) => (
  <button
    type="button"
    className="button"
    aria-disabled={isOver}
    tabIndex={isOver ? -1 : 0}
    onClick={onPress}
  >
    {children}
  </button>
);

export function StoryPanel({ story: { id, title, steps }, step }: Told) {
  const { tell } = useSession();
  const last = steps.length - 1;
  const goTo = (next: number) => {
    if (next >= 0 && next <= last) tell({ story: id, step: next });
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return; // the browser's own Back among them
    const by = keys[event.key];
    if (by) goTo(step + by);
    else if (event.key === "Escape") tell(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section className="story-step" aria-label={words.panel(title)} tabIndex={-1} onKeyDown={onKeyDown}>
      <h1>{title}</h1>
      <p className="meta">{words.step(step + 1, last + 1)}</p>
      <p className="section" aria-live="polite">
        {steps[step]?.text}
      </p>
      <div className="section buttons">
        <StepButton isOver={step === 0} onPress={() => goTo(step - 1)}>
          {words.previous}
        </StepButton>
        <StepButton isOver={step === last} onPress={() => goTo(step + 1)}>
          {words.next}
        </StepButton>
        <button type="button" className="button" onClick={() => tell(null)}>
          {words.end}
        </button>
      </div>
      <StepClaims document={`document:${id.split(":")[1]}`} lines={steps[step]?.relations ?? []} />
      <p className="section meta">{messages.card.hint}</p>
    </section>
  );
}

/** From what was selected in the middle of a story. */
export function BackToStory({ story: { title, steps }, step }: Told) {
  const { choose } = useSession();
  return <BackLink onPress={() => choose(null)}>{words.backTo(title, step + 1, steps.length)}</BackLink>;
}

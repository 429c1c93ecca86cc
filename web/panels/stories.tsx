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
import { StoryStep } from "./story-step.tsx";

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

type Told = { story: Story; step: number };

export function StoryPanel({ story: { id, title, steps }, step }: Told) {
  const { tell } = useSession();
  const heading = (
    <>
      <h1>{title}</h1>
      <p className="meta">{words.step(step + 1, steps.length)}</p>
    </>
  );
  return (
    <StoryStep
      label={words.panel(title)}
      heading={heading}
      text={steps[step]?.text ?? ""}
      step={step}
      count={steps.length}
      onStep={(next) => tell({ story: id, step: next })}
      end={words.end}
      onEnd={() => tell(null)}
    >
      <StepClaims document={`document:${id.split(":")[1]}`} lines={steps[step]?.relations ?? []} />
      <p className="section meta">{messages.card.hint}</p>
    </StoryStep>
  );
}

/** From what was selected in the middle of a story. */
export function BackToStory({ story: { title, steps }, step }: Told) {
  const { choose } = useSession();
  return <BackLink onPress={() => choose(null)}>{words.backTo(title, step + 1, steps.length)}</BackLink>;
}

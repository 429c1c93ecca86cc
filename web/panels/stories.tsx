// Stories: a few steps through the graph, each with a sentence. Offered in the left column, told in the right panel.
import { useQuery } from "@tanstack/react-query";
import { ask } from "../api/client.ts";
import { StoriesDocument, type StoriesQuery } from "../api/generated/graphql.ts";
import { messages } from "../messages.ts";
import { useSession } from "./context.ts";

export type Story = StoriesQuery["stories"][number];
export type Telling = { story: Story; step: number };

const words = messages.stories;

export function StoryList() {
  const { tell } = useSession();
  const { data } = useQuery({
    queryKey: ["stories"],
    queryFn: ({ signal }) => ask(StoriesDocument, {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const stories = data?.stories ?? [];
  if (stories.length === 0) return null;
  return (
    <div className="group stories">
      <h2>{words.heading}</h2>
      <ul>
        {stories.map((story) => (
          <li key={story.id}>
            <button type="button" className="story" onClick={() => tell({ story, step: 0 })}>
              {story.title}
            </button>
            <p className="hint">{story.summary}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function StoryPanel({ story, step }: Telling) {
  const { tell } = useSession();
  const last = story.steps.length - 1;
  return (
    <>
      <h1>{story.title}</h1>
      <p className="meta">{words.step(step + 1, last + 1)}</p>
      <p className="section" aria-live="polite">
        {story.steps[step]?.text}
      </p>
      <div className="section buttons">
        <button
          type="button"
          className="button"
          disabled={step === 0}
          onClick={() => tell({ story, step: step - 1 })}
        >
          {words.previous}
        </button>
        <button
          type="button"
          className="button"
          disabled={step === last}
          onClick={() => tell({ story, step: step + 1 })}
        >
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

// Where a reader who has the text lays it down. It is anchored here, in the browser, and never leaves it.
import { useState } from "react";
import { type Anchored, anchorFragments, type Fragment } from "../article/anchor.ts";
import { messages } from "../messages.ts";

const words = messages.article;
/** Characters: a long report; more would only make the page slow. */
const longest = 2_000_000;
/** Of the fragments: with fewer it is another text, which shares some words with any. */
const leastShare = 0.1;

type Props = {
  fragments: readonly Fragment[];
  /** Where they stand in the text that was laid down; null where none was. */
  anchored: Anchored | null;
  onCopy(text: string | null): void;
};

export function TextDesk({ fragments, anchored, onCopy }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const lay = (text: string) => {
    if (text.trim() === "") return;
    if (text.length > longest) return setProblem(words.tooLong(longest));
    const { found } = anchorFragments(text, fragments);
    if (found.length < fragments.length * leastShare)
      return setProblem(words.otherText(found.length, fragments.length));
    setProblem(null);
    onCopy(text);
  };
  const drop = (event: React.DragEvent) => {
    event.preventDefault();
    const file = event.dataTransfer.files[0];
    if (!file) return lay(event.dataTransfer.getData("text/plain"));
    void file.text().then(lay, () => setProblem(words.unreadable(file.name)));
  };
  if (anchored !== null) {
    const { found, missed } = anchored;
    const byId = new Map(fragments.map((fragment) => [fragment.id, fragment]));
    return (
      <div className="desk">
        <p className="meta">{words.anchored(found.length, fragments.length)}</p>
        {missed.length > 0 && (
          <details>
            <summary>{words.missed(missed.length)}</summary>
            <ul className="meta">
              {missed.map((id) => (
                <li key={id}>“{byId.get(id)?.text}”</li>
              ))}
            </ul>
          </details>
        )}
        <button type="button" className="button" onClick={() => onCopy(null)}>
          {words.putAway}
        </button>
      </div>
    );
  }
  return (
    <details className="desk" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <summary>{words.bring}</summary>
      <p className="meta">{words.stays}</p>
      <textarea
        aria-label={words.paste}
        placeholder={words.paste}
        rows={4}
        value=""
        onChange={(event) => lay(event.target.value)}
      />
      {problem && <p role="alert">{problem}</p>}
    </details>
  );
}

// Where a reader who has the text lays it down. It is anchored here, in the browser, and never leaves it.
import { useEffect, useState } from "react";
import { type Anchored, anchorFragments, type Fragment } from "../article/anchor.ts";
import { decodeText } from "../article/decode.ts";
import { messages } from "../messages.ts";

const words = messages.article;
/** Characters: a long report; more would only make the page slow. */
const longest = 500_000;
/** Of a file: no character takes more. */
const mostBytes = longest * 4;
/** Of the fragments: with fewer it is another text, which shares some words with any. */
const leastShare = 0.1;

/** A text that was laid down, and where the fragments stand in it. */
export type Copy = { text: string; anchored: Anchored };

/** A file that is dropped beside the desk would be opened by the browser in the page's place. */
export function useKeptPage(): void {
  useEffect(() => {
    const refuse = (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "none";
    };
    addEventListener("dragover", refuse);
    addEventListener("drop", refuse);
    return () => {
      removeEventListener("dragover", refuse);
      removeEventListener("drop", refuse);
    };
  }, []);
}

type Props = {
  panel: React.Ref<HTMLDivElement>;
  fragments: readonly Fragment[];
  copy: Copy | null;
  onCopy(copy: Copy | null): void;
  /** What stands below the desk: a text may be dropped there too. */
  children: React.ReactNode;
};

export function TextDesk({ panel, fragments, copy, onCopy, children }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isOpen, open] = useState(false);
  const refuse = (reason: string) => {
    setProblem(reason);
    open(true);
  };
  const lay = (text: string) => {
    if (text.trim() === "") return refuse(words.nothing);
    if (text.length > longest) return refuse(words.tooLong(longest));
    const anchored = anchorFragments(text, fragments);
    if (anchored.found.length < fragments.length * leastShare)
      return refuse(words.otherText(anchored.found.length, fragments.length));
    setProblem(null);
    onCopy({ text, anchored });
  };
  const drop = (event: React.DragEvent) => {
    event.preventDefault();
    const file = event.dataTransfer.files[0];
    if (!file) return lay(event.dataTransfer.getData("text/plain"));
    if (file.size > mostBytes) return refuse(words.tooLong(longest));
    file.arrayBuffer().then(
      (bytes) => lay(decodeText(new Uint8Array(bytes))),
      () => refuse(words.unreadable(file.name)),
    );
  };
  const alert = problem && <p role="alert">{problem}</p>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is dropped can be pasted into the field as well
    <div ref={panel} className="drop" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      {copy === null ? (
        <details className="desk" open={isOpen} onToggle={(event) => open(event.currentTarget.open)}>
          <summary>{words.bring}</summary>
          <p className="meta">{words.stays}</p>
          <textarea
            aria-label={words.paste}
            placeholder={words.paste}
            rows={4}
            value=""
            onChange={(event) => lay(event.target.value)}
          />
          {alert}
        </details>
      ) : (
        <Laid
          fragments={fragments}
          anchored={copy.anchored}
          onPutAway={() => {
            setProblem(null);
            onCopy(null);
          }}
        >
          {alert}
        </Laid>
      )}
      {children}
    </div>
  );
}

type LaidProps = {
  fragments: readonly Fragment[];
  anchored: Anchored;
  onPutAway(): void;
  children: React.ReactNode;
};

function Laid({ fragments, anchored: { found, missed }, onPutAway, children }: LaidProps) {
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
      <button type="button" className="button" onClick={onPutAway}>
        {words.putAway}
      </button>
      {children}
    </div>
  );
}

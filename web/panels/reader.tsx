// The text that the reader brought, with each fragment in its place; one opens the claims that rest on it.
import { useMemo, useState } from "react";
import { relationOf } from "../../common/relation-id.ts";
import type { Found } from "../article/anchor.ts";
import { type ClaimedFragment, cutIntoRuns, isMarked } from "../article/outline.ts";
import { messages } from "../messages.ts";
import { useSession } from "./context.ts";

type Props = {
  copy: string;
  fragments: readonly ClaimedFragment[];
  found: readonly Found[];
  selection: string | null;
};

const sentenceOf = (fragment: { id: string }) => fragment.id.slice(0, fragment.id.indexOf("@"));

/** Lines, each with the line ends after it: together they are the text, letter for letter. */
const linesOf = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(/[^\r\n]+[\r\n]*|[\r\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));

export function Reader({ copy, fragments, found, selection }: Props) {
  const { choose } = useSession();
  const [open, setOpen] = useState<{ line: number; run: number } | null>(null);
  const lines = useMemo(() => {
    const byId = new Map(fragments.map((fragment) => [fragment.id, fragment]));
    const places = found.flatMap(({ id, start, end }) => {
      const fragment = byId.get(id);
      return fragment ? [{ start, end, fragment }] : [];
    });
    return linesOf(copy).map(({ start, end }) => ({ start, runs: cutIntoRuns(copy, start, end, places) }));
  }, [copy, fragments, found]);
  return (
    <div className="section reader">
      {lines.map(({ start, runs }, line) => {
        const shown = open?.line === line ? runs[open.run] : undefined;
        const claims = [...new Set(shown?.fragments.flatMap((fragment) => fragment.claims) ?? [])];
        return (
          <div key={start}>
            <p>
              {runs.map(({ text, fragments }, run) => {
                const key = `${start}.${run}`;
                if (fragments.length === 0) return <span key={key}>{text}</span>;
                const marked = fragments.some((fragment) =>
                  fragment.claims.some((claim) => isMarked(claim, sentenceOf(fragment), selection)),
                );
                const toggle = () => setOpen(shown === runs[run] ? null : { line, run });
                return (
                  // biome-ignore lint/a11y/useSemanticElements: a button is a box of its own, and no line breaks within it
                  <span
                    key={key}
                    role="button"
                    tabIndex={0}
                    className={`fragment${marked ? " marked" : ""}`}
                    aria-expanded={shown === runs[run]}
                    onClick={toggle}
                    onKeyDown={(event) => {
                      if (event.key !== "Enter" && event.key !== " ") return;
                      event.preventDefault();
                      toggle();
                    }}
                  >
                    {text}
                  </span>
                );
              })}
            </p>
            {claims.length > 0 && (
              <ul className="claims" aria-label={messages.article.restsOnIt}>
                {claims.map((claim) => (
                  <li key={claim.id}>
                    <button type="button" onClick={() => choose(relationOf(claim))}>
                      {claim.sentence}
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </div>
  );
}

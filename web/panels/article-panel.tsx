// The document beside the graph: its sentences in our words, or, where the reader brings it, the text itself.
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef } from "react";
import { relationOf } from "../../common/relation-id.ts";
import { ask } from "../api/client.ts";
import { ArticleDocument } from "../api/generated/graphql.ts";
import {
  type ArticleSentence,
  type ClaimedFragment,
  fragmentsOf,
  isMarked,
  passagesOf,
} from "../article/outline.ts";
import { messages } from "../messages.ts";
import { useView } from "../state/store.ts";
import { useSession } from "./context.ts";
import { Answer } from "./query.tsx";
import { Reader } from "./reader.tsx";
import { type Copy, TextDesk } from "./text-desk.tsx";

const words = messages.article;

const isHit = (fragments: readonly ClaimedFragment[], sentence: string, selection: string | null) =>
  fragments.some(({ claims }) => claims.some((claim) => isMarked(claim, sentence, selection)));

function SentenceItem({ sentence, selection }: { sentence: ArticleSentence; selection: string | null }) {
  const { choose } = useSession();
  const isSelected = selection === sentence.id;
  const marked = isSelected || sentence.claims.some((claim) => isMarked(claim, sentence.id, selection));
  const passages = passagesOf(sentence);
  return (
    <li className={marked ? "marked" : ""} data-sentence={sentence.id}>
      <button
        type="button"
        className="sentence"
        aria-pressed={isSelected}
        disabled={sentence.claims.length === 0}
        onClick={() => choose(isSelected ? null : sentence.id)}
      >
        <span className="count">
          {sentence.paragraph}.{sentence.number}
        </span>
        <span>{sentence.gloss}</span>
      </button>
      {passages.length > 0 && (
        <p className="fragments">
          {passages.map(({ start, text, fragments }, index) => (
            <span key={start}>
              {index > 0 && " … "}
              {isHit(fragments, sentence.id, selection) ? <mark>{text}</mark> : text}
            </span>
          ))}
        </p>
      )}
      {isSelected ? (
        <ul className="claims">
          {sentence.claims.map((claim) => (
            <li key={claim.id}>
              <button type="button" onClick={() => choose(relationOf(claim))}>
                {claim.sentence}
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p className="meta">
          {sentence.claims.length > 0
            ? words.claims(sentence.claims.length)
            : messages.reasons[sentence.noClaimBecause ?? "NOT_READ"]}
        </p>
      )}
    </li>
  );
}

type Props = { document: string; copy: Copy | null; onCopy(copy: Copy | null): void };

export function ArticlePanel({ document: id, copy, onCopy }: Props) {
  const selection = useView((view) => view.selection);
  const list = useRef<HTMLDivElement>(null);
  const query = useQuery({
    queryKey: ["article", id],
    queryFn: ({ signal }) => ask(ArticleDocument, { id }, signal),
  });
  const sentences = query.data?.document?.sentences;
  const fragments = useMemo(() => (sentences ?? []).flatMap(fragmentsOf), [sentences]);
  const isThere = sentences !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is marked changes with these
  useEffect(() => {
    list.current?.querySelector(".marked")?.scrollIntoView({ block: "nearest" });
  }, [selection, isThere, copy]);
  return (
    <Answer query={query} pending={words.pending}>
      {({ document }) => {
        if (!document) return <p>{messages.link.gone([id])}</p>;
        return (
          <TextDesk panel={list} fragments={fragments} copy={copy} onCopy={onCopy}>
            {copy === null ? (
              <ol className="section outline">
                {document.sentences.map((sentence) => (
                  <SentenceItem key={sentence.id} sentence={sentence} selection={selection} />
                ))}
              </ol>
            ) : (
              <Reader
                copy={copy.text}
                fragments={fragments}
                found={copy.anchored.found}
                selection={selection}
              />
            )}
          </TextDesk>
        );
      }}
    </Answer>
  );
}

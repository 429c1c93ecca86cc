// How two ends are joined: all shortest paths between them under the present filters.
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { AskError, ask } from "../api/client.ts";
import { type ClaimFilter, PathsDocument } from "../api/generated/graphql.ts";
import { messages } from "../messages.ts";
import { useView } from "../state/store.ts";
import { toClaimFilter } from "../state/view.ts";
import { type End, firstHops, type PathQuestion, useSession } from "./context.ts";
import { EntitySearch } from "./entity-search.tsx";
import { useLeftOut } from "./left-out-words.ts";
import { mostHops, NoPath } from "./no-path.tsx";
import { PathList } from "./path-list.tsx";
import { Answer } from "./query.tsx";

const words = messages.paths;
const most = 10;

type Asked = { from: End; to: End; maxHops: number; filter: ClaimFilter | undefined };

function Found({ asked, lit, onFurther }: { asked: Asked; lit: readonly string[]; onFurther(): void }) {
  const { announce } = useSession();
  const question = { ...asked, from: asked.from.id, to: asked.to.id };
  const query = useQuery({
    queryKey: ["paths", question],
    queryFn: ({ signal }) =>
      ask(PathsDocument, { ...question, filter: asked.filter ?? null, first: most }, signal),
    retry: false,
  });
  const paths = query.data?.paths;
  const none = paths && paths.paths.length === 0;
  const summary = !paths
    ? ""
    : none
      ? paths.complete
        ? words.none(asked.maxHops)
        : words.ranOut(paths.searchedHops)
      : words.found(paths.paths.length, paths.paths[0]?.hops ?? 0, paths.hasMore);
  useEffect(() => {
    if (summary !== "") announce(summary);
  }, [summary, announce]);
  if (query.error instanceof AskError && query.error.code === "NOT_FOUND")
    return <p role="alert">{words.gone(asked.from.name, asked.to.name)}</p>;
  return (
    <Answer query={query}>
      {({ paths }) =>
        none ? (
          <>
            <p>{summary}</p>
            <NoPath question={question} onFurther={onFurther} />
          </>
        ) : (
          <PathList found={paths} lit={lit} />
        )
      }
    </Answer>
  );
}

type Props = { question: PathQuestion; onQuestion(question: PathQuestion): void; lit: readonly string[] };

export function PathsPanel({ question, onQuestion, lit }: Props) {
  const { axes } = useSession();
  const filter = useView((view) => view.filter);
  const leftOut = useLeftOut(filter);
  const { from, to, maxHops } = question;
  const second = useRef<HTMLInputElement>(null);
  // a button that opened the panel goes away with its own, and the focus with it
  useEffect(() => {
    if (document.activeElement?.role !== "tab") second.current?.focus();
  }, []);
  return (
    <>
      <h1>{words.heading}</h1>
      <p className="meta">{words.hint}</p>
      <div className="ends section">
        <span aria-hidden="true">{words.from}</span>
        <EntitySearch
          label={words.from}
          placeholder={words.placeholder}
          chosen={from}
          onChoose={(end) => onQuestion({ from: end, to, maxHops: firstHops })}
        />
        <span aria-hidden="true">{words.to}</span>
        <EntitySearch
          label={words.to}
          placeholder={words.placeholder}
          chosen={to}
          onChoose={(end) => onQuestion({ from, to: end, maxHops: firstHops })}
          field={second}
        />
      </div>
      {leftOut.length > 0 && <p className="meta filtered">{words.filtered(leftOut)}</p>}
      {from && to && (
        <div className="section paths">
          {from.id === to.id ? (
            <p>{words.same}</p>
          ) : (
            <Found
              asked={{ from, to, maxHops, filter: toClaimFilter(filter, axes) }}
              lit={lit}
              onFurther={() => onQuestion({ ...question, maxHops: mostHops })}
            />
          )}
        </div>
      )}
    </>
  );
}

// How two ends are joined: all shortest paths between them under the present filters.
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { nameWithOutcome } from "../../common/labels.ts";
import { AskError, ask } from "../api/client.ts";
import { type ClaimFilter, PathsDocument } from "../api/generated/graphql.ts";
import { messages } from "../messages.ts";
import { change, useView } from "../state/store.ts";
import { askForPaths, backToPaths } from "../state/transitions.ts";
import { type End, toClaimFilter } from "../state/view.ts";
import { BackLink } from "./back-link.tsx";
import { useSession } from "./context.ts";
import { EntitySearch } from "./entity-search.tsx";
import { useLeftOut } from "./left-out-words.ts";
import { NoPath } from "./no-path.tsx";
import { PathList } from "./path-list.tsx";
import { Answer } from "./query.tsx";

const words = messages.paths;
const most = 10;

type Asked = { from: End; to: End; maxHops: number; filter: ClaimFilter | undefined };

function Found({ asked }: { asked: Asked }) {
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
  // a path that is found is told where it is drawn
  const summary = !none ? "" : paths.complete ? words.none(asked.maxHops) : words.ranOut(paths.searchedHops);
  useEffect(() => {
    if (summary !== "") announce(summary);
  }, [summary, announce]);
  if (query.error instanceof AskError && query.error.code === "NOT_FOUND")
    return <p role="alert">{words.gone(asked.from.name, asked.to.name)}</p>;
  return (
    <Answer query={query} pending={words.looking}>
      {({ paths }) =>
        none ? (
          <>
            <p>{summary}</p>
            <NoPath question={question} />
          </>
        ) : (
          <PathList found={paths} />
        )
      }
    </Answer>
  );
}

/** From a line of the path that is lit once this is let go of. */
export function BackToPaths({ line }: { line: string }) {
  const { from, to } = useView((view) => view.question);
  const isOfPath = useView(({ lit }) => lit?.includes(line) ?? false);
  if (!from || !to || !isOfPath) return null;
  return <BackLink onPress={() => change(backToPaths())}>{words.backTo(from.name, to.name)}</BackLink>;
}

export function PathsPanel() {
  const { axes } = useSession();
  const filter = useView((view) => view.filter);
  const leftOut = useLeftOut(filter);
  const asked = useView((view) => view.question);
  const { to, maxHops } = asked;
  // until something has been asked, paths start at what is selected
  const selected = useView(({ selection, entities }) => (selection === null ? null : entities[selection]));
  const from =
    asked.from ?? (to === null && selected ? { id: selected.id, name: nameWithOutcome(selected) } : null);
  const second = useRef<HTMLInputElement>(null);
  // a button that opened the panel goes away with its own, and the focus with it; a link that holds both ends asks for nothing
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it opens
  useEffect(() => {
    if (to === null && document.activeElement?.role !== "tab") second.current?.focus();
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
          onChoose={(end) => {
            change(askForPaths({ from: end }), messages.steps.asked);
            if (to === null) second.current?.focus();
          }}
        />
        <span aria-hidden="true">{words.to}</span>
        <EntitySearch
          label={words.to}
          placeholder={words.placeholder}
          chosen={to}
          onChoose={(end) => change(askForPaths({ from, to: end }), messages.steps.asked)}
          field={second}
        />
      </div>
      {leftOut.length > 0 && <p className="meta filtered">{words.filtered(leftOut)}</p>}
      {from && to && (
        <div className="section paths">
          {from.id === to.id ? (
            <p>{words.same}</p>
          ) : (
            <Found asked={{ from, to, maxHops, filter: toClaimFilter(filter, axes) }} />
          )}
        </div>
      )}
    </>
  );
}

// Who is in the graph and passes the filter, but is not on the canvas; selecting one adds it.
import { useInfiniteQuery } from "@tanstack/react-query";
import { ask } from "../api/client.ts";
import { type ClaimFilter, NotDrawnDocument } from "../api/generated/graphql.ts";
import { nameWithOutcome } from "../graph/labels.ts";
import { messages } from "../messages.ts";
import { useView } from "../state/store.ts";
import { useSession } from "./context.ts";

export function NotDrawn({ filter, onBack }: { filter: ClaimFilter | undefined; onBack(): void }) {
  const { opening, choose } = useSession();
  const places = useView((view) => view.places);
  const query = useInfiniteQuery({
    queryKey: ["notDrawn", filter],
    queryFn: ({ pageParam, signal }) =>
      ask(NotDrawnDocument, { filter: filter ?? null, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ entities }) => (entities.pageInfo.hasNextPage ? entities.pageInfo.endCursor : null),
  });
  const kinds = opening.vocabulary.kinds;
  const rest = (query.data?.pages ?? [])
    .flatMap(({ entities }) => entities.edges.map(({ node }) => node))
    .filter(({ id }) => !places[id]);
  return (
    <>
      <h1>{messages.list.notDrawn}</h1>
      <p className="meta">{messages.list.hint}</p>
      <p className="section">
        <button type="button" className="button" onClick={onBack}>
          {messages.list.back}
        </button>
      </p>
      {query.error && <p role="alert">{messages.failed(query.error.message)}</p>}
      <div className="section claims">
        {kinds.map(({ kind, plural }) => {
          const some = rest
            .filter((entity) => entity.kind === kind)
            .sort((a, b) => a.name.localeCompare(b.name, "en"));
          return some.length === 0 ? null : (
            <div key={kind}>
              <h3>{plural}</h3>
              <ul>
                {some.map((entity) => (
                  <li key={entity.id}>
                    <button type="button" onClick={() => choose(entity.id)}>
                      {nameWithOutcome(entity)}
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
      {query.hasNextPage && (
        <button type="button" className="button" onClick={() => void query.fetchNextPage()}>
          {messages.list.more}
        </button>
      )}
    </>
  );
}

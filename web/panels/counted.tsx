// What each part of the counter counts, as a list by kind; selecting one brings it into the view.
import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery } from "@tanstack/react-query";
import { nameWithOutcome } from "../../common/labels.ts";
import { ask } from "../api/client.ts";
import {
  type ClaimFilter,
  type EntityKind,
  LeftOutByFilterDocument,
  NotDrawnDocument,
} from "../api/generated/graphql.ts";
import { messages } from "../messages.ts";
import { useView } from "../state/store.ts";
import { mostPlaced } from "../state/view.ts";
import { useSession } from "./context.ts";

const words = messages.list;
type Listed = {
  id: string;
  name: string;
  kind: EntityKind;
  outcome?: Parameters<typeof nameWithOutcome>[0]["outcome"];
};
type Paged = Pick<
  UseInfiniteQueryResult<InfiniteData<unknown>>,
  "error" | "hasNextPage" | "fetchNextPage" | "isPending"
>;
type ListProps = {
  part: keyof typeof words.hints;
  entities: readonly Listed[];
  onBack(): void;
  /** Where it is read page by page. */
  query?: Paged;
  /** To be done with one of them, beside selecting it. */
  children?: React.ReactNode;
  action?: { label: string; of(entity: Listed): string; run(ids: string[]): void; all: string };
};

function EntityList({ part, entities, onBack, query, action, children }: ListProps) {
  const { opening, choose } = useSession();
  return (
    <>
      <h1>{words[part]}</h1>
      {entities.length > 0 && <p className="meta">{words.hints[part]}</p>}
      <p className="section buttons">
        <button type="button" className="button" onClick={onBack}>
          {words.back}
        </button>
        {action && entities.length > 1 && (
          <button type="button" className="button" onClick={() => action.run(entities.map(({ id }) => id))}>
            {action.all}
          </button>
        )}
      </p>
      {children}
      {query?.error && <p role="alert">{messages.failed(query.error.message)}</p>}
      {query?.isPending && <p className="meta">{messages.pending}</p>}
      {!query?.isPending && !query?.hasNextPage && entities.length === 0 && <p>{words.none}</p>}
      <div className="section claims">
        {opening.vocabulary.kinds.map(({ kind, plural }) => {
          const some = entities
            .filter((entity) => entity.kind === kind)
            .sort((a, b) => a.name.localeCompare(b.name, "en"));
          return some.length === 0 ? null : (
            <div key={kind}>
              <h3>{plural}</h3>
              <ul>
                {some.map((entity) => (
                  <li key={entity.id} className={action && "with-action"}>
                    <button type="button" onClick={() => choose(entity.id)}>
                      {nameWithOutcome(entity)}
                    </button>
                    {action && (
                      <button
                        type="button"
                        className="link"
                        aria-label={action.of(entity)}
                        onClick={() => action.run([entity.id])}
                      >
                        {action.label}
                      </button>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
      {query?.hasNextPage && (
        <button type="button" className="button" onClick={() => void query.fetchNextPage()}>
          {words.more}
        </button>
      )}
    </>
  );
}

type Props = { onBack(): void };
type Asked = Props & { filter: ClaimFilter | undefined };

export const Shown = ({ entities, onBack }: Props & { entities: readonly Listed[] }) => (
  <EntityList part="shown" entities={entities} onBack={onBack} />
);

export function Hidden({ onBack }: Props) {
  const { showAgain } = useSession();
  const hidden = useView((view) => view.hidden);
  const entities = useView((view) => view.entities);
  return (
    <EntityList
      part="hidden"
      entities={hidden.flatMap((id) => entities[id] ?? [])}
      onBack={onBack}
      action={{
        label: words.showAgain,
        of: (entity) => messages.steps.shownAgain(nameWithOutcome(entity)),
        run: showAgain,
        all: words.showAllAgain,
      }}
    />
  );
}

export function Filtered({ filter, onBack }: Asked) {
  const hidden = useView((view) => view.hidden);
  const query = useInfiniteQuery({
    queryKey: ["leftOutByFilter", filter],
    queryFn: ({ pageParam, signal }) =>
      ask(LeftOutByFilterDocument, { filter: filter ?? null, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ entities }) => (entities.pageInfo.hasNextPage ? entities.pageInfo.endCursor : null),
    enabled: filter !== undefined,
  });
  const left = (query.data?.pages ?? [])
    .flatMap(({ entities }) => entities.edges.map(({ node }) => node))
    .filter(({ id, claims }) => claims.totalCount === 0 && !hidden.includes(id));
  return (
    <EntityList part="filtered" entities={filter ? left : []} onBack={onBack} {...(filter && { query })} />
  );
}

/** `left`: how many they are in all. */
export function NotDrawn({ filter, left, onBack }: Asked & { left: number }) {
  const { drawAll } = useSession();
  const places = useView((view) => view.places);
  const query = useInfiniteQuery({
    queryKey: ["notDrawn", filter],
    queryFn: ({ pageParam, signal }) =>
      ask(NotDrawnDocument, { filter: filter ?? null, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ entities }) => (entities.pageInfo.hasNextPage ? entities.pageInfo.endCursor : null),
  });
  const rest = (query.data?.pages ?? [])
    .flatMap(({ entities }) => entities.edges.map(({ node }) => node))
    .filter(({ id }) => !places[id]);
  const isTooMuch = left + Object.keys(places).length > mostPlaced;
  return (
    <EntityList
      part="notDrawn"
      entities={rest}
      onBack={onBack}
      query={{ ...query, hasNextPage: query.hasNextPage && rest.length < left }}
    >
      {isTooMuch && <p className="meta">{words.full(mostPlaced)}</p>}
      {!isTooMuch && left > 1 && (
        <p className="section buttons">
          <button type="button" className="button" onClick={drawAll}>
            {words.drawAll(left)}
          </button>
        </p>
      )}
    </EntityList>
  );
}

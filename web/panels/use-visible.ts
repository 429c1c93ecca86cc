// What passes the filter now: at once from what is loaded, then corrected by what the graph says of the rest.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { ask, settle } from "../api/client.ts";
import { PassingDocument } from "../api/generated/graphql.ts";
import { useView } from "../state/store.ts";
import { isFiltering, toClaimFilter, toGraphsFilter } from "../state/view.ts";
import {
  type Counter,
  count,
  hiddenThatPass,
  type Judged,
  visibleEntities,
  visibleLines,
} from "../state/visible.ts";
import { useSession } from "./context.ts";

function usePassing() {
  const { axes } = useSession();
  const filter = useView((view) => view.filter);
  const places = useView((view) => view.places);
  const asked = toClaimFilter(filter, axes);
  const beyond = toGraphsFilter(filter);
  const isJudged = beyond !== undefined;
  const ids = isFiltering(filter) ? Object.keys(places).sort() : [];
  const query = useQuery({
    queryKey: ["passing", ids, asked],
    queryFn: async ({ signal }) => {
      if (isJudged) await settle(signal);
      const variables = { ids, filter: asked ?? null, judged: beyond ?? null, isJudged };
      return ask(PassingDocument, variables, signal);
    },
    placeholderData: keepPreviousData,
  });
  const { data } = query;
  const judged: Judged = useMemo(
    () =>
      isJudged && data?.lines ? new Map(data.lines.relations.map(({ id, voices }) => [id, voices])) : null,
    [data, isJudged],
  );
  return { asked, judged, query };
}

/** What the graph alone can judge of what is loaded. */
export const useJudged = (): Judged => usePassing().judged;

export function useVisible() {
  const view = useView((whole) => whole);
  const {
    asked,
    judged,
    query: { data, isPlaceholderData, isError },
  } = usePassing();
  const { entities: known, relations, places, hidden, filter } = view;
  // what is selected, told or asked changes nothing of what is drawn
  const sight = useMemo(
    () => ({ entities: known, relations, places, hidden, filter }),
    [known, relations, places, hidden, filter],
  );
  const lines = useMemo(() => visibleLines(sight, judged), [sight, judged]);
  const touched = useMemo(
    () =>
      new Map(asked ? (data?.subgraph.nodes ?? []).map((node) => [node.id, node.claims.totalCount > 0]) : []),
    [data, asked],
  );
  const entities = useMemo(() => visibleEntities(sight, lines, touched), [sight, lines, touched]);
  const counts = data?.overview.counts;
  const counter: Counter | null =
    counts && !isPlaceholderData && Object.keys(view.places).length > 0
      ? count(
          { shown: entities.length, hidden: view.hidden.length, passing: hiddenThatPass(view, touched) },
          { total: counts.total, matching: asked ? counts.matching : counts.total },
        )
      : null;
  return { view, lines, judged, entities, counter, isUncounted: isError && counter === null, asked };
}

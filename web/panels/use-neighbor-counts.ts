// How many neighbors of each kind by each predicate pass the present filter, before any of them is fetched.
import { useQuery } from "@tanstack/react-query";
import { ask } from "../api/client.ts";
import { NeighborCountsDocument } from "../api/generated/graphql.ts";
import { useView } from "../state/store.ts";
import { toClaimFilter } from "../state/view.ts";
import { useSession } from "./context.ts";

/** Asks nothing of null. */
export function useNeighborCounts(id: string | null) {
  const { axes } = useSession();
  const asked = toClaimFilter(
    useView((view) => view.filter),
    axes,
  );
  return useQuery({
    queryKey: ["neighborCounts", id, asked],
    queryFn: ({ signal }) =>
      ask(NeighborCountsDocument, { id: id ?? "", ...(asked && { filter: asked }) }, signal),
    enabled: id !== null,
  });
}

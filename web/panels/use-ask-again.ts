import { useQueryClient } from "@tanstack/react-query";

/** What failed together is asked for again together, wherever the reader says so. */
export function useAskAgain(): () => void {
  const queries = useQueryClient();
  return () =>
    void queries.refetchQueries({ type: "active", predicate: ({ state }) => state.status === "error" });
}

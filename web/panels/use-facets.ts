// How much each row of the left column would let through: counted under all of the filter but the row's own part.
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { ask, isRefusal, settle } from "../api/client.ts";
import { FacetsDocument, type FacetsQuery, type FacetsQueryVariables } from "../api/generated/graphql.ts";
import { change, useView } from "../state/store.ts";
import { amend, refuse } from "../state/transitions.ts";
import {
  type Axes,
  type Filter,
  type FilterPart,
  filters,
  isFiltering,
  lifted,
  toClaimFilter,
  unrealOutcomes,
} from "../state/view.ts";
import { useSession } from "./context.ts";

export type Counts = {
  /** Claims that pass all of it. */
  total: number;
  modalities: ReadonlyMap<string, number>;
  kinds: ReadonlyMap<string, number>;
  predicates: ReadonlyMap<string, number>;
  speakers: ReadonlyMap<string, number>;
  reading: number;
  unreal: number;
  contested: number;
  undated: number;
};

/** Null asks for the whole graph. A part that does not filter is counted by what passes all. */
export function facetsAsked(filter: Filter, axes: Axes): FacetsQueryVariables {
  const without = (part: FilterPart) => toClaimFilter(lifted(filter, part), axes) ?? null;
  return {
    all: toClaimFilter(filter, axes) ?? null,
    dated: { ...without("undated"), undated: false },
    modalities: without("modalities"),
    byModalities: filters(filter, "modalities"),
    reading: without("reading"),
    byReading: filters(filter, "reading"),
    unreal: without("unreal"),
    byUnreal: filters(filter, "unreal"),
    contested: without("contested"),
    byContested: filters(filter, "contested"),
    kinds: without("kinds"),
    byKinds: filters(filter, "kinds"),
    predicates: without("predicates"),
    byPredicates: filters(filter, "predicates"),
    speakers: without("speakers"),
    bySpeakers: filters(filter, "speakers"),
    undated: without("undated"),
    byUndated: filters(filter, "undated"),
  };
}

export function countsOf({ all, dated, ...by }: FacetsQuery): Counts {
  const { modalities } = by.modalities ?? all;
  const { kinds } = by.kinds ?? all;
  const { predicates } = by.predicates ?? all;
  const { speakers } = by.speakers ?? all;
  return {
    total: all.total,
    modalities: new Map(modalities.map(({ modality, count }) => [modality, count])),
    kinds: new Map(kinds.map(({ kind, count }) => [kind, count])),
    predicates: new Map(predicates.map(({ predicate, count }) => [predicate, count])),
    speakers: new Map(speakers.map(({ entity, claimCount }) => [entity.id, claimCount])),
    reading: (by.reading ?? all).interpretations,
    unreal: (by.unreal ?? all).outcomes
      .filter(({ outcome }) => unrealOutcomes.includes(outcome))
      .reduce((sum, { count }) => sum + count, 0),
    contested: (by.contested ?? all).contested,
    undated: (by.undated ?? all).total - dated.total,
  };
}

/** The former ones while they are awaited. Lets the words go where they are found in more claims than the graph gives. */
export function useFacets(): Counts {
  const { axes, opening } = useSession();
  const filter = useView((view) => view.filter);
  const whole = { all: opening.facets, dated: opening.dated };
  const asked = isFiltering(filter) ? facetsAsked(filter, axes) : null;
  const { data, error } = useQuery({
    queryKey: ["facets", asked],
    queryFn: async ({ signal }) => {
      if (!asked) return whole;
      await settle(signal);
      return ask(FacetsDocument, asked, signal);
    },
    placeholderData: (former) => former ?? whole,
  });
  const isRefused = isRefusal(error);
  useEffect(() => {
    if (isRefused) change(amend(refuse(filter.words)));
  }, [isRefused, filter.words]);
  return countsOf(asked ? (data ?? whole) : whole);
}

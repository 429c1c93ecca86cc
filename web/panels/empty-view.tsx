// No line is to be seen: why, and the one change that would fill the view.
import { useQuery } from "@tanstack/react-query";
import { ask, settle } from "../api/client.ts";
import { PassingLinesDocument } from "../api/generated/graphql.ts";
import { messages } from "../messages.ts";
import { change, useView } from "../state/store.ts";
import { lift } from "../state/transitions.ts";
import {
  type Axes,
  type Filter,
  type FilterPart,
  filterParts,
  filters,
  isFiltering,
  lifted,
  toClaimFilter,
} from "../state/view.ts";
import { type Judged, visibleLines } from "../state/visible.ts";
import { useSession } from "./context.ts";
import { ResetFilters } from "./reset-filters.tsx";

type Way = { part: FilterPart; lines: number };

/** The part whose lifting lets most lines among these through; null where no single one lets any. */
async function findWay(ids: string[], filter: Filter, axes: Axes, signal: AbortSignal): Promise<Way | null> {
  const ways = await Promise.all(
    filterParts
      .filter((part) => filters(filter, part))
      .map(async (part) => {
        const asked = toClaimFilter(lifted(filter, part), axes) ?? null;
        const { subgraph } = await ask(PassingLinesDocument, { ids, filter: asked }, signal);
        return { part, lines: subgraph.relations.length };
      }),
  );
  const best = ways.toSorted((a, b) => b.lines - a.lines)[0];
  return best && best.lines > 0 ? best : null;
}

/** The part of the filter that keeps most of what is drawn away, and a button that lifts it. */
function AllFiltered() {
  const { axes, opening } = useSession();
  const { filter, places, hidden } = useView((view) => view);
  const ids = Object.keys(places)
    .filter((id) => !hidden.includes(id))
    .sort();
  const { data: way } = useQuery({
    queryKey: ["wayOut", ids, filter],
    queryFn: async ({ signal }) => {
      await settle(signal);
      return findWay(ids, filter, axes, signal);
    },
  });
  const words = messages.empty;
  const [only, another] = way?.part === "modalities" ? filter.modalities : [];
  const wording = opening.vocabulary.modalities.find(({ modality }) => modality === only)?.label;
  const part =
    way && (way.part === "reading" && filter.onlyReading ? words.liftOnlyReading : words.lift[way.part]);
  const label = wording && !another ? words.liftWording(wording) : part;
  const isAll = way && filterParts.filter((part) => filters(filter, part)).length === 1;
  return (
    <div className="empty" role="status">
      <p>{words.text}</p>
      <p className="buttons">
        {way && label && (
          <button type="button" className="button" onClick={() => change(lift(way.part), label)}>
            {label}
          </button>
        )}
        {!isAll && <ResetFilters label={words.reset} />}
      </p>
    </div>
  );
}

export function EmptyView({ judged }: { judged: Judged }) {
  const { showAgain } = useSession();
  const view = useView((whole) => whole);
  const words = messages.empty;
  if (view.hidden.length > 0 && visibleLines({ ...view, hidden: [] }, judged).length > 0)
    return (
      <div className="empty" role="status">
        <p>{words.hidden}</p>
        <button type="button" className="button" onClick={() => showAgain([...view.hidden])}>
          {words.showHidden}
        </button>
      </div>
    );
  if (isFiltering(view.filter)) return <AllFiltered />;
  return (
    <p className="empty" role="status">
      {words.unjoined}
    </p>
  );
}

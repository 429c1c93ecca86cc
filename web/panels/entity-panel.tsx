import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { nameWithOutcome } from "../../common/labels.ts";
import { relationOf } from "../../common/relation-id.ts";
import { ask, settle } from "../api/client.ts";
import {
  EntityDetailsDocument,
  type EntityDetailsQuery,
  type NeighborCountsQuery,
  PassingOfDocument,
} from "../api/generated/graphql.ts";
import { messages } from "../messages.ts";
import { neighborsOf, neighborsPlaced, notPlaced, pageSize } from "../state/expansion.ts";
import { useView } from "../state/store.ts";
import { toClaimFilter } from "../state/view.ts";
import type { Judged } from "../state/visible.ts";
import { selectedEntity } from "./announcements.ts";
import { MoreCommands } from "./command-menu.tsx";
import { useSession } from "./context.ts";
import { Note } from "./note.tsx";
import { Answer } from "./query.tsx";
import { ResetFilters } from "./reset-filters.tsx";
import { useNeighborCounts } from "./use-neighbor-counts.ts";
import { useJudged } from "./use-visible.ts";

const words = messages.entity;
type Details = NonNullable<EntityDetailsQuery["entity"]>;
type Claim = Details["claims"]["edges"][number]["node"];

type Counted = NeighborCountsQuery["neighborCounts"][number];

/** Neighbors of one kind by one predicate: how many, and a button that adds only these. */
function NeighborRow({ id, row, judged }: { id: string; row: Counted; judged: Judged }) {
  const { opening, expand } = useSession();
  const view = useView((whole) => whole);
  const { kind, predicate, direction, polarity, count, exact } = row;
  const entry = opening.vocabulary.predicates.find((each) => each.predicate === predicate);
  const kindWords = opening.vocabulary.kinds.find((each) => each.kind === kind);
  const told = words.counted(
    count,
    exact,
    (count === 1 ? kindWords?.label : kindWords?.plural)?.toLowerCase() ?? kind,
    polarity === "DENIED"
      ? words.denied(entry?.deniedLabel ?? predicate)
      : ((direction === "OUT" ? entry?.label : entry?.inverseLabel) ?? predicate),
  );
  const placed = neighborsPlaced(view, id, judged, row).size;
  if (exact && placed >= count)
    return (
      <li className="neighbors-row">
        <span>{told}</span> <span className="meta">{words.inView}</span>
      </li>
    );
  return (
    <li>
      <button
        type="button"
        className="neighbors-row"
        title={words.onlyThese(told)}
        onClick={() => expand(id, row)}
      >
        <span>{told}</span> {placed > 0 && <span className="meta">{words.someInView(placed)}</span>}{" "}
        <span className="add">{words.add}</span>
      </button>
    </li>
  );
}

/** Counts before anything is fetched, under the present filters. */
function Expansion({ id, name }: { id: string; name: string }) {
  const { expand, collapse, pathsFrom } = useSession();
  const view = useView((whole) => whole);
  const isExpanded = view.expansions.some(({ parent }) => parent === id);
  const judged = useJudged();
  const query = useNeighborCounts(id);
  return (
    <div className="section">
      <h2>{words.more}</h2>
      <Answer query={query}>
        {({ neighborCounts, neighborhood }) => {
          const more = notPlaced(neighborsOf(neighborhood.counts), neighborsPlaced(view, id, judged));
          return (
            <>
              <div className="buttons">
                {more.count > 0 && (
                  <button type="button" className="button" onClick={() => expand(id)}>
                    {isExpanded ? words.expandMore(Math.min(more.count, pageSize)) : words.expand}
                  </button>
                )}
                {isExpanded && (
                  <button type="button" className="button" onClick={() => collapse(id)}>
                    {words.collapse}
                  </button>
                )}
                <button type="button" className="button" onClick={() => pathsFrom({ id, name })}>
                  {messages.paths.here}
                </button>
                <MoreCommands id={id} name={name} without={["open", "expand", "collapse", "paths"]} />
              </div>
              <ul className="meta neighbors">
                {neighborCounts.map((row) => (
                  <NeighborRow
                    key={`${row.kind}${row.predicate}${row.direction}${row.polarity}`}
                    id={id}
                    row={row}
                    judged={judged}
                  />
                ))}
              </ul>
              <p className="meta">
                {neighborCounts.length > 0
                  ? words.moreAfter(more.count, more.exact, pageSize)
                  : words.nothingNext}
              </p>
            </>
          );
        }}
      </Answer>
    </div>
  );
}

/** Of its claims, and of what it says, those that pass; null where nothing is left out, or it is not known yet. */
function usePassing(id: string): ReadonlySet<string> | null {
  const { axes } = useSession();
  const filter = useView((view) => view.filter);
  const asked = toClaimFilter(filter, axes);
  const isSilent = filter.speakers.includes(id);
  const { data } = useQuery({
    queryKey: ["passingOf", id, asked],
    queryFn: async ({ signal }) => {
      if (!asked) return null;
      await settle(signal);
      return ask(PassingOfDocument, { id, filter: asked, said: { ...asked, speakers: [id] } }, signal);
    },
    placeholderData: keepPreviousData,
  });
  if (!asked || !data) return null;
  const claims = [...(data.entity?.claims.edges ?? []), ...(isSilent ? [] : data.claims.edges)];
  return new Set(claims.map(({ node }) => node.id));
}

type ListProps = { claims: Claim[]; heading: string; passing: ReadonlySet<string> | null };

function ClaimList({ claims, heading, passing }: ListProps) {
  const { opening, choose } = useSession();
  const predicates = new Map(opening.vocabulary.predicates.map((entry) => [entry.predicate, entry]));
  const groups = Map.groupBy(claims, ({ predicate, polarity }) => {
    const entry = predicates.get(predicate);
    return (polarity === "DENIED" ? entry?.deniedLabel : entry?.label) ?? predicate;
  });
  return (
    <div className="section claims">
      <h2>{heading}</h2>
      {[...groups].map(([label, some]) => (
        <div key={label}>
          <h3>{label}</h3>
          <ul>
            {some.map((claim) => {
              const isOut = passing !== null && !passing.has(claim.id);
              return (
                <li key={claim.id} className={isOut ? "left-out" : undefined}>
                  <button type="button" onClick={() => choose(relationOf(claim))}>
                    {claim.sentence}
                  </button>
                  {isOut && <span className="meta">{words.isLeftOut}</span>}
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** `isDrawn`: whether the filters let it be seen. */
export function EntityPanel({ id, isDrawn }: { id: string; isDrawn: boolean }) {
  const { opening, announce } = useSession();
  const query = useQuery({
    queryKey: ["entity", id],
    queryFn: ({ signal }) => ask(EntityDetailsDocument, { id, speakers: [id] }, signal),
  });
  const passing = usePassing(id);
  const told = selectedEntity(query.data?.entity);
  useEffect(() => {
    if (told !== "") announce(told);
  }, [told, announce]);
  return (
    <Answer query={query}>
      {({ entity, claims: said }) => {
        if (!entity) return <p>{messages.link.gone([id])}</p>;
        const kind = opening.vocabulary.kinds.find((entry) => entry.kind === entity.kind)?.label;
        const name = nameWithOutcome(entity);
        const isAuthor = opening.facets.speakers.some(
          ({ entity: speaker, depth }) => speaker.id === id && depth === 0,
        );
        const says = words.says[isAuthor ? "AUTHOR" : entity.kind] ?? words.saysElse;
        const openYear = entity.date?.edtf?.includes("XXXX") ?? false;
        const when = entity.date ? words.when(entity.date.asWritten, openYear) : messages.card.undated;
        return (
          <>
            <h1>{name}</h1>
            <p className="meta">
              {[
                kind,
                entity.unnamed ? words.unnamed : null,
                entity.outcome ? words.outcomes[entity.outcome] : null,
                entity.outcome ? when : null,
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            {!isDrawn && (
              <p className="meta filtered">
                {words.isNotSeen} <ResetFilters label={messages.empty.reset} />
              </p>
            )}
            {entity.date?.reason && <p className="meta">{entity.date.reason}</p>}
            {(entity.summary || entity.quantityAsWritten) && (
              <div className="section">
                {entity.summary && <p>{entity.summary}</p>}
                {entity.quantityAsWritten && <p>{words.quantity(entity.quantityAsWritten)}</p>}
              </div>
            )}
            {entity.aliases.length > 0 && (
              <div className="section">
                <h2>{words.aliases}</h2>
                <p>{entity.aliases.join(", ")}</p>
              </div>
            )}
            {entity.degree > 0 && <Expansion id={id} name={name} />}
            <Note id={id} />
            {entity.claims.edges.length > 0 && (
              <ClaimList
                claims={entity.claims.edges.map(({ node }) => node)}
                heading={words.claims}
                passing={passing}
              />
            )}
            {said.totalCount > 0 && (
              <ClaimList
                claims={said.edges.map(({ node }) => node)}
                heading={words.saysCounted(says, said.totalCount)}
                passing={passing}
              />
            )}
          </>
        );
      }}
    </Answer>
  );
}

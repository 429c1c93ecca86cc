import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { ask } from "../api/client.ts";
import {
  EntityDetailsDocument,
  type EntityDetailsQuery,
  NeighborCountsDocument,
} from "../api/generated/graphql.ts";
import { relationOf } from "../article/outline.ts";
import { nameWithOutcome } from "../graph/labels.ts";
import { messages } from "../messages.ts";
import { useView } from "../state/store.ts";
import { toClaimFilter } from "../state/view.ts";
import { selectedEntity } from "./announcements.ts";
import { MoreCommands } from "./command-menu.tsx";
import { useSession } from "./context.ts";
import { Note } from "./note.tsx";
import { Answer } from "./query.tsx";

const words = messages.entity;
type Details = NonNullable<EntityDetailsQuery["entity"]>;
type Claim = Details["claims"]["edges"][number]["node"];

/** Counts before anything is fetched, under the present filters. */
function Expansion({ id, name }: { id: string; name: string }) {
  const { axes, opening, expand, collapse, pathsFrom } = useSession();
  const filter = useView((view) => view.filter);
  const isExpanded = useView((view) => view.expansions.some(({ parent }) => parent === id));
  const asked = toClaimFilter(filter, axes);
  const query = useQuery({
    queryKey: ["neighborCounts", id, asked],
    queryFn: ({ signal }) => ask(NeighborCountsDocument, { id, ...(asked && { filter: asked }) }, signal),
  });
  const kinds = new Map(opening.vocabulary.kinds.map((entry) => [entry.kind, entry]));
  const predicates = new Map(opening.vocabulary.predicates.map((entry) => [entry.predicate, entry]));
  return (
    <div className="section">
      <h2>{words.more}</h2>
      <Answer query={query}>
        {({ neighborCounts }) => (
          <>
            <ul className="meta">
              {neighborCounts.map(({ kind, predicate, direction, polarity, count }) => {
                const entry = predicates.get(predicate);
                const kindWords = kinds.get(kind);
                return (
                  <li key={`${kind}${predicate}${direction}${polarity}`}>
                    {words.counted(
                      count,
                      (count === 1 ? kindWords?.label : kindWords?.plural)?.toLowerCase() ?? kind,
                      polarity === "DENIED"
                        ? words.denied(entry?.deniedLabel ?? predicate)
                        : ((direction === "OUT" ? entry?.label : entry?.inverseLabel) ?? predicate),
                    )}
                  </li>
                );
              })}
            </ul>
            <div className="buttons">
              <button type="button" className="button" onClick={() => expand(id)}>
                {words.expand}
              </button>
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
            <p className="meta">{neighborCounts.length > 0 ? words.moreAfter : words.nothingNext}</p>
          </>
        )}
      </Answer>
    </div>
  );
}

function ClaimList({ claims, heading }: { claims: Claim[]; heading: string }) {
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
            {some.map((claim) => (
              <li key={claim.id}>
                <button type="button" onClick={() => choose(relationOf(claim))}>
                  {claim.sentence}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

export function EntityPanel({ id }: { id: string }) {
  const { opening, announce } = useSession();
  const query = useQuery({
    queryKey: ["entity", id],
    queryFn: ({ signal }) => ask(EntityDetailsDocument, { id, speakers: [id] }, signal),
  });
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
              <ClaimList claims={entity.claims.edges.map(({ node }) => node)} heading={words.claims} />
            )}
            {said.totalCount > 0 && (
              <ClaimList
                claims={said.edges.map(({ node }) => node)}
                heading={words.saysCounted(says, said.totalCount)}
              />
            )}
          </>
        );
      }}
    </Answer>
  );
}

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { ask, settle } from "../api/client.ts";
import {
  type ClaimFieldsFragment,
  PassingClaimsDocument,
  RelationDetailsDocument,
} from "../api/generated/graphql.ts";
import { messages } from "../messages.ts";
import { useView } from "../state/store.ts";
import { type Filter, toGraphsFilter } from "../state/view.ts";
import { selectedLine } from "./announcements.ts";
import { ClaimDetails } from "./claim.tsx";
import { useSession } from "./context.ts";
import { Note } from "./note.tsx";
import { Answer } from "./query.tsx";
import { ResetFilters } from "./reset-filters.tsx";

/** The line wears the wording of the claims that pass; the panel shows the same ones. */
const passes = (claim: ClaimFieldsFragment, filter: Filter) =>
  !filter.predicates.includes(claim.predicate) &&
  !(filter.contested && claim.contradicts.length === 0) &&
  !filter.modalities.includes(claim.modality) &&
  !(filter.reading && claim.interpretation) &&
  !(filter.onlyReading && !claim.interpretation) &&
  !filter.speakers.includes(claim.attribution.at(-1)?.speaker.id ?? "");

/** Of a line's claims those that pass what the graph judges; null where it is not asked, or has not answered yet. */
function usePassing(id: string, filter: Filter): ReadonlySet<string> | null {
  const [source = "", , target = ""] = id.split("|");
  const beyond = { ...toGraphsFilter(filter), ...(filter.undated && { undated: false }) };
  const asked = Object.keys(beyond).length > 0 ? { ...beyond, entities: [source, target] } : null;
  const { data } = useQuery({
    queryKey: ["passingClaims", asked],
    queryFn: async ({ signal }) => {
      if (!asked) return null;
      await settle(signal);
      return ask(PassingClaimsDocument, { filter: asked }, signal);
    },
    placeholderData: keepPreviousData,
  });
  return asked && data ? new Set(data.claims.edges.map(({ node }) => node.id)) : null;
}

function AllLeftOut({ count }: { count: number }) {
  return (
    <>
      <p role="status">{messages.claim.leftOut(count)}</p>
      <p className="section">
        <ResetFilters label={messages.empty.reset} />
      </p>
    </>
  );
}

export function RelationPanel({ id }: { id: string }) {
  const { announce } = useSession();
  const filter = useView((view) => view.filter);
  const query = useQuery({
    queryKey: ["relation", id],
    queryFn: ({ signal }) => ask(RelationDetailsDocument, { id }, signal),
  });
  const node = query.data?.node;
  const passing = usePassing(id, filter);
  const claims =
    node && "claims" in node
      ? node.claims.filter((claim) => passes(claim, filter) && (passing?.has(claim.id) ?? true))
      : [];
  const told = selectedLine(claims);
  useEffect(() => {
    if (told !== "") announce(told);
  }, [told, announce]);
  return (
    <Answer query={query}>
      {({ node }) => {
        if (!node || !("claims" in node)) return <p>{messages.link.gone([id])}</p>;
        if (claims.length === 0) return <AllLeftOut count={node.claims.length} />;
        if (claims.length === 1 && claims[0])
          return (
            <>
              <ClaimDetails claim={claims[0]} heading="h1" />
              <Note id={id} />
            </>
          );
        return (
          <>
            <h1>{messages.claim.several(claims.length)}</h1>
            <div className="section">
              {claims.map((claim) => (
                <ClaimDetails key={claim.id} claim={claim} heading="h2" />
              ))}
            </div>
            <Note id={id} />
          </>
        );
      }}
    </Answer>
  );
}

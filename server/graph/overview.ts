// Which entities a first view shows. Pure.
import type { EntityRecord, LinkRecord } from "./records.ts";

type Candidate = EntityRecord & { claims: number };

/**
 * The events with most claims, each with the parties that two or more of the chosen events share, then with its other
 * parties, until the budget is full; where there are no events, whoever has most claims. The same answer each time.
 */
export function chooseOverview(candidates: Candidate[], links: LinkRecord[], budget: number): EntityRecord[] {
  const ranked = candidates.toSorted((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1));
  const events = ranked.filter((node) => node.kind === "EVENT").slice(0, Math.max(1, Math.floor(budget / 3)));
  const chosen = new Map<string, EntityRecord>();
  const add = (node: EntityRecord) => {
    if (chosen.size < budget) chosen.set(node.id, node);
  };
  events.forEach(add);
  const isEvent = new Set(events.map((event) => event.id));
  const ties = new Map<string, Set<string>>();
  for (const { source, target } of links)
    for (const [event, party] of [
      [source, target],
      [target, source],
    ] as const)
      if (isEvent.has(event) && !isEvent.has(party))
        ties.set(party, (ties.get(party) ?? new Set()).add(event));
  const tied = (node: Candidate) => ties.get(node.id)?.size ?? 0;
  const parties = ranked
    .filter((node) => !isEvent.has(node.id))
    .sort((a, b) => tied(b) - tied(a) || b.claims - a.claims || (a.id < b.id ? -1 : 1));
  parties.forEach(add);
  return [...chosen.values()];
}

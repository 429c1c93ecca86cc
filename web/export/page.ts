// What is shown as one page that carries its graph: nothing that is hidden, filtered out or not drawn goes along.

import type { PortableGraph } from "../../portable/graph.ts";
import { type Content, pageOf, templateName } from "../../portable/page.ts";
import type { Session } from "../state/session.ts";
import { writeFragment } from "../state/url.ts";
import { isRelationId, noFilter, toClaimFilter, type View } from "../state/view.ts";
import type { Exported, Visible } from "./read-view.ts";

type Shown = Pick<Visible, "entities" | "lines"> & { state: View; lit: readonly string[] };

/** The view without whatever does not go along. */
export function viewOf({ state, entities, lines, lit }: Shown): View {
  const isThere = new Set([...entities, ...lines].map(({ id }) => id));
  const only = <Value>(of: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(of).filter(([id]) => isThere.has(id)));
  const { question, selection } = state;
  const hasEnds = [question.from, question.to].every((end) => end === null || isThere.has(end.id));
  return {
    ...state,
    filter: noFilter,
    places: only(state.places),
    notes: only(state.notes),
    pinned: state.pinned.filter((id) => isThere.has(id)),
    selection: selection !== null && isThere.has(selection) ? selection : null,
    question: hasEnds ? question : { ...question, from: null, to: null },
    lit: state.telling || state.lit ? lit.filter((id) => isRelationId(id) && isThere.has(id)) : null,
    hidden: [],
    expansions: [],
    telling: null,
    world: false,
    shipped: null,
  };
}

async function given(response: Promise<Response>): Promise<Response> {
  const got = await response;
  if (got.ok) return got;
  const { errors, error } = await got.json().catch(() => ({}));
  throw new Error(errors?.[0]?.message ?? error ?? `HTTP ${got.status}`);
}

/** Throws where the server cannot give it. */
export async function toPage(
  shown: Shown & { read: Exported; session: Session },
  signal: AbortSignal,
): Promise<string> {
  const ids = shown.entities.map(({ id }) => id);
  const filter = toClaimFilter(shown.state.filter, shown.session.axes) ?? null;
  const [template, graph] = await Promise.all([
    given(fetch(`/${templateName}`, { signal })).then((response) => response.text()),
    given(
      fetch("/export/part", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ ids, filter }),
        signal,
      }),
    ).then((response) => response.json() as Promise<PortableGraph>),
  ]);
  const { day, leftOut } = shown.read.about;
  const content: Content = { day, leftOut, isPart: true, fragment: writeFragment(viewOf(shown)), graph };
  return pageOf(template, content);
}

// What is shown as one page that carries its graph: nothing that is hidden, filtered out or not drawn goes along.

import type { Size } from "../../common/export/rows.ts";
import { today } from "../../common/export/rows.ts";
import type { PortableGraph } from "../../portable/graph.ts";
import { type Content, pageOf, templateName } from "../../portable/page.ts";
import { writeFragment } from "../state/url.ts";
import { noFilter, toClaimFilter, type View } from "../state/view.ts";
import type { Shown } from "./exporters.ts";

/** The view without whatever is not in the graph that goes along. */
export function viewOf({ state, lit }: Pick<Shown, "state" | "lit">, graph: PortableGraph): View {
  const lines = graph.claims.flatMap(({ subject, type, object, isAside }) =>
    isAside ? [] : `${subject}|${type}|${object}`,
  );
  const isThere = new Set([...[...graph.entities, ...graph.sentences].map(({ id }) => id), ...lines]);
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
    lit: state.telling || state.lit ? lit.filter((id) => isThere.has(id)) : null,
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
export async function toPage(shown: Shown, signal: AbortSignal): Promise<string> {
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
  const fragment = writeFragment(viewOf(shown, graph));
  const claims = graph.claims.filter(({ isAside }) => !isAside).length;
  const holds: Size = { entities: graph.entities.length, claims };
  const { leftOut } = shown;
  const content: Content = { day: today(), leftOut, part: { holds, of: shown.whole }, fragment, graph };
  return pageOf(template, content);
}

// A made document in which one entity is next to 5,000 others by two predicates: what a canvas must not be flooded by.

import { indexed } from "../../common/words.ts";
import type { DocumentRows } from "../../seed/model.ts";
import type { Predicate } from "../../seed/vocabulary.ts";
import { fixture } from "../contract/graph.ts";
import { made } from "../contract/made-documents.ts";

export const hub = "place:hub";
export const leaves = 5_000;
/** Of the leaves, so many are events that took place there; the rest are people who operated there. */
export const events = 12;

function entity(model: string, id: string, name: string) {
  const found = fixture.entities.find((each) => each.id === model);
  if (!found) throw new Error(`The invented document has lost ${model}.`);
  return { ...found, id, name, inSentence: name, aliases: [], summary: null, words: indexed([name]) };
}

const number = (index: number) => `${index + 1}`.padStart(4, "0");
const idOf = (index: number) => (index < events ? `event:e${number(index)}` : `person:p${number(index)}`);

const by = (predicate: Predicate) => ({ predicate, type: predicate });

/** The first two people carried out the first two events, so that two lines join what one page brings. */
export function hubDocument(): DocumentRows {
  const indices = Array.from({ length: leaves }, (_, index) => index);
  const rows = made("hub", [
    ...indices.map((index) => ({
      subject: idOf(index),
      object: hub,
      ...by(index < events ? "TOOK_PLACE_IN" : "OPERATED_AT"),
      modality: index % 2 === 0 ? ("STATED" as const) : ("REPORTED" as const),
    })),
    ...[0, 1].map((index) => ({
      subject: idOf(events + index),
      object: idOf(index),
      ...by("CARRIED_OUT"),
    })),
  ]);
  const leaf = (index: number) =>
    index < events
      ? entity("event:raid-in-lunera", idOf(index), `Event ${number(index)}`)
      : entity("person:ilse-marren", idOf(index), `Person ${number(index)}`);
  return {
    ...rows,
    entities: [...rows.entities, entity("place:calder-warehouse", hub, "The Hub"), ...indices.map(leaf)],
  };
}

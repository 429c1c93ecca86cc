// A small view to change: two people, a place, an event; plain, hedged, denied and interpreted lines.
import type { Entity, Relation, View } from "../../web/state/view.ts";
import { emptyView } from "../../web/state/view.ts";

export const entity = (id: string, more: Partial<Entity> = {}): Entity => ({
  id,
  kind: id.slice(0, id.indexOf(":")).toUpperCase() as Entity["kind"],
  name: id.slice(id.indexOf(":") + 1),
  unnamed: false,
  outcome: null,
  degree: 1,
  date: null,
  ...more,
});

type Voice = Relation["voices"][number];
export const voice = (modality: Voice["modality"], more: Partial<Voice> = {}): Voice => ({
  speaker: "person:author",
  modality,
  interpretation: false,
  depth: 0,
  contested: false,
  claimCount: 1,
  ...more,
});

export const relation = (id: string, voices: Voice[]): Relation => {
  const [source = "", type = "", target = ""] = id.split("|");
  return {
    id,
    source,
    target,
    predicate: type.replace(/^NOT_/, "") as Relation["predicate"],
    polarity: type.startsWith("NOT_") ? "DENIED" : "AFFIRMED",
    modality: voices[0]?.modality ?? "STATED",
    interpretation: false,
    contested: false,
    claimCount: voices.reduce((sum, { claimCount }) => sum + claimCount, 0),
    voices,
  };
};

export const ada = entity("person:ada");
export const ben = entity("person:ben");
export const cove = entity("place:cove");
export const feast = entity("event:feast", { outcome: "HAPPENED" });
export const visited = relation("person:ada|VISITED|place:cove", [voice("STATED")]);
export const made = relation("person:ben|MADE|event:feast", [
  voice("REPORTED", { speaker: "person:ada", depth: 1 }),
]);
export const nodes = [ada, ben, cove, feast];
export const relations = [visited, made];

export const at = (x: number, y: number) => ({ x, y, side: "BOTTOM" as const });
export const places = { "person:ada": at(10, 20), "place:cove": at(30, 40), "person:ben": at(50, 60) };

export const viewOf = (changes: Partial<View> = {}): View => ({ ...emptyView, ...changes });

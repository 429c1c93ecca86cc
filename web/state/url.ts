// The view in the URL's fragment: a table, key to how it is written and read. Reading never throws; defaults are not written.

import type { EntityKind, LabelSide, Modality, Predicate } from "../api/generated/graphql.ts";
import { remembering } from "../remembering.ts";
import { isDate, type MonthRange } from "./dates.ts";
import { packed, unpacked } from "./packed.ts";
import {
  type Expansion,
  emptyView,
  type Filter,
  type Form,
  firstHops,
  forms,
  longestNote,
  longestWords,
  type Mark,
  mostHops,
  mostPlaced,
  noFilter,
  type Place,
  type Tab,
  type Telling,
  tabOf,
  tabs,
  type View,
} from "./view.ts";

/**
 * What a link holds. `places` is null where the shipped view, or that of the story's step, stands untouched at the
 * reader's own width; `tab` where the selection alone says it. The ends of a path are ids.
 */
export type LinkedView = {
  places: Record<string, Place> | null;
  filter: Filter;
  selection: string | null;
  expansions: Expansion[];
  hidden: string[];
  pinned: string[];
  notes: Record<string, string>;
  tab: Tab | null;
  form: Form;
  telling: Telling | null;
  /** No fragment holds it; see address.ts. */
  kept: string | null;
  from: string | null;
  to: string | null;
  maxHops: number;
  lit: string[] | null;
  months: MonthRange | null;
  world: boolean;
  /** The graph that it was made of, by `stampOf`; null where it does not say. */
  of: string | null;
};

export const emptyLink = (): LinkedView => ({
  places: null,
  filter: { ...noFilter },
  selection: null,
  expansions: [],
  hidden: [],
  pinned: [],
  notes: {},
  tab: null,
  form: "graph",
  telling: null,
  kept: null,
  from: null,
  to: null,
  maxHops: firstHops,
  lit: null,
  months: null,
  world: false,
  of: null,
});

const version = "1";
const modalities: Modality[] = ["STATED", "REPORTED", "ALLEGED", "PROBABLE", "POSSIBLE"];
const sides: Record<string, LabelSide> = { B: "BOTTOM", T: "TOP", R: "RIGHT", L: "LEFT" };
/** Characters of an id: the API takes no more. */
const longestId = 400;
const isId = (shape: RegExp) => (text: string) => text.length <= longestId && shape.test(text);
const isEntityId = isId(/^[a-z]+:[^|,~\p{Cc}]+$/u);
const isLineId = isId(/^[a-z]+:[^|,~\p{Cc}]+\|[A-Z_]+\|[a-z]+:[^|,~\p{Cc}]+$/u);
/** Most changes move nothing. */
const placesInWords = remembering((places: View["places"]) =>
  Object.entries(places)
    .map(([id, { x, y, side }]) => `${id}~${x}~${y}~${side[0]}`)
    .join(","),
);

const list = (text: string) => text.split(",").filter((part) => part !== "");

function decodedOrNull(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

const none = "none";
/** A step as a link names it: counted from 1. */
export const tellingWord = ({ story, step }: Telling) => `${story}~${step + 1}`;

const idsInto =
  (key: "hidden" | "pinned") =>
  (text: string, into: LinkedView): boolean => {
    into[key] = [...new Set(list(text))];
    return into[key].every(isEntityId);
  };

const switchOf = (mark: Mark): Entry => ({
  write: ({ filter }) => (filter[mark] ? "1" : null),
  read(text, into) {
    into.filter[mark] = text === "1";
    return text === "1";
  },
});
const dateOf = (field: "since" | "until"): Entry => ({
  write: ({ filter }) => (isDate(filter[field]) ? filter[field].trim() : null),
  read(text, into) {
    into.filter[field] = text;
    return isDate(text);
  },
});

type Entry = { write(view: View): string | null; read(text: string, into: LinkedView): boolean };

/** `read` is false where the text makes no sense. */
const table: Record<string, Entry> = {
  at: {
    write: ({ places, shipped }) => (shipped !== null ? null : placesInWords(places)),
    read(text, into) {
      const parts = list(text).map((part) => part.split("~"));
      const places: Record<string, Place> = {};
      for (const [id = "", x = "", y = "", side = ""] of parts) {
        const place = Object.hasOwn(sides, side) ? sides[side] : undefined;
        if (!isEntityId(id) || !/^-?\d{1,6}$/.test(x) || !/^-?\d{1,6}$/.test(y) || !place) return false;
        places[id] = { x: Number(x), y: Number(y), side: place };
      }
      into.places = places;
      return parts.length > 0 && parts.length <= mostPlaced;
    },
  },
  without: {
    write: ({ filter }) => filter.modalities.join(",") || null,
    read(text, into) {
      into.filter.modalities = list(text) as Modality[];
      return into.filter.modalities.every((name) => modalities.includes(name));
    },
  },
  nokind: {
    write: ({ filter }) => filter.kinds.join(",") || null,
    read(text, into) {
      into.filter.kinds = list(text) as EntityKind[];
      return into.filter.kinds.every((name) => /^[A-Z_]+$/.test(name));
    },
  },
  nospeaker: {
    write: ({ filter }) => filter.speakers.join(",") || null,
    read(text, into) {
      into.filter.speakers = list(text);
      return into.filter.speakers.every(isEntityId);
    },
  },
  nopredicate: {
    write: ({ filter }) => filter.predicates.join(",") || null,
    read(text, into) {
      into.filter.predicates = list(text) as Predicate[];
      return into.filter.predicates.every((name) => /^[A-Z_]{1,100}$/.test(name));
    },
  },
  noreading: switchOf("reading"),
  onlyreading: switchOf("onlyReading"),
  nounreal: switchOf("unreal"),
  noundated: switchOf("undated"),
  contested: switchOf("contested"),
  since: dateOf("since"),
  until: dateOf("until"),
  words: {
    write: ({ filter }) => filter.words.trim() || null,
    read(text, into) {
      into.filter.words = text;
      return text.trim() !== "" && text.length <= longestWords && !/\p{Cc}/u.test(text);
    },
  },
  select: {
    write: ({ selection }) => selection,
    read(text, into) {
      into.selection = text;
      return isEntityId(text) || isLineId(text);
    },
  },
  expanded: {
    write: ({ expansions }) =>
      expansions.map(({ parent, added }) => [parent, ...added].join("~")).join(",") || null,
    read(text, into) {
      into.expansions = list(text).map((part) => {
        const [parent = "", ...added] = part.split("~");
        return { parent, added };
      });
      return into.expansions.every(({ parent, added }) => isEntityId(parent) && added.every(isEntityId));
    },
  },
  hidden: { write: ({ hidden }) => hidden.join(",") || null, read: idsInto("hidden") },
  pinned: { write: ({ pinned }) => pinned.join(",") || null, read: idsInto("pinned") },
  notes: {
    write: ({ notes }) =>
      Object.entries(notes)
        .map(([id, text]) => `${id}~${encodeURIComponent(text)}`)
        .join(",") || null,
    read(text, into) {
      for (const part of list(text)) {
        const [id = "", written = ""] = part.split(/~(.*)/s);
        const words = decodedOrNull(written);
        if (!(isEntityId(id) || isLineId(id)) || !words || words.length > longestNote) return false;
        into.notes[id] = words;
      }
      return true;
    },
  },
  tab: {
    write: ({ tab, selection }) => (tab === tabOf(selection) ? null : tab),
    read(text, into) {
      into.tab = tabs.find((tab) => tab === text) ?? null;
      return into.tab !== null;
    },
  },
  as: {
    write: ({ form }) => (form === "graph" ? null : form),
    read(text, into) {
      const form = forms.find((each) => each === text);
      into.form = form ?? "graph";
      return form !== undefined && form !== "graph";
    },
  },
  story: {
    write: ({ telling }) => (telling ? tellingWord(telling) : null),
    read(text, into) {
      const [, story, step] = /^(story:[^|,~]+)~(\d{1,2})$/.exec(text) ?? [];
      into.telling = story ? { story, step: Number(step) - 1 } : null;
      return into.telling !== null && into.telling.step >= 0;
    },
  },
  from: {
    write: ({ question }) => question.from?.id ?? null,
    read(text, into) {
      into.from = text;
      return isEntityId(text);
    },
  },
  to: {
    write: ({ question }) => question.to?.id ?? null,
    read(text, into) {
      into.to = text;
      return isEntityId(text);
    },
  },
  hops: {
    write: ({ question: { maxHops } }) => (maxHops === firstHops ? null : `${maxHops}`),
    read(text, into) {
      into.maxHops = Number(text);
      return /^\d$/.test(text) && into.maxHops >= 1 && into.maxHops <= mostHops;
    },
  },
  // a story's step says by itself what is lit
  lit: {
    write: ({ lit, telling }) => (lit === null || telling ? null : lit.join(",") || none),
    read(text, into) {
      into.lit = text === none ? [] : list(text);
      return text === none || (into.lit.length > 0 && into.lit.every(isLineId));
    },
  },
  months: {
    write: ({ months }) => months?.join("-") ?? null,
    read(text, into) {
      const [, from, to] = /^(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
      into.months = [Number(from), Number(to)];
      return Number(from) >= 1 && Number(from) <= Number(to) && Number(to) <= 12;
    },
  },
  world: {
    write: ({ world }) => (world ? "1" : null),
    read(text, into) {
      into.world = text === "1";
      return text === "1";
    },
  },
  // of a link that leaves alone: the address is always of the graph that is there
  of: {
    write: () => null,
    read(text, into) {
      into.of = text;
      return /^[\da-z]{1,13}$/.test(text);
    },
  },
};

/** "" where the view is the shipped one, untouched. */
export function writeFragment(view: View): string {
  const parameters = new URLSearchParams();
  for (const [key, entry] of Object.entries(table)) {
    const text = entry.write(view);
    if (text !== null) parameters.set(key, text);
  }
  return parameters.size === 0 ? "" : `#v=${version}&${parameters}`;
}

/** Characters above which a link is packed when it is shared: some programs cut longer ones. */
const longLink = 2_000;
/** Characters of a fragment that are shared as a link at most. */
export const mostInLink = 8_000;
const packedVersion = "2";

/** With the graph that it is of, for whoever opens it later. An untouched first view is of any. */
export const stamped = (fragment: string, stamp: string | null): string =>
  fragment === "" || stamp === null ? fragment : `${fragment}&of=${stamp}`;

/** As it is shared: packed where it is long. The address itself stays in words. */
export const sharedFragment = (fragment: string): string =>
  fragment.length > longLink ? `#v=${packedVersion}&z=${packed(fragment.slice(1))}` : fragment;

/** A link to one line or entity in the first view. */
export const fragmentTo = (selection: string): string =>
  writeFragment({ ...emptyView, shipped: 0, selection });

export type ReadLink = { view: LinkedView | null; problem: string | null };

/** `view` is null where there is nothing to restore; `problem` names what in the link makes no sense. */
export function readFragment(fragment: string): ReadLink {
  const text = fragment.replace(/^#/, "");
  if (text === "") return { view: null, problem: null };
  const parameters = new URLSearchParams(text);
  if (parameters.get("v") === packedVersion) {
    const inside = unpacked(parameters.get("z") ?? "");
    const isOne = inside !== null && new URLSearchParams(inside).get("v") === version;
    return isOne ? readFragment(`#${inside}`) : { view: null, problem: "z" };
  }
  if (parameters.get("v") !== version) return { view: null, problem: "version" };
  const view = emptyLink();
  for (const [key, value] of parameters) {
    if (key === "v") continue;
    const entry = Object.hasOwn(table, key) ? table[key] : undefined;
    if (!entry?.read(value, view)) return { view: null, problem: key };
  }
  return { view, problem: null };
}

// Which changes of the view are steps of the reader: each is an entry of the browser's history. Pure.
import type { View } from "./view.ts";

const told = [
  "selection",
  "hidden",
  "pinned",
  "notes",
  "filter",
  "tab",
  "form",
  "telling",
  "kept",
  "question",
  "lit",
  "world",
] as const;

/** Where a drag or a brush ended is none. */
export const isStep = (view: View, before: View): boolean =>
  view.amended === before.amended &&
  (told.some((part) => view[part] !== before[part]) ||
    (view.months === null) !== (before.months === null) ||
    Object.keys(view.places).length !== Object.keys(before.places).length);

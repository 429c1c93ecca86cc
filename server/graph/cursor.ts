// Opaque cursors: the list that gave it and the key of the last item, so that a page never counts through those before it.
import { fromBase64Url, toBase64Url } from "../../common/base64url.ts";
import { BadInput } from "./errors.ts";

type Key = (string | number)[];

export const encodeCursor = (list: string, key: Key) =>
  toBase64Url(new TextEncoder().encode(JSON.stringify([list, ...key])));

/** Throws BadInput on anything that `encodeCursor` did not make for this list with a key of this shape. */
export function decodeCursor(cursor: string, list: string, shape: ("string" | "number")[]): Key {
  try {
    const [from, ...key] = JSON.parse(new TextDecoder().decode(fromBase64Url(cursor))) as unknown[];
    const fits = key.length === shape.length && key.every((part, index) => typeof part === shape[index]);
    if (from === list && fits) return key as Key;
  } catch {
    // falls through to the refusal
  }
  throw new BadInput(
    "after: this is no cursor of this field. Use an endCursor that it gave, or leave it out.",
  );
}

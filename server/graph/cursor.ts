// Opaque cursors: the list that gave it and the key of the last item, so that a page never counts through those before it.
import { BadInput } from "./errors.ts";

type Key = (string | number)[];

export const encodeCursor = (list: string, key: Key) =>
  Buffer.from(JSON.stringify([list, ...key])).toString("base64url");

/** Throws BadInput on anything that `encodeCursor` did not make for this list with a key of this shape. */
export function decodeCursor(cursor: string, list: string, shape: ("string" | "number")[]): Key {
  try {
    const [from, ...key] = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")) as unknown[];
    const fits = key.length === shape.length && key.every((part, index) => typeof part === shape[index]);
    if (from === list && fits) return key as Key;
  } catch {
    // falls through to the refusal
  }
  throw new BadInput(
    "after: this is no cursor of this field. Use an endCursor that it gave, or leave it out.",
  );
}

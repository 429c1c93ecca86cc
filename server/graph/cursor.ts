// Opaque cursors: the key of the last item, so that a page never counts through those before it.
import { BadInput } from "./errors.ts";

export const encodeCursor = (key: (string | number)[]) =>
  Buffer.from(JSON.stringify(key)).toString("base64url");

/** Throws BadInput on anything that `encodeCursor` did not make with a key of this shape. */
export function decodeCursor<Key extends ("string" | "number")[]>(
  cursor: string,
  shape: Key,
): (string | number)[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (
      Array.isArray(key) &&
      key.length === shape.length &&
      key.every((part, index) => typeof part === shape[index])
    )
      return key;
  } catch {
    // falls through to the refusal
  }
  throw new BadInput(
    "after: this is no cursor of this field. Use an endCursor that it gave, or leave it out.",
  );
}

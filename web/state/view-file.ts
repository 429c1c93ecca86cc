// A view as a file, for what no link can hold. Pure.
import { readFragment } from "./url.ts";

const kind = "Attest view";

export const viewFile = (fragment: string): string =>
  `${JSON.stringify({ kind, address: fragment }, null, 2)}\n`;

/** What the address of the view is; null where it is no such file. */
export function readViewFile(text: string): string | null {
  try {
    const held: unknown = JSON.parse(text);
    if (typeof held !== "object" || held === null) return null;
    const { kind: given, address } = held as Record<string, unknown>;
    if (given !== kind || typeof address !== "string") return null;
    return address === "" || readFragment(address).problem === null ? address : null;
  } catch {
    return null;
  }
}

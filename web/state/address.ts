import { isLoopbackName } from "../../common/loopback.ts";

/** The page was opened from a disk: its address leads nobody else anywhere. */
export const isOnDisk = (): boolean => location.protocol === "file:";

/** Where a link with this fragment leads; from a disk the file's name, for whoever has the file too. */
export function addressOf(fragment: string, { href }: Pick<Location, "href"> = location): string {
  const page = href.replace(/[?#].*$/s, "");
  return (
    (page.startsWith("file:") ? decodeURIComponent(page.slice(page.lastIndexOf("/") + 1)) : page) + fragment
  );
}

/** The same for those who are to see what they are sent; null where this Attest answers its own machine alone. */
export const addressForOthers = (fragment: string, from: Pick<Location, "href" | "hostname"> = location) =>
  isLoopbackName(from.hostname) ? null : addressOf(fragment, from);

/** Which of the reader's own views an entry of the browser's history shows: no link says so, for others have not kept it. */
export function keptHere(): string | null {
  const { kept } = (history.state ?? {}) as Record<string, unknown>;
  return typeof kept === "string" ? kept : null;
}

/** As following a link does; what is asked for again stays one entry. */
export function openAddress(fragment: string, kept: string | null): void {
  const isAgain = kept !== null && kept === keptHere();
  if (isAgain) history.replaceState({ kept }, "", fragment);
  else history.pushState({ kept }, "", fragment);
  dispatchEvent(new PopStateEvent("popstate"));
}

/** `fragment`: "" for the first view. */
export function keepAddress(fragment: string, kept: string | null, isNew = false): void {
  if (fragment === location.hash && kept === keptHere()) return;
  const address = fragment || location.pathname + location.search;
  if (isNew) history.pushState({ kept }, "", address);
  else history.replaceState({ kept }, "", address);
}

// What is said while the view is drawn as the world of some speakers: read off the filter, so that it is true or not there.
import { useState } from "react";
import { messages } from "../messages.ts";
import { useView } from "../state/store.ts";
import { type Notice, useSession } from "./context.ts";

type Speaker = { entity: { id: string; name: string }; depth: number };
const words = messages.world;

/** `left`: the speakers that the filter leaves out. Null where those who remain have no name together. Pure. */
export function lensWords(speakers: readonly Speaker[], left: readonly string[]): string | null {
  const drawn = speakers.filter(({ entity }) => !left.includes(entity.id));
  const [one] = drawn;
  if (one && drawn.length === 1) return one.depth === 0 ? words.author : words.from(one.entity.name);
  const cited = speakers.filter(({ depth }) => depth > 0);
  const isCited = one !== undefined && drawn.every(({ depth }) => depth > 0);
  return isCited && drawn.length === cited.length ? words.others : null;
}

/** As a notice, until the reader closes it; another world is told anew. */
export function useLens(): { notice: Notice | null; close(): void } {
  const { opening, leaveWorld } = useSession();
  const text = useView(({ world, filter }) =>
    world ? lensWords(opening.facets.speakers, filter.speakers) : null,
  );
  const [closed, setClosed] = useState<string | null>(null);
  if (closed !== null && closed !== text) setClosed(null);
  const isOpen = text !== null && text !== closed;
  return {
    notice: isOpen ? { text, action: { label: words.back, run: leaveWorld } } : null,
    close: () => setClosed(text),
  };
}

// What those hear who do not look: of what is selected, and of what the arrow keys have come to. Pure.
import { nameWithOutcome } from "../../common/labels.ts";
import { messages } from "../messages.ts";

type Named = Parameters<typeof nameWithOutcome>[0];

/** The claim whose wording the line wears, which is the first. "" where none passes the filter. */
export const selectedLine = (claims: readonly { sentence: string }[]): string =>
  claims[0] ? messages.announce.selected(claims[0].sentence, claims.length - 1) : "";

export const selectedEntity = (entity: Named | null | undefined): string =>
  entity ? messages.announce.selected(nameWithOutcome(entity), 0) : "";

/** `told`: the line with its hedges; `at`: which it is of the lines at the entity, from 1. */
export const walkedLine = (told: string, at: number, of: number): string =>
  messages.outline.walked(told, at, of);

/** `kind`: in words. */
export const focusedEntity = (entity: Named, kind: string, lines: number): string =>
  messages.announce.focused(nameWithOutcome(entity), kind, lines);
